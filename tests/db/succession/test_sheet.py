"""Entries taken in by sheet: what a row makes, mends, leaves, and why it is refused."""

from datetime import date

import pytest

from goc.desk.models import BatchRow
from goc.intake import services as intake
from goc.journal.models import Entry
from goc.kit.errors import Refused
from goc.law.models import Document
from goc.succession.models import SuccessionEntry, SuccessionPlan
from tests import sheets
from tests.builders import (
    AT,
    in_year,
    make_group,
    make_level,
    make_official,
    make_post,
    make_qualification,
    make_title,
    make_value,
    since,
)
from tests.successions import ROW, make_entry, make_plan, make_terms

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("words", "learner_file")]
CODE, NAME = "Số hiệu", "Họ và tên"


@pytest.fixture
def secretary():
    make_terms()
    return make_title("Bí thư Đảng ủy", order=10)


@pytest.fixture
def take_in(tmp_path, settings, city_officer, secretary):
    settings.MEDIA_ROOT = tmp_path / "files"

    def take(*rows, by=city_officer, kind="succession", **options):
        path = sheets.write(tmp_path / "quy-hoach.xlsx", ROW, *rows)
        return intake.take_in(path, kind=kind, by=by, at=AT, **options)

    return take


def verdicts(outcome):
    rows = BatchRow.objects.filter(batch=outcome.batch).order_by("row")
    return [(row.row, row.verdict, *(note["why"] for note in row.reasons or ())) for row in rows]


def test_a_row_opens_the_plan_and_puts_the_official_in(take_in, secretary, units, learner_file):
    outcome = take_in({"Số ghế": 1})

    plan, entry = SuccessionPlan.objects.get(), SuccessionEntry.objects.get()
    assert verdicts(outcome) == [(2, "CREATED")]
    assert (plan.branch, plan.begins, plan.unit, plan.title, plan.seats, plan.state) == (
        "PARTY", 2025, units.ha_dong, secretary, 1, "DRAFT",
    )  # fmt: skip
    assert (entry.official, entry.period, entry.ground, entry.row) == (
        learner_file, since(date(2025, 11, 1)), "QĐ 1-QĐ/TU", 2,
    )  # fmt: skip
    assert (entry.unit_then, entry.title_then.name) == (units.ha_dong_economy, "Chuyên viên")
    opened = Entry.objects.get(verb="succession.plan_opened")
    assert opened.subject_id == str(plan.pk)


def test_the_kind_is_known_by_its_header_and_changes_nothing_the_second_time(take_in):
    first, again = take_in(kind=None), take_in(kind=None)

    assert first.batch.kind == "succession"
    assert (verdicts(first), verdicts(again)) == ([(2, "CREATED")], [(2, "UNCHANGED")])


def test_a_rehearsal_writes_neither_plan_nor_entry(take_in):
    outcome = take_in(dry_run=True)

    assert verdicts(outcome) == [(2, "CREATED")]
    assert (SuccessionPlan.objects.count(), SuccessionEntry.objects.count()) == (0, 0)


def test_what_the_file_omits_stays(take_in, units, secretary, neighbour):
    make_entry(make_plan(units.ha_dong, title=secretary), neighbour)

    take_in()

    assert SuccessionEntry.objects.filter(period__upper_inf=True).count() == 2


def test_an_end_with_its_ground_ends_the_entry_and_an_empty_cell_brings_nobody_back(take_in):
    take_in()

    ended = take_in({"Đến ngày": "31/03/2026", "Căn cứ đưa ra": "Rà soát 2026"})
    again = take_in()

    entry = SuccessionEntry.objects.get()
    assert (ended.updated, again.unchanged) == (1, 1)
    assert (entry.period, entry.end_ground) == (
        since(date(2025, 11, 1), date(2026, 4, 1)),
        "Rà soát 2026",
    )


def test_an_update_tells_field_by_field_what_stood_and_what_will_stand(take_in):
    take_in()

    changed = take_in(
        {
            "Số ghế": 2,
            "Căn cứ": "QĐ 7",
            "Chuyên môn khi quy hoạch": "Thạc sĩ",
            "Đến ngày": "31/03/2026",
            "Căn cứ đưa ra": "Rà soát",
        },
        dry_run=True,
    )

    row = BatchRow.objects.get(batch=changed.batch)
    assert [(one["field"], one["old"], one["new"]) for one in row.changes] == [
        ("Số ghế", "", "2"),
        ("Trong quy hoạch", "01/11/2025 – đến nay", "01/11/2025 – 31/03/2026"),
        ("Chuyên môn khi đưa vào", "", "Thạc sĩ"),
        ("Căn cứ", "QĐ 1-QĐ/TU", "QĐ 7"),
        ("Căn cứ đưa ra", "", "Rà soát"),
    ]


