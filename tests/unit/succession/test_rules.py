"""Coefficient, ages and structure, case by case."""

from datetime import date
from decimal import Decimal

import pytest

from goc.kit.partial import Partial
from goc.succession.rules import (
    Entered,
    Member,
    Reached,
    Scale,
    Share,
    Stated,
    Trait,
    ages,
    bars_to_entry,
    coefficient,
    is_young,
    percent,
    reached,
    structure,
    traits,
)

ON, TODAY = date(2020, 7, 1), date(2026, 7, 1)


def day(*of):
    born = date(*of)
    return Partial(born, date.fromordinal(born.toordinal() + 1))


def year(number):
    return Partial(date(number, 1, 1), date(number + 1, 1, 1))


@pytest.mark.parametrize(
    ("people", "seats", "expected"),
    [
        (106, 71, "1.49"),
        (141, 71, "1.99"),
        (1, 8, "0.13"),  # half a hundredth goes up, as offices round
        (0, 5, "0.00"),
        (5, None, None),
        (5, 0, None),
    ],
)
def test_the_coefficient_is_people_to_seats_by_hundredths(people, seats, expected):
    assert coefficient(people, seats) == (expected and Decimal(expected))


@pytest.mark.parametrize(
    ("part", "whole", "expected"), [(1, 3, "33.3"), (1, 16, "6.3"), (2, 2, "100.0"), (0, 0, None)]
)
def test_a_share_is_in_per_cent_by_tenths(part, whole, expected):
    assert percent(part, whole) == (expected and Decimal(expected))


@pytest.mark.parametrize(
    ("born", "on", "expected"),
    [
        (day(1980, 7, 1), date(2020, 6, 30), (39, 39)),
        (day(1980, 7, 1), date(2020, 7, 1), (40, 40)),
        (day(1980, 2, 29), date(2021, 2, 27), (40, 40)),
        (day(1980, 2, 29), date(2021, 2, 28), (41, 41)),
        (year(1980), date(2020, 7, 1), (39, 40)),
        (year(1980), date(2020, 12, 31), (40, 40)),
        (None, date(2020, 7, 1), None),
    ],
)
def test_ages_are_all_that_the_birth_date_leaves_open(born, on, expected):
    assert ages(born, on) == expected


@pytest.mark.parametrize(
    ("born", "below", "expected"),
    [
        (day(1980, 7, 2), 40, True),
        (day(1980, 7, 1), 40, False),
        (year(1980), 40, None),
        (year(1981), 40, True),
        (year(1979), 40, False),
        (None, 40, None),
        (day(2000, 1, 1), None, None),
    ],
)
def test_young_is_told_only_where_every_possible_birthday_tells_it(born, below, expected):
    assert is_young(born, below, ON) is expected


BEFORE, THAT_DAY = Entered(20, date(2020, 6, 30)), Entered(20, ON)


@pytest.mark.parametrize(
    ("entered", "held", "expected"),
    [
        (None, [], Reached(0, 0)),
        (BEFORE, [], Reached(20, 20)),
        (BEFORE, [Stated(30, day(2020, 7, 1))], Reached(30, 30)),
        (BEFORE, [Stated(30, day(2020, 7, 2))], Reached(20, 20)),
        (BEFORE, [Stated(30, year(2020))], Reached(20, 30)),
        (BEFORE, [Stated(30)], Reached(20, 30)),
        (BEFORE, [Stated(10)], Reached(20, 20)),
        (None, [Stated(30)], Reached(0, 30)),
        # On the day of entering the plan has told, unless the file dates something before it.
        (THAT_DAY, [Stated(30)], Reached(20, 20)),
        (THAT_DAY, [Stated(30, year(2020))], Reached(20, 20)),
        (THAT_DAY, [Stated(30, year(2019))], Reached(30, 30)),
    ],
)
def test_how_far_somebody_had_come_on_a_past_day(entered, held, expected):
    assert reached(entered, held, on=ON, today=TODAY) == expected


def test_what_bears_no_day_counts_for_today():
    assert reached(None, [Stated(30)], on=TODAY, today=TODAY) == Reached(30, 30)


@pytest.mark.parametrize(("step", "expected"), [(20, True), (21, None), (30, None), (31, False)])
def test_a_step_between_sure_and_possible_is_not_told(step, expected):
    assert Reached(20, 30).at_least(step) is expected


SCALE = Scale(on=ON, young_below=40, postgraduate=30, theory=30)
KNOWN = Member("female", day(1990, 1, 1), "Tày", Reached(30, 30), Reached(20, 20))
BLANK = Member("", None, "", Reached(0, 40), Reached(0, 0))


def test_the_traits_of_one_person():
    assert traits(KNOWN, SCALE) == {
        Trait.WOMEN: True,
        Trait.YOUNG: True,
        Trait.MINORITY: True,
        Trait.POSTGRADUATE: True,
        Trait.THEORY: False,
    }
    assert traits(BLANK, SCALE) == {
        Trait.WOMEN: None,
        Trait.YOUNG: None,
        Trait.MINORITY: None,
        Trait.POSTGRADUATE: None,
        Trait.THEORY: False,
    }


def test_structure_counts_those_who_have_a_trait_and_those_of_whom_nobody_can_tell():
    shares = structure([traits(KNOWN, SCALE), traits(BLANK, SCALE)])

    assert shares == [
        Share(Trait.WOMEN, 1, 1, 2),
        Share(Trait.YOUNG, 1, 1, 2),
        Share(Trait.MINORITY, 1, 1, 2),
        Share(Trait.POSTGRADUATE, 1, 1, 2),
        Share(Trait.THEORY, 0, 0, 2),
    ]
    assert [share.percent for share in shares] == [Decimal("50.0")] * 4 + [Decimal("0.0")]


def test_where_of_nobody_it_can_be_told_there_is_no_share():
    unknown = Share(Trait.YOUNG, 0, 2, 2)

    assert (unknown.is_told, unknown.percent) == (False, None)
    assert Share(Trait.YOUNG, 0, 1, 2).percent == Decimal("0.0")


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (date(2025, 9, 30), None, []),
        (date(2020, 1, 1), date(2020, 1, 1), []),
        (
            date(2020, 1, 2),
            date(2020, 1, 1),
            ["Ngày đưa ra đứng trước ngày đưa vào; hãy xem lại hai ngày này."],
        ),
        (
            date(2025, 10, 1),
            None,
            [
                "Nhiệm kỳ kết thúc ngày 30/09/2025, trước ngày đưa vào 01/10/2025; hãy xem lại"
                " nhiệm kỳ và ngày."
            ],
        ),
    ],
)
def test_days_that_cannot_be_are_told(first, last, expected):
    assert bars_to_entry(first=first, last=last, ends=date(2025, 10, 1)) == expected
