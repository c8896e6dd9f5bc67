"""Terms, plans and entries of quy hoạch, with boring values: name only what matters to the test."""

from datetime import date

from goc.kit.mark import Mark
from goc.law.models import Document
from goc.officials.models import QualificationKind
from goc.org.models import Branch
from goc.succession.models import SuccessionEntry, SuccessionPlan
from tests.builders import make_document, make_level, make_title, make_value, since

YEARS = {
    ("party_term", 2020): (date(2020, 10, 1), date(2025, 10, 1)),
    ("party_term", 2025): (date(2025, 10, 1), date(2030, 10, 1)),
    ("state_term", 2021): (date(2021, 6, 1), date(2026, 4, 1)),
    ("state_term", 2026): (date(2026, 4, 1), date(2031, 4, 1)),
}


def make_terms():
    """The terms of both branches, as the law that ships has them."""
    document = Document.objects.filter(code="NHIEM-KY").first() or make_document("NHIEM-KY")
    for (code, year), span in YEARS.items():
        make_value(document, year, code=code, period=since(*span))


def make_young_age(below=40, *, period=None, mark=Mark.CONFIRMED):
    """The age below which a planned cadre is young."""
    document = make_document("50-QD-TW", number="50-QĐ/TW")
    code = "succession_young_age_below"
    return make_value(document, below, code=code, period=period, mark=mark)


def make_plan(unit, *, title=None, branch=Branch.PARTY, begins=2025, approved=None, **fields):
    """A draft for the unit's secretaries in the term from 2025; approved where a day is named."""
    if not fields.get("group"):
        title = title or make_title("Bí thư Đảng ủy", order=10)
    if approved:
        fields |= {"state": "APPROVED", "approved_on": approved, "decision": "QĐ 1-QĐ/TU"}
    return SuccessionPlan.objects.create(
        branch=branch, begins=begins, unit=unit, title=title, **fields
    )


def make_entry(plan, official, first=date(2025, 11, 1), end=None, **fields):
    """The official in the plan from a day on, before `end`."""
    usual = {"ground": "QĐ 1-QĐ/TU", "end_ground": "QĐ 2-QĐ/TU" if end else ""}
    return SuccessionEntry.objects.create(
        plan=plan, official=official, period=since(first, end), **usual | fields
    )


def make_steps():
    """The levels that structure is measured by, and those below: (degrees, theories) by code."""
    degrees = [("bachelor", "Đại học"), ("master", "Thạc sĩ"), ("doctorate", "Tiến sĩ")]
    theories = [("intermediate", "Trung cấp"), ("advanced", "Cao cấp"), ("bachelor", "Cử nhân")]
    return tuple(
        {
            code: make_level(kind, code, name=name, step=20 + 10 * n)
            for n, (code, name) in enumerate(named)
        }
        for kind, named in (
            (QualificationKind.DEGREE, degrees),
            (QualificationKind.POLITICAL_THEORY, theories),
        )
    )


# A boring row of the sheet.
ROW = {
    "Số hiệu": "CB000001",
    "Họ và tên": "Đặng Thị Thùy Vân",
    "Nhiệm kỳ": "2025-2030",
    "Hệ thống": "Đảng",
    "Chức danh quy hoạch": "Bí thư Đảng ủy",
    "Đơn vị quy hoạch": "Phường Hà Đông",
    "Từ ngày": "01/11/2025",
    "Căn cứ": "QĐ 1-QĐ/TU",
}
