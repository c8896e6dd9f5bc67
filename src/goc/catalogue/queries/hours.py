"""How class hours make days of study."""

from datetime import date

from goc.law import queries as law


def hours_a_day(on: date) -> int | None:
    """Return how many class hours the law of the day counts for a day of study; None where it
    sets none."""
    found = law.value("class_hours_per_day", on)
    return int(found.amount) if found and found.amount is not None else None
