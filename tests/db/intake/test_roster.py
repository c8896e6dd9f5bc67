"""Rosters taken in: people, posts, ranks and what they learned, and what is refused."""

from datetime import date

import pghistory.models
import pytest
from django.apps import apps
from django.db.backends.postgresql.psycopg_any import DateRange

from goc.journal.models import Entry
from goc.officials.models import Official, Post, Qualification
from tests.builders import make_official, make_title, make_user, on_day, since
from tests.sheets import ROSTER

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("words", "units")]


def versions():
    """How many earlier versions of anything the triggers have kept."""
    events = [model for model in apps.get_models() if issubclass(model, pghistory.models.Event)]
    return sum(model.objects.count() for model in events)


def test_a_row_becomes_a_person_with_a_file_a_post_and_what_they_learned(take_in, units, words):
    outcome = take_in(ROSTER, {})

    official = Official.objects.select_related("person").get()
    assert (outcome.created, outcome.refused) == (1, 0)
    assert (official.code, official.unit, official.title) == ("CB900001", units.ha_dong, words)
    assert (official.in_office, official.category) == (True, "CIVIL_SERVANT")
    assert official.person.full_name == "Lê Thị Hoa"
    assert (official.person.search_key, official.person.gender) == ("le thi hoa", "female")
    assert official.person.born == on_day(date(1985, 5, 19))
    assert official.party_joined == DateRange(date(2010, 1, 1), date(2011, 1, 1))
    post = Post.objects.get()
    assert (post.period, post.batch, post.row) == (since(date(2020, 3, 1)), outcome.batch, 2)
    learned = Qualification.objects.order_by("kind").values_list("level__name", "field", "granted")
    assert list(learned) == [
        ("Thạc sĩ", "Luật", None),
        ("Trung cấp", "", DateRange(date(2019, 6, 1), date(2019, 7, 1))),
    ]


def test_the_same_file_twice_changes_nothing_and_leaves_no_version(take_in, verdicts):
    take_in(ROSTER, {}, {"Số hiệu": "CB900002", "Số CCCD": "001185000002"})

    again = take_in(ROSTER, {}, {"Số hiệu": "CB900002", "Số CCCD": "001185000002"})

    assert verdicts(again) == [(2, "UNCHANGED"), (3, "UNCHANGED")]
    assert versions() == 0


def test_a_changed_cell_updates_and_keeps_the_version_before(take_in, city_officer):
    take_in(ROSTER, {})

    outcome = take_in(ROSTER, {"Dân tộc": "Mường", "Số CCCD": ""})

    person = Official.objects.get().person
    (version,) = apps.get_model("officials.PersonEvent").objects.select_related("pgh_context")
    assert outcome.updated == 1
    assert (person.ethnicity, person.national_id) == ("Mường", "001185000001")
    assert version.ethnicity == "Kinh"
    assert version.pgh_context.metadata == {"user": city_officer.pk, "batch": outcome.batch.pk}


def test_a_vaguer_date_and_a_name_without_marks_change_nothing(take_in, verdicts):
    take_in(ROSTER, {})

    again = take_in(ROSTER, {"Ngày sinh": "1985", "Họ và tên": "Le Thi Hoa"})

    assert verdicts(again)[0][:2] == (2, "UNCHANGED")


def test_one_entry_of_the_journal_tells_of_the_whole_batch(take_in, city_officer):
    outcome = take_in(ROSTER, {}, {"Số hiệu": "CB900002", "Số CCCD": ""})

    entry = Entry.objects.get(verb="intake.written")
    assert (entry.actor_id, entry.subject_id) == (city_officer.pk, str(outcome.batch.pk))
    assert entry.details == {
        "read": 2,
        "created": 2,
        "updated": 0,
        "unchanged": 0,
        "refused": 0,
    }


