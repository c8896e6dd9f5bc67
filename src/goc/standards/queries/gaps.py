"""What a position asks against what its holder has shown: one person, or all of a unit."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from goc.catalogue.models import Builds, Competency, CompetencyLevel
from goc.catalogue.queries.competencies import builders_of, levels_in_order
from goc.officials.models import Official
from goc.org import queries as units
from goc.standards.models import JobPosition, PositionAsks
from goc.standards.queries import shown as showings
from goc.standards.queries.holders import NOTHING, Held, held_by
from goc.standards.rules.showing import Standing, Verdict, standing, verdict

WORDS = {
    Verdict.MET: ("đạt", "good"),
    Verdict.NOT_MET: ("chưa đạt", "danger"),
    Verdict.CANNOT_TELL: ("chưa đủ căn cứ", "warning"),
}
MOST_PEOPLE = 3000


@dataclass(frozen=True, slots=True)
class Rung:
    """One competency of one person: what is asked (0: nothing), what was shown, the verdict."""

    competency: Competency
    levels: Sequence[CompetencyLevel]
    asked: int
    held: Standing
    lines: Sequence[showings.Line] = ()
    builders: Sequence[Builds] = ()

    @property
    def verdict(self) -> Verdict | None:
        """Whether what is asked is reached; None where nothing is asked."""
        return verdict(self.asked, self.held) if self.asked else None

    @property
    def words(self) -> str:
        """The verdict in words."""
        return WORDS[self.verdict][0] if self.asked else "không đòi hỏi"

    @property
    def tone(self) -> str:
        """The tone of the verdict."""
        return WORDS[self.verdict][1] if self.asked else "plain"

    @property
    def asked_words(self) -> str:
        """The level asked by name."""
        return self._named(self.asked) if self.asked else "–"

    @property
    def held_words(self) -> str:
        """What is known of the level held."""
        if self.held.surely:
            least = "" if self.held.is_assessed else "ít nhất "
            return f"{least}{self._named(self.held.surely)}"
        return "chưa đạt mức nào" if self.held.is_assessed else "chưa rõ"

    def _named(self, step: int) -> str:
        name = next((level.name for level in self.levels if level.step == step), "")
        return f"mức {step}" + (f": {name}" if name else "")


@dataclass(frozen=True, slots=True)
class Portrait:
    """One official against their position; `others` are competencies shown but not asked."""

    held: Held
    asked: Sequence[Rung]
    others: Sequence[Rung]

    @property
    def missing(self) -> int:
        """How many competencies are surely below what is asked."""
        return sum(rung.verdict == Verdict.NOT_MET for rung in self.asked)

    @property
    def unknown(self) -> int:
        """Of how many nobody can tell."""
        return sum(rung.verdict == Verdict.CANNOT_TELL for rung in self.asked)


def portrait(official: Official, on: date) -> Portrait:
    """Read one official: the position, each competency asked with all that was shown of it and the
    programmes that would build it, then what was shown beside."""
    held = held_by([official], on).get(official.pk, NOTHING)
    lines = showings.by_official([official.pk], on).get(official.pk, [])
    steps = {row.competency_id: row.level.step for row in _asks(held.certain)}
    found = Competency.objects.filter(pk__in={*steps, *(line.competency for line in lines)})
    found = found.select_related("framework").prefetch_related(levels_in_order())
    found = list(found.order_by("framework_id", "position", "pk"))
    builders = builders_of(found, on)
    rungs = [_rung(each, steps.get(each.pk, 0), lines, builders[each.pk], on) for each in found]
    asked = [rung for rung in rungs if rung.asked]
    return Portrait(held, asked, [rung for rung in rungs if not rung.asked])


def _asks(position: JobPosition | None) -> list[PositionAsks]:
    return _asked_of([position]).get(position.pk, []) if position else []


def _rung(competency, asked, lines, builders, on) -> Rung:
    own = [line for line in lines if line.competency == competency.pk]
    held = standing((line.shown for line in own if not line.is_withdrawn), on=on)
    is_open = asked and verdict(asked, held) != Verdict.MET
    useful = [each for each in builders if is_open and each.level.step > held.surely]
    return Rung(competency, list(competency.levels.all()), asked, held, own, useful)


def _asked_of(positions: Iterable[JobPosition]) -> dict[int, list[PositionAsks]]:
    rows = PositionAsks.objects.filter(job_position__in=list(positions))
    asked: dict[int, list[PositionAsks]] = {}
    for row in rows.select_related("level", "competency__framework"):
        asked.setdefault(row.job_position_id, []).append(row)
    return asked


@dataclass(frozen=True, slots=True)
class Row:
    """One official of the matrix: where they are, which position, a verdict a competency asked."""

    official: Official
    unit: str
    position: JobPosition
    cells: dict[int, tuple[int, Standing]]

    def verdict(self, competency: int) -> Verdict | None:
        """The verdict for a competency; None where it is not asked."""
        cell = self.cells.get(competency)
        return verdict(*cell) if cell else None


@dataclass(slots=True)
class Column:
    """One competency of the matrix, and how many of those asked stand how."""

    competency: Competency
    counts: Counter = field(default_factory=Counter)

    @property
    def asked(self) -> int:
        """Of how many it is asked."""
        return self.counts.total()

    @property
    def met(self) -> int:
        """How many surely reach it."""
        return self.counts[Verdict.MET]

    @property
    def share(self) -> float:
        """How many in a hundred surely reach it."""
        return 100 * self.met / self.asked

    @property
    def not_met(self) -> int:
        """How many are surely below."""
        return self.counts[Verdict.NOT_MET]

    @property
    def unknown(self) -> int:
        """Of how many nobody can tell."""
        return self.counts[Verdict.CANNOT_TELL]


@dataclass(frozen=True, slots=True)
class Matrix:
    """People × competencies; who stands in no certain position is counted apart."""

    rows: Sequence[Row]
    columns: Sequence[Column]
    unplaced: int
    ambiguous: int


def matrix(officials, on: date) -> Matrix:
    """Judge these officials (at most `MOST_PEOPLE`, in their order) against their positions."""
    people = list(officials.select_related("person", "unit", "title"))
    held = held_by(people, on)
    asked = _asked_of({one.certain for one in held.values() if one.certain})
    lines = showings.by_official([each.pk for each in people], on)
    called = units.names({each.unit_id for each in people} - {None}, on)
    rows = [
        Row(
            each,
            called.get(each.unit_id, ""),
            held[each.pk].certain,
            _cells(asked[held[each.pk].certain.pk], lines.get(each.pk, ()), on),
        )
        for each in people
        if each.pk in held and held[each.pk].certain and held[each.pk].certain.pk in asked
    ]
    several = sum(len(one.positions) > 1 for one in held.values())
    return Matrix(rows, _columns(rows, asked), len(people) - len(rows) - several, several)


def _cells(asked, lines, on) -> dict[int, tuple[int, Standing]]:
    return {
        row.competency_id: (
            row.level.step,
            standing(
                (
                    line.shown
                    for line in lines
                    if line.competency == row.competency_id and not line.is_withdrawn
                ),
                on=on,
            ),
        )
        for row in asked
    }


def _columns(rows: Sequence[Row], asked) -> list[Column]:
    competencies = {each.competency for some in asked.values() for each in some}
    ordered = sorted(competencies, key=lambda each: (each.framework_id, each.position, each.pk))
    columns = [Column(each) for each in ordered]
    for column in columns:
        column.counts.update(
            found for row in rows if (found := row.verdict(column.competency.pk)) is not None
        )
    return columns
