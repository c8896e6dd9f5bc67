from datetime import date

import pytest

from goc.kit.partial import Partial
from goc.kit.sheets import Column, Header, Sheet, checker, open_sheet
from tests.books import ROSTER, a_person, make_roster


def check_of(*columns, headings):
    sheet = Sheet("thing", "danh sách", columns)
    places = {column.name: place for place, column in enumerate(columns) if place < len(headings)}
    return checker(sheet, Header(1, 1, tuple(headings), places, ()))


def as_typed(cell):
    return type(cell).__name__, cell


def test_a_row_that_holds_gives_its_values_in_the_order_of_the_columns(tmp_path):
    reading = open_sheet(make_roster(tmp_path / "a.xlsx", a_person(gender="nữ")), ROSTER)
    (row,) = reading.rows()

    assert reading.checker()(row.cells) == (
        ("HN000001", "Nguyễn Văn An", Partial(date(1977, 7, 7), date(1977, 7, 8)), "FEMALE"),
        (),
        (),
    )


def test_all_reasons_are_given_at_once_with_the_column_and_the_text(tmp_path):
    wrong = a_person(code=None, full_name="A" * 61, born="30/2/1985", gender="Khác")
    reading = open_sheet(make_roster(tmp_path / "a.xlsx", wrong), ROSTER)
    (row,) = reading.rows()

    assert reading.checker()(row.cells) == (
        (None, None, None, None),
        (
            "Cột “Số hiệu” để trống; hãy điền vì cột này bắt buộc.",
            f"Cột “Họ và tên” ghi “{'A' * 61}”: Dài 61 ký tự, nhiều nhất là 60; hãy viết gọn lại.",
            "Cột “Ngày sinh” ghi “30/2/1985”: Ngày 30/02/1985 không có trong lịch; hãy xem lại ngày"
            " và tháng.",
            "Cột “Giới tính” ghi “Khác”: Chỉ nhận “Nam”, “Nữ”; hãy chọn một trong số đó.",
        ),
        (),
    )


def test_a_sentence_that_has_the_text_does_not_say_it_twice():
    def read(cell):
        raise ValueError(f"Không có đơn vị “{cell}”; hãy xem lại.")

    check = check_of(Column("unit", "Đơn vị", "", read), headings=["Tên đơn vị"])

    assert check(["Sở X"])[1] == ("Cột “Tên đơn vị”: Không có đơn vị “Sở X”; hãy xem lại.",)


def test_text_is_cleaned_before_it_is_read_and_blank_is_not_read():
    check = check_of(Column("a", "A", "", as_typed), headings=["A"])

    assert check([" Nguye\u0302\u0303n\u00a0 An "])[0] == (("str", "Nguyễn An"),)
    assert check(["\u200b "])[0] == (None,)
    assert check([""])[0] == (None,)


def test_a_column_that_the_file_lacks_is_none():
    check = check_of(Column("a", "A", "", as_typed), Column("b", "B", "", as_typed), headings=["A"])

    assert check([1.5]) == ((("float", 1.5), None), (), ())


@pytest.mark.parametrize("order", [[1.0, True, 0.0, False], [True, 1.0, False, 0.0]])
def test_a_tick_is_not_taken_for_the_number_that_equals_it(order):
    check = check_of(Column("a", "A", "", as_typed), headings=["A"])

    assert [check([cell])[0][0] for cell in order] == [as_typed(cell) for cell in order]


def test_what_was_read_once_is_remembered_up_to_a_bound(monkeypatch):
    asked = []
    check = check_of(Column("a", "A", "", asked.append), headings=["A"])
    monkeypatch.setattr("goc.kit.sheets.checking.REMEMBERED", 2)

    for cell in ["a", "b", "c", "a", "b", "c"]:
        check([cell])

    assert asked == ["a", "b", "c", "c"]


@pytest.mark.parametrize(
    ("columns", "key"),
    [
        ((Column("a", "A", "", str), Column("a", "B", "", str)), ()),
        ((Column("a", "Họ tên", "", str), Column("b", "HỌ, TÊN", "", str)), ()),
        ((Column("a", "A", "", str),), ("b",)),
    ],
)
def test_a_sheet_that_contradicts_itself_is_not_declared(columns, key):
    with pytest.raises(ValueError):
        Sheet("thing", "danh sách", columns, key)
