"""The database of the tests: DATABASE_URL, or an embedded server of this checkout's own in /tmp.

It is kept between runs (a killed run leaves it for the next one) and forgets at every boot, because
it does not fsync: `durable=False` stands nowhere else.
"""

import fcntl
import hashlib
import os
import re
import tempfile
from pathlib import Path

import django
import pytest
from django.db import connection

from goc.kit import postgres

ROOT = Path(__file__).resolve().parents[1]
# What a migration takes from the house: it makes another database once that changes.
CODE_OF_OURS = re.compile(r"^(?:from|import) (goc[\w.]+)", re.MULTILINE)


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


class Migrated:
    """A database of this server that went through all migrations, of which the others are copies:
    the migrations of a hundred tables take most of a minute, and every process would run them."""

    def __init__(self):
        told = hashlib.sha256((ROOT / "uv.lock").read_bytes())
        for path in sorted(ROOT.glob("src/goc/*/migrations/*.py")):
            told.update(path.read_bytes())
            for name in CODE_OF_OURS.findall(path.read_text()):
                code = ROOT / "src" / f"{name.replace('.', '/')}.py"
                told.update(code.read_bytes() if code.exists() else b"")
        self.name = f"goc_migrated_{told.hexdigest()[:12]}"
        self._turn = None

    def is_there(self):
        """Whether it can be copied; where not, others wait until we have made it or gave up."""
        server = os.environ.get("DATABASE_URL", str(FOLDER))
        place = hashlib.sha256(f"{os.geteuid()} {server}".encode()).hexdigest()[:10]
        turn = Path(tempfile.gettempdir()) / f"goc-migrated-{place}.lock"
        self._turn = turn.open("w")
        fcntl.flock(self._turn, fcntl.LOCK_EX)
        if self.name in self._all():
            self.let_go()
            return True
        return False

    def let_go(self):
        """Let the others go on."""
        self._turn.close()
        self._turn = None

    def keep(self):
        """Make it of the database that was just migrated, in place of those of other migrations."""
        if self._turn is None:
            return
        source = connection.settings_dict["NAME"]
        connection.close()
        for former in self._all():
            self._run(f'DROP DATABASE "{former}"')
        self._run(f'CREATE DATABASE "{self.name}" TEMPLATE "{source}"')
        self.let_go()

    def _all(self):
        with connection._nodb_cursor() as cursor:
            cursor.execute("SELECT datname FROM pg_database WHERE datname LIKE 'goc_migrated_%%'")
            return {name for (name,) in cursor.fetchall()}

    def _run(self, statement):
        with connection._nodb_cursor() as cursor:
            cursor.execute(statement)


MIGRATED = Migrated()


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    django_db_modify_db_settings_parallel_suffix, database_server, django_db_blocker
):
    """Where pytest-django lets us step in before it makes its test database: start the server, and
    say of what it is a copy."""
    with django_db_blocker.unblock():
        if MIGRATED.is_there():
            connection.settings_dict["TEST"] |= {"TEMPLATE": MIGRATED.name, "MIGRATE": False}


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """The usual test database; before it is dropped, the sessions that a live server's threads
    left open are ended."""
    with django_db_blocker.unblock():
        MIGRATED.keep()
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
