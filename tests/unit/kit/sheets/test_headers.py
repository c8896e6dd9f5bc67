"""Headers over several rows, and rows that are no records."""

from datetime import date

import pytest

from goc.kit import partial
from goc.kit.sheets import Column, Row, Sheet, Spread, open_sheet, readers
from tests.books import YEARS, make_book

SECTIONED = Sheet(
    kind="roster",
    title="danh sách cán bộ",
    columns=(
        Column("code", "Số hiệu", "", readers.text(20), True),
        Column("full_name", "Họ và tên", "", readers.text(60), True),
        Column("born", "Ngày sinh", "", partial.reader(YEARS)),
        Column("gender", "Giới tính", "", readers.one_of({"Nam": "male", "Nữ": "female"})),
        Column("unit", "Đơn vị", "", readers.text(60)),
        Column("joined", "Ngày vào Đảng", "", partial.reader(YEARS), headers=("Vào Đảng dự bị",)),
        Column("official", "Vào Đảng chính thức", "", partial.reader(YEARS)),
    ),
    spread=Spread("born", "gender", {"nam": "Nam", "nu": "Nữ"}),
    sections="unit",
)


def read(path, *rows, mapping=None):
    reading = open_sheet(make_book(path, DS=rows), SECTIONED, mapping=mapping)
    check = reading.checker()
    names = [column.name for column in SECTIONED.columns]
    return reading, [
        (row.number, dict(zip(names, check(row.cells)[0], strict=True))) for row in reading.rows()
    ]


@pytest.fixture
def path(tmp_path):
    return tmp_path / "a.xlsx"


def test_a_birth_in_the_column_of_a_sex_tells_both(path):
    reading, rows = read(
        path,
        ["TT", "Số hiệu", "Họ và tên", "Ngày sinh", None],
        [None, None, None, "Nam", "Nữ"],
        [1, "A1", "Lê An", "1980", None],
        [2, "A2", "Lê Hoa", None, date(1981, 2, 3)],
    )

    assert (reading.header.first_row, reading.header.last_row) == (1, 2)
    assert [(row["born"], row["gender"]) for _, row in rows] == [
        (partial.of_year(1980), "male"),
        (partial.of_day(1981, 2, 3), "female"),
    ]


def test_two_births_in_one_row_tell_neither(path):
    reading, _ = read(
        path,
        ["Số hiệu", "Họ và tên", "Ngày sinh", None],
        [None, None, "Nam", "Nữ"],
        ["A1", "Lê An", "1980", "1981"],
    )
    (row,) = reading.rows()

    values, reasons, _ = reading.checker()(row.cells)

    assert values[2:4] == (None, None)
    assert len(reasons) == 1


@pytest.mark.parametrize("marks", [("Nữ", "Nam"), ("Nam", "Nữ")])
def test_a_tick_under_the_sex_tells_it(path, marks):
    _, rows = read(
        path,
        ["Số hiệu", "Họ và tên", "Giới tính", None, "Ngày sinh"],
        [None, None, *marks, None],
        ["A1", "Lê An", "x", None, "1980"],
    )

    expected = {"Nam": "male", "Nữ": "female"}[marks[0]]
    assert [(row["gender"], row["born"]) for _, row in rows] == [(expected, partial.of_year(1980))]


def test_a_heading_under_another_is_read_with_it(path):
    _, rows = read(
        path,
        ["Số hiệu", "Họ và tên", "Vào Đảng", None],
        [None, None, "Dự bị", "Chính thức"],
        ["(1)", "(2)", "(3)", "(4)"],
        ["A1", "Lê An", "2001", "2002"],
    )

    assert [(row["joined"], row["official"]) for _, row in rows] == [
        (partial.of_year(2001), partial.of_year(2002))
    ]


def test_a_header_of_three_rows_is_found(path):
    reading, rows = read(
        path,
        ["DANH SÁCH"],
        ["TT", "Số hiệu", "Thông tin cá nhân", None, None],
        [None, None, "Họ và tên", "Ngày sinh", None],
        [None, None, None, "Nam", "Nữ"],
        [1, "A1", "Lê An", "1980", None],
    )

    assert (reading.header.first_row, reading.header.last_row) == (2, 4)
    assert [(row["full_name"], row["gender"]) for _, row in rows] == [("Lê An", "male")]


