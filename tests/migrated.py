"""A database with all tables, of which those that tests write to are copies."""

import fcntl
import hashlib
import os
import tempfile
from pathlib import Path

from django.core.management import call_command
from django.db import connection

from goc.kit import schema
from goc.kit.backup import databases
from tests import emptied

PREFIX = "goc_migrated_"
# What the tests of the file say where it differs.
REWRITE = "Sau khi thêm hoặc sửa migration, hãy chạy ./goc manage schema rồi gửi cả tệp."


class Migrated:
    """Made once for all processes of all runs, as a first start makes it: from the file that ships,
    and whatever migrations came after it."""

    def __init__(self, root, server):
        told = hashlib.sha256((root / "uv.lock").read_bytes() + schema.FILE.read_bytes())
        for path in sorted(root.glob("src/goc/*/migrations/*.py")):
            told.update(path.read_bytes())
        self.name = PREFIX + told.hexdigest()[:12]
        turns = hashlib.sha256(f"{os.geteuid()} {server}".encode()).hexdigest()[:10]
        self._lock = Path(tempfile.gettempdir()) / f"goc-migrated-{turns}.lock"

    def make(self):
        """See to it that it is there; those of other migrations are dropped for it."""
        with self._lock.open("w") as turn:
            fcntl.flock(turn, fcntl.LOCK_EX)
            # In turn: of two who grant at once the server refuses one.
            emptied.allow()
            there = self._all()
            if self.name in there:
                return
            for former in there:
                self._run(f'DROP DATABASE "{former}"')
            # Under its name only once it is whole.
            part = f"{self.name}_part"
            self._run(f'CREATE DATABASE "{part}"')
            with databases.standing_in(part):
                schema.fill()
                call_command("migrate", interactive=False, verbosity=0)
            self._run(f'ALTER DATABASE "{part}" RENAME TO "{self.name}"')

    def _all(self):
        with connection._nodb_cursor() as cursor:
            cursor.execute("SELECT datname FROM pg_database WHERE datname LIKE %s", [f"{PREFIX}%"])
            return {name for (name,) in cursor.fetchall()}

    def _run(self, statement):
        with connection._nodb_cursor() as cursor:
            cursor.execute(statement)
