"""What a personal number tells of its holder."""

import pytest

from goc.kit.partial import of_day, of_year
from goc.officials.rules.identity import Told, contradictions, told


@pytest.mark.parametrize(
    ("number", "says"),
    [
        ("001085000001", Told("male", 1985)),
        ("001185000001", Told("female", 1985)),
        ("001200000001", Told("male", 2000)),
        ("001301000001", Told("female", 2001)),
        ("001999000001", Told("female", 2399)),
    ],
)
def test_the_fourth_digit_tells_sex_and_century_the_next_two_the_year(number, says):
    assert told(number) == says


YEAR_1985 = of_year(1985)


@pytest.mark.parametrize(
    ("born", "gender", "found"),
    [
        (YEAR_1985, "male", []),
        (of_day(1985, 5, 1), "male", []),
        (None, "", []),
        (
            YEAR_1985, "female",
            ["Số định danh chỉ giới tính nam, hồ sơ ghi nữ."],
        ),
        (
            of_year(1986), "female",
            [
                "Số định danh chỉ người sinh năm 1985, hồ sơ ghi năm sinh 1986.",
                "Số định danh chỉ giới tính nam, hồ sơ ghi nữ.",
            ],
        ),
    ],
    ids=["agrees by year", "agrees by day", "unknown", "another sex", "both"],
)  # fmt: skip
def test_a_file_that_says_otherwise_contradicts_its_number(born, gender, found):
    assert contradictions("001085000001", born=born, gender=gender) == found


def test_without_a_number_nothing_is_contradicted():
    assert contradictions("", born=YEAR_1985, gender="female") == []
