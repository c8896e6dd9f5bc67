"""A great many keys in one query, and all of a column in one answer."""

import pytest

from goc.kit.many import all_of, one_of
from goc.org.models import UnitReach

pytestmark = pytest.mark.django_db


def test_a_column_comes_back_whole_each_as_often_as_it_stands(units):
    reach = UnitReach.objects.filter(descendant=units.ha_dong_economy)

    assert sorted(all_of("ancestor_id", reach)) == sorted(
        [units.city.pk, units.ha_dong.pk, units.ha_dong_economy.pk]
    )
    assert all_of("descendant_id", reach) == [units.ha_dong_economy.pk] * 3


def test_of_no_rows_nothing_comes_back():
    assert all_of("ancestor_id", UnitReach.objects.none()) == []


def test_keys_are_asked_for_as_one_list(units):
    wanted = [units.ha_dong.pk, units.ba_dinh.pk]

    found = UnitReach.objects.filter(one_of("ancestor", wanted), depth=0)

    assert set(all_of("ancestor_id", found)) == set(wanted)
    assert not UnitReach.objects.filter(one_of("ancestor", [])).exists()
