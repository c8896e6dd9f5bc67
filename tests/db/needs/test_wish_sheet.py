"""Wishes of units taken in by sheet: new, mended, refused, twice the same."""

from datetime import date

import pytest

from goc.desk.models import BatchRow
from goc.intake import services as intake
from goc.needs.models import Wish
from tests import sheets
from tests.builders import AT, make_programme
from tests.wishes import ROW, make_survey, make_wish

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("words")]


@pytest.fixture(autouse=True)
def folder(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "files"


@pytest.fixture
def take(tmp_path, unit_officer):
    """Take rows in as the unit's officer; the counts of what became of them, and the reasons."""

    def attempt(*rows):
        book = sheets.write(tmp_path / "nguyen-vong.xlsx", ROW, *rows)
        outcome = intake.take_in(book, kind="wishes", by=unit_officer, at=AT)
        refused = BatchRow.objects.filter(batch=outcome.batch, verdict="REFUSED").order_by("row")
        told = [note["why"] for row in refused for note in row.reasons]
        return (outcome.created, outcome.updated, outcome.unchanged, outcome.refused), told

    return attempt


def test_a_row_is_a_draft_of_its_unit_and_the_same_file_changes_nothing(take, city_officer):
    make_survey(city_officer)
    make_programme("cd-quan-tri")
    by_code = {
        "Mã chương trình muốn học": "CD-quan-tri",
        "Nội dung muốn học": "",
        "Quý muốn học": "2",
    }

    assert take({}, by_code) == ((2, 0, 0, 0), [])
    assert take({}, by_code) == ((0, 0, 2, 0), [])

    words, programme = Wish.objects.order_by("programme")
    words, programme = sorted((words, programme), key=lambda each: each.programme_id or 0)
    assert (words.unit.code, words.subject, words.people, words.state) == (
        "09556", "Đọc báo cáo tài chính", 12, "DRAFT",
    )  # fmt: skip
    assert (programme.programme.code, programme.quarter) == ("cd-quan-tri", 2)
    assert words.batch_id and words.row == 2


def test_a_draft_is_mended_and_what_was_sent_is_refused(take, city_officer, units):
    survey = make_survey(city_officer)
    make_wish(survey, city_officer, unit=units.ha_dong)
    more = {"Số người muốn học": "30"}

    assert take(more) == ((0, 1, 0, 0), [])
    Wish.objects.update(state="SENT")
    assert take(more) == ((0, 0, 1, 0), [])
    assert take({"Số người muốn học": "31"}) == (
        (0, 0, 0, 1),
        ["Nguyện vọng này đã gửi; hãy rút về nháp trên trang khảo sát rồi nhập lại."],
    )


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        (
            {"Năm khảo sát": "2030"},
            "Năm 2030 chưa mở khảo sát nhu cầu; hãy xem lại cột “Năm”.",
        ),
        (
            {"Mã đơn vị có nguyện vọng": "00004"},
            "Đơn vị “Phường Ba Đình” ngoài phạm vi bạn được nhập.",
        ),
        ({"Nội dung muốn học": ""}, "Ghi mã chương trình, hoặc nội dung muốn học."),
        (
            {"Mã chương trình muốn học": "khong-co"},
            "Cột “Mã chương trình muốn học”: Không có chương trình mã “khong-co”; xem mã ở trang"
            " Chương trình, hoặc ghi nội dung vào cột “Nội dung”.",
        ),
    ],
)
def test_a_row_that_cannot_be_is_refused_in_a_sentence(take, city_officer, units, changed, reason):
    make_survey(city_officer)

    counts, told = take(changed)

    assert counts == (0, 0, 0, 1)
    assert told == [reason]


def test_a_survey_that_is_over_takes_no_sheet(take, city_officer):
    make_survey(city_officer, first=date(2020, 1, 1), last=date(2020, 1, 31))

    assert take({}) == (
        (0, 0, 0, 1),
        ["Khảo sát năm 2027 nhận từ ngày 01/01/2020 đến hết ngày 31/01/2020."],
    )


def test_a_row_said_twice_stands_once(take, city_officer):
    make_survey(city_officer)

    assert take({}, {}) == ((1, 0, 0, 1), ["Dòng này lặp lại dòng 2; hãy bỏ bớt."])
