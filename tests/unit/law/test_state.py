"""Whether a document is in force, in words (`law.rules`)."""

from datetime import date

import pytest

from goc.law import rules

FIRST, END = date(2025, 7, 1), date(2026, 1, 1)


@pytest.mark.parametrize(
    ("first", "end", "on", "state"),
    [
        (FIRST, END, date(2025, 6, 30), rules.TO_COME),
        (FIRST, END, FIRST, rules.IN_FORCE),
        (FIRST, END, date(2025, 12, 31), rules.IN_FORCE),
        (FIRST, END, END, rules.ENDED),
        (FIRST, None, date(2030, 1, 1), rules.IN_FORCE),
        (None, END, date(1990, 1, 1), rules.IN_FORCE),
    ],
)
def test_a_document_is_in_force_from_its_first_day_to_its_last(first, end, on, state):
    assert rules.state(first, end, known=True, on=on) == state


def test_where_no_day_is_recorded_nobody_can_say():
    assert rules.state(None, None, known=False, on=FIRST) == rules.UNKNOWN
