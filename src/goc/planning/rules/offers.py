"""What goes into a plan and what comes out: plain rows, days as `date`, lengths in days."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum


class Reason(StrEnum):
    """Why a need stays uncovered."""

    NO_PROGRAMME = "NO_PROGRAMME"
    FACT_MISSING = "FACT_MISSING"
    NO_PROVIDER = "NO_PROVIDER"
    WITHOUT_CAPACITY = "WITHOUT_CAPACITY"
    CAPACITY_USED_UP = "CAPACITY_USED_UP"
    TOO_FEW = "TOO_FEW"
    NO_TIME = "NO_TIME"


@dataclass(frozen=True, slots=True)
class Granted:
    """One qualification that a programme grants at its end; `hours` are class hours."""

    kind: str
    level: str
    step: int
    field: str = ""
    hours: int | None = None


@dataclass(frozen=True, slots=True)
class Period:
    """Days on which something is there: from `begins` to `ends`, both counted; open where None."""

    begins: date | None = None
    ends: date | None = None

    def holds(self, first: date, last: date) -> bool:
        """Whether all the days from first to last lie within."""
        return (self.begins or date.min) <= first and last <= (self.ends or date.max)


ALWAYS = Period()


@dataclass(frozen=True, slots=True)
class Programme:
    """A programme as planned with: `days` in class, `length` from the first day to the last.

    A class of it lies whole within `period`, and seats from `least` to `most`.
    """

    id: int
    days: int
    length: int
    least: int
    most: int
    grants: tuple[Granted, ...] = ()
    period: Period = ALWAYS


@dataclass(frozen=True, slots=True)
class Room:
    id: int
    seats: int
    period: Period = ALWAYS


@dataclass(frozen=True, slots=True)
class Lecturer:
    """Somebody who can teach the programmes named; one class at a time."""

    id: int
    teaches: frozenset[int]
    period: Period = ALWAYS


@dataclass(frozen=True, slots=True)
class Provider:
    """Who may hold classes: of which programmes and when, where, taught by whom, how many at once.

    `capacity` holds twelve numbers of classes side by side, January first.
    """

    id: int
    rooms: tuple[Room, ...]
    lecturers: tuple[Lecturer, ...]
    offers: Mapping[int, Period]
    capacity: tuple[int, ...]

    def can_hold(self, programme: int) -> bool:
        """Whether there is a room, somebody who teaches it, and in some month a class to spare."""
        taught = any(programme in each.teaches for each in self.lecturers)
        return bool(self.rooms) and taught and any(self.capacity)


@dataclass(frozen=True, slots=True)
class Learner:
    """A person and what they lack: the number of a requirement in the list, and its priority.

    `hours_held` gives, for requirements of class hours, those of the window already on file;
    `has`, as bits, the requirements of a named programme that the person meets already.
    """

    id: int
    lacks: tuple[tuple[int, int], ...]
    hours_held: tuple[tuple[int, int], ...] = ()
    has: int = 0


@dataclass(frozen=True, slots=True)
class Seat:
    """One person in one class, and the requirements that this seat meets."""

    learner: int
    met: tuple[int, ...]


@dataclass(slots=True)
class MadeClass:
    """One class of the plan; `seats` is how many it could take."""

    programme: Programme
    provider: int
    room: Room
    lecturer: int
    starts_on: date
    seats: int
    learners: list[Seat]

    @property
    def ends_on(self) -> date:
        """The last day of the class."""
        return self.starts_on + timedelta(days=self.programme.length - 1)


@dataclass(frozen=True, slots=True)
class Draft:
    """A plan: the classes by date, and why what they do not meet is not met.

    Every need that no seat meets stays uncovered for the reason in `own` (learner, requirement),
    else for that of its requirement in `usual`.
    """

    classes: list[MadeClass]
    usual: dict[int, Reason]
    own: dict[tuple[int, int], Reason]
