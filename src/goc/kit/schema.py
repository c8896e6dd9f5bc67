"""The tables as all migrations make them, in one file from which an empty database is filled.

Django renders every model anew at each of hundreds of steps: on a machine that starts from nothing
the migrations take a minute, their outcome a second.
"""

import os
import re
import tempfile
from contextlib import contextmanager
from pathlib import Path

import psycopg
from django.core.management import call_command
from django.db import connection
from django.db.migrations.loader import MigrationLoader

from goc.kit.backup import databases, programs

FILE = Path(__file__).with_name("schema.sql")
MADE_BY = re.compile(r"^-- PostgreSQL ([0-9]+)$", re.MULTILINE)
APPLIED = re.compile(
    r"^(INSERT INTO public\.django_migrations VALUES \([0-9]+, '(\w+)', '(\w+)'), .*\);$",
    re.MULTILINE,
)
# What Django itself fills after each `migrate`.
OF_DJANGO = ("auth_permission", "django_content_type")


def fill() -> bool:
    """Make in an empty database what the file holds, whole or not at all; return whether it did.

    Not where anything stands already, nor on a server that is older than the one that wrote the
    file and cannot read it, nor where the file knows a migration that we do not: there the
    migrations run. Those that came after the file are left to `migrate`, which runs in any case.
    """
    text = FILE.read_text()
    [major] = MADE_BY.findall(text)
    told = {(app, name) for _, app, name in APPLIED.findall(text)}
    if not told <= set(MigrationLoader(None).graph.nodes):
        return False
    # In a connection of its own, and one transaction.
    with psycopg.connect(**databases.place(connection.settings_dict)) as server:
        if not _is_empty(server):
            return False
        try:
            server.execute(text)
        except psycopg.DatabaseError:
            if databases.major(server) >= int(major):
                raise
            return False
    return True


def _is_empty(server) -> bool:
    [place] = server.execute("SELECT current_schema()").fetchone()
    [things] = server.execute(
        "SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace"
    ).fetchone()
    return place == "public" and not things


def told_by_migrations() -> str:
    """Run all migrations in a database made for it, and return the file that tells their outcome.

    Refused where the role may not make databases, or pg_dump is not there.
    """
    with another() as made:
        call_command("migrate", interactive=False, verbosity=0)
        first = told_by(made)
    # Some expressions come back in other words once they were read back, and then no more.
    with another() as made:
        with psycopg.connect(**databases.place(made)) as server:
            server.execute(first)
        return told_by(made)


@contextmanager
def another(create=databases.create_like):
    """Another database on our server (Django's settings of it), in which we stand until the block
    ends: an empty one, or what `create` makes of ours."""
    ours = connection.settings_dict["NAME"]
    made = connection.settings_dict | {"NAME": f"{ours}_schema_{os.getpid()}"}
    with databases.neutral(made) as server, databases.standing_in(made["NAME"]):
        databases.drop(server, made["NAME"])
        create(server, ours, made["NAME"])
        try:
            yield made
        finally:
            connection.close()
            databases.drop(server, made["NAME"])


def told_by(database) -> str:
    """Return the file that tells the tables of a database (Django's settings of it)."""
    with psycopg.connect(**databases.place(database)) as server:
        major = databases.major(server)
    return f"-- PostgreSQL {major}\n{_plain(_dumped(database, major))}"


def _dumped(database, major: int) -> str:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "schema.sql"
        command = [
            programs.program("pg_dump", major=major),
            "--no-owner", "--no-privileges", "--no-comments", "--inserts", f"--file={file}",
            *(f"--exclude-table-data={table}" for table in OF_DJANGO),
        ]  # fmt: skip
        programs.run(command, database=database, what="pg_dump", tell=lambda: None)
        return file.read_text()


# What differs from one run to the next, is said to a client alone, or goes without saying.
LEFT_OUT = re.compile(r"(--|\\|SET |SELECT pg_catalog\.setval\(.*, 1, false\);$|$)")
EMPTIED = "set_config('search_path', '', {})"


def _plain(dumped: str) -> str:
    text = "".join(f"{line}\n" for line in dumped.splitlines() if not LEFT_OUT.match(line))
    for table in OF_DJANGO:
        text = re.sub(rf"^.*'public\.{table}_id_seq', .*\n", "", text, flags=re.MULTILINE)
    # The search path is emptied for the transaction alone.
    text = text.replace(EMPTIED.format("false"), EMPTIED.format("true"))
    text = APPLIED.sub(r"\1, CURRENT_TIMESTAMP);", text)
    return f"SET LOCAL check_function_bodies = off;\n{text}"
