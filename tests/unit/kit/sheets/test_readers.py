from datetime import date, datetime

import pytest

from goc.kit.sheets import readers


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (" An ", "An"),
        (12.0, "12"),
        (12, "12"),
        (1073290649.0, "1073290649"),
        (-3.0, "-3"),
        (2.5, "2,5"),
        (0.1 + 0.2, "0,3"),
        (True, "TRUE"),
        (date(1977, 7, 7), "07/07/1977"),
        (datetime(1977, 7, 7), "07/07/1977"),  # noqa: DTZ001 as the reader of sheets gives it
        (datetime(2026, 7, 1, 8, 5), "01/07/2026 08:05"),  # noqa: DTZ001
        ("", ""),
        (None, ""),
    ],
)
def test_a_cell_is_shown_as_the_clerk_sees_it(cell, text):
    assert readers.shown(cell) == text


@pytest.mark.parametrize(
    ("read", "cell", "value"),
    [
        (readers.text(5), 12.0, "12"),
        (readers.text(5), "Ấn", "Ấn"),
        (readers.matching("[0-9]{3}", "Sai."), "007", "007"),
        (readers.matching("[0-9]{3}", "Sai."), 123.0, "123"),
        (readers.whole(1, 5), 5.0, 5),
        (readers.whole(1, 5), "1", 1),
        (readers.whole(-5, 5), "-5", -5),
        (readers.one_of({"Nữ": "F", "Nam": "M"}), "NU", "F"),
        (readers.one_of({"2": 2}), 2.0, 2),
    ],
)
def test_a_cell_is_read_as_its_value(read, cell, value):
    assert read(cell) == value


@pytest.mark.parametrize(
    ("read", "cell", "sentence"),
    [
        (readers.text(5), "123456", "Dài 6 ký tự, nhiều nhất là 5; hãy viết gọn lại."),
        (readers.matching("[0-9]{3}", "Phải có 3 chữ số."), "07", "Phải có 3 chữ số."),
        (readers.whole(1, 5), 2.5, "Không phải là số nguyên; hãy chỉ ghi chữ số."),
        (readers.whole(1, 5), "٣", "Không phải là số nguyên; hãy chỉ ghi chữ số."),
        (readers.whole(1, 5), 6, "Phải từ 1 đến 5; hãy xem lại."),
        (readers.one_of({"Nữ": "F"}), "?", "Chỉ nhận “Nữ”; hãy chọn một trong số đó."),
    ],
)
def test_a_cell_is_refused_in_a_sentence(read, cell, sentence):
    with pytest.raises(ValueError) as refusal:
        read(cell)

    assert str(refusal.value) == sentence


def test_choices_that_read_alike_are_no_choice():
    with pytest.raises(ValueError):
        readers.one_of({"Lý": 1, "Lí": 2})
