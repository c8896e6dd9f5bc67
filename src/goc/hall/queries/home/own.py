"""What the learner must have, and the day in words."""

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from goc.kit.today import today
from goc.needs.models import Need
from goc.needs.queries.names import TONES
from goc.needs.rules import AT_REST

DAYS = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật")
SOON = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class OwnNeeds:
    """What the official must have: what presses on them today, what has years to go by the day it
    falls due, and what asks nothing of them."""

    pressing: list[Need]
    later: list[tuple[date, list[Need]]]
    at_rest: list[Need]

    def __bool__(self):
        return bool(self.pressing or self.later or self.at_rest)


def own_needs(official) -> OwnNeeds:
    """What the official must have, each with the tone of its state, the most pressing first.

    Whatever falls due within a year presses, and so does what has no day or cannot be told.
    """
    needs = Need.objects.filter(official=official)
    needs = needs.select_related("version__requirement", "version__document")
    found = list(needs.order_by("-priority", "version_id"))
    for need in found:
        need.tone = TONES[need.status]
    open_ = [need for need in found if need.status not in AT_REST]
    far = sorted((need for need in open_ if _is_far(need)), key=_due)
    return OwnNeeds(
        [need for need in open_ if not _is_far(need)],
        [(day, list(due)) for day, due in groupby(far, _due)],
        [need for need in found if need.status in AT_REST],
    )


def _due(need):
    return need.due_on


def _is_far(need):
    return need.due_on is not None and need.due_on > today() + SOON


def today_in_words() -> str:
    """The day in words: Thứ Tư, 01/07/2026."""
    return f"{DAYS[today().weekday()]}, {today():%d/%m/%Y}"
