"""Every official in office has an account: opened with the file, without a password.

The user name is the official's code, A–Z in small letters: it is unique and never changes. Whoever
leaves office keeps the account, as the way to their own file.
"""

from django.db import connection, transaction

from goc.accounts import services as accounts
from goc.kit.history import remember

NEWCOMER = """
DROP TABLE IF EXISTS pg_temp.newcomer;
CREATE TEMPORARY TABLE newcomer
    (person_id bigint, username text UNIQUE, full_name text, account_id bigint) ON COMMIT DROP
"""
# Not the server's lower(): it differs from server to server beyond A–Z.
USERNAME = "translate({code}, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz')"
OF_NEW_FILES = f"""
INSERT INTO newcomer (person_id, username, full_name)
SELECT f.person_id, {USERNAME.format(code="i.code")}, i.full_name
FROM found f JOIN incoming i USING ("row") WHERE f.is_new ORDER BY f.person_id
ON CONFLICT (username) DO NOTHING
"""
OF_OLD_FILES = f"""
INSERT INTO newcomer (person_id, username, full_name)
SELECT p.id, {USERNAME.format(code="o.code")}, p.full_name
FROM officials_official o JOIN officials_person p ON p.id = o.person_id
WHERE o.in_office AND p.account_id IS NULL AND (%(units)s::bigint[] IS NULL
      OR o.unit_id = ANY(%(units)s)) ORDER BY p.id
ON CONFLICT (username) DO NOTHING
"""
GIVEN = """
UPDATE officials_person p SET account_id = n.account_id
FROM newcomer n WHERE n.person_id = p.id AND n.account_id IS NOT NULL
"""


def open_for_new_files(*, by, at) -> None:
    """Open accounts for the people whom a staged roster brings; `newcomer` then tells their ids,
    for the writer of people."""
    _run(NEWCOMER)
    _run(OF_NEW_FILES)
    accounts.open_accounts(by=by, at=at)


@transaction.atomic
def open_accounts(*, units: list[int] | None = None, by, at) -> int:
    """Open an account for every official in office who has none, of these units or of all; return
    how many. An account that somebody has already stays theirs."""
    _run(NEWCOMER)
    _run(OF_OLD_FILES, units=units)
    if opened := accounts.open_accounts(by=by, at=at):
        remember(user=by.pk)
        _run(GIVEN)
    return opened


def _run(sql, **values):
    with connection.cursor() as cursor:
        cursor.execute(sql, values or None)
