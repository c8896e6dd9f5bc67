"""Cells of the sheet of entries: terms by their years, days that decide."""

from datetime import date

import pytest

from goc.kit.sheets.cells import WARNING, Noted
from goc.succession.queries.terms import Term
from goc.succession.sheets import certain, term_reader

PARTY = Term("PARTY", 2025, date(2025, 10, 1), date(2030, 10, 1), "unverified")
STATE = Term("STATE", 2026, date(2026, 4, 1), date(2031, 4, 1), "unverified")


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("2025-2030", (PARTY,)),
        ("2025 – 2030", (PARTY,)),
        ("2026/2031", (STATE,)),
        (2026, (STATE,)),
    ],
)
def test_a_term_is_named_by_its_years(cell, expected):
    assert term_reader([PARTY, STATE])(cell) == expected


@pytest.mark.parametrize(
    ("cell", "why"),
    [
        ("2025-2031", "Không có nhiệm kỳ này; các nhiệm kỳ đã biết là 2025–2030 (Đảng)."),
        ("XVIII", "Nhiệm kỳ ghi bằng năm đầu và năm cuối, ví dụ 2025-2030."),
    ],
)
def test_another_term_is_refused_naming_those_there_are(cell, why):
    with pytest.raises(ValueError) as error:
        term_reader([PARTY])(cell)

    assert str(error.value) == why


def test_a_day_that_cannot_be_told_is_refused_and_a_mended_one_is_taken():
    unclear = Noted(None, "Không rõ thế kỷ.", read=None, tone=WARNING)
    mended = Noted("2025-11-01", "Năm được ghi đủ.", read="2025-11-01")

    with pytest.raises(ValueError, match="Không rõ thế kỷ."):
        certain(lambda cell: unclear)("1/11/25")
    assert certain(lambda cell: mended)("1/11/25") is mended
