"""Yearly evaluations 2023–2025: the excellent stay under a fifth of the good."""

from demo.city.calendar import day
from demo.city.draws import Table

YEARS = (2023, 2024, 2025)
OTHERS = Table({"GOOD": 915, "COMPLETED": 78, "NOT_COMPLETED": 7})
SCORES = {
    "EXCELLENT": (90, 97),
    "GOOD": (72, 89.5),
    "COMPLETED": (52, 69.5),
    "NOT_COMPLETED": (35, 49.5),
}


def of(rng, person, *, seat, seats, years=YEARS):
    """(year, result, score) of each year for which the person had worked six months.

    `seat` of `seats` rotates the few excellent through the unit, so that none has too many.
    """
    found = []
    for year in years:
        if person.began > day(year, 7):
            continue
        excellent = (seat * 7919 + year * 31) % seats < seats * 13 // 100
        result = "EXCELLENT" if excellent else OTHERS.pick(rng.random())
        low, high = SCORES[result]
        found.append((year, result, round(low + rng.random() * (high - low), 1)))
    return found
