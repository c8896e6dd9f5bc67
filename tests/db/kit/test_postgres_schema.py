"""The file that an empty database is filled from: it tells what the migrations make, no less and
no more, and fills nothing where something stands."""

import psycopg
import pytest
from django.db import connection

from goc.kit import schema
from goc.kit.backup import databases
from tests.database import MIGRATED
from tests.migrated import REWRITE

pytestmark = pytest.mark.usefixtures("django_db_setup")


@pytest.fixture
def empty(django_db_blocker):
    """Stand in an empty database; returns how many tables it has by now."""

    def tables():
        with psycopg.connect(**databases.place(connection.settings_dict)) as server:
            return server.execute("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'")

    with django_db_blocker.unblock(), schema.another():
        yield lambda: tables().fetchone()[0]


@pytest.fixture
def new_enough(database_server):
    """Skip on a server older than the one that wrote the file: it tells the same in other words,
    and what it cannot read is left to the migrations."""
    [major] = schema.MADE_BY.findall(schema.FILE.read_text())
    with databases.neutral(connection.settings_dict) as server:
        if databases.major(server) < int(major):
            pytest.skip(f"this server is older than PostgreSQL {major}")


@pytest.fixture
def written(tmp_path, monkeypatch):
    """Put another text in place of the file."""

    def write(text):
        monkeypatch.setattr(schema, "FILE", tmp_path / "schema.sql")
        schema.FILE.write_text(text)

    return write


def test_what_was_filled_from_it_tells_the_same(new_enough, django_db_blocker):
    with django_db_blocker.unblock():
        told = schema.told_by(connection.settings_dict | {"NAME": MIGRATED.name})

    assert told == schema.FILE.read_text(), REWRITE


def test_an_empty_database_is_filled_once(empty):
    assert schema.fill()
    assert empty() > 100
    assert not schema.fill()


def test_an_older_server_fills_what_it_can_read(empty, written):
    """Said by a file of a server that is not there yet."""
    written(schema.MADE_BY.sub("-- PostgreSQL 99", schema.FILE.read_text()))

    assert schema.fill()
    assert empty() > 100


@pytest.mark.parametrize(
    "unknown",
    [
        "CREATE TABLE public.later (id int) WITH UNKNOWN WORDS;",
        "CREATE TABLE public.later (id int) USING not_there;",
        "CREATE TABLE public.later (id int) WITH (not_there = 1);",
        "SELECT not_there(1);",
    ],
)
def test_what_an_older_server_cannot_read_is_left_to_the_migrations(empty, written, unknown):
    text = schema.FILE.read_text() + unknown
    written(schema.MADE_BY.sub("-- PostgreSQL 99", text))

    assert not schema.fill()
    assert empty() == 0


def test_a_file_that_knows_a_migration_we_lack_is_left_alone(empty, written):
    text = schema.FILE.read_text()
    written(text.replace("'law', '0001_initial'", "'law', '0001_of_others'", 1))

    assert not schema.fill()
    assert empty() == 0


def test_a_file_that_breaks_leaves_nothing(new_enough, empty, written):
    written(schema.FILE.read_text() + "CREATE TABLE public.law_document (id int);\n")

    with pytest.raises(psycopg.errors.DuplicateTable):
        schema.fill()
    assert empty() == 0
