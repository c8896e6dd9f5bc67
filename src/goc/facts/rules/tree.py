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
class AllOf:
    parts: tuple["Clause", ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    parts: tuple["Clause", ...]


@dataclass(frozen=True, slots=True)
class Not:
    part: "Clause"


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
class InCategory:
    """Holds, that day, a post as one of these kinds of personnel."""

    categories: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class InOffice:
    """Holds any post that day."""


@dataclass(frozen=True, slots=True)
class HasRank:
    at_least: str | None = None
    ladders: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ManagedBy:
    levels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Aged:
    at_least: Amount | None = None
    below: Amount | None = None


@dataclass(frozen=True, slots=True)
class OfGender:
    gender: str


@dataclass(frozen=True, slots=True)
class PartyMember:
    for_years: Amount | None = None


@dataclass(frozen=True, slots=True)
class Holds:
    """Holds a qualification of the kind, good on the day, that meets every condition named."""

    kind: str
    at_least: str | ByLaw | None = None  # by law: the number of a step, which may be unset
    programme: str = ""
    since: date | None = None
    issued_before: date | None = None
    within: Amount | None = None
    in_term: str = ""


@dataclass(frozen=True, slots=True)
class Hours:
    """Class hours granted in this calendar year, or in this term of a branch, until the day.

    No kinds means every kind counts.
    """

    at_least: Amount
    kinds: tuple[str, ...] = ()
    programme: str = ""
    in_term: str = ""


type Leaf = (
    HoldsPost
    | PlannedFor
    | InCategory
    | InOffice
    | HasRank
    | ManagedBy
    | Aged
    | OfGender
    | PartyMember
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
    match clause:
        case AllOf(parts) | AnyOf(parts):
            for part in parts:
                yield from posts_asked(part)
        case HoldsPost():
            yield clause
