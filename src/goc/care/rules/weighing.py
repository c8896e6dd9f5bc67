"""How much speaks for two files being of one person, evidence by evidence.

A weight is in bits: one bit more, and the pair is twice as likely of one person. It says how rarely
the agreement happens by chance (a name that 500 bear says little, one that two bear says much) and
how often the two files of one person disagree so (slips). Against them all stands what a pair must
first overcome: of 8.6 thousand million pairs some hundreds are doubles. The weights are this
house's own choice; bench/doubles.py measures what they find (docs/adr/0033-doubles.md).
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from math import log2
from operator import ne
from typing import NamedTuple

from goc.care.rules.profile import Names, Profile, alike, names

# Even a small town is judged as a part of this city, else its rare names would count for nothing.
CITY = 131_565
TO_OVERCOME = log2(CITY * 250)  # one double among 500 files
ENOUGH = 2.0
# The most that unit, title, Party days and qualifications can still add; below it nobody looks.
HISTORY_AT_MOST = 28.0
DAY, MONTH, YEAR = 14.0, 9.0, 5.5
ONE_DAY, LONGEST_MONTH = timedelta(days=1), timedelta(days=31)
NAME_COSTS = {Names.SAME: 0.0, Names.TURNED: 3.0, Names.SLIPPED: 5.0, Names.SHORTENED: 3.0}


class Verdict(StrEnum):
    """Whether a pair agrees in something, contradicts itself, or nobody can tell."""

    AGREES = "agrees"
    CONTRADICTS = "contradicts"
    UNKNOWN = "unknown"


class Evidence(NamedTuple):
    """One thing compared: its name, how (`likeness`), and what it weighs in bits."""

    name: str
    likeness: str
    weight: float

    @property
    def verdict(self) -> Verdict:
        """What the weight says: for, against, or nothing."""
        if self.likeness == "unknown":
            return Verdict.UNKNOWN
        return Verdict.AGREES if self.weight > 0 else Verdict.CONTRADICTS


@dataclass(frozen=True, slots=True)
class Weighing:
    """Weighs pairs against a city: how many bear each name, each surname with each given name, how
    many ever held a post in each unit and of each title."""

    names: Counter
    ends: Counter
    units: Counter
    titles: Counter

    def is_worth_a_look(self, one: Profile, other: Profile) -> bool:
        """Whether name, birth date, sex and number leave the pair a chance."""
        begun = sum(evidence.weight for evidence in self._person(one, other))
        return begun + HISTORY_AT_MOST >= TO_OVERCOME + ENOUGH

    def weigh(self, one: Profile, other: Profile) -> list[Evidence]:
        """All the evidence on a pair, what is not known included."""
        return [*self._person(one, other), *self._history(one, other)]

    def _person(self, one, other):
        yield self._name(one, other)
        yield _born(one.born, other.born)
        yield _gender(one.gender, other.gender)
        yield _number(one.number, other.number)

    def _history(self, one, other):
        yield _party(one.party, other.party)
        yield self._shared("unit", one.units, other.units, self.units, most=10.0)
        yield self._shared("title", one.titles, other.titles, self.titles, most=5.0)
        yield _earned(one, other)

    def _name(self, one, other):
        how = names(one, other)
        if how is Names.OTHER:
            return Evidence("name", how, -20.0)
        if how is Names.SHORTENED:
            count = max(self.ends[one.ends], self.ends[other.ends])
        else:
            count = max(self.names[one.name], self.names[other.name])
        return Evidence("name", how, _rarity(count) - NAME_COSTS[how])

    @staticmethod
    def _shared(name, some, others, counts, *, most):
        if not some or not others:
            return Evidence(name, "unknown", 0.0)
        if shared := some & others:
            rarest = max(_rarity(counts[each]) for each in shared)
            return Evidence(name, "same", max(min(rarest, most), 0.5))
        return Evidence(name, "other", -1.0)


def score(evidences: Iterable[Evidence]) -> float:
    """What is left once the evidence has overcome how rare doubles are; below ENOUGH, nothing."""
    return sum(evidence.weight for evidence in evidences) - TO_OVERCOME


def _rarity(count: int) -> float:
    return log2(CITY / max(count, 1))


def _born(one, other):
    if not one or not other:
        return Evidence("born", "unknown", 0.0)
    if one[0] < other[1] and other[0] < one[1]:
        return _overlapping("born", one, other)
    if _is_day(one) and _is_day(other):
        return _days_apart(one[0], other[0])
    close = sum(map(ne, str(one[0].year), str(other[0].year))) == 1
    return Evidence("born", "other", -3.0 if close else -10.0)


def _overlapping(name, one, other):
    longest = max(one[1] - one[0], other[1] - other[0])
    if longest == ONE_DAY:
        return Evidence(name, "same", DAY)
    if longest <= LONGEST_MONTH:
        return Evidence(name, "month", MONTH)
    return Evidence(name, "year", YEAR)


def _is_day(days) -> bool:
    return days[1] - days[0] == ONE_DAY


def _days_apart(one, other):
    if one.year == other.year and (one.month, one.day) == (other.day, other.month):
        return Evidence("born", "turned", 9.0)
    if sum(map(ne, one.isoformat(), other.isoformat())) == 1:
        return Evidence("born", "slipped", 7.0)
    # Offices write 1 January where they know the year alone.
    if one.year == other.year and (1, 1) in {(one.month, one.day), (other.month, other.day)}:
        return Evidence("born", "year", YEAR - 1)
    return Evidence("born", "other", -10.0)


def _gender(one, other):
    if not one or not other:
        return Evidence("gender", "unknown", 0.0)
    return Evidence("gender", "same", 1.0) if one == other else Evidence("gender", "other", -8.0)


def _number(one, other):
    if not one or not other:
        return Evidence("number", "unknown", 0.0)
    if alike(one, other):
        return Evidence("number", "slipped", 12.0)
    return Evidence("number", "other", -14.0)


def _party(one, other):
    if not one or not other:
        return Evidence("party", "unknown", 0.0)
    if one[0] < other[1] and other[0] < one[1]:
        return _overlapping("party", one, other)
    return Evidence("party", "other", -5.0)


def _earned(one, other):
    if one.serials & other.serials:
        return Evidence("qualification", "serial", 12.0)
    if shared := one.earned & other.earned:
        return Evidence("qualification", "same", min(6.0 * len(shared), 10.0))
    return Evidence("qualification", "unknown", 0.0)
