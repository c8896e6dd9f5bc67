"""One state of the whole database, held still for pg_dump while others go on writing."""

from contextlib import contextmanager
from dataclasses import dataclass

import psycopg
from psycopg.errors import LockNotAvailable, UndefinedTable

from goc.kit.backup import databases
from goc.kit.errors import Refused

TABLES = """
SELECT format('%I.%I', n.nspname, c.relname)
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 'p') AND c.relpersistence <> 't'
  AND n.nspname <> 'information_schema' AND n.nspname NOT LIKE 'pg\\_%'
ORDER BY c.oid
"""
APPLIED = "SELECT app, name FROM django_migrations ORDER BY id"
TRIES = 5
BUSY = (
    "Có việc khác đang giữ riêng một bảng quá 60 giây nên chưa sao lưu được. "
    "Hãy chờ việc đó xong rồi chạy lại."
)
RESTLESS = "Các bảng đang được thay liên tục nên chưa sao lưu được. Hãy chạy lại sau."


@dataclass(frozen=True, slots=True)
class Snapshot:
    """`name` is what pg_dump takes; `tables` the rows of each table in it."""

    name: str
    tables: dict
    database_bytes: int
    migrations: list
    postgres: str
    postgres_major: int


@contextmanager
def held(database, *, turns=(), say):
    """Yield a snapshot of `database` (Django's settings of it), valid while the block runs.

    `turns` are advisory locks of those who replace whole tables: while the block runs they wait
    for it there, where they hold up nobody else. Refused when a table stays locked.
    """
    with psycopg.connect(**databases.place(database), autocommit=True) as connection:
        for turn in turns:
            _take_turn(connection, turn, say)
        connection.execute("SET lock_timeout = '60s'")
        tables = _lock(connection)
        yield _read(connection, tables)


def _take_turn(connection, turn, say):
    asked = connection.execute("SELECT pg_try_advisory_lock_shared(%s)", [turn])
    if not asked.fetchone()[0]:
        say("Đang chờ một việc lớn khác ghi xong …")
        connection.execute("SELECT pg_advisory_lock_shared(%s)", [turn])


def _lock(connection):
    """Lock every table against being replaced or altered, and take the snapshot only then.

    Between the listing and the locks a table may come or go: then it is done again.
    """
    listed = _tables(connection)
    for _ in range(TRIES):
        connection.execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
        try:
            connection.execute(f"LOCK TABLE {', '.join(listed)} IN ACCESS SHARE MODE")
            now = _tables(connection)
        except UndefinedTable:
            now = None
        except LockNotAvailable as error:
            raise Refused(BUSY) from error
        if now == listed:
            return listed
        connection.execute("ROLLBACK")
        listed = _tables(connection)
    raise Refused(RESTLESS)


def _tables(connection):
    return [name for [name] in connection.execute(TABLES)]


def _read(connection, tables):
    def one(query):
        return connection.execute(query).fetchone()[0]

    return Snapshot(
        name=one("SELECT pg_export_snapshot()"),
        tables={table: one(f"SELECT count(*) FROM {table}") for table in tables},
        database_bytes=one("SELECT pg_database_size(current_database())"),
        migrations=[list(row) for row in connection.execute(APPLIED)],
        postgres=one("SHOW server_version"),
        postgres_major=databases.major(connection),
    )
