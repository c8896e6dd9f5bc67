"""What a run of the set-based reader needs: the versions of a day compiled, the facts laid out."""

from dataclasses import dataclass
from datetime import date

from django.db import connection

from goc.facts import queries as facts
from goc.facts import services as facts_services
from goc.facts.queries.compiler import Compiler
from goc.facts.queries.layout import Place
from goc.facts.rules.grammar import EARLIEST
from goc.kit.errors import Refused
from goc.needs.queries import standing
from goc.standards.models import Dispensation
from goc.standards.queries import Version, in_force

# One run at a time: who comes second waits, then sees the city as the first left it.
LOCK = 0x6E65656473


@dataclass(frozen=True, slots=True)
class Judging:
    """The facts of a day laid out; per version a query of everyone's standing, and the condition
    that somebody lacks what it asks."""

    day: str
    versions: list[Version]
    selects: list[str]
    lacks: list[str]
    tables: list[str]

    def clear(self) -> None:
        """Drop what a shared place holds."""
        facts_services.clear(self.tables)


def begin(*, on: date, today: date, place: Place) -> Judging:
    """Take the turn, compile what is in force on the day and lay the facts out.

    Refused for a day before 1945.
    """
    if on < EARLIEST:
        raise Refused(f"Không xét được nhu cầu cho ngày trước {EARLIEST:%d/%m/%Y}.")
    _take_turn()
    words = facts.vocabulary()
    ground = facts.ground(on, today=today)
    compiler = Compiler(words, ground, place)
    let_off = set(
        Dispensation.objects.filter(period__contains=on).values_list("requirement_id", flat=True)
    )
    versions = in_force(on, words)
    warning = standing.warning_months(ground)
    told = [
        {"warning_months": warning, "dispensed": version.requirement_id in let_off}
        for version in versions
    ]
    judged = list(zip(versions, told, strict=True))
    selects = [standing.select(version, compiler, **how) for version, how in judged]
    lacks = [standing.lacks(version, compiler, **how) for version, how in judged]
    return Judging(place.day, versions, selects, lacks, facts_services.lay_out(compiler))


def _take_turn() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL lock_timeout = 0")
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
        cursor.execute("SET LOCAL lock_timeout = '30s'")
