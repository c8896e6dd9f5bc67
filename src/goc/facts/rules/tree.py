"""The tree that both readers read: who is bound, and what must be held.

A leaf names one closed set of facts; a node joins leaves. Verdicts are three-valued (Kleene).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Fixed:
    """A number written in the requirement itself, under the requirement's own source."""

    number: int


@dataclass(frozen=True, slots=True)
class ByLaw:
    """A number that the values of law hold under a code, dated; it may be unset on a day."""

    parameter: str


type Amount = Fixed | ByLaw


@dataclass(frozen=True, slots=True)
class Appointment:
    """The day on which the person came to hold the first of these posts, else their main post;
    with `how`, the first of those that they came to so."""

    posts: tuple["HoldsPost", ...] = ()
    how: str = ""


@dataclass(frozen=True, slots=True)
class Recruitment:
    """The day on which the person first held a post."""


@dataclass(frozen=True, slots=True)
class EntryIntoPlan:
    """The day on which the person came into the first of the plans of the day that are all of
    this, approved by then."""

    plans: tuple["PlannedFor", ...] = ()


@dataclass(frozen=True, slots=True)
class ReturnFromAbroad:
    """The day after the latest studies abroad that are over on the day."""


type Event = Appointment | Recruitment | EntryIntoPlan | ReturnFromAbroad


@dataclass(frozen=True, slots=True)
class AllOf:
    parts: tuple["Clause", ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    parts: tuple["Clause", ...]


@dataclass(frozen=True, slots=True)
class Not:
    part: "Clause"


class Exempt(Not):
    """Not of those whom the text itself lets off."""


@dataclass(frozen=True, slots=True)
class HoldsPost:
    """Holds, that day, a post that is all of this; an empty set asks nothing."""

    groups: tuple[str, ...] = ()
    or_above: bool = False
    titles: tuple[str, ...] = ()
    unit_kinds: tuple[str, ...] = ()
    tiers: tuple[str, ...] = ()
    branches: tuple[str, ...] = ()
    position_classes: tuple[str, ...] = ()
    held_for: Amount | None = None


@dataclass(frozen=True, slots=True)
class PlannedFor:
    """Stands, that day, in an approved plan whose seats are all of this; an empty set asks nothing.

    A plan whose term is over plans for nobody any more.
    """

    groups: tuple[str, ...] = ()
    or_above: bool = False
    titles: tuple[str, ...] = ()
    unit_kinds: tuple[str, ...] = ()
    tiers: tuple[str, ...] = ()
    branches: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class HasHeld:
    """Held posts like this, present ones too, for so many years in all up to the day.

    Days are added up, each once; what a title means is asked of the last day it was held.
    """

    post: HoldsPost
    years: Amount


@dataclass(frozen=True, slots=True)
class InCategory:
    """Holds, that day, a post as one of these kinds of personnel."""

    categories: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class InOffice:
    """Holds any post that day."""


@dataclass(frozen=True, slots=True)
class HasRank:
    """Holds, that day, a rank of one of the ladders, at least so high on its own.

    `held_for`: ranks that are all of this, without a break up to the day, for so many years.
    """

    at_least: str | None = None
    ladders: tuple[str, ...] = ()
    held_for: Amount | None = None


@dataclass(frozen=True, slots=True)
class ManagedBy:
    levels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Aged:
    at_least: Amount | None = None
    below: Amount | None = None


@dataclass(frozen=True, slots=True)
class Retires:
    """Comes to the age of retirement, as law sets it by sex and day, within so many years."""

    within: Amount


@dataclass(frozen=True, slots=True)
class OfGender:
    gender: str


@dataclass(frozen=True, slots=True)
class PartyMember:
    for_years: Amount | None = None


@dataclass(frozen=True, slots=True)
class Evaluated:
    """Was evaluated at least so well in every one of the years immediately before the day's."""

    at_least: str
    years: Amount


@dataclass(frozen=True, slots=True)
class Holds:
    """Holds a qualification of the kind, good on the day, that meets every condition named.

    `held_on`: good on another day than the one that is judged.
    """

    kind: str
    at_least: str | ByLaw | None = None  # by law: the number of a step, which may be unset
    programme: str = ""
    since: date | None = None
    issued_before: date | None = None
    within: Amount | None = None
    in_term: str = ""
    held_on: date | Event | None = None


@dataclass(frozen=True, slots=True)
class Hours:
    """Class hours granted in this calendar year, or in this term of a branch, until the day.

    No kinds means every kind counts, no programmes every programme. `pro_rata`: as many of the
    hours as the months in office are of the months of the window, a part counted as one.
    """

    at_least: Amount
    kinds: tuple[str, ...] = ()
    programmes: tuple[str, ...] = ()
    in_term: str = ""
    pro_rata: bool = False

    @property
    def service(self) -> "Service":
        """The months that the hours are counted by."""
        return Service(self.in_term)


@dataclass(frozen=True, slots=True)
class Service:
    """Months in office of this calendar year, or of this term of a branch: no clause but a number
    that clauses are judged by."""

    in_term: str = ""


type Leaf = (
    HoldsPost
    | PlannedFor
    | HasHeld
    | InCategory
    | InOffice
    | HasRank
    | ManagedBy
    | Aged
    | Retires
    | OfGender
    | PartyMember
    | Evaluated
    | Holds
    | Hours
)
type Clause = AllOf | AnyOf | Not | Leaf

ON_POSTS = (HoldsPost, InCategory)
ON_QUALIFICATIONS = (Holds, Hours)


def leaves(clause: Clause) -> Iterator[Leaf]:
    """Yield the leaves in the order in which they are written."""
    match clause:
        case AllOf(parts) | AnyOf(parts):
            for part in parts:
                yield from leaves(part)
        case Not(part):
            yield from leaves(part)
        case _:
            yield clause


def posts_asked(clause: Clause) -> Iterator[HoldsPost]:
    """Yield the post leaves that count for a person, not those under a `not`."""
    return _asked(clause, HoldsPost)


def plans_asked(clause: Clause) -> Iterator[PlannedFor]:
    """Yield the plan leaves that count for a person, not those under a `not`."""
    return _asked(clause, PlannedFor)


def _asked(clause: Clause, kind: type) -> Iterator:
    match clause:
        case AllOf(parts) | AnyOf(parts):
            for part in parts:
                yield from _asked(part, kind)
        case _ if isinstance(clause, kind):
            yield clause