def test_rows_of_units_fill_the_unit_of_the_rows_under_them(path):
    _, rows = read(
        path,
        ["TT", "Số hiệu", "Họ và tên"],
        ["I. Sở Nội vụ"],
        [1, "A1", "Lê An"],
        ["1. Phòng Tổ chức"],
        [2, "A2", "Lê Ba"],
        [],
        ["2. Phòng Đào tạo"],
        [3, "A3", "Lê Ca"],
        ["Cộng: 3 người"],
        ["II", "Sở Tài chính"],
        [4, "A4", "Lê Da"],
    )

    assert [(number, row["unit"]) for number, row in rows] == [
        (3, "Sở Nội vụ"),
        (5, "Phòng Tổ chức, Sở Nội vụ"),
        (8, "Phòng Đào tạo, Sở Nội vụ"),
        (11, "Sở Tài chính"),
    ]


def test_a_unit_taken_from_its_row_is_told_with_that_row(path):
    reading, _ = read(path, ["TT", "Số hiệu", "Họ và tên"], ["I. Sở Nội vụ"], [1, "A1", "Lê An"])
    (row,) = reading.rows()

    *_, notes = reading.checker()(row.cells)

    assert notes == (
        {
            "tone": "repair",
            "column": "unit",
            "stood": "I. Sở Nội vụ",
            "read": "Sở Nội vụ",
            "why": "Lấy theo dòng 2 “I. Sở Nội vụ”.",
        },
    )
    assert reading.returned() == ("TT", "Số hiệu", "Họ và tên", "Đơn vị")


def test_the_header_once_more_and_what_stands_under_the_table_are_passed_over(path):
    _, rows = read(
        path,
        ["TT", "Số hiệu", "Họ và tên", "Ngày sinh", None],
        [None, None, None, "Nam", "Nữ"],
        [1, 2, 3, 4, 5],
        [1, "A1", "Lê An", "1980", None],
        ["TT", "Số hiệu", "Họ và tên", "Ngày sinh", None],
        [None, None, None, "Nam", "Nữ"],
        [1, 2, 3, 4, 5],
        [2, "A2", "Lê Ba", "1981", None],
        [None, "Tổng số: 2 người"],
        ["Danh sách này có 2 người"],
        [None, None, None, "Hà Nội, ngày 15 tháng 01 năm 2026"],
        [None, "NGƯỜI LẬP BIỂU", None, "THỦ TRƯỞNG ĐƠN VỊ"],
        [None, "(Ký, ghi rõ họ tên)"],
        [None, "Lê Văn Ký", None, "Lê Văn Duyệt"],
    )

    assert [number for number, _ in rows] == [4, 8]


def test_a_row_with_only_a_name_is_a_record_that_lacks_the_rest(path):
    reading, _ = read(
        path,
        ["TT", "Số hiệu", "Họ và tên"],
        [1, "A1", "Lê An"],
        [2, None, "Lê Ba"],
        [None, None, "Lê Ca"],
    )

    assert [row.number for row in reading.rows()] == [2, 3, 4]


def test_what_was_confirmed_by_hand_keeps_the_columns_of_the_sexes(path):
    mapping = {"Ngày sinh / Nam": "born", "Ngày sinh / Nữ": "born", "Tên": "full_name"}

    _, rows = read(
        path,
        ["Số hiệu", "Tên", "Ngày sinh", None],
        [None, None, "Nam", "Nữ"],
        ["A1", "Lê Hoa", None, "1980"],
        mapping=mapping,
    )

    assert [(row["born"], row["gender"]) for _, row in rows] == [(partial.of_year(1980), "female")]


def test_a_flat_heading_is_read_as_the_two_that_it_joins(path):
    _, rows = read(
        path,
        ["Số hiệu", "Họ và tên", "Ngày sinh / Nam", "Ngày sinh / Nữ", "Đơn vị"],
        ["A1", "Lê Hoa", None, "1980", "Sở Nội vụ"],
    )

    assert [(row["born"], row["gender"], row["unit"]) for _, row in rows] == [
        (partial.of_year(1980), "female", "Sở Nội vụ")
    ]


def test_rows_without_sections_keep_their_own_cells(path):
    reading, _ = read(path, ["Số hiệu", "Họ và tên", "Đơn vị"], ["A1", "Lê An", "Sở Y tế"])

    assert list(reading.rows()) == [Row(2, ["A1", "Lê An", "Sở Y tế"])]
