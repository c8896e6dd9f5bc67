"""The drafts that were asked for."""

from datetime import timedelta

from django.utils import timezone

from goc.planning.models import PlanRun

# A plan takes seconds: one that waits longer has no worker, and nobody should watch for it.
WATCHED = timedelta(minutes=10)


def last(year: int | None = None) -> PlanRun | None:
    """The last run of the year, of any where none is named, that is still being made or that was
    refused; None where the last one made its plan."""
    found = PlanRun.objects.all() if year is None else PlanRun.objects.filter(year=year)
    run = found.order_by("-pk").first()
    if run is None or run.state == PlanRun.State.MADE:
        return None
    waits_too_long = timezone.now() - run.asked_at > WATCHED
    return None if run.state == PlanRun.State.WAITING and waits_too_long else run
