"""Accounts for many people at once."""

from django.db import connection

from goc.accounts.models import User
from goc.journal import services as journal

# The password of an account that nobody can sign in to, as Django marks one: "!" and chance.
OPENED = """
WITH opened AS (
    INSERT INTO accounts_user
        (username, full_name, email, password, is_active, is_demo, created_at)
    SELECT username, full_name, '', '!' || replace(gen_random_uuid()::text, '-', ''), true, false,
           %(at)s
    FROM newcomer
    ON CONFLICT (username) DO NOTHING
    RETURNING id, username
)
UPDATE newcomer SET account_id = opened.id FROM opened WHERE opened.username = newcomer.username
"""


def open_accounts(*, by: User, at) -> int:
    """Open an account without password for each row of the temporary table `newcomer` (username,
    full_name, account_id), in the caller's transaction; return how many.

    `account_id` tells which; it stays NULL where somebody else has the user name already.
    """
    with connection.cursor() as cursor:
        cursor.execute(OPENED, {"at": at})
        opened = cursor.rowcount
    if opened:
        journal.record(
            verb="accounts.opened", subject=User, by=by, at=at, details={"accounts": opened}
        )
    return opened
