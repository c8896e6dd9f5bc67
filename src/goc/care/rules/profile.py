"""What is compared of a file, and how two names or two numbers are alike."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from rapidfuzz.distance import OSA

LONG_ENOUGH = 8  # letters of a name in which one slip still leaves it recognised


class Names(StrEnum):
    """How two names stand to each other, once folded to plain letters."""

    SAME = "same"
    TURNED = "turned"
    SLIPPED = "slipped"
    SHORTENED = "shortened"
    OTHER = "other"


@dataclass(slots=True)
class Profile:
    """One file as far as it is compared; days as half-open ranges, None where not known."""

    pk: int
    name: str  # the search key: plain letters, words apart by one space
    gender: str = ""
    born: tuple[date, date] | None = None
    number: str = ""
    party: tuple[date, date] | None = None
    unit: int | None = None
    title: int | None = None
    units: frozenset[int] = field(default=frozenset())
    titles: frozenset[int] = field(default=frozenset())
    serials: frozenset[str] = field(default=frozenset())
    earned: frozenset[tuple[int, date]] = field(default=frozenset())
    # The words of the name in alphabetical order, and its first and last: surname, given name.
    words: str = field(init=False)
    ends: tuple[str, str] = field(init=False)

    def __post_init__(self):
        words = self.name.split()
        self.ends = (words[0], words[-1]) if words else ("", "")
        self.words = " ".join(sorted(words))


def names(one: Profile, other: Profile) -> Names:
    """How the two names stand to each other."""
    if one.name == other.name:
        return Names.SAME
    if not one.name or not other.name:
        return Names.OTHER
    # Unlike at both ends is two slips at least, which spares most calls.
    first, last = one.name[0] == other.name[0], one.name[-1] == other.name[-1]
    if (first or last) and OSA.distance(one.name, other.name, score_cutoff=1) <= 1:
        shorter = min(len(one.name), len(other.name))
        return Names.SLIPPED if shorter >= LONG_ENOUGH else Names.OTHER
    if one.words == other.words:
        return Names.TURNED
    if one.ends == other.ends and _is_part(one.name.split(), other.name.split()):
        return Names.SHORTENED
    return Names.OTHER


def _is_part(some, others) -> bool:
    fewer, more = sorted((some, others), key=len)
    return len(fewer) < len(more) and set(fewer) <= set(more)


def alike(one: str, other: str) -> bool:
    """Whether two personal numbers are one with a slip: a digit mistyped, two neighbours swapped,
    or zeros lost at an end and put back at the other."""
    if not one or not other or one == other:
        return False
    return OSA.distance(one, other, score_cutoff=1) <= 1 or one.strip("0") == other.strip("0")
