"""The whole city judged on a day, built beside the standing state and put in its place at once."""

from collections.abc import Callable
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import date
from functools import partial
from time import perf_counter

from django.db import DatabaseError, connection, transaction

from goc.facts.queries.layout import Place
from goc.journal import services as journal
from goc.kit.today import today as clock
from goc.kit.workers import share_out, side_by_side
from goc.needs.models import Assessment
from goc.needs.services import judging, swap, tally
from goc.needs.services.swap import Part

# As many as the smallest server that is recommended has processors.
SESSIONS = 2


@dataclass(frozen=True, slots=True)
class Judged:
    """A part of the next state: how many people in office it has, requirements, needs."""

    people: int
    requirements: int
    pairs: int


def assess(
    *, on: date, by, at, say: Callable[[str], None] = lambda text: None, today: date | None = None
) -> Assessment:
    """Judge everyone under every requirement in force on the day and store the outcome whole.

    Readers see the former state until the new one stands, never an empty one; a second run waits
    for the first. Two sessions judge half of the people each; what a transaction of the caller's
    has written they would not see, so within one it judges everybody itself. `today` is the day up
    to which files are kept (the clock's, unless named): before it, an undated certificate proves
    nothing. Refused for a day before 1945.
    """
    began = perf_counter()
    kept_to = today or clock()
    sessions = 1 if connection.in_atomic_block else SESSIONS
    parts = [Part(number, of=sessions) for number in range(1, sessions + 1)]
    judge = partial(_judge, on=on, today=kept_to)
    with _nothing_left_of(parts), transaction.atomic():
        judging.take_turn(on)
        say("Đang xét mọi người theo mọi yêu cầu …")
        share_out()
        told = side_by_side(judge, parts) if sessions > 1 else [judge(parts[0])]
        tally.build([_count(part) for part in parts])
        swap.take_place(parts)
        whole = {
            "people": sum(each.people for each in told),
            "requirements": told[0].requirements,
            "pairs": sum(each.pairs for each in told),
        }
        seconds = round(perf_counter() - began, 3)
        made = Assessment.objects.create(
            on=on, kept_to=kept_to, at=at, by=by, seconds=seconds, **whole
        )
        journal.record(verb="needs.assessed", subject=made, by=by, at=at, details=whole)
    return made


def _judge(part: Part, *, on: date, today: date) -> Judged:
    place = Place(shared=True, part=str(part.number), among=part.among)
    run = judging.lay_out(on=on, today=today, place=place)
    pairs = part.fill(run.selects)
    part.index()
    _count(part).make(needs=part.table, standing=run.day, lacking=run.lacking)
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM {run.day} WHERE in_office")
        [people] = cursor.fetchone()
    run.clear()
    return Judged(people, len(run.selects), pairs)


def _count(part: Part) -> tally.Count:
    return tally.Count(part.table)


@contextmanager
def _nothing_left_of(parts: list[Part]):
    """Clear away what sessions of their own have made of these, where the rest then fails."""
    try:
        yield
    except BaseException:
        if not connection.in_atomic_block:
            with suppress(DatabaseError):
                for part in parts:
                    part.clear()
                    _count(part).clear()
        raise
