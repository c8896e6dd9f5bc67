"""What structure is measured by on a day: the age of the young, by law; the steps of two levels."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from goc.law.models import Value
from goc.officials.models import Level, QualificationKind
from goc.succession.rules import Scale

YOUNG = "succession_young_age_below"
DEGREE, THEORY = QualificationKind.DEGREE, QualificationKind.POLITICAL_THEORY
# Where a level is not declared, nobody reaches it.
OUT_OF_REACH = 1 << 15


@dataclass(frozen=True, slots=True)
class YoungAge:
    """The age below which a planned cadre is young; `below` is None where the document sets none
    or nobody has read it."""

    below: int | None
    mark: str
    document: str
    document_code: str


def young_age(on: date) -> YoungAge | None:
    """Return the value of law in force on the day; None where law has none."""
    return _young_on(_young_ages(), on)


def scales(days: Iterable[date]) -> dict[date, Scale]:
    """Return the scale of each day; the same two queries however many."""
    ages, steps = _young_ages(), _steps()
    return {day: _scale(day, _young_on(ages, day), steps) for day in days}


def _young_ages() -> list[Value]:
    return list(Value.objects.filter(parameter__code=YOUNG).select_related("document"))


def _young_on(ages: list[Value], day: date) -> YoungAge | None:
    found = next((value for value in ages if day in value.period), None)
    if found is None:
        return None
    below = None if found.amount is None else int(found.amount)
    return YoungAge(below, found.mark, found.document.number, found.document.code)


def _steps() -> dict[tuple[str, str], int]:
    levels = Level.objects.filter(kind__in=(DEGREE, THEORY), code__in=("master", "advanced"))
    return {(kind, code): step for kind, code, step in levels.values_list("kind", "code", "step")}


def _scale(day: date, young: YoungAge | None, steps: dict) -> Scale:
    return Scale(
        on=day,
        young_below=young and young.below,
        postgraduate=steps.get((DEGREE, "master"), OUT_OF_REACH),
        theory=steps.get((THEORY, "advanced"), OUT_OF_REACH),
    )
