"""The database of the tests: DATABASE_URL, or an embedded server of this checkout's own in /tmp.

It is kept between runs (a killed run leaves it for the next one) and forgets at every boot, because
it does not fsync: `durable=False` stands nowhere else.
"""

import hashlib
import os
import tempfile
from pathlib import Path

import django
import pytest
from django.db import connection
from django.test import TransactionTestCase

from goc.kit import postgres
from tests import emptied
from tests.migrated import Migrated

ROOT = Path(__file__).resolve().parents[1]


def _folder():
    boot = Path("/proc/sys/kernel/random/boot_id")
    name = f"{ROOT} {boot.read_text() if boot.exists() else ''}"
    digest = hashlib.sha256(name.encode()).hexdigest()[:10]
    return Path(tempfile.gettempdir()).resolve() / f"goc-tests-{os.geteuid()}-{digest}"


FOLDER = _folder()

# Before anything asks for the settings: a test touches neither the user's data folder nor secret.
os.environ["GOC_DATA_DIR"] = str(FOLDER)
os.environ["SECRET_KEY"] = "only-for-tests"
os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings"
django.setup()


@pytest.fixture(scope="session")
def database_server():
    """A running server, shared by all pytest processes of a run; the last one stops it."""
    if os.environ.get("DATABASE_URL"):
        yield
        return
    with postgres.ensure(FOLDER, say=print, durable=False):
        yield


TransactionTestCase._fixture_teardown = emptied.empty

MIGRATED = Migrated(ROOT, os.environ.get("DATABASE_URL", str(FOLDER)))


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    django_db_modify_db_settings_parallel_suffix, database_server, django_db_blocker
):
    """Where pytest-django lets us step in before it makes its test database: start the server, and
    say of what it is a copy."""
    with django_db_blocker.unblock():
        MIGRATED.make()
        connection.settings_dict["TEST"] |= {"TEMPLATE": MIGRATED.name, "MIGRATE": False}


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """The usual test database; before it is dropped, the sessions that a live server's threads
    left open are ended."""
    yield
    with django_db_blocker.unblock(), connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )


@pytest.fixture(autouse=True)
def files_of_this_test(settings, tmp_path_factory):
    """Whatever a test uploads stays out of the data folder of the tests."""
    settings.MEDIA_ROOT = tmp_path_factory.getbasetemp() / "files"
