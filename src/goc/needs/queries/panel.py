"""What stands behind one cell of the matrix: how many stand how, and the first names."""

from dataclasses import dataclass, replace
from datetime import date

from django.db.models import Count, Sum

from goc.needs.models import NeedTally
from goc.needs.queries import names
from goc.needs.queries.counted import COUNTS, Counts
from goc.needs.queries.names import Line, Wanted
from goc.needs.queries.reading import Within
from goc.org import queries as units
from goc.standards.models import RequirementVersion

FIRST = 12


@dataclass(frozen=True, slots=True)
class Panel:
    """One requirement in one unit."""

    unit: str
    version: RequirementVersion
    counts: Counts
    lines: list[Line]

    @property
    def more(self) -> int:
        """How many who lack it are not among the first names."""
        return self.counts.missing - len(self.lines)


def panel(
    within: Within, wanted: Wanted, versions: list[RequirementVersion], on: date, *, whole: str
) -> Panel | None:
    """What stands behind the cell asked for; None where it names no unit in sight or no
    requirement in force. `whole` names all units together."""
    version = next((each for each in versions if each.requirement.code == wanted.requirement), None)
    tops = names.tops(within, wanted)
    if version is None or not tops:
        return None
    found = names.needs(within, wanted, [version])
    first = names.keys(found, names.MOST_PRESSING)[:FIRST]
    called = units.names(tops, on)
    return Panel(
        unit=called[tops[0]] if len(tops) == 1 else whole,
        version=version,
        counts=_counts(within, tops, version, wanted),
        lines=names.lines(first, [version], on),
    )


def _counts(within: Within, tops, version, wanted: Wanted) -> Counts:
    if not (wanted.itself or wanted.audience):
        summed = NeedTally.objects.filter(unit__in=tops, version=version).aggregate(
            **{f"{name}_": Sum(name, default=0) for name in COUNTS}
        )
        return Counts(*summed.values())
    every = names.needs(within, replace(wanted, status=names.EVERY), [version])
    counted = every.values_list("status").annotate(people=Count("official_id"))
    return Counts(**{status.lower(): people for status, people in counted})
