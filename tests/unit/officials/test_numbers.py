"""Personal numbers: what a cell says, and what the number says of its holder."""

import pytest

from goc.kit import partial
from goc.officials.sheets.numbers import contradiction, read_national_id


@pytest.mark.parametrize("cell", ["001077774851", "001 077 774851", "001.077.774.851"])
def test_twelve_digits_are_read_as_they_stand(cell):
    assert read_national_id(cell) == "001077774851"


@pytest.mark.parametrize("cell", [1077774851.0, 1077774851, "1077774851", "01077774851"])
def test_lost_zeros_are_put_back_and_told(cell):
    noted = read_national_id(cell)

    assert (noted.value, noted.read, noted.tone) == ("001077774851", "001077774851", "repair")


@pytest.mark.parametrize("cell", ["012345678", 123456789.0, "1.07E+09", "1,07777E+09"])
def test_what_is_another_number_stays_empty_with_a_warning(cell):
    noted = read_national_id(cell)

    assert (noted.value, noted.tone) == (None, "warning")


@pytest.mark.parametrize("cell", ["123", "00107777485A", "0010777748511", 12.5])
def test_anything_else_is_refused(cell):
    with pytest.raises(ValueError, match="đúng 12 chữ số"):
        read_national_id(cell)


@pytest.mark.parametrize(
    ("number", "born", "gender", "part"),
    [
        ("001077774851", partial.of_day(1977, 7, 7), "male", ""),
        ("001177774851", partial.of_year(1977), "female", ""),
        ("001205000001", partial.of_month(2005, 1), "male", ""),
        ("001077774851", None, "", ""),
        ("001077774851", partial.of_year(1977), "female", "giới tính"),
        ("001077774851", partial.of_year(1978), "male", "năm sinh"),
        ("001277774851", partial.of_year(1977), "male", "năm sinh"),
    ],
)
def test_a_number_goes_with_birth_and_sex_or_is_told(number, born, gender, part):
    why = contradiction(number, born, gender)

    assert (part in why) if part else (why == "")
