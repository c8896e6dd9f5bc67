"""Asking for a draft, and making the draft that was asked for."""

from django.utils import timezone

from goc.kit.components.numbers import vn_number
from goc.kit.errors import Refused
from goc.planning.models import PlanRun
from goc.planning.queries import figures
from goc.planning.services.draft import make, refuse_year


def ask(*, year: int, by, at) -> PlanRun:
    """Write down that the draft of the year is asked for; refused for a year nobody can plan."""
    refuse_year(year)
    return PlanRun.objects.create(year=year, asked_by=by, asked_at=at)


def carry_out(*, run: PlanRun) -> PlanRun:
    """Make the draft for whoever asked, and write on the run how it ended; a second call of a
    run that has ended changes nothing."""
    if run.state != PlanRun.State.WAITING:
        return run
    try:
        made = make(year=run.year, by=run.asked_by, at=timezone.now())
    except Refused as refusal:
        run.state, run.told = PlanRun.State.REFUSED, " ".join(refusal.reasons)
    else:
        found = figures.whole(made)
        run.state = PlanRun.State.MADE
        run.told = (
            f"Đã lập dự thảo kế hoạch năm {run.year}: {vn_number(found.classes)} lớp, "
            f"{vn_number(found.people)} người, đáp ứng {vn_number(found.met)} trong "
            f"{vn_number(found.open)} nhu cầu."
        )
    run.ended_at = timezone.now()
    run.save()
    return run
