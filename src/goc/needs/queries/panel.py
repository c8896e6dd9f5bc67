"""What stands behind one cell of the matrix: how many stand how, and the first names."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Sum

from goc.needs.models import Need, NeedTally
from goc.needs.queries import names
from goc.needs.queries.matrix import COUNTS, Counts
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
    first = names.keys(found, ("-priority", "official_id", "version_id"))[:FIRST]
    called = units.names(tops, on)
    return Panel(
        unit=called[tops[0]] if len(tops) == 1 else whole,
        version=version,
        counts=_counts(tops, version, itself=wanted.itself),
        lines=names.lines(first, [version], on),
    )


def _counts(tops, version, *, itself) -> Counts:
    if not itself:
        summed = NeedTally.objects.filter(unit__in=tops, version=version).aggregate(
            **{f"{name}_": Sum(name, default=0) for name in COUNTS}
        )
        return Counts(*summed.values())
    standing = Need.objects.filter(unit__in=tops, version=version).values_list("status")
    return Counts(
        **{
            status.lower(): people
            for status, people in standing.annotate(people=Count("official_id"))
        }
    )