def test_levels_of_the_day_come_from_the_row_else_from_the_file(take_in, learner_file, neighbour):
    master = make_level("DEGREE", "master")
    bachelor = make_level("DEGREE", "bachelor")
    for official in (learner_file, neighbour):
        make_qualification(official, bachelor, granted=in_year(2010))
        make_qualification(official, master, granted=in_year(2026))
        make_qualification(official, make_level(), granted=None)

    take_in(
        {"Chuyên môn khi quy hoạch": "Thạc sĩ", "LLCT khi quy hoạch": "Cao cấp"},
        {CODE: neighbour.code, NAME: "Bùi Đức Thọ"},
    )

    told = SuccessionEntry.objects.order_by("official__code").values_list(
        "degree_then__name", "theory_then__name"
    )
    assert list(told) == [("Thạc sĩ", "Cao cấp"), ("Đại học", None)]


def test_the_post_of_the_day_is_the_one_held_then(take_in, units, learner_file):
    deputy = make_title("Phó trưởng phòng")
    make_post(
        learner_file,
        unit=units.ba_dinh,
        title=deputy,
        period=since(date(2018, 1, 1), date(2020, 1, 1)),
    )

    take_in({"Nhiệm kỳ": "2020-2025", "Từ ngày": "15/07/2019"})

    entry = SuccessionEntry.objects.get()
    assert (entry.unit_then, entry.title_then) == (units.ba_dinh, deputy)


def test_a_group_of_titles_is_planned_for_by_its_name(take_in):
    group = make_group("COMMUNE_KEY", name="Lãnh đạo chủ chốt cấp xã")

    take_in({"Chức danh quy hoạch": "Lãnh đạo chủ chốt cấp xã"})

    plan = SuccessionPlan.objects.get()
    assert (plan.title, plan.group) == (None, group)


@pytest.mark.parametrize(
    ("term", "branch", "expected"),
    [
        ("2025–2030", "", ("PARTY", 2025)),
        (2025, "", ("PARTY", 2025)),
        ("2021 - 2026", "Nhà nước", ("STATE", 2021)),
    ],
)
def test_a_term_is_told_by_its_years(take_in, term, branch, expected):
    take_in({"Nhiệm kỳ": term, "Hệ thống": branch})

    plan = SuccessionPlan.objects.get()
    assert (plan.branch, plan.begins) == expected


@pytest.mark.parametrize(
    ("row", "why"),
    [
        (
            {"Nhiệm kỳ": "2025-2029"},
            "Cột “Nhiệm kỳ” ghi “2025-2029”: Không có nhiệm kỳ này; các nhiệm kỳ đã biết là"
            " 2026–2031 (Nhà nước), 2025–2030 (Đảng), 2021–2026 (Nhà nước), 2020–2025 (Đảng).",
        ),
        (
            {"Nhiệm kỳ": "2020-2025"},
            "Nhiệm kỳ kết thúc ngày 30/09/2025, trước ngày đưa vào 01/11/2025; hãy xem lại nhiệm kỳ"
            " và ngày.",
        ),
        (
            {"Hệ thống": "Nhà nước"},
            "Nhiệm kỳ này là của hệ thống Đảng; hãy xem lại.",
        ),
        (
            {"Nhiệm kỳ": "khóa 18"},
            "Cột “Nhiệm kỳ” ghi “khóa 18”: Nhiệm kỳ ghi bằng năm đầu và năm cuối, ví dụ 2025-2030.",
        ),
        (
            {"Căn cứ đưa ra": "Rà soát"},
            "“Đến ngày” và “Căn cứ đưa ra” phải cùng có hoặc cùng để trống.",
        ),
        (
            {"Đến ngày": "31/10/2025", "Căn cứ đưa ra": "QĐ 9"},
            "Ngày đưa ra đứng trước ngày đưa vào; hãy xem lại hai ngày này.",
        ),
        (
            {NAME: "Trần Văn Sai"},
            "Số hiệu “CB000001” là của Đặng Thị Thùy Vân, không phải Trần Văn Sai; hãy xem lại số"
            " hiệu và họ tên.",
        ),
    ],
)
def test_a_row_that_cannot_be_is_refused_in_a_sentence(take_in, row, why):
    assert verdicts(take_in(row)) == [(2, "REFUSED", why)]
    assert SuccessionPlan.objects.count() == 0


