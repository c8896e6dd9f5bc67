"""How what was shown is weighed, and when nobody can tell."""

from datetime import date

import pytest

from goc.standards.rules.showing import (
    Shown,
    Standing,
    Verdict,
    Way,
    bars_to_showing,
    standing,
    verdict,
)

ON = date(2026, 7, 1)
SPRING, SUMMER = date(2026, 3, 1), date(2026, 6, 1)


def said(step, on=SPRING, place=0):
    return Shown(Way.ASSESSMENT, step, on, on, place)


def learnt(step, first=SPRING, last=None):
    return Shown(Way.COURSE, step, first, last or first)


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        ([], Standing(0, 0, False)),
        ([said(2)], Standing(2, 2, True)),
        ([said(0)], Standing(0, 0, True)),
        # The latest assessment counts, also where it is lower.
        ([said(3, SPRING), said(1, SUMMER)], Standing(1, 1, True)),
        # Of two on one day, the one said later.
        ([said(3, place=1), said(1, place=2)], Standing(1, 1, True)),
        # The highest of what courses show, at least.
        ([learnt(1), learnt(2)], Standing(2, 2, False)),
        # A course after the assessment raises it; an older one does not.
        ([said(1, SPRING), learnt(2, SUMMER)], Standing(2, 2, True)),
        ([said(1, SUMMER), learnt(2, SPRING)], Standing(1, 1, True)),
        # Of the day of the assessment itself, it counts.
        ([said(1, SUMMER), learnt(2, SUMMER)], Standing(2, 2, True)),
        # A year alone may lie before or after the assessment: perhaps.
        (
            [said(1, SPRING), learnt(3, date(2026, 1, 1), date(2026, 6, 30))],
            Standing(1, 3, True),
        ),
        ([Shown(Way.COURSE, 3), said(1)], Standing(1, 3, True)),
        ([Shown(Way.COURSE, 3)], Standing(3, 3, False)),
        # Not yet, or perhaps not yet.
        ([said(3, date(2026, 8, 1))], Standing(0, 0, False)),
        ([learnt(3, date(2026, 1, 1), date(2026, 12, 31))], Standing(0, 3, False)),
    ],
)
def test_what_was_shown_amounts_to(shown, expected):
    assert standing(shown, on=ON) == expected


@pytest.mark.parametrize(
    ("asked", "held", "expected"),
    [
        (2, Standing(2, 2, True), Verdict.MET),
        (2, Standing(2, 2, False), Verdict.MET),
        (2, Standing(1, 1, True), Verdict.NOT_MET),
        # At least 1 is shown; nobody said that it is not 2.
        (2, Standing(1, 1, False), Verdict.CANNOT_TELL),
        (2, Standing(0, 0, False), Verdict.CANNOT_TELL),
        (2, Standing(1, 2, True), Verdict.CANNOT_TELL),
    ],
)
def test_what_is_asked_is_met_or_not_or_nobody_can_tell(asked, held, expected):
    assert verdict(asked, held) == expected


def test_what_was_seen_needs_words_and_a_day_that_came():
    assert bars_to_showing(reason="Soạn được tờ trình.", on=ON, today=ON) == []
    assert bars_to_showing(reason=" ", on=date(2026, 7, 2), today=ON) == [
        "Hãy ghi điều đã thấy ở cán bộ này, theo biểu hiện của mức đã chọn.",
        "Ngày 02/07/2026 chưa đến; hãy ghi ngày đã thấy.",
    ]
    assert bars_to_showing(reason="x", on=date(1944, 1, 1), today=ON) == [
        "Ngày 01/01/1944 quá xa; hãy xem lại ngày."
    ]
