"""Who put which text of a requirement in force, when and why, and what it changed."""

from dataclasses import dataclass
from datetime import datetime

from goc.journal.models import Entry
from goc.standards.models import Requirement
from goc.standards.rules import written
from goc.standards.rules.written import Line


@dataclass(frozen=True, slots=True)
class Change:
    """One act: the lines that differ, with a few on either side."""

    at: datetime
    by: str
    why: str
    lines: list[Line]


def history(requirement: Requirement) -> list[Change]:
    """Every time that somebody put a text of the requirement in force or changed one, the newest
    first."""
    acts = Entry.objects.filter(
        verb="standards.published",
        subject_kind=Requirement._meta.label,
        subject_id=str(requirement.pk),
    )
    return [
        Change(entry.at, entry.actor_name, entry.why, _lines(entry.details))
        for entry in acts.order_by("-at", "-pk")
    ]


def _lines(details: dict) -> list[Line]:
    before, after = details.get("before", ""), details.get("after", "")
    return written.around(written.differences(before, after))