def test_years_that_both_branches_have_want_the_branch(take_in):
    make_value(
        Document.objects.get(code="NHIEM-KY"),
        2025,
        code="state_term",
        period=since(date(2031, 4, 1), date(2031, 5, 1)),
    )

    assert verdicts(take_in({"Nhiệm kỳ": 2025, "Hệ thống": ""})) == [
        (2, "REFUSED", "Nhiệm kỳ này có ở cả hai hệ thống; hãy ghi cột “Hệ thống”.")
    ]
    assert verdicts(take_in({"Nhiệm kỳ": 2025})) == [(2, "CREATED")]


def test_seats_told_twice_are_refused_and_those_that_stand_too(
    take_in, secretary, units, neighbour
):
    other = {CODE: neighbour.code, NAME: "Bùi Đức Thọ"}

    unlike = take_in({"Số ghế": 1}, other | {"Số ghế": 2})
    take_in({"Số ghế": 1})
    against = take_in(other | {"Số ghế": 2})

    assert {why for _, _, why in verdicts(unlike)} == {
        "Các dòng của cùng quy hoạch ghi số ghế khác nhau; hãy ghi thống nhất một số."
    }
    assert verdicts(against) == [
        (
            2,
            "REFUSED",
            "Quy hoạch này đang ghi 1 ghế, không phải 2; hãy sửa số ghế trên trang của quy hoạch,"
            " hoặc sửa dòng này.",
        )
    ]


def test_seats_not_known_before_are_filled_in(take_in, secretary, units):
    plan = make_plan(units.ha_dong, title=secretary)

    outcome = take_in({"Số ghế": 2})

    plan.refresh_from_db()
    assert (plan.seats, outcome.created) == (2, 1)


def test_rows_that_meet_each_other_or_what_stands_are_refused(take_in):
    meeting = take_in({}, {"Từ ngày": "01/12/2025"})
    take_in()
    later = take_in({"Từ ngày": "01/12/2025"})

    assert [why for _, _, why in verdicts(meeting)] == [
        "Trùng thời gian với dòng 3 của cùng cán bộ trong cùng quy hoạch; hãy xem lại các ngày.",
        "Trùng thời gian với dòng 2 của cùng cán bộ trong cùng quy hoạch; hãy xem lại các ngày.",
    ]
    assert verdicts(later) == [
        (
            2,
            "REFUSED",
            "Cán bộ đã ở trong quy hoạch này từ 01/11/2025; hãy xem lại các ngày.",
        )
    ]


def test_a_row_told_twice_stands_once(take_in):
    assert verdicts(take_in({}, {})) == [
        (2, "CREATED"),
        (3, "REFUSED", "Dòng này lặp lại dòng 2; hãy bỏ bớt."),
    ]


def test_out_and_in_again_may_be_told_anew_with_one_of_them_open(take_in):
    back = {"Từ ngày": "01/06/2026"}
    take_in({"Đến ngày": "31/03/2026", "Căn cứ đưa ra": "Rà soát"}, back)

    assert verdicts(take_in()) == [(2, "UNCHANGED")]


def test_nobody_writes_of_units_and_people_beyond_their_own(take_in, unit_officer, units):
    make_official("Lê Văn Hà", unit=units.ha_dong, code="CB000008")
    mine = {CODE: "CB000008", NAME: "Lê Văn Hà"}
    outcome = take_in(
        mine,
        mine | {"Đơn vị quy hoạch": "Phường Ba Đình"},
        {CODE: "CB000002", NAME: "Bùi Đức Thọ"},
        by=unit_officer,
    )

    assert [verdict for _, verdict, *_ in verdicts(outcome)] == ["CREATED", "REFUSED", "REFUSED"]
    assert verdicts(outcome)[1][2] == "Đơn vị “Phường Ba Đình” ngoài phạm vi bạn được nhập."


def test_where_it_is_not_held_the_kind_is_refused_and_not_guessed(take_in, settings):
    settings.SUCCESSION = False

    for kind in ("succession", None):
        with pytest.raises(Refused):
            take_in(kind=kind)

    assert SuccessionPlan.objects.count() == 0
