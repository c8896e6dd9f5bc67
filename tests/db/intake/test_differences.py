"""An update tells what stood and what will stand, field by field, and omission deletes nothing."""

import pytest

from goc.desk.models import BatchRow
from goc.officials.models import Evaluation, Official, Post, Qualification
from goc.org.models import Unit, UnitVersion
from tests.builders import make_official
from tests.sheets import EVALUATIONS, POSTS, QUALIFICATIONS, ROSTER, UNITS

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("words", "units", "learner_file")]


def told(outcome):
    """What each updated row of the outcome changed: field, what stood, what stands."""
    rows = BatchRow.objects.filter(batch=outcome.batch, verdict="UPDATED").order_by("row")
    return [
        [(change["field"], change["old"], change["new"]) for change in changes]
        for changes in rows.values_list("changes", flat=True)
    ]


def test_a_roster_tells_each_field_of_the_person_that_it_changes(take_in):
    take_in(ROSTER, {"Ngày sinh": "1985", "Dân tộc": ""})

    outcome = take_in(ROSTER, {"Họ và tên": "Lê Thị Hoà", "Giới tính": "Nam", "Số CCCD": ""})

    assert told(outcome) == [
        [
            ("Họ và tên", "Lê Thị Hoa", "Lê Thị Hoà"),
            ("Giới tính", "nữ", "nam"),
            ("Ngày sinh", "1985", "19/05/1985"),
            ("Dân tộc", "", "Kinh"),
        ]
    ]


def test_a_roster_tells_the_seat_that_is_left_and_the_one_that_is_taken(take_in):
    take_in(ROSTER, {})

    outcome = take_in(
        ROSTER,
        {
            "Đơn vị": "Sở Nội vụ",
            "Giữ chức vụ từ ngày": "15/09/2024",
            "Ngày vào Đảng": "03/02/2010",
            "LLCT": "Cao cấp",
            "Ngày cấp LLCT": "2024",
            "Số CCCD": "001185000099",
        },
    )

    assert told(outcome) == [
        [
            ("Số định danh", "•••• •••• 0001", "•••• •••• 0099"),
            ("Đơn vị", "Phường Hà Đông", "Sở Nội vụ"),
            ("Ngày vào Đảng", "2010", "03/02/2010"),
            ("Vị trí Chuyên viên, Sở Nội vụ", "", "15/09/2024 – đến nay"),
            (
                "Vị trí Chuyên viên, Phường Hà Đông · Thời gian",
                "01/03/2020 – đến nay",
                "01/03/2020 – 14/09/2024",
            ),
            ("Lý luận chính trị", "", "Cao cấp, 2024"),
        ]
    ]


def test_a_roster_tells_what_it_adds_to_an_undated_certificate(take_in):
    take_in(ROSTER, {"Ngày cấp LLCT": ""})

    outcome = take_in(ROSTER, {})

    assert told(outcome) == [[("Lý luận chính trị · Ngày cấp", "", "06/2019")]]


def test_who_manages_an_official_is_told_by_its_name(take_in):
    take_in(ROSTER, {})

    outcome = take_in(ROSTER, {"Diện quản lý": "Ban Thường vụ Thành ủy quản lý"})

    assert told(outcome) == [[("Diện quản lý", "Đơn vị quản lý", "Ban Thường vụ Thành ủy quản lý")]]


def test_posts_qualifications_and_evaluations_tell_what_each_row_mends(take_in):
    for usual in (POSTS, QUALIFICATIONS, EVALUATIONS):
        take_in(usual, {})

    posts = take_in(POSTS, {"Đến ngày": "31/03/2018", "Căn cứ": "QĐ 2"})
    papers = take_in(QUALIFICATIONS, {"Nơi cấp": "Học viện", "Số tiết": 480})
    years = take_in(EVALUATIONS, {"Điểm": 90, "Xếp loại": "Hoàn thành nhiệm vụ"})

    seat = "Vị trí Chuyên viên, Phường Ba Đình"
    assert told(posts) == [
        [
            (f"{seat} · Thời gian", "01/01/2015 – 31/12/2017", "01/01/2015 – 31/03/2018"),
            (f"{seat} · Căn cứ", "QĐ 1", "QĐ 2"),
        ]
    ]
    assert told(papers) == [
        [
            ("Lý luận chính trị · Nơi cấp", "Trường Lê Hồng Phong", "Học viện"),
            ("Lý luận chính trị · Số tiết", "", "480"),
        ]
    ]
    assert told(years) == [
        [
            ("Xếp loại", "Hoàn thành tốt nhiệm vụ", "Hoàn thành nhiệm vụ"),
            ("Điểm", "87,5", "90"),
        ]
    ]


