"""Seals over the journal: what is written stays as it was written, or `doctor` says so."""

import threading

import pytest
from django.db import connection, transaction

from goc.journal import queries, services
from goc.journal.models import Entry, Seal
from tests.builders import AT, make_user


@pytest.fixture
def clerk(db):
    return make_user(full_name="Khuất Duy Trung")


def write(clerk, verb="thử"):
    return services.record(verb=verb, subject=clerk, by=clerk, at=AT)


def test_a_seal_covers_all_entries_since_the_last_one(clerk):
    write(clerk), write(clerk)
    first = services.seal(at=AT)
    third = write(clerk)

    second = services.seal(at=AT)

    assert (first.entries, second.entries) == (2, 1)
    assert (second.first_entry, second.last_entry) == (third.pk, third.pk)
    assert second.previous == first.digest
    assert queries.broken_seals() == []


def test_nothing_new_is_not_sealed(clerk):
    write(clerk)
    services.seal(at=AT)

    assert services.seal(at=AT) is None


@pytest.mark.parametrize(
    "tamper",
    [
        lambda entry: Entry.objects.filter(pk=entry.pk).update(why="khác"),
        lambda entry: Entry.objects.filter(pk=entry.pk).delete(),
    ],
    ids=["changed", "removed"],
)
def test_a_tampered_entry_breaks_its_seal(clerk, tamper):
    write(clerk)
    entry = write(clerk)
    seal = services.seal(at=AT)

    tamper(entry)

    assert queries.broken_seals() == [seal]


def test_a_removed_seal_breaks_the_chain_after_it(clerk):
    write(clerk)
    first = services.seal(at=AT)
    write(clerk)
    second = services.seal(at=AT)

    Seal.objects.filter(pk=first.pk).delete()

    assert queries.broken_seals() == [second]


@pytest.mark.django_db(transaction=True)
def test_the_sealer_leaves_while_an_act_is_still_being_written():
    clerk, written, sealed = make_user(), threading.Event(), threading.Event()

    def act():
        with transaction.atomic():
            write(clerk)
            written.set()
            sealed.wait(10)
        connection.close()

    writer = threading.Thread(target=act)
    writer.start()
    written.wait(10)
    with transaction.atomic():
        write(clerk)  # later in number, committed first: sealing it would shut the other one out
    during = services.seal(at=AT)
    sealed.set()
    writer.join()

    assert during is None
    assert services.seal(at=AT).entries == 2
    assert queries.broken_seals() == []
