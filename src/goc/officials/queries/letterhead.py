"""The head of a paper that speaks of people of a unit."""

from goc.kit.components.papers import HEADS
from goc.org import queries as org
from goc.org.models import Branch


def place_and_day(on) -> str:
    """The line of place and day: Hà Nội, ngày 01 tháng 7 năm 2026."""
    month = f"{on:%m}" if on.month < 3 else on.month
    return f"Hà Nội, ngày {on:%d} tháng {month} năm {on:%Y}"


def family(unit) -> str:
    """Which family of papers the unit writes: of the Party or of the State."""
    return "party" if unit and unit.branch == Branch.PARTY else "state"


def letterhead(unit, on) -> dict[str, str]:
    """The lines on both sides of the head: the root above, the body under it; State or Party."""
    names = [name for _, name in org.path(unit.pk, on)][:2] if unit else []
    first, second = HEADS[family(unit)]
    return {
        "above": "".join(names[:-1]).upper(),
        "name": names[-1].upper() if names else "",
        "first": first,
        "second": second,
        "place_and_day": place_and_day(on),
    }
