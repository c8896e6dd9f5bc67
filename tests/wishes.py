"""Surveys and wishes with boring values: name only what matters to the test."""

from datetime import date

from goc.kit.vietnamese import search_key
from goc.needs.models import Survey, Wish
from tests.builders import AT

# Today in tests lies between these.
FIRST, LAST = date(2000, 1, 1), date(2099, 12, 31)


def make_survey(by, *, year=2027, first=FIRST, last=LAST, **fields):
    """A survey that takes wishes today."""
    return Survey.objects.create(
        year=year, first=first, last=last, opened_at=AT, opened_by=by, **fields
    )


def make_wish(survey, by, *, unit=None, official=None, subject="Đọc báo cáo tài chính", **fields):
    """A draft of a unit for twelve people, or of an official for themself."""
    usual = {
        "kind": Wish.Kind.SKILL,
        "people": 1 if official else 12,
        "why": "Nhiệm vụ mới.",
        "written_at": AT,
        "written_by": by,
        "subject": subject,
        "subject_key": search_key(subject),
    } | fields
    return Wish.objects.create(
        survey=survey, unit=unit or official.unit, official=official, **usual
    )


# A boring row of the sheet.
ROW = {
    "Mã đơn vị có nguyện vọng": "09556",
    "Năm khảo sát": "2027",
    "Loại nguyện vọng": "kỹ năng",
    "Nội dung muốn học": "Đọc báo cáo tài chính",
    "Số người muốn học": "12",
    "Vì sao cần học": "Nhiệm vụ mới.",
}
