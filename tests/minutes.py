"""Minutes of checks before an appointment, for tests."""

from datetime import date

from goc.utilisation.models import Appointment, Debt, Shortfall
from goc.utilisation.queries.check import check
from goc.utilisation.services import check_list, keep_minute
from tests.builders import AT, ON, make_stored_file


def make_minute(official, by):
    """The minute of a check for the post that the official holds anyway."""
    found = check(official, official.title, official.unit, ON)
    return keep_minute(check=found, by=by, at=AT)


def make_list(official, by):
    """A list that checks the official for the post that they hold anyway."""
    return check_list(
        codes=[official.code], title=official.title.code, unit="", on=ON, source="Danh sách đã dán",
        by=by, at=AT,
    )  # fmt: skip


def make_appointment(official, by, **fields):
    """A decision on a minute of its own, by exception, with a scan; the post is left alone."""
    minute = make_minute(official, by)
    usual = {
        "minute": minute, "official": official, "title": minute.title, "unit": minute.unit,
        "on": ON, "kind": "APPOINTMENT", "number": "Số 1", "authority": "Đảng ủy",
        "verdict": minute.verdict, "is_leadership": True, "decided_at": AT, "decided_by": by,
        "exception_authority": "Thành ủy", "exception_ground": "Số 7",
        "exception_until": date(2027, 6, 30), "evidence": make_stored_file(by),
    }  # fmt: skip
    return Appointment.objects.create(**usual | fields)


def make_debt(appointment, version):
    """What the decision leaves owed under the version's requirement."""
    return Debt.objects.create(
        appointment=appointment, requirement=version.requirement, asked="Cao cấp LLCT",
        due_on=appointment.exception_until, state_on=ON,
    )  # fmt: skip


def make_shortfall(official, **fields):
    """The official's post as one for which they did not qualify."""
    post = official.posts.order_by("pk").first()
    usual = {
        "post": post, "official": official, "title": post.title, "unit": post.unit,
        "on": post.period.lower, "verdict": "not_eligible", "gaps": [], "found_at": AT,
    }  # fmt: skip
    return Shortfall.objects.create(**usual | fields)
