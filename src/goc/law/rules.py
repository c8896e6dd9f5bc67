"""Whether a document is in force on a day; how a value of law takes its place among others."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import pairwise


@dataclass(frozen=True)
class State:
    """What a badge says of a document on a day."""

    label: str
    tone: str


IN_FORCE = State("đang có hiệu lực", "good")
TO_COME = State("chưa có hiệu lực", "info")
ENDED = State("hết hiệu lực", "plain")
UNKNOWN = State("chưa rõ hiệu lực", "warning")


def state(first: date | None, end: date | None, *, known: bool, on: date) -> State:
    """Return the state on the day of a document in force from `first` until the day before `end`.

    `known` is false where neither end is recorded.
    """
    if not known:
        return UNKNOWN
    if first and on < first:
        return TO_COME
    return ENDED if end and end <= on else IN_FORCE


@dataclass(frozen=True, slots=True)
class Days:
    """Days from `first` until the day before `end`; None is open."""

    first: date | None
    end: date | None

    def cut(self, other: "Days") -> list["Days"]:
        """Return what is left of these days without the other's: none, one piece or two."""
        left = Days(self.first, _earlier(self.end, other.first))
        right = Days(_later(self.first, other.end), self.end)
        pieces = [left] if other.first is not None and left.has_any else []
        return pieces + ([right] if other.end is not None and right.has_any else [])

    @property
    def has_any(self) -> bool:
        """Whether a day lies in them."""
        return self.first is None or self.end is None or self.first < self.end


def _earlier(one: date | None, other: date | None) -> date | None:
    return min((day for day in (one, other) if day), default=None)


def _later(one: date | None, other: date | None) -> date | None:
    return max((day for day in (one, other) if day), default=None)


@dataclass(frozen=True, slots=True)
class Difference:
    """What held on some days before, and what holds on them after."""

    days: Days
    before: object
    after: object


def differences(
    before: Iterable[tuple[Days, object]], after: Iterable[tuple[Days, object]]
) -> list[Difference]:
    """Return the days on which the two tell different things, in order, each stretch once.

    Each of the two holds at most one thing a day; None where it holds none.
    """
    before, after = list(before), list(after)
    edges = {edge for days, _ in (*before, *after) for edge in (days.first, days.end)} - {None}
    found: list[Difference] = []
    for first, end in pairwise([None, *sorted(edges), None]):
        old, new = _told(before, first, end), _told(after, first, end)
        if old == new:
            continue
        last = found[-1] if found else None
        if last and last.days.end == first and (last.before, last.after) == (old, new):
            first = found.pop().days.first
        found.append(Difference(Days(first, end), old, new))
    return found


def _told(told, first: date | None, end: date | None):
    """What holds on the days between two neighbouring edges."""
    for days, what in told:
        begins = days.first is None or (first is not None and days.first <= first)
        ends = days.end is None or (end is not None and end <= days.end)
        if begins and ends:
            return what
    return None
