"""Units, posts held, qualifications and evaluations taken in, and what is refused of them."""

from datetime import date

import pytest
from django.db.backends.postgresql.psycopg_any import DateRange

from goc.officials.models import Evaluation, Official, Post, Qualification
from goc.org.models import UnitReach, UnitVersion
from tests.builders import make_evaluation, make_official, make_qualification, on_day, since
from tests.sheets import EVALUATIONS, POSTS, QUALIFICATIONS, UNITS

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("words", "learner_file")]


@pytest.mark.parametrize("usual", [UNITS, POSTS, QUALIFICATIONS, EVALUATIONS])
def test_every_kind_is_known_by_its_header_and_changes_nothing_the_second_time(
    usual, take_in, verdicts
):
    first, again = take_in(usual, {}), take_in(usual, {})

    assert verdicts(first) == [(2, "CREATED")]
    assert verdicts(again) == [(2, "UNCHANGED")]


def test_a_unit_stands_under_its_superior_and_within_reach(take_in, units):
    take_in(UNITS, {})

    version = UnitVersion.objects.get(unit__code="09556.VH")
    assert (version.name, version.parent) == ("Phòng Văn hóa", units.ha_dong)
    assert UnitReach.objects.filter(ancestor=units.city, descendant=version.unit).exists()


def test_a_unit_officer_opens_no_unit_beyond_the_own(take_in, unit_officer, verdicts):
    outcome = take_in(
        UNITS,
        {},
        {"Mã đơn vị": "00004.VH", "Mã đơn vị cấp trên": "00004"},
        {"Mã đơn vị": "SO.NV.X", "Mã đơn vị cấp trên": "SO.XX"},
        by=unit_officer,
    )

    assert verdicts(outcome) == [
        (2, "CREATED"),
        (
            3,
            "REFUSED",
            "Đơn vị “00004.VH” hoặc đơn vị cấp trên của nó ngoài phạm vi bạn được nhập.",
        ),
        (
            4,
            "REFUSED",
            "Không có đơn vị cấp trên mã “SO.XX”; hãy sửa mã, hoặc thêm đơn vị đó vào bảng.",
        ),
    ]


def test_how_one_came_to_a_post_is_told_once_and_never_forgotten(take_in, verdicts):
    take_in(POSTS, {"Hình thức": "Bầu"})

    later, wrong = take_in(POSTS, {}), take_in(POSTS, {"Hình thức": "Tự nhận"})

    assert Post.objects.order_by("period").first().how == Post.How.ELECTION
    assert verdicts(later) == [(2, "UNCHANGED")]
    assert [verdict for _, verdict, *_ in verdicts(wrong)] == ["REFUSED"]
    take_in(POSTS, {"Hình thức": "bổ nhiệm lại"})
    assert Post.objects.order_by("period").first().how == Post.How.REAPPOINTMENT


def test_a_post_that_ended_stands_in_the_career_and_leaves_today_as_it_is(
    take_in, units, learner_file
):
    take_in(POSTS, {})

    held = Post.objects.order_by("period").values_list("unit__code", "period")
    assert list(held) == [
        ("00004", DateRange(date(2015, 1, 1), date(2018, 1, 1))),
        ("09556.KT", since(date(2020, 1, 1))),
    ]
    learner_file.refresh_from_db()
    assert (learner_file.unit, learner_file.in_office) == (units.ha_dong_economy, True)


def test_a_post_that_meets_another_is_refused_naming_it(take_in, verdicts):
    outcome = take_in(
        POSTS,
        {"Đến ngày": "30/06/2021"},
        {"Từ ngày": "01/01/2010", "Đến ngày": "31/12/2012"},
        {"Từ ngày": "01/06/2012", "Đến ngày": "31/12/2013", "Đơn vị": "Sở Nội vụ"},
    )

    assert verdicts(outcome) == [
        (
            2,
            "REFUSED",
            "Trùng thời gian với vị trí đã ghi: Chuyên viên, Phòng Kinh tế từ 01/01/2020, đang"
            " giữ; hãy xem lại các ngày.",
        ),
        (3, "REFUSED", "Trùng thời gian với vị trí ở dòng 4; hãy xem lại các ngày."),
        (4, "REFUSED", "Trùng thời gian với vị trí ở dòng 3; hãy xem lại các ngày."),
    ]


def test_the_end_of_the_present_post_leaves_the_official_at_the_last_unit(take_in, learner_file):
    row = {"Đơn vị": "Phòng Kinh tế", "Từ ngày": "01/01/2020", "Đến ngày": "31/05/2026"}

    outcome = take_in(POSTS, row)

    learner_file.refresh_from_db()
    assert outcome.updated == 1
    assert (learner_file.in_office, learner_file.unit.code) == (False, "09556.KT")


