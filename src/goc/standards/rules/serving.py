"""Which duties a completed programme meets, by the reader that judges people."""

from collections.abc import Sequence
from datetime import date, timedelta

from goc.facts.rules import tree
from goc.facts.rules.judge import judge
from goc.facts.rules.person import Days, Ground, HeldFact, PersonFacts
from goc.facts.rules.vocabulary import Vocabulary

MEETS, ADDS_HOURS = "MEETS", "ADDS_HOURS"
NOBODY = PersonFacts()


def held_after(granted: Sequence, on: date) -> tuple[HeldFact, ...]:
    """Return what somebody holds who ended a programme on the day.

    Each of `granted` has `kind`, `level`, `step`, `field`, `hours`.
    """
    that_day = Days(on, on + timedelta(days=1))
    return tuple(
        HeldFact(
            id=number,
            kind=each.kind,
            level=each.level,
            level_name=each.level,
            step=each.step,
            programme=each.field,
            granted=that_day,
            expires_on=None,
            hours=each.hours,
        )
        for number, each in enumerate(granted, start=1)
    )


def serves(needs: tree.Clause, granted: Sequence, ground: Ground, words: Vocabulary) -> str:
    """Return MEETS where the programme alone turns the duty to met, ADDS_HOURS where it only adds
    class hours to a yearly or term total, empty where it does neither."""
    if judge(needs, NOBODY, ground, words).verdict is not True:
        holder = PersonFacts(held=held_after(granted, ground.on))
        if judge(needs, holder, ground, words).verdict is True:
            return MEETS
    totals = [leaf for leaf in tree.leaves(needs) if isinstance(leaf, tree.Hours)]
    adds = any(
        each.hours and (not total.kinds or each.kind in total.kinds)
        for total in totals
        for each in granted
    )
    return ADDS_HOURS if adds else ""
