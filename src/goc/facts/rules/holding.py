"""Which of a person's qualifications meet a clause on a day, and for how long they will."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import ROUND_CEILING, Decimal

from goc.facts.rules import service, tree
from goc.facts.rules.calendar import Term, shifted
from goc.facts.rules.kleene import by, every, opposite
from goc.facts.rules.person import Days, Equivalent, Ground, HeldFact, PersonFacts
from goc.facts.rules.vocabulary import Vocabulary

# Days of validity are counted from here; what never expires counts as FOREVER.
DAY_ZERO = date(2000, 1, 1)
FOREVER = (1 << 20) - 1
MOST = 10_000


@dataclass(frozen=True, slots=True, order=True)
class Support:
    """A qualification that meets a clause: how long it will, and which it is (0: none needed).

    Supports compare by validity, then by id: the readers prefer the same one.
    """

    days: int
    qualification_id: int

    @property
    def valid_until(self) -> date | None:
        """The last day on which it meets the clause; None where it never expires."""
        return None if self.days == FOREVER else DAY_ZERO + timedelta(days=self.days)


def whole(amount: Decimal | None) -> int | None:
    """Return a number of years, months or steps, kept within what a calendar can count."""
    return None if amount is None else min(max(int(amount), 0), MOST)


def number(node: tree.Amount, ground: Ground) -> Decimal | None:
    """Return the number that the amount stands for on the day, None where law sets none."""
    if isinstance(node, tree.Fixed):
        return Decimal(node.number)
    value = ground.values.get(node.parameter)
    return value.amount if value else None


def step_asked(node: tree.Holds, ground: Ground, words: Vocabulary) -> int | None:
    """Return the step that is asked at least, zero where none is; None where law leaves it open."""
    if isinstance(node.at_least, tree.ByLaw):
        return whole(number(node.at_least, ground))
    return words.step(node.kind, node.at_least)


def candidates(
    node: tree.Holds, facts: PersonFacts, ground: Ground, words: Vocabulary
) -> list[HeldFact]:
    """Return what the person has of the kind and level, or of what counts as such, whatever the
    day; nothing where the level is not known."""
    step = step_asked(node, ground, words)
    if step is None:
        return []
    own = [held for held in facts.held if held.kind == node.kind]
    counted = [
        _counted_as(other, held)
        for held in facts.held
        for other in ground.equivalents
        if (other.as_kind, other.kind, other.level) == (node.kind, held.kind, held.level)
    ]
    return [held for held in own + counted if held.step >= step]


def _counted_as(other: Equivalent, held: HeldFact) -> HeldFact:
    in_time = by(held.granted, other.before - timedelta(days=1)) if other.before else True
    name = f"{held.level_name} (tính như {other.name})"
    return replace(held, kind=other.as_kind, step=other.step, level_name=name, counts=in_time)


def meets(node: tree.Holds, held: HeldFact, ground: Ground) -> bool | None:
    """Tell whether one qualification of the right kind and level meets the other conditions."""
    asked = [
        held.counts,
        _granted(held, ground),
        held.expires_on is None or held.expires_on >= ground.on,
    ]
    if node.programme:
        asked.append(_of_programme(node.programme, held))
    if node.since:
        asked.append(opposite(by(held.granted, node.since - timedelta(days=1))))
    if node.issued_before:
        asked.append(by(held.granted, node.issued_before - timedelta(days=1)))
    if node.within:
        asked.append(_within(held.granted, whole(number(node.within, ground)), ground.on))
    if node.in_term:
        asked.append(_in_term(held.granted, ground.terms.get(node.in_term)))
    return every(asked)


def support(node: tree.Holds, held: HeldFact, ground: Ground) -> Support:
    """Return how long a qualification that meets the clause will go on meeting it: for ever where
    it had to be good on a day of its own."""
    if node.held_on:
        return Support(FOREVER, held.id)
    ends = [held.expires_on] if held.expires_on else []
    if node.within and held.granted:
        years = whole(number(node.within, ground))
        ends.append(shifted(held.granted.lower, years=years))
    days = (min(ends) - DAY_ZERO).days if ends else FOREVER
    return Support(min(max(days, 0), FOREVER), held.id)


@dataclass(frozen=True, slots=True)
class Counted:
    """Class hours of a window: those surely in it, those that may be, and what they come from.

    `unknown`: a course of the window is on file without its hours.
    """

    sure: int
    possible: int
    unknown: bool
    of: tuple[HeldFact, ...]

    def reach(self, asked: "Asked | None") -> bool | None:
        if asked is None:
            return None
        if self.sure >= asked.most:
            return True
        return None if self.unknown or self.possible >= asked.least else False


@dataclass(frozen=True, slots=True)
class Asked:
    """How many hours are asked: surely no fewer than `least`, and no more than `most`."""

    least: Decimal
    most: Decimal


def hours_asked(node: tree.Hours, facts: PersonFacts, ground: Ground) -> Asked | None:
    """Return how many hours are asked of the person; None where law or the term is not known."""
    amount = number(node.at_least, ground)
    if amount is None or not node.pro_rata:
        return amount if amount is None else Asked(amount, amount)
    window = service.window(node.service, ground)
    if window is None:
        return None
    shares = [amount * n / len(window) for n in service.served(window, facts, ground.on)]
    return Asked(*(share.to_integral_value(ROUND_CEILING) for share in shares))


def count_hours(node: tree.Hours, facts: PersonFacts, ground: Ground) -> Counted:
    """Count the hours of the window; hours and days that are unknown stay unknown.

    A certificate on file with neither a day nor hours is no record of class hours.
    """
    sure = possible = 0
    unknown = False
    of = []
    for held in facts.held:
        counts = _counts(node, held, ground)
        if counts is False or (held.hours is None and held.granted is None):
            continue
        unknown = unknown or held.hours is None
        possible += held.hours or 0
        if counts:
            sure += held.hours or 0
            of.append(held)
    return Counted(sure, possible, unknown, tuple(of))


def _counts(node: tree.Hours, held: HeldFact, ground: Ground) -> bool | None:
    asked = [by(held.granted, ground.on), not node.kinds or held.kind in node.kinds]
    if node.programmes:
        asked.append(held.programme in node.programmes if held.programme else None)
    if node.in_term:
        asked.append(_in_term(held.granted, ground.terms.get(node.in_term)))
    else:
        asked.append(opposite(by(held.granted, date(ground.on.year - 1, 12, 31))))
    return every(asked)


def _granted(held: HeldFact, ground: Ground) -> bool | None:
    if held.granted is None:
        return True if ground.counts_undated else None
    return by(held.granted, ground.on)


def _of_programme(programme: str, held: HeldFact) -> bool | None:
    return held.programme == programme if held.programme else None


def _within(granted: Days | None, years: int | None, on: date) -> bool | None:
    if granted is None or years is None:
        return None
    if shifted(granted.lower, years=years) >= on:
        return True
    return False if shifted(granted.latest, years=years) < on else None


def _in_term(granted: Days | None, term: Term | None) -> bool | None:
    if term is None:
        return None
    return every(
        [
            by(granted, term.end - timedelta(days=1)),
            opposite(by(granted, term.start - timedelta(days=1))),
        ]
    )
