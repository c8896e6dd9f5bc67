"""Accounts for a whole city, as a roster opens them beside its files; all taken back at the end.

Arguments: the number of people (131565). The ratio is to the same people inserted without accounts.
"""

import sys

from bench._measure import median, report, seconds_of, setup

setup()

from django.db import connection, transaction  # noqa: E402 - Django must be ready first
from django.utils import timezone  # noqa: E402

from goc.accounts import services as accounts  # noqa: E402
from goc.officials.services.accounts import NEWCOMER  # noqa: E402

PEOPLE = """
INSERT INTO officials_person
    (full_name, search_key, sort_key, gender, ethnicity, account_id)
SELECT full_name, full_name, full_name, '', '', account_id FROM newcomer
"""
NAMED = """
INSERT INTO newcomer (person_id, username, full_name)
SELECT n, 'bench' || n, 'Nguyễn Văn ' || n FROM generate_series(1, %s) n
"""


def main(size=131565):
    by = accounts.system_account(at=timezone.now())
    floor = median(seconds_of(lambda: people(size, by, opened=False), 3))
    seconds = median(seconds_of(lambda: people(size, by, opened=True), 3))
    report("accounts.open_accounts", size=size, seconds=seconds - floor, ratio=seconds / floor)


def people(size, by, *, opened):
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(NEWCOMER)
        cursor.execute(NAMED, [size])
        if opened:
            accounts.open_accounts(by=by, at=timezone.now())
        cursor.execute(PEOPLE)
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        transaction.set_rollback(True)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
