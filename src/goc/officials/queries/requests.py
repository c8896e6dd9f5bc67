"""What people ask about their data, each with its clock as of a day."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from goc.law import queries as law
from goc.officials.models import DataRequest
from goc.officials.rules import clock
from goc.org import queries as org

OPEN, ALL = "", "tat-ca"
NO_CLOCK = "chưa rõ thời hạn theo văn bản"


@dataclass(frozen=True, slots=True)
class Line:
    """One request, with how its clock stands on the day; `left` is in working days, None where
    there is no clock or it has stopped."""

    request: DataRequest
    code: str
    name: str
    unit: str
    left: int | None
    clock: str
    tone: str

    @property
    def is_open(self) -> bool:
        return self.request.answered_at is None


def told(found):
    """The requests with all that their lines tell."""
    return found.select_related("official__person", "made_by", "answered_by", "document")


def filtered(found, state: str):
    """The open ones, or all."""
    return found if state == ALL else found.filter(answered_at=None)


def overdue(found, on: date):
    """Those whose due day is over without an answer."""
    return found.filter(answered_at=None, due_on__lt=on)


def lines(found: Iterable[DataRequest], on: date) -> list[Line]:
    """The requests, read by `told`, as lines in their order."""
    found = list(found)
    units = org.names({each.official.unit_id for each in found if each.official.unit_id}, on)
    running = [each.due_on for each in found if each.due_on and each.answered_at is None]
    days = law.calendar(min([on, *running]), max([on, *running]))
    return [_line(each, units, days, on) for each in found]


def _line(each, units, days, on) -> Line:
    is_open = each.answered_at is None
    left = None
    if is_open and each.due_on:
        left = clock.left(each.due_on, on, off=days.off, worked=days.worked)
    words, tone = _clock(each, left, is_late=each.due_on is not None and each.due_on < on)
    official = each.official
    unit = units.get(official.unit_id, "")
    return Line(each, official.code, official.person.full_name, unit, left, words, tone)


def _clock(each, left, *, is_late) -> tuple[str, str]:
    """The clock in words, and its tone."""
    if each.answered_at:
        good = each.outcome == DataRequest.Outcome.GRANTED
        return each.get_outcome_display().lower(), "good" if good else "plain"
    if left is None:
        return NO_CLOCK, "warning"
    if is_late:
        return f"quá hạn {-left} ngày làm việc" if left else "vừa quá hạn", "danger"
    return ("hết hạn hôm nay", "warning") if left == 0 else (f"còn {left} ngày làm việc", "info")
