"""Laws of the structure of a plan: what is told holds for every day that a date leaves open."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from goc.kit.partial import Partial
from goc.succession.rules import (
    Entered,
    Stated,
    Trait,
    ages,
    coefficient,
    is_young,
    reached,
    structure,
)

DAYS = st.dates(date(1955, 1, 1), date(2030, 12, 31))
TODAY = date(2026, 7, 1)


@st.composite
def partials(draw):
    """A day known to the day, the month or the year."""
    day = draw(DAYS)
    how = draw(st.sampled_from(["day", "month", "year"]))
    if how == "day":
        return Partial(day, day + timedelta(days=1))
    if how == "month":
        first = day.replace(day=1)
        return Partial(first, (first + timedelta(days=31)).replace(day=1))
    return Partial(date(day.year, 1, 1), date(day.year + 1, 1, 1))


STEPS = st.sampled_from([10, 20, 30, 40])
HELD = st.lists(st.builds(Stated, STEPS, st.none() | partials()), max_size=5)
ENTERED = st.none() | st.builds(Entered, STEPS, DAYS)


def each(days):
    return [days.lower + timedelta(days=n) for n in range((days.upper - days.lower).days)]


def exact(day):
    return Partial(day, day + timedelta(days=1))


@given(born=partials(), on=DAYS, below=st.integers(20, 60))
def test_young_is_told_where_all_possible_birthdays_agree(born, on, below):
    possible = {ages(exact(day), on)[0] < below for day in each(born)}

    assert is_young(born, below, on) == (possible.pop() if len(possible) == 1 else None)


@given(born=partials(), on=DAYS)
def test_ages_are_those_of_the_possible_birthdays(born, on):
    possible = [ages(exact(day), on)[0] for day in each(born)]

    assert ages(born, on) == (min(possible), max(possible))


@given(entered=ENTERED, held=HELD, on=DAYS, later=st.integers(0, 4000))
def test_nobody_falls_back_from_a_step_that_they_surely_had(entered, held, on, later):
    then = reached(entered, held, on=on, today=TODAY)
    after = reached(entered, held, on=on + timedelta(days=later), today=TODAY)

    assert then.surely <= then.perhaps
    assert then.surely <= after.surely


@given(entered=ENTERED, held=HELD, more=HELD, on=DAYS)
def test_one_paper_more_takes_nothing_away(entered, held, more, on):
    with_fewer = reached(entered, held, on=on, today=TODAY)
    with_more = reached(entered, held + more, on=on, today=TODAY)

    assert with_fewer.surely <= with_more.surely
    assert with_fewer.perhaps <= with_more.perhaps


VERDICTS = st.fixed_dictionaries({trait: st.sampled_from([True, False, None]) for trait in Trait})


@given(judged=st.lists(VERDICTS, max_size=30))
def test_every_person_is_counted_once_in_each_share(judged):
    for share in structure(judged):
        no = sum(one[share.trait] is False for one in judged)
        assert share.people + share.unknown + no == share.whole == len(judged)
        assert (share.percent is None) == (share.unknown == len(judged))


@given(people=st.integers(0, 500), seats=st.integers(1, 500))
def test_the_coefficient_is_within_half_a_hundredth(people, seats):
    assert abs(float(coefficient(people, seats)) * seats - people) <= 0.005 * seats + 1e-9
