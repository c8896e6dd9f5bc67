"""A database that went through all migrations, to be copied wherever a test needs an empty one."""

import fcntl
import hashlib
import os
import re
import tempfile
from pathlib import Path

import psycopg
from django.db import connection

from goc.kit.backup import programs
from goc.kit.backup.databases import place
from goc.kit.errors import Refused

# What a migration takes from the house: it makes another database once that changes.
CODE_OF_OURS = re.compile(r"^(?:from|import) (goc[\w.]+)", re.MULTILINE)
PREFIX = "goc_migrated_"


def digest(root):
    """What tells the present migrations, with all that they take from us, from any others."""
    told = hashlib.sha256((root / "uv.lock").read_bytes())
    for path in sorted(root.glob("src/goc/*/migrations/*.py")):
        told.update(path.read_bytes())
        for name in CODE_OF_OURS.findall(path.read_text()):
            module = root / "src" / name.replace(".", "/")
            for code in [module.with_suffix(".py"), *sorted(module.glob("*.py"))]:
                told.update(code.read_bytes() if code.exists() else b"")
    return told.hexdigest()[:12]


class Migrated:
    """A database of this server that went through all migrations, of which the others are copies:
    the migrations of a hundred tables take most of a minute, and every process would run them.

    What they made is dumped as well, so that another server need not run them either.
    """

    def __init__(self, root, server):
        self.name = PREFIX + digest(root)
        turns = hashlib.sha256(f"{os.geteuid()} {server}".encode()).hexdigest()[:10]
        self._lock = Path(tempfile.gettempdir()) / f"goc-migrated-{turns}.lock"
        self._turn = None

    @property
    def dump(self):
        """The file of it for other servers."""
        return Path(tempfile.gettempdir()) / f"{self.name}-{os.geteuid()}.dump"

    def is_there(self):
        """Whether it can be copied; where not, others wait until we have made it or gave up."""
        self._turn = self._lock.open("w")
        fcntl.flock(self._turn, fcntl.LOCK_EX)
        if self.name in self._all() or self._read_back():
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
        source = connection.settings_dict
        major = connection.pg_version // 10000
        connection.close()
        for former in self._all():
            self._run(f'DROP DATABASE "{former}"')
        self._run(f'CREATE DATABASE "{self.name}" TEMPLATE "{source["NAME"]}"')
        self._write_down(source, major)
        self.let_go()

    def load(self, database):
        """Fill an empty database (Django's settings of it) with what was dumped; whether it could.
        Not where no dump is there, nor on a server older than the one that it came from: there all
        migrations run."""
        if not self.dump.exists():
            return False
        with psycopg.connect(**place(database)) as asked:
            major = asked.info.server_version // 10000
        command = [
            programs.program("pg_restore", major=major),
            "--no-owner", "--no-privileges", "--single-transaction", "--exit-on-error",
            f"--dbname={database['NAME']}", self.dump,
        ]  # fmt: skip
        try:
            programs.run(command, database=database, what="pg_restore", tell=lambda: None)
        except Refused:
            return False
        return True

    def _read_back(self):
        if not self.dump.exists():
            return False
        self._run(f'CREATE DATABASE "{self.name}"')
        if self.load(connection.settings_dict | {"NAME": self.name}):
            return True
        self._run(f'DROP DATABASE "{self.name}"')
        return False

    def _write_down(self, source, major):
        for former in self.dump.parent.glob(f"{PREFIX}*-{os.geteuid()}.dump"):
            former.unlink(missing_ok=True)
        part = self.dump.with_suffix(f".{os.getpid()}.part")
        command = [
            programs.program("pg_dump", major=major),
            "--format=custom", "--compress=1", "--no-owner", "--no-privileges", "--no-sync",
            f"--file={part}",
        ]  # fmt: skip
        programs.run(command, database=source, what="pg_dump", tell=lambda: None)
        part.rename(self.dump)

    def _all(self):
        with connection._nodb_cursor() as cursor:
            cursor.execute("SELECT datname FROM pg_database WHERE datname LIKE %s", [f"{PREFIX}%"])
            return {name for (name,) in cursor.fetchall()}

    def _run(self, statement):
        with connection._nodb_cursor() as cursor:
            cursor.execute(statement)
