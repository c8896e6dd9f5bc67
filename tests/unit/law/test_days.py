"""How a value takes its place among others: what is cut, and what differs on which days."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goc.law.rules import Days, Difference, differences

D = [date(2025, 1, 1) + timedelta(days=n) for n in range(7)]
edges = st.one_of(st.none(), st.sampled_from(D))
spans = st.builds(Days, edges, edges).filter(lambda days: days.has_any)


def holds(days, day):
    return (days.first is None or days.first <= day) and (days.end is None or day < days.end)


@given(spans, spans)
def test_what_is_left_is_every_day_of_the_one_that_is_not_the_others(one, other):
    left = one.cut(other)

    for day in [D[0] - timedelta(days=1), *D, D[-1] + timedelta(days=1)]:
        expected = holds(one, day) and not holds(other, day)
        assert [holds(piece, day) for piece in left].count(True) == expected
    assert all(piece.has_any for piece in left)


@pytest.mark.parametrize(
    ("one", "other", "left"),
    [
        (Days(D[0], None), Days(D[2], D[4]), [Days(D[0], D[2]), Days(D[4], None)]),
        (Days(None, None), Days(D[2], None), [Days(None, D[2])]),
        (Days(D[0], D[4]), Days(D[0], D[2]), [Days(D[2], D[4])]),
        (Days(D[1], D[2]), Days(D[0], D[4]), []),
        (Days(D[1], D[2]), Days(D[2], D[4]), [Days(D[1], D[2])]),
    ],
)
def test_pieces_stand_before_and_after(one, other, left):
    assert one.cut(other) == left


def test_only_days_that_differ_are_told_each_stretch_once():
    before = [(Days(None, D[2]), "40"), (Days(D[2], D[4]), "không")]
    after = [(Days(None, D[1]), "40"), (Days(D[1], D[4]), "48"), (Days(D[4], None), "48")]

    assert differences(before, after) == [
        Difference(Days(D[1], D[2]), "40", "48"),
        Difference(Days(D[2], D[4]), "không", "48"),
        Difference(Days(D[4], None), None, "48"),
    ]


def test_what_is_the_same_by_day_differs_nowhere():
    whole = [(Days(D[0], D[4]), "40")]
    split = [(Days(D[0], D[2]), "40"), (Days(D[2], D[4]), "40")]

    assert differences(whole, split) == []


def test_neighbouring_days_of_the_same_difference_are_one_stretch():
    before = [(Days(D[0], D[2]), "40"), (Days(D[2], D[4]), "40")]

    assert differences(before, []) == [Difference(Days(D[0], D[4]), "40", None)]
