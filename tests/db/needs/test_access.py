"""Whose needs somebody reads: the units of their grants and all below them."""

import pytest

from goc.needs import access
from goc.org.models import Role
from tests.builders import grant

pytestmark = pytest.mark.django_db


def test_a_unit_below_another_of_the_same_reader_is_not_a_top_of_its_own(units, unit_officer):
    assert [unit for unit, _ in access.within(unit_officer).roots] == [units.ha_dong.pk]

    grant(unit_officer, Role.SUPERVISOR, units.ha_dong_economy)
    grant(unit_officer, Role.LEADER, units.ha_dong)
    grant(unit_officer, Role.INSPECTOR, units.ba_dinh)

    within = access.within(unit_officer)
    assert {unit for unit, _ in within.roots} == {units.ha_dong.pk, units.ba_dinh.pk}
    assert {units.ha_dong.pk, units.ha_dong_economy.pk, units.ba_dinh.pk} <= within.units
    assert not within.is_everything


def test_whoever_reads_all_of_both_hierarchies_reads_everything(units, city_officer):
    assert access.within(city_officer).is_everything


def test_whoever_reads_nothing_stands_before_nothing(units, unit_officer):
    unit_officer.grants.all().delete()

    within = access.within(unit_officer)

    assert (within.roots, within.units, within.is_everything) == ((), frozenset(), False)
