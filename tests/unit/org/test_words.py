"""What the first words of a row say: a unit, a heading over several, a total."""

import pytest

from goc.kit.sheets.sections import is_ending, is_total
from goc.kit.vietnamese import search_key
from goc.org.sheets.words import is_group, is_summary, is_unit_name, plain


@pytest.mark.parametrize(
    "text", ["Sở Nội vụ", "PHƯỜNG HÀ ĐÔNG", "Văn phòng Thành ủy", "Đơn vị: Xã Gia Lâm", "UBND xã X"]
)
def test_a_text_that_begins_as_units_do_names_one(text):
    assert is_unit_name(text)


@pytest.mark.parametrize("text", ["Nguyễn Văn An", "Đoàn Thị Hoa", "Tô Hoài Nam", "DS", "Sheet1"])
def test_a_name_of_a_person_or_a_page_names_none(text):
    assert not is_unit_name(text)


@pytest.mark.parametrize("text", ["KHỐI SỞ, NGÀNH", "Lãnh đạo", "Công chức", "Các phường, xã"])
def test_a_heading_over_people_or_several_units_names_none(text):
    assert is_group(text)
    assert not is_unit_name(text)


def test_a_unit_is_named_without_its_label_and_its_count():
    assert plain("Đơn vị: Sở Nội vụ (22 người)") == "Sở Nội vụ"
    assert plain("Phòng Tổ chức: 5 người") == "Phòng Tổ chức"


def test_a_page_that_sums_up_is_known_by_its_name():
    assert is_summary("TỔNG HỢP")
    assert not is_summary("Phòng Tổng hợp")


@pytest.mark.parametrize(
    "text", ["Tổng số: 240 người", "Cộng", "Tổng cộng", "Danh sách này có 12 người."]
)
def test_lines_of_totals_are_known(text):
    assert is_total(search_key(text))


@pytest.mark.parametrize("text", ["Tổng Công ty Vận tải", "Cộng hòa", "Danh sách cán bộ"])
def test_what_only_begins_like_a_total_is_none(text):
    assert not is_total(search_key(text))


@pytest.mark.parametrize(
    "text",
    [
        "Hà Nội, ngày 15 tháng 01 năm 2026",
        "NGƯỜI LẬP BIỂU",
        "(Ký, ghi rõ họ tên)",
        "TM. ỦY BAN NHÂN DÂN",
        "THỦ TRƯỞNG ĐƠN VỊ",
    ],
)
def test_what_stands_under_a_table_is_known(text):
    assert is_ending(search_key(text))