def test_two_people_with_one_personal_number_are_both_refused(take_in, verdicts):
    outcome = take_in(ROSTER, {}, {"Số hiệu": "CB900002", "Họ và tên": "Bùi Văn Ba"})

    assert verdicts(outcome) == [
        (
            2,
            "REFUSED",
            "Số CCCD “001185000001” cũng ở dòng 3; hai người không thể chung một số.",
        ),
        (
            3,
            "REFUSED",
            "Số CCCD “001185000001” cũng ở dòng 2; hai người không thể chung một số.",
        ),
    ]
    assert not Official.objects.exists()


def test_a_personal_number_of_another_file_is_refused_naming_it(take_in, verdicts):
    take_in(ROSTER, {})

    outcome = take_in(ROSTER, {"Số hiệu": "CB900002", "Họ và tên": "Bùi Văn Ba"})

    assert verdicts(outcome) == [
        (
            2,
            "REFUSED",
            "Số CCCD này đang ở hồ sơ số hiệu “CB900001”; hãy xem lại hai người.",
        )
    ]


def test_one_code_on_two_rows_is_refused_on_both(take_in, verdicts):
    outcome = take_in(ROSTER, {"Số CCCD": ""}, {"Số CCCD": "", "Họ và tên": "Bùi Văn Ba"})

    assert verdicts(outcome)[1] == (
        3,
        "REFUSED",
        "Số hiệu “CB900001” cũng ở dòng 2; mỗi người chỉ đứng một dòng, hãy bỏ bớt.",
    )


def test_a_code_with_another_name_and_birth_is_another_person(take_in, verdicts):
    take_in(ROSTER, {})

    outcome = take_in(ROSTER, {"Họ và tên": "Bùi Văn Ba", "Ngày sinh": "01/01/1970", "Số CCCD": ""})

    assert verdicts(outcome) == [
        (
            2,
            "REFUSED",
            "Số hiệu “CB900001” là của Lê Thị Hoa, khác cả họ tên và ngày sinh; hãy xem lại"
            " số hiệu.",
        )
    ]


def test_every_reason_against_a_row_is_given_at_once(take_in, verdicts):
    outcome = take_in(
        ROSTER, {"Ngày sinh": "30/02/1985", "Đơn vị": "Sở Không Có", "Số CCCD": "123"}
    )

    assert verdicts(outcome) == [
        (
            2,
            "REFUSED",
            "Cột “Ngày sinh”: Ngày 30/02/1985 không có trong lịch; hãy xem lại ngày và tháng.",
            "Cột “Số CCCD” ghi “123”: Số CCCD phải gồm đúng 12 chữ số; hãy ghi lại, dạng văn bản.",
            "Đơn vị ghi “Sở Không Có”: Không có đơn vị này; hãy xem lại tên, ghi mã đơn vị, hoặc"
            " nhập đơn vị trước.",
        )
    ]


def test_an_unknown_title_is_refused_and_an_unusual_one_is_noted(take_in, verdicts):
    make_title("Hiệu trưởng", unit_kinds=["SERVICE_UNIT"])

    outcome = take_in(
        ROSTER,
        {"Chức vụ": "Chánh tổng"},
        {"Số hiệu": "CB900002", "Số CCCD": "", "Chức vụ": "Hiệu trưởng"},
    )

    assert verdicts(outcome) == [
        (
            2,
            "REFUSED",
            "Cột “Chức vụ” ghi “Chánh tổng”: Không có chức danh này trong danh mục; hãy ghi đúng"
            " tên chức danh.",
        ),
        (
            3,
            "CREATED",
            "Chức danh này hiếm gặp ở Phường Hà Đông; hãy xem lại đơn vị và chức vụ.",
        ),
    ]


def test_a_unit_is_found_by_code_by_name_and_by_its_superior(take_in, units):
    take_in(
        ROSTER,
        {"Mã đơn vị": "SO.NV", "Đơn vị": ""},
        {"Số hiệu": "CB900002", "Số CCCD": "", "Đơn vị": "phong kinh te, phuong ha dong"},
    )

    placed = dict(Official.objects.values_list("code", "unit__code"))
    assert placed == {"CB900001": "SO.NV", "CB900002": "09556.KT"}


