"""How many sit where in the invented city (`demo.city.plan`), at the size of the articles."""

from collections import Counter

import pytest

from demo.city import party, plan
from demo.city.calendar import day
from demo.city.units import PINNED

OCTOBER_2021 = day(2021, 10, 31)


@pytest.fixture(scope="module")
def desks():
    return plan.desks(131_565, 1)


def managed_by_the_city(desks):
    return [
        (desk, at)
        for desk in desks
        for at, job in enumerate(desk.leaders)
        if plan.managed_by(desk.unit, job) == "CITY_STANDING_COMMITTEE"
    ]


def test_the_city_has_as_many_officials_as_the_articles_count(desks):
    assert sum(desk.people for desk in desks) == 131_565


def test_the_city_committee_manages_824_and_the_articles_shares_of_them_hold(desks):
    seats = managed_by_the_city(desks)

    assert len(seats) == 824
    assert sum(desk.advanced[at] for desk, at in seats) == 769  # 93.3 %
    assert sum(desk.postgraduate[at] for desk, at in seats) == 603  # 73.2 %


def test_everybody_has_a_number_of_their_own(desks):
    numbers = [desk.first + seat for desk in desks for seat in range(desk.people)]

    assert numbers == list(range(1, 131_566))


def test_no_unit_has_two_heads(desks):
    assert all(len(desk.leaders) < 2 or desk.leaders[0] != desk.leaders[1] for desk in desks)
    heads = Counter((desk.unit.code, desk.leaders[0].code) for desk in desks if desk.leaders)
    assert set(heads.values()) == {1}


def test_about_three_thousand_units_have_people(desks):
    assert 2900 <= len(desks) <= 3100
    assert len({desk.unit.code for desk in desks}) == len(desks)


@pytest.mark.parametrize(
    ("officials", "managed", "advanced", "postgraduate"),
    [(65_000, 407, 380, 298), (20_000, 125, 117, 92), (3_000, 19, 18, 14), (240, 2, 2, 1)],
)
def test_a_smaller_city_has_its_share_rounded(officials, managed, advanced, postgraduate):
    desks = plan.desks(officials, 1)

    seats = managed_by_the_city(desks)
    assert sum(desk.people for desk in desks) == officials
    assert len(seats) == managed
    assert sum(desk.advanced[at] for desk, at in seats) == advanced
    assert sum(desk.postgraduate[at] for desk, at in seats) == postgraduate


@pytest.mark.parametrize("officials", [1, 40, 263_130])
def test_a_city_of_any_size_has_exactly_so_many(officials):
    assert sum(desk.people for desk in plan.desks(officials, 1)) == officials


@pytest.mark.parametrize("code", PINNED)
def test_the_places_of_the_demonstration_people_are_always_there(code):
    assert code in {desk.unit.code for desk in plan.desks(3000, 1)}


def test_fifty_upper_and_2310_grassroots_party_organisations_stood_in_october_2021():
    standing = Counter(
        unit.kind
        for unit in party.organisations()
        if (unit.since or 0) <= OCTOBER_2021 < (unit.until or day(9999))
    )

    # Beside them the seven that ship with the system and one a district: 13 + 7 + 30 = 50.
    assert standing == {"PARTY_COMMITTEE": 13, "PARTY_GRASSROOTS": 2310}
