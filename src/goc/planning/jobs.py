"""Large plans, made by a worker; small ones at once."""

from django.db import transaction
from procrastinate.contrib.django import app

from goc.needs.queries import reading
from goc.planning import services
from goc.planning.models import PlanRun

# A city of this size is planned within a request's patience.
FEW_PEOPLE = 20_000


def start(*, year: int, by, at) -> PlanRun:
    """Make the draft of the year at once where few people are judged, else leave it to a worker."""
    assessment = reading.latest()
    if assessment is None or assessment.people <= FEW_PEOPLE:
        return services.carry_out(run=services.ask(year=year, by=by, at=at))
    with transaction.atomic():
        run = services.ask(year=year, by=by, at=at)
        carry_out.defer(run_id=run.pk)
    return run


@app.task(name="planning.carry_out", queue="planning")
def carry_out(run_id: int) -> None:
    """Make the draft that was asked for; one already made stays as it is."""
    run = PlanRun.objects.select_related("asked_by").get(pk=run_id)
    services.carry_out(run=run)
