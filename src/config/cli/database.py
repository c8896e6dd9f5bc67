"""The database under a verb: the embedded server or DATABASE_URL, its tables up to date."""

import sys
import time
from contextlib import contextmanager

import django
from django.core.management import call_command
from django.db import connection

from config import env
from config.cli.speech import say
from goc.kit import postgres
from goc.kit.backup.switch import settle
from goc.kit.release import behind

PREPARING = 7_2026  # the advisory lock of whoever prepares the tables


@contextmanager
def served(*, alone=False):
    """A database that answers and may be used, and Django set up on it, while the block runs.

    `alone` refuses while other verbs use this data folder, and makes those that come wait.
    """
    data_dir = postgres.data_folder(env.text("GOC_DATA_DIR", ""))
    if env.text("DATABASE_URL", ""):
        with postgres.joined(data_dir, say=say, alone=alone):
            settle(data_dir, env.database("DATABASE_URL"), say=say)
            postgres.verify(env.database("DATABASE_URL"))
            django.setup()
            yield
        return
    with postgres.ensure(data_dir, say=say, alone=alone):
        settle(data_dir, postgres.settings(data_dir), say=say)
        django.setup()
        yield


def prepare(*, always=False):
    """Bring tables and shipped data up to this release, one process at a time; `always`: even if
    no migration is missing, for shipped data may be newer than the tables."""
    if not (always or behind()):
        return
    with connection.cursor() as cursor:
        while not _try_lock(cursor):
            time.sleep(0.5)
        try:
            if always or behind():
                call_command("setup", stdout=sys.stderr)
        finally:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [PREPARING])


def _try_lock(cursor):
    cursor.execute("SELECT pg_try_advisory_lock(%s)", [PREPARING])
    return cursor.fetchone()[0]
