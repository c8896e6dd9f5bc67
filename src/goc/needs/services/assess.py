"""The whole city judged on a day, built beside the standing state and put in its place at once."""

from collections.abc import Callable
from datetime import date
from time import perf_counter

from django.db import connection, transaction

from goc.facts.queries.layout import Place
from goc.journal import services as journal
from goc.kit.today import today as clock
from goc.kit.workers import share_out
from goc.needs.models import Assessment, Need
from goc.needs.services import judging, tally
from goc.needs.services.swap import Beside


@transaction.atomic
def assess(
    *, on: date, by, at, say: Callable[[str], None] = lambda text: None, today: date | None = None
) -> Assessment:
    """Judge everyone under every requirement in force on the day and store the outcome whole.

    Readers see the former state until the new one stands, never an empty one; a second run waits
    for the first. `today` is the day up to which files are kept (the clock's, unless named):
    before it, an undated certificate proves nothing. Refused for a day before 1945.
    """
    began = perf_counter()
    say("Đang bày các dữ kiện của mọi người …")
    share_out()
    kept_to = today or clock()
    run = judging.begin(on=on, today=kept_to, place=Place(shared=True))
    say(f"Đang xét {len(run.selects)} yêu cầu …")
    beside = Beside(Need)
    beside.fill(run.selects)
    beside.take_place()
    pairs = tally.build(standing=run.day, lacking=run.lacking)
    people = _one(f"SELECT count(*) FROM {run.day} WHERE in_office")
    run.clear()
    made = Assessment.objects.create(
        on=on,
        kept_to=kept_to,
        at=at,
        by=by,
        people=people,
        requirements=len(run.selects),
        pairs=pairs,
        seconds=round(perf_counter() - began, 3),
    )
    journal.record(
        verb="needs.assessed",
        subject=made,
        by=by,
        at=at,
        details={"people": people, "requirements": made.requirements, "pairs": pairs},
    )
    return made


def _one(query: str) -> int:
    with connection.cursor() as cursor:
        cursor.execute(query)
        return cursor.fetchone()[0]
