"""What one official must have on a day, in the words that the components of findings take."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from goc.needs.models import Need
from goc.needs.queries import explain
from goc.needs.queries.shown import shown
from goc.officials.models import Qualification

SHOWN_OPEN = 2
UNMET = (Need.Status.DUE, Need.Status.OVERDUE)


@dataclass(frozen=True, slots=True)
class Finding:
    """One requirement as it stands for the official."""

    code: str
    title: str
    verdict: str
    status: str
    due: str
    late: str
    opened: bool
    who: list[dict]
    needs: list[dict]
    source: dict
    term: str
    term_mark: str

    @property
    def is_met(self) -> bool:
        """Whether nothing is left to do; on paper such a finding needs no clauses."""
        return self.verdict == "met"


class Findings:
    """Every requirement of a day: those that bind, the most pressing first, and the others."""

    def __init__(self, official, on: date, *, held: list[Qualification]):
        self.on = on
        self.all = explain(official, on)
        self.certificates = {row.pk: _certificate(row) for row in held}

    @cached_property
    def binding(self) -> list[Finding]:
        found = [each for each in self.all if each["status"]]
        return [
            self._finding(each, opened=place < SHOWN_OPEN and each["status"] in UNMET)
            for place, each in enumerate(found)
        ]

    @cached_property
    def others(self) -> list[Finding]:
        return [self._finding(each) for each in self.all if not each["status"]]

    @property
    def summary(self) -> str:
        """How many stand how: 1 chưa có · 2 đã đáp ứng."""
        found = [each.status for each in self.binding]
        return " · ".join(f"{found.count(label)} {label.lower()}" for label in dict.fromkeys(found))

    def _finding(self, found: dict, *, opened=False) -> Finding:
        who, needs = found["clauses"]
        due, late = _due(found["status"], found["due_on"], self.on)
        return Finding(
            code=found["requirement"],
            title=found["title"],
            verdict=found["status"].lower() if found["status"] else "not_applicable",
            status=found["status_label"],
            due=due,
            late=late,
            opened=opened,
            who=shown(who, self._evidence),
            needs=shown(needs, self._evidence) if found["status"] else [],
            source=found["source"],
            term=found["due"],
            term_mark=found["due_mark"],
        )

    def _evidence(self, pieces: list[dict]) -> list[str]:
        """Where each fact stands; the fact names a post already, but not a certificate."""
        told = [
            part
            for piece in pieces
            for part in (self.certificates.get(piece["qualification_id"], ""), piece["source"])
        ]
        return [part for part in dict.fromkeys(told) if part]


def _due(status: str | None, day: date | None, on: date) -> tuple[str, str]:
    if day is None:
        return "", ""
    days = (day - on).days
    if status == Need.Status.EXPIRING:
        return f"Hết giá trị {day:%d/%m/%Y} · còn {days} ngày", ""
    if status == Need.Status.EXCEPTED:
        return f"Có ngoại lệ đến hết {day:%d/%m/%Y} · còn {days} ngày", ""
    if days < 0:
        return f"Hạn {day:%d/%m/%Y}", f"quá hạn {-days} ngày"
    return f"Hạn {day:%d/%m/%Y} · còn {days} ngày", ""


def _certificate(row: Qualification) -> str:
    """What tells a certificate from others of its kind and level; these the fact has said."""
    number = f"Số {row.serial_no}" if row.serial_no else ""
    return ", ".join(filter(None, (number, row.institution)))
