"""The walls around posts, ranks and management levels: what the database itself refuses."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction
from django.db.backends.postgresql.psycopg_any import DateRange
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from goc.officials.models import ManagementHolding, Official, Person
from tests.cases import cases

FIRST = date(1950, 1, 1)
days = st.one_of(st.none(), st.integers(0, 30_000).map(lambda n: FIRST + timedelta(days=n)))
near_days = st.one_of(st.none(), st.integers(0, 3).map(lambda n: FIRST + timedelta(days=n)))


def periods(ends):
    return st.tuples(ends, ends).filter(lambda pair: None in pair or pair[0] < pair[1])


def meet(one, other):
    """Two half-open periods share a day; None is an open end."""
    return not (
        (one[1] is not None and other[0] is not None and one[1] <= other[0])
        or (other[1] is not None and one[0] is not None and other[1] <= one[0])
    )


@pytest.fixture
def official(db):
    person = Person.objects.create(full_name="A", search_key="a", sort_key="a")
    return Official.objects.create(person=person, code="HN1")


@pytest.mark.parametrize("ends", [days, near_days], ids=["anywhere", "close together"])
def test_two_management_levels_stand_together_only_on_different_days(official, ends):
    @settings(max_examples=cases(150), suppress_health_check=list(HealthCheck), deadline=None)
    @given(periods(ends), periods(ends))
    def holds(one, other):
        with transaction.atomic():
            ManagementHolding.objects.create(official=official, level="UNIT", period=one)
            try:
                with transaction.atomic():
                    ManagementHolding.objects.create(official=official, level="UNIT", period=other)
                refused = False
            except IntegrityError as error:
                assert "official_has_one_management_level_a_day" in str(error)
                refused = True
            transaction.set_rollback(True)

        assert refused == meet(one, other)

    holds()


def test_two_officials_may_hold_the_same_level_on_the_same_days(official):
    person = Person.objects.create(full_name="B", search_key="b", sort_key="b")
    neighbour = Official.objects.create(person=person, code="HN2")

    for holder in (official, neighbour):
        ManagementHolding.objects.create(
            official=holder, level="UNIT", period=DateRange(FIRST, None)
        )

    assert ManagementHolding.objects.count() == 2
