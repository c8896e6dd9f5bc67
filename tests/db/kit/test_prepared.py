"""Queries put together once and asked for other values."""

from datetime import date

import pytest
from django.db.models import F

from goc.kit.many import one_of
from goc.kit.prepared import Prepared
from goc.org.models import UnitReach, UnitVersion

pytestmark = pytest.mark.django_db

BELOW = Prepared(
    lambda units, depth: (
        UnitReach.objects.filter(one_of("ancestor", units), depth__lt=depth)
        .order_by("descendant")
        .values_list("descendant_id", "depth")
    ),
    [-1],
    7777,
)


def below(units, depth):
    found = UnitReach.objects.filter(ancestor__in=units, depth__lt=depth)
    return list(found.order_by("descendant").values_list("descendant_id", "depth"))


def test_it_answers_each_time_for_the_values_of_that_time(units):
    for asked in (([units.city.pk], 2), ([units.ha_dong.pk, units.ba_dinh.pk], 1), ([], 9)):
        assert BELOW.rows(*asked) == below(*asked)


def test_it_is_put_together_once_and_asks_one_query(units, django_assert_num_queries):
    built = []

    def build(on):
        built.append(on)
        return UnitVersion.objects.filter(period__contains=on).values_list("name", "period")

    standing, days = Prepared(build, date.min), [date(year, 7, 1) for year in (1900, 2026, 2026)]
    with django_assert_num_queries(3):
        told = [standing.rows(day) for day in days]

    assert built == [date.min]
    assert told == [list(build(day)) for day in days]


def test_what_is_not_a_value_stays_as_it_is(units):
    odd = Prepared(
        lambda depth: UnitReach.objects.filter(depth=depth).values_list(F("depth") + 1).distinct(),
        7777,
    )

    assert [odd.rows(depth) for depth in (0, 1)] == [[(1,)], [(2,)]]


def test_a_query_that_lacks_one_of_its_values_is_refused(units):
    lacking = Prepared(lambda on: UnitVersion.objects.values_list("name"), date.min)

    with pytest.raises(ValueError, match="does not ask for value 0"):
        lacking.rows(date(2026, 7, 1))
