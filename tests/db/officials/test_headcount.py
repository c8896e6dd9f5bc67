"""How many people sit where on a day, as units stood then and in those of today."""

from datetime import date, timedelta

import pytest

from goc.officials.queries import headcount
from goc.officials.rules.reorganising import Fate
from goc.officials.services import reorganising
from goc.org.models import Unit
from goc.org.rules import Line
from tests.builders import AT, make_official, make_unit, since
from tests.reorganisations import JULY, carried_out, drafted, make_wards, new_ward

pytestmark = pytest.mark.django_db
EVE, TODAY = JULY - timedelta(days=1), date(2026, 7, 1)


def rows(found):
    return {row.code: row.people for row in found.rows}, found.own, found.undetermined


@pytest.fixture
def divided(units, city_officer):
    """The first ward, with three people, divided in two; the second, with one, gone over whole."""
    make_wards(units)
    lines = [new_ward(old="X.1"), new_ward("W.2", "Phường Khác", old="X.1"), Line("X.2", "W.2")]
    made = drafted(lines, city_officer)
    reorganising.assign_chosen(
        reorganisation=made, posts=[
            one.post
            for one in reorganising.queries.people(
                reorganising.rehearse(made, today=TODAY), Fate.UNASSIGNED
            )
        ],
        unit_code="W.1", title="", by=city_officer, at=AT,
    )  # fmt: skip
    carried_out(made, city_officer)


def test_people_are_counted_where_they_sat_then(units, divided):
    district = Unit.objects.get(code="Q.001")

    assert rows(headcount.as_then(EVE, None, None)) == ({"TP": 4}, 0, 0)
    assert rows(headcount.as_then(EVE, units.city, None)) == ({"Q.001": 4}, 0, 0)
    assert rows(headcount.as_then(EVE, district, None)) == ({"X.1": 3, "X.2": 1}, 0, 0)
    assert rows(headcount.as_then(JULY, units.city, None)) == ({"W.1": 3, "W.2": 1}, 0, 0)


def test_in_the_units_of_today_a_split_is_undetermined_where_it_divides(units, divided):
    assert rows(headcount.as_now(EVE, TODAY, None, None)) == ({"TP": 4}, 0, 0)
    assert rows(headcount.as_now(EVE, TODAY, units.city, None)) == ({"W.2": 1}, 0, 3)


def test_whose_unit_nothing_followed_is_somewhere_below_what_stood_above(units):
    office = make_unit(
        "Phòng Nội vụ", code="Q.NV", parent=units.city, life=since(None, JULY), kind="DIVISION"
    )
    make_official(unit=office)
    make_official(unit=units.city)

    assert rows(headcount.as_now(EVE, TODAY, units.city, None)) == ({}, 1, 1)
    assert rows(headcount.as_now(EVE, TODAY, None, None)) == ({"TP": 2}, 0, 0)


def test_only_people_of_the_scope_are_counted(units, divided):
    scope = [Unit.objects.get(code="X.2").pk]

    assert headcount.as_then(EVE, None, scope).total == 1


def test_a_unit_that_ended_tells_its_people_year_by_year(units, divided):
    unit = Unit.objects.get(code="X.1")

    assert headcount.by_year(unit, [date(2019, 12, 31), EVE, JULY]) == [
        (JULY, 0), (EVE, 3), (date(2019, 12, 31), 0)
    ]  # fmt: skip
    assert headcount.heirs(unit, EVE, TODAY) == [("W.1", "Phường Mới"), ("W.2", "Phường Khác")]
