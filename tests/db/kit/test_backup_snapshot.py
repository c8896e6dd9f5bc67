"""The moment that a backup holds still: every table locked before the snapshot is taken."""

import pytest
from django.db import connection

from goc.kit.backup import snapshot
from goc.kit.errors import Refused


@pytest.fixture
def tables_of(monkeypatch, db):
    """Let the listing of tables show others than there are, the first times it is asked."""
    real = snapshot._tables

    def tables_of(*more):
        asked = iter(more)
        monkeypatch.setattr(snapshot, "_tables", lambda it: [*real(it), *next(asked, [])])

    return tables_of


def held():
    with snapshot.held(connection.settings_dict, say=print) as still:
        return still


def test_it_counts_the_rows_of_every_table_and_names_itself(db):
    still = held()

    assert set(still.tables) >= {"public.org_unit", "public.journal_entry", "public.needs_need"}
    assert ["needs", "0001_initial"] in still.migrations
    assert still.name.count("-") == 2


def test_a_table_that_goes_before_it_is_locked_is_listed_again(tables_of):
    tables_of(["public.gone"])

    assert "public.gone" not in held().tables


def test_a_table_that_comes_before_the_snapshot_is_listed_again(tables_of):
    tables_of([], ["public.just_come"], [])

    assert "public.org_unit" in held().tables


def test_tables_that_never_rest_are_refused(tables_of):
    tables_of(*[["public.gone"]] * 20)

    with pytest.raises(Refused, match="Các bảng đang được thay liên tục"):
        held()
