"""The head of a paper about a plan: who issues it, where and when."""

from dataclasses import dataclass
from datetime import date

from goc.officials.queries.letterhead import place_and_day
from goc.org import queries as org
from goc.org.models import Branch
from goc.succession.models import SuccessionPlan


@dataclass(frozen=True, slots=True)
class Letterhead:
    """Which family of papers, the body above, the body that issues, the line of place and day."""

    family: str
    above: str
    name: str
    place_and_day: str


def letterhead(plan: SuccessionPlan, on: date) -> Letterhead:
    """Return the head of the plan's paper, drawn up on the day by the plan's unit."""
    names = [name for _, name in org.path(plan.unit_id, on)] or [plan.unit.code]
    return Letterhead(
        family="party" if plan.branch == Branch.PARTY else "state",
        above=names[-2].upper() if len(names) > 1 else "",
        name=names[-1].upper(),
        place_and_day=place_and_day(on),
    )
