"""Whether the tables are as this release needs them."""

from django.db import connection
from django.db.migrations.recorder import MigrationRecorder

from goc.kit import release


def test_tables_of_this_release_are_known_without_reading_its_migrations(db, monkeypatch):
    monkeypatch.setattr(release, "MigrationExecutor", None)  # reads them

    assert not release.behind()


def test_a_migration_that_the_database_does_not_know_is_missing(db):
    MigrationRecorder(connection).record_unapplied("sessions", "0001_initial")

    assert release.behind()


def test_one_that_only_a_newer_release_knows_is_not(db):
    MigrationRecorder(connection).record_applied("reports", "0007_of_next_year")

    assert not release.behind()
