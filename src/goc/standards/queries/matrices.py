"""The matrix of a unit as its page and its file show it; one person's ladders."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from goc.kit.components.rungs import Ladder
from goc.kit.listing import Listing, Page, paginate
from goc.officials import access
from goc.officials.queries.choices import Pairs, choices
from goc.officials.queries.search import matching
from goc.org import queries as org
from goc.standards.queries.gaps import MOST_PEOPLE, WORDS, Column, Matrix, Row, Rung, matrix
from goc.standards.rules.showing import Standing, Verdict

UNIT, TEXT, COMPETENCY, VERDICT = "don-vi", "tim", "nang-luc", "ket-qua"
VERDICTS = {
    "chua-dat": Verdict.NOT_MET,
    "chua-ro": Verdict.CANNOT_TELL,
    "dat": Verdict.MET,
}


@dataclass(frozen=True, slots=True)
class Cell:
    """One competency of one person in the matrix, short and in words."""

    text: str
    words: str
    tone: str


@dataclass(frozen=True, slots=True)
class Line:
    """One person of the matrix with a cell a column; None where it is not asked."""

    row: Row
    cells: Sequence[Cell | None]


@dataclass(frozen=True, slots=True)
class Shown:
    """The matrix as asked for; `too_many` people where the unit is too large for one."""

    unit: str
    units: Pairs
    text: str
    matrix: Matrix
    rows: Sequence[Row]
    page: Page
    lines: Sequence[Line]
    chips: Sequence
    too_many: int
    asked: dict

    @property
    def people(self) -> int:
        """How many people it shows or counts."""
        return len(self.matrix.rows)


def page(user, state: Listing, on: date) -> Shown:
    """The matrix that the address asks for: of the unit, or the user's first one, with all below
    it; narrowed to a name, to those who stand so in a competency."""
    units = choices(user, on, chosen_unit=state.value(UNIT)).units
    own = access.writing_unit(user, "", on)
    unit = state.value(UNIT) or (own.code if own else "")
    people = access.visible_officials(user, on).filter(unit__in=org.under(unit), in_office=True)
    if text := state.value(TEXT):
        people = people.filter(matching(text))
    count = people.count()
    too_many = count if count > MOST_PEOPLE else 0
    judged = matrix(people.none() if too_many else people.order_by("sort_key", "pk"), on)
    rows = _narrowed(judged, state)
    cut = paginate(rows, state, count=len(rows))
    lines = [Line(row, [_cell(row, column) for column in judged.columns]) for row in cut.rows]
    return Shown(
        unit, units, text, judged, rows, cut, lines, _chips(state, units, judged), too_many,
        {"competency": state.value(COMPETENCY), "verdict": state.value(VERDICT)},
    )  # fmt: skip


def _narrowed(judged: Matrix, state: Listing) -> list[Row]:
    verdict, code = VERDICTS.get(state.value(VERDICT)), state.value(COMPETENCY)
    wanted = [column.competency.pk for column in judged.columns if _code(column) == code]
    if not code and verdict is None:
        return list(judged.rows)
    keys = wanted if code else [column.competency.pk for column in judged.columns]
    return [
        row
        for row in judged.rows
        if any(found is not None and verdict in (None, found) for found in map(row.verdict, keys))
    ]


def _code(column: Column) -> str:
    return str(column.competency.identifier)


def _cell(row: Row, column: Column) -> Cell | None:
    cell = row.cells.get(column.competency.pk)
    if cell is None:
        return None
    asked, held = cell
    verdict = row.verdict(column.competency.pk)
    words, tone = WORDS[verdict]
    return Cell(f"{_held(held)}/{asked}", words, tone)


def _held(held: Standing) -> str:
    if held.is_assessed:
        return str(held.surely)
    return f"≥{held.surely}" if held.surely else "?"


def _chips(state: Listing, units: Pairs, judged: Matrix) -> list:
    names = {_code(column): column.competency.name for column in judged.columns}
    verdicts = {slug: WORDS[verdict][0] for slug, verdict in VERDICTS.items()}
    words = {UNIT: dict(units), COMPETENCY: names, VERDICT: verdicts}
    return [
        state.chip(words.get(name, {}).get(state.value(name), state.value(name)), name)
        for name in state.filters
    ]


def ladders(rungs: Sequence[Rung]) -> list[Ladder]:
    """What is asked and held of one person as the picture draws it."""
    return [
        Ladder(
            rung.competency.name,
            max([level.step for level in rung.levels], default=rung.asked),
            rung.asked,
            rung.held.surely,
            rung.verdict == Verdict.CANNOT_TELL,
            f"đòi hỏi {rung.asked_words}; {rung.held_words}; {rung.words}",
        )
        for rung in rungs
    ]
