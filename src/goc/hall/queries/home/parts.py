"""What a home is made of."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Task:
    """One thing to do: when, how many of what, where to do it."""

    due: str
    tone: str
    count: int
    sentence: str
    href: str
    note: str = ""
    act: str = ""


@dataclass(frozen=True, slots=True)
class Number:
    """One number and the list behind it."""

    value: int
    label: str
    href: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Standing:
    """How one requirement, or one topic, stands in the scope; `query` asks the list for it."""

    title: str
    query: str
    mark: str
    bound: int
    met: int
    missing: int
    overdue: int
    cannot_tell: int

    @property
    def met_share(self) -> float:
        """The percentage of those bound who have it."""
        return 100 * self.met / self.bound if self.bound else 0.0


@dataclass(frozen=True, slots=True)
class UnitLine:
    """One unit right under the scope: how many of its people lack something."""

    code: str
    name: str
    lacking: int
    people: int

    @property
    def share(self) -> float:
        """The percentage of its people who lack something."""
        return 100 * self.lacking / self.people


@dataclass(frozen=True, slots=True)
class Taken:
    """One list that somebody took out as a file."""

    who: str
    what: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Section:
    """One part of a home under its heading, drawn by its template; `href` leads to all of it."""

    title: str
    template: str
    rows: list
    lead: str = ""
    href: str = ""
    more: str = ""
