"""What a text of a requirement would change against the one in force, on a day: how many, and who.

The set-based reader lays the facts out inside the one query that counts, so that nothing is written
anywhere and a page that is only read may ask.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from django.db import connection, transaction

from goc.facts import queries as facts
from goc.facts.queries.compiler import Compiler
from goc.facts.queries.layout import Place
from goc.facts.rules.grammar import EARLIEST
from goc.facts.rules.vocabulary import Vocabulary
from goc.kit.errors import Refused
from goc.kit.workers import share_out
from goc.needs.models import MISSING, Need
from goc.needs.queries import standing
from goc.needs.queries.reading import Within
from goc.officials.queries.named import named
from goc.org import queries as units
from goc.standards.models import Dispensation, Requirement, RequirementVersion
from goc.standards.queries import Version, unpublished, version_from
from goc.standards.rules.due import Duty

_LACKS = ", ".join(f"'{status.value}'" for status in MISSING)
_UNKNOWN = f"'{Need.Status.CANNOT_TELL.value}'"
# Whom one may ask for by name: the word in the address, and which rows they are.
GAINS, LOSES, LACKING, UNKNOWN, BOUND, NEWLY, NO_MORE = (
    "them", "bot", "con-thieu", "chua-ro", "thuoc-dien", "moi-thuoc", "thoi-thuoc",
)  # fmt: skip
WHICH = {
    BOUND: "later IS NOT NULL",
    NEWLY: "later IS NOT NULL AND earlier IS NULL",
    NO_MORE: "earlier IS NOT NULL AND later IS NULL",
    GAINS: f"COALESCE(later IN ({_LACKS}), false) AND NOT COALESCE(earlier IN ({_LACKS}), false)",
    LOSES: f"COALESCE(earlier IN ({_LACKS}), false) AND NOT COALESCE(later IN ({_LACKS}), false)",
    LACKING: f"later IN ({_LACKS})",
    UNKNOWN: f"later = {_UNKNOWN}",
}
LABELS = {
    GAINS: "Thêm người còn thiếu",
    LOSES: "Bớt người còn thiếu",
    LACKING: "Còn thiếu theo bản này",
    UNKNOWN: "Chưa xác định theo bản này",
    BOUND: "Thuộc diện theo bản này",
    NEWLY: "Mới thuộc diện",
    NO_MORE: "Thôi thuộc diện",
}


@dataclass(frozen=True, slots=True)
class Inline(Place):
    """Facts laid out as parts of one query."""

    def make(self, name: str, select: str) -> str:
        """Return the part of the query that stands for the table."""
        return f"{name} AS ({select})"


@dataclass(frozen=True, slots=True)
class EachRow(Place):
    """One row `f` of the facts of the day, asked again by each text: the server then reads the
    facts once for both, and only what the two ask for."""

    @property
    def day(self) -> str:
        """The row as a relation of its own."""
        return "(SELECT f.*) AS one"


@dataclass(frozen=True, slots=True)
class Person:
    """One person whom the text touches, in words."""

    code: str
    name: str
    title: str
    unit: str


@dataclass(frozen=True, slots=True)
class Preview:
    """How many people in sight a text touches on the day, and the first of those it matters to.

    `counts` by the words of WHICH; `before` how many the text in force binds, None where there is
    none that day.
    """

    on: date
    counts: dict[str, int]
    before: int | None
    first: dict[str, list[Person]]

    @property
    def lines(self) -> list[tuple[str, str, int]]:
        """The kinds that are told in numbers alone: the word in the address, in words, how many."""
        return [(w, LABELS[w], self.counts[w]) for w in WHICH if w not in self.first]

    @property
    def lists(self) -> list[tuple[str, str, int, list[Person]]]:
        """The kinds that are told by name: as in `lines`, and the first of them."""
        return [(w, LABELS[w], self.counts[w], people) for w, people in self.first.items()]

    @property
    def changes_nobody(self) -> bool:
        """Whether everyone stands as before."""
        return not any(self.counts[which] for which in (GAINS, LOSES, NEWLY, NO_MORE))


class Comparison:
    """A text laid beside the one in force, over the facts of a day."""

    def __init__(
        self,
        text: Version,
        former: Version | None,
        *,
        within: Within,
        on: date,
        today: date,
        words: Vocabulary,
    ):
        if on < EARLIEST:
            raise Refused(f"Không xem trước được cho ngày trước {EARLIEST:%d/%m/%Y}.")
        self.on, self.former = on, former
        compiler = Compiler(words, facts.ground(on, today=today), EachRow())
        self._rows = _rows(text, former, within, compiler)

    def preview(self, names: Collection[str] = (GAINS, LOSES), most: int = 10) -> Preview:
        """Return the counts, and the first people of the kinds named; one query and the names."""
        told = [*WHICH.values(), "earlier IS NOT NULL"]
        counted = ", ".join(f"COALESCE(sum(n) FILTER (WHERE {each}), 0)::int" for each in told)
        firsts = [
            f", ARRAY(SELECT official_id FROM judged WHERE {WHICH[which]}"
            f" ORDER BY sort_key, official_id LIMIT {most:d})"
            for which in names
        ]
        # Of how people stand before and after there are few pairs: each condition is asked of a
        # pair, not of everyone.
        [row] = self._asked(
            f"SELECT {counted}{''.join(firsts)} FROM"
            " (SELECT earlier, later, count(*) AS n FROM judged GROUP BY earlier, later) pairs"
        )
        counts = dict(zip(WHICH, row, strict=False))
        found = row[len(WHICH) + 1 :]
        people = _people({pk for keys in found for pk in keys}, self.on)
        return Preview(
            on=self.on,
            counts=counts,
            before=row[len(WHICH)] if self.former else None,
            first={
                which: [people[pk] for pk in keys] for which, keys in zip(names, found, strict=True)
            },
        )

    def keys(self, which: str) -> list[int]:
        """Return everyone of a kind, in the order of names."""
        found = self._asked(
            f"SELECT official_id FROM judged WHERE {WHICH[which]} ORDER BY sort_key, official_id"
        )
        return [key for (key,) in found]

    def grouped(self, by: str, kinds: Collection[str]) -> list[tuple]:
        """Return how many of each kind there are by an expression over the official `o`, their unit
        `u` and the group `g` of their title on the day: what it tells, then the numbers; only
        where there is anybody, the most of the first kind first."""
        counted = ", ".join(f"count(*) FILTER (WHERE {WHICH[which]})" for which in kinds)
        anybody = " OR ".join(f"({WHICH[which]})" for which in kinds)
        return self._asked(
            f"SELECT {by} AS told, {counted} FROM judged"
            f" JOIN officials_official o ON o.person_id = official_id"
            f" LEFT JOIN org_unit u ON u.id = o.unit_id"
            f" LEFT JOIN org_titleentailment e ON e.title_id = o.title_id"
            f" AND e.period @> date '{self.on.isoformat()}'"
            f" LEFT JOIN org_titlegroup g ON g.id = e.group_id"
            f" WHERE {anybody} GROUP BY told ORDER BY 2 DESC, told NULLS LAST"
        )

    def _asked(self, select: str) -> list[tuple]:
        with transaction.atomic(savepoint=False), connection.cursor() as cursor:
            share_out()
            cursor.execute(f"{self._rows} {select}")
            return cursor.fetchall()


def beside(
    raw: Mapping,
    duty: Duty,
    requirement: Requirement | None,
    *,
    within: Within,
    on: date,
    today: date,
    words: Vocabulary,
) -> Comparison:
    """Return a text that nobody put in force, laid beside the one of its requirement in force on
    the day; `raw` as a file writes it, `duty` as it was read. Refused for a day before 1945."""
    found = RequirementVersion.objects.filter(requirement=requirement, in_force__contains=on)
    former = found.select_related("requirement", "document").first()
    return Comparison(
        unpublished(raw, duty, requirement, words),
        version_from(former, words) if former else None,
        within=within,
        on=on,
        today=today,
        words=words,
    )


def people(keys: Collection[int], on: date) -> list[Person]:
    """Return these officials in words, in the order given."""
    found = _people(keys, on)
    return [found[key] for key in keys]


def _people(keys, on) -> dict[int, Person]:
    told = named(keys)
    called = units.names({each.unit for each in told.values()}, on)
    return {pk: Person(*each[:3], called.get(each.unit, "")) for pk, each in told.items()}


def _rows(text, former, within: Within, compiler: Compiler) -> str:
    """The beginning of a query, up to `judged`: official, how they stood and would stand."""
    let_off = set(
        Dispensation.objects.filter(period__contains=compiler.ground.on).values_list(
            "requirement_id", flat=True
        )
    )
    later, earlier = (
        _standing(version, compiler, let_off) if version else NOBODY for version in (text, former)
    )
    compiler.place = Inline(more=("o.sort_key", "o.unit_id AS standing_in"))
    statements, tables = compiler.statements()
    laid = [each for each in statements if each.partition(" AS ")[0] in tables]
    in_sight = "f.standing_in IS NOT NULL"
    if not within.is_everything:
        in_sight = f"f.standing_in = ANY('{{{', '.join(map(str, within.units))}}}'::bigint[])"
    return f"""WITH {", ".join(laid)},
        judged AS MATERIALIZED (
            SELECT f.official_id, f.sort_key, a.status AS later, b.status AS earlier
            FROM {compiler.place.day} f
            CROSS JOIN LATERAL ({later}) a
            CROSS JOIN LATERAL ({earlier}) b
            WHERE {in_sight} AND (a.status IS NOT NULL OR b.status IS NOT NULL)
        )"""


NOBODY = "SELECT NULL::text AS status"


def _standing(version, compiler, let_off) -> str:
    return standing.select(
        version,
        compiler,
        warning_months=standing.warning_months(compiler.ground),
        dispensed=version.requirement_id in let_off,
        unbound=True,
    )
