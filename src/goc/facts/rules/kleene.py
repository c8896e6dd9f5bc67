"""Three-valued logic: True, False, and None where a fact is missing. SQL's AND, OR, NOT agree."""

from collections.abc import Iterable
from datetime import date

from goc.facts.rules.person import Days


def every(verdicts: Iterable[bool | None]) -> bool | None:
    verdicts = list(verdicts)
    if False in verdicts:
        return False
    return None if None in verdicts else True


def some(verdicts: Iterable[bool | None]) -> bool | None:
    verdicts = list(verdicts)
    if True in verdicts:
        return True
    return None if None in verdicts else False


def opposite(verdict: bool | None) -> bool | None:
    return None if verdict is None else not verdict


def by(days: Days | None, limit: date | None) -> bool | None:
    """Tell whether the day, as far as it is known, lies on `limit` or before."""
    if days is None or limit is None:
        return None
    if days.latest <= limit:
        return True
    return False if days.lower > limit else None