def test_another_post_needs_the_day_and_then_follows_the_one_before(take_in, verdicts, units):
    take_in(ROSTER, {})
    moved = {"Đơn vị": "Sở Nội vụ"}

    undated = take_in(ROSTER, moved | {"Giữ chức vụ từ ngày": ""})
    dated = take_in(ROSTER, moved | {"Giữ chức vụ từ ngày": "15/09/2024"})

    assert verdicts(undated) == [
        (
            2,
            "REFUSED",
            "Hồ sơ đang ghi vị trí Chuyên viên, Phường Hà Đông; để đổi sang vị trí khác, hãy ghi"
            " cột “Giữ chức vụ từ ngày”.",
        )
    ]
    assert verdicts(dated) == [(2, "UPDATED")]
    held = Post.objects.order_by("period").values_list("unit__code", "period")
    assert list(held) == [
        ("09556", DateRange(date(2020, 3, 1), date(2024, 9, 15))),
        ("SO.NV", since(date(2024, 9, 15))),
    ]
    assert Official.objects.get().unit == units.home_affairs


def test_a_capital_name_and_a_number_that_lost_its_zeros_are_repaired(take_in):
    outcome = take_in(ROSTER, {"Họ và tên": "LÊ THỊ HOA", "Số CCCD": 1185000001})

    (row,) = outcome.batch.batchrow_set.values_list("reasons", flat=True)
    assert [(note["tone"], note["column"], note["stood"], note["read"]) for note in row] == [
        ("repair", "full_name", "LÊ THỊ HOA", "Lê Thị Hoa"),
        ("repair", "national_id", "1185000001", "001185000001"),
    ]


def test_a_dry_run_says_the_same_and_writes_nothing(take_in, verdicts):
    rows = {}, {"Số hiệu": "CB900002", "Số CCCD": "", "Đơn vị": "Sở Không Có"}

    rehearsed = take_in(ROSTER, *rows, dry_run=True)

    assert not Official.objects.exists()
    assert rehearsed.batch.state == "REHEARSED"
    assert verdicts(rehearsed) == verdicts(take_in(ROSTER, *rows))


def test_new_units_are_opened_unverified_only_when_asked_for(take_in, units, verdicts):
    row = {"Đơn vị": "Phòng Văn hóa, Phường Hà Đông"}

    refused, taken = take_in(ROSTER, row), take_in(ROSTER, row, new_units=True)

    unit = Official.objects.select_related("unit").get().unit
    assert (refused.refused, taken.created) == (1, 1)
    assert (unit.code, unit.kind, unit.mark) == ("09556.PVH", "DIVISION", "unverified")


def test_a_unit_officer_writes_only_people_of_the_own_units(
    take_in, unit_officer, neighbour, verdicts
):
    outcome = take_in(
        ROSTER,
        {},
        {"Số hiệu": "CB900002", "Số CCCD": "", "Đơn vị": "Phường Ba Đình"},
        {"Số hiệu": "CB000002", "Số CCCD": "", "Họ và tên": "Bùi Đức Thọ"},
        by=unit_officer,
    )

    assert verdicts(outcome) == [
        (2, "CREATED"),
        (3, "REFUSED", "Đơn vị “Phường Ba Đình” ngoài phạm vi bạn được nhập."),
        (4, "REFUSED", "Số hiệu “CB000002” thuộc một hồ sơ ngoài phạm vi bạn được nhập."),
    ]


def test_a_number_held_beyond_the_scope_is_refused_without_naming_its_holder(
    take_in, unit_officer, units, verdicts
):
    make_official("Bùi Đức Thọ", unit=units.ba_dinh, national_id="001185000001")

    outcome = take_in(ROSTER, {}, by=unit_officer)

    assert verdicts(outcome) == [
        (
            2,
            "REFUSED",
            "Số CCCD này đang ở một hồ sơ ngoài phạm vi bạn được nhập; hãy xem lại số.",
        )
    ]


def test_nothing_is_taken_from_somebody_without_a_writing_grant(take_in):
    with pytest.raises(Exception, match="không có quyền nhập dữ liệu"):
        take_in(ROSTER, {}, by=make_user())