def test_neighbouring_posts_may_move_together(take_in, verdicts):
    first = {"Từ ngày": "01/01/2010", "Đến ngày": "31/12/2012"}
    second = {"Đơn vị": "Sở Nội vụ", "Từ ngày": "01/01/2013", "Đến ngày": "31/12/2015"}
    take_in(POSTS, first, second)

    moved = take_in(POSTS, first | {"Đến ngày": "30/06/2013"}, second | {"Từ ngày": "01/07/2013"})

    assert verdicts(moved) == [(2, "UPDATED"), (3, "UPDATED")]


def test_a_row_refused_gives_its_place_back(take_in, verdicts):
    take_in(POSTS, {})

    # Row 2 would shorten the post of 2015–2017, but meets row 4; so row 3 still meets the post.
    outcome = take_in(
        POSTS,
        {"Đến ngày": "31/12/2016"},
        {"Đơn vị": "Sở Nội vụ", "Từ ngày": "01/06/2017", "Đến ngày": "31/12/2017"},
        {"Đơn vị": "Phường Hà Đông", "Từ ngày": "01/06/2016", "Đến ngày": "31/08/2016"},
    )

    assert [verdict for _, verdict, *_ in verdicts(outcome)] == ["REFUSED"] * 3


@pytest.mark.parametrize(
    ("row", "why"),
    [
        (
            {"Họ và tên": "Trần Văn Sai"},
            "Số hiệu “CB000001” là của Đặng Thị Thùy Vân, không phải Trần Văn Sai; hãy xem lại số"
            " hiệu và họ tên.",
        ),
        (
            {"Số hiệu": "CB777777"},
            "Không có hồ sơ số hiệu “CB777777” trong phạm vi bạn được nhập; hãy xem lại số hiệu,"
            " hoặc nhập danh sách cán bộ trước.",
        ),
    ],
)
def test_a_row_about_nobody_or_another_is_refused(row, why, take_in, verdicts):
    outcome = take_in(EVALUATIONS, row)

    assert verdicts(outcome) == [(2, "REFUSED", why)]


def test_a_dated_diploma_fills_the_undated_statement_of_a_roster(take_in, learner_file):
    level = Qualification.level.field.related_model.objects.get(code="intermediate")
    make_qualification(learner_file, level, granted=None)

    outcome = take_in(QUALIFICATIONS, {})

    held = Qualification.objects.get()
    assert outcome.updated == 1
    assert (held.granted, held.serial_no, held.institution) == (
        on_day(date(2019, 6, 12)),
        "TC 12",
        "Trường Lê Hồng Phong",
    )


def test_two_diplomas_of_one_level_and_different_days_are_two(take_in):
    outcome = take_in(QUALIFICATIONS, {}, {"Ngày cấp": "01/01/2021", "Số hiệu văn bằng": "TC 99"})

    assert outcome.created == Qualification.objects.count() == 2


def test_a_level_of_another_kind_is_refused_naming_those_there_are(take_in, verdicts):
    outcome = take_in(QUALIFICATIONS, {"Trình độ": "Thạc sĩ"})

    assert verdicts(outcome) == [
        (
            2,
            "REFUSED",
            "Cột “Trình độ” ghi “Thạc sĩ”: Không có trình độ này; hãy ghi một trong “Trung cấp”,"
            " “Cao cấp”.",
        )
    ]


def test_an_evaluation_told_anew_is_mended_and_an_empty_cell_erases_nothing(take_in, learner_file):
    make_evaluation(learner_file, 2024, score="80", note="cũ")

    outcome = take_in(EVALUATIONS, {"Xếp loại": "Hoàn thành nhiệm vụ"})

    held = Evaluation.objects.get()
    assert outcome.updated == 1
    assert (held.result, str(held.score), held.note) == ("COMPLETED", "87.50", "cũ")


def test_two_evaluations_of_one_year_are_both_refused(take_in, verdicts):
    outcome = take_in(EVALUATIONS, {}, {"Xếp loại": "Hoàn thành nhiệm vụ"})

    assert verdicts(outcome)[0] == (
        2,
        "REFUSED",
        "Số hiệu “CB000001” có hai lần đánh giá năm 2024, còn ở dòng 3; hãy bỏ bớt.",
    )


@pytest.mark.parametrize("usual", [POSTS, QUALIFICATIONS, EVALUATIONS])
def test_nobody_writes_of_people_beyond_the_own_scope(
    usual, take_in, unit_officer, units, verdicts
):
    make_official("Bùi Đức Thọ", unit=units.ba_dinh, code="CB000009")
    row = {"Số hiệu": "CB000009", "Họ và tên": "Bùi Đức Thọ"}

    outcome = take_in(
        usual, row | ({"Đơn vị": "Phường Hà Đông"} if usual is POSTS else {}), by=unit_officer
    )

    assert verdicts(outcome) == [
        (
            2,
            "REFUSED",
            "Không có hồ sơ số hiệu “CB000009” trong phạm vi bạn được nhập; hãy xem lại số hiệu,"
            " hoặc nhập danh sách cán bộ trước.",
        )
    ]
    assert Official.objects.get(code="CB000009").posts.count() == 1
