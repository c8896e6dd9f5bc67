"""Several sessions of the database at work side by side."""

from threading import Barrier

import pytest
from django.db import DatabaseError, connection, transaction

from goc.kit.workers import side_by_side
from goc.org.models import Unit
from tests.builders import make_unit

pytestmark = pytest.mark.django_db(transaction=True)


def asked(query):
    with connection.cursor() as cursor:
        cursor.execute(query)
        return cursor.fetchone()[0]


def test_each_part_has_a_session_of_its_own_and_its_outcome_its_place():
    together = Barrier(3)

    def work(part):
        together.wait(60)
        return part, asked("SELECT pg_backend_pid()")

    with transaction.atomic():
        told = side_by_side(work, "abc")

    assert [part for part, _ in told] == ["a", "b", "c"]
    assert len({session for _, session in told}) == 3


def test_all_see_one_state_without_what_the_caller_has_not_committed():
    make_unit()
    seen = Barrier(2)

    def work(part):
        if part == "first":
            seen.wait(60)
        else:
            make_unit()
        found = Unit.objects.count()
        if part == "second":
            # Only now, when the second has written, does the first look.
            transaction.on_commit(lambda: seen.wait(60))
        return found

    with transaction.atomic():
        make_unit()
        told = side_by_side(work, ["first", "second"])

    assert told == [1, 2]
    assert Unit.objects.count() == 3


def test_where_one_fails_the_others_are_broken_off_and_its_error_is_told():
    asleep = Barrier(2)

    def work(part):
        if part == "fails":
            asleep.wait(60)
            raise ZeroDivisionError
        make_unit()
        asleep.wait(60)
        asked("SELECT pg_sleep(600)")

    with pytest.raises(ZeroDivisionError), transaction.atomic():
        side_by_side(work, ["sleeps", "fails"])

    assert not Unit.objects.exists()


def test_an_error_of_the_database_is_told_as_it_is():
    with pytest.raises(DatabaseError), transaction.atomic():
        side_by_side(asked, ["SELECT 1", "SELECT 1 / 0"])
