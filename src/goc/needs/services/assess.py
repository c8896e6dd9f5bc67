"""The whole city judged on a day, built beside the standing state and put in its place at once."""

from collections.abc import Callable
from datetime import date
from time import perf_counter

from django.db import connection, transaction

from goc.facts import queries as facts
from goc.facts import services as facts_services
from goc.facts.queries.compiler import Compiler
from goc.journal import services as journal
from goc.kit.errors import Refused
from goc.kit.today import today as clock
from goc.needs.models import Assessment, Need
from goc.needs.queries import standing
from goc.needs.services import tally
from goc.needs.services.swap import Beside
from goc.standards.queries import Version, in_force

# One assessment at a time: who comes second waits, then sees the city as the first left it.
LOCK = 0x6E65656473
EARLIEST = date(1945, 9, 2)
WARNING = "expiry_warning_months"


@transaction.atomic
def assess(
    *, on: date, by, at, say: Callable[[str], None] = lambda text: None, today: date | None = None
) -> Assessment:
    """Judge everyone under every requirement in force on the day and store the outcome whole.

    Readers see the former state until the new one stands, never an empty one; a second run waits
    for the first. `today` is the day up to which files are kept (the clock's, unless named):
    before it, an undated certificate proves nothing. Refused for a day before 1945.
    """
    if on < EARLIEST:
        raise Refused(f"Không xét được nhu cầu cho ngày trước {EARLIEST:%d/%m/%Y}.")
    began = perf_counter()
    _take_turn()
    words = facts.vocabulary()
    ground = facts.ground(on, today=today or clock())
    versions = in_force(on, words)
    compiler = Compiler(words, ground)
    selects = [_select(version, compiler) for version in versions]
    say("Đang bày các dữ kiện của mọi người …")
    facts_services.lay_out(compiler)
    say(f"Đang xét {len(versions)} yêu cầu …")
    pairs = _store(selects)
    tally.build(standing="facts_day")
    people = _one("SELECT count(*) FROM facts_day WHERE in_office")
    made = Assessment.objects.create(
        on=on,
        at=at,
        by=by,
        people=people,
        requirements=len(versions),
        pairs=pairs,
        seconds=round(perf_counter() - began, 3),
    )
    journal.record(
        verb="needs.assessed",
        subject=made,
        by=by,
        at=at,
        details={"people": people, "requirements": len(versions), "pairs": pairs},
    )
    return made


def _take_turn() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL lock_timeout = 0")
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
        cursor.execute("SET LOCAL lock_timeout = '30s'")


def _select(version: Version, compiler: Compiler) -> str:
    warning = compiler.ground.values.get(WARNING)
    months = int(warning.amount) if warning and warning.amount is not None else None
    return standing.select(version, compiler, warning_months=months)


def _store(selects: list[str]) -> int:
    beside = Beside(Need)
    for select in selects:
        beside.insert(standing.COLUMNS, select)
    beside.take_place()
    return _one("SELECT count(*) FROM needs_need")


def _one(query: str) -> int:
    with connection.cursor() as cursor:
        cursor.execute(query)
        return cursor.fetchone()[0]