def test_units_tell_a_correction_and_a_change_of_name(take_in):
    take_in(UNITS, {})

    corrected = take_in(UNITS, {"Loại": "Đơn vị sự nghiệp công lập"})
    renamed = take_in(
        UNITS,
        {"Loại": "Đơn vị sự nghiệp công lập", "Tên đơn vị": "Ban Văn hóa", "Từ ngày": "01/09/2025"},
    )

    assert told(corrected) == [[("Loại", "Phòng và tương đương", "Đơn vị sự nghiệp công lập")]]
    assert told(renamed) == [
        [
            ("Tên và trực thuộc", "", "Ban Văn hóa, Phường Hà Đông"),
            ("Phòng Văn hóa · Áp dụng", "01/07/2025 – đến nay", "01/07/2025 – 31/08/2025"),
        ]
    ]


def test_a_rehearsal_tells_the_same_as_the_run_in_earnest(take_in):
    take_in(ROSTER, {})
    row = {"Dân tộc": "Mường", "LLCT": "Cao cấp"}

    rehearsed = take_in(ROSTER, row, dry_run=True)

    assert Official.objects.get(code="CB900001").person.ethnicity == "Kinh"
    assert told(rehearsed) == told(take_in(ROSTER, row))


def test_what_is_new_or_the_same_tells_no_difference(take_in):
    new, same = take_in(ROSTER, {}), take_in(ROSTER, {})

    rows = BatchRow.objects.filter(batch__in=[new.batch, same.batch]).order_by("batch")
    assert list(rows.values_list("verdict", "changes")) == [("CREATED", None), ("UNCHANGED", None)]


WHOLE = {
    "roster": (ROSTER, {"Diện quản lý": "Ban Thường vụ Thành ủy quản lý"}),
    "posts": (POSTS, {}),
    "qualifications": (QUALIFICATIONS, {"Số tiết": 480, "Xếp loại": "Giỏi"}),
    "evaluations": (EVALUATIONS, {"Ghi chú": "Được khen"}),
    "units": (UNITS, {}),
}
NEEDED = {
    "roster": ("Số hiệu", "Họ và tên", "Đơn vị", "Chức vụ"),
    "posts": ("Số hiệu", "Họ và tên", "Đơn vị", "Chức vụ", "Từ ngày", "Vị trí chính"),
    "qualifications": ("Số hiệu", "Họ và tên", "Loại", "Trình độ"),
    "evaluations": ("Số hiệu", "Họ và tên", "Năm", "Xếp loại"),
    "units": ("Mã đơn vị", "Tên đơn vị", "Loại", "Hệ thống", "Cấp", "Mã đơn vị cấp trên"),
}
TABLES = (Official, Post, Qualification, Evaluation, Unit, UnitVersion)


def all_rows():
    """Every field of every person, file, unit and what they hold."""
    tables = (Official._meta.get_field("person").related_model, *TABLES)
    return [list(table.objects.order_by("pk").values()) for table in tables]


@pytest.mark.parametrize("kind", WHOLE)
@pytest.mark.parametrize("left_out", [None, ""], ids=["columns", "cells"])
def test_a_file_that_omits_columns_or_leaves_cells_blank_erases_nothing(
    kind, left_out, take_in, neighbour
):
    usual, more = WHOLE[kind]
    take_in(usual, more)
    stood = all_rows()

    told_less = dict.fromkeys(set(usual | more) - set(NEEDED[kind]), left_out)
    again = take_in(usual, told_less, kind=kind)

    assert (again.unchanged, again.refused) == (1, 0)
    assert all_rows() == stood


@pytest.mark.parametrize("kind", WHOLE)
def test_who_is_not_in_the_file_stays_as_they_are(kind, take_in, units):
    usual, more = WHOLE[kind]
    take_in(usual, more)
    stood = all_rows()
    others = make_official("Vũ Thị Lan", unit=units.ha_dong, code="CB000077")
    stranger = {
        "roster": {"Số hiệu": "CB000078", "Số CCCD": "", "Họ và tên": "Vũ Văn Tư"},
        "units": {"Mã đơn vị": "09556.GD", "Tên đơn vị": "Phòng Giáo dục"},
    }.get(kind, {"Số hiệu": others.code, "Họ và tên": "Vũ Thị Lan"})

    outcome = take_in(usual, more | stranger)

    assert outcome.created == 1
    for before, after in zip(stood, all_rows(), strict=True):
        assert [row for row in after if row in before] == before
