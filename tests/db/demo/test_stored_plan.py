"""The plan of a stored city of 3,000, every row of it, held to every limit by an own checker."""

import pytest
from django.core.management import call_command

from goc.hall.queries import invariants
from goc.planning.models import Plan, PlanClass, PlanSeat, Uncovered
from goc.planning.queries import figures
from tests.plan_limits import broken
from tests.plans import Judge, rows_of

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


def test_the_plan_of_a_city_keeps_every_limit(settings, tmp_path):
    settings.DATA_DIR, settings.MEDIA_ROOT, settings.DEMO = tmp_path, tmp_path / "files", True
    call_command("demo", officials=3000, as_json=True)
    plan = Plan.objects.get(year=2027)

    rows = rows_of(plan)

    assert broken(rows, Judge(plan)) == []
    assert len(rows.classes) >= 10
    assert max(len(met) for _, _, met in rows.seats) >= 3
    found = figures.whole(plan)
    assert found.met == sum(len(met) for _, _, met in rows.seats)
    assert found.left == len(rows.uncovered) == Uncovered.objects.count()
    assert found.open == len(rows.needs)
    assert found.seats == PlanSeat.objects.count() == len(rows.seats)
    assert found.cost == sum(map(cost_by_hand, PlanClass.objects.select_related("programme")))
    assert [one for one in invariants.findings(on=settings.DEMO_DAY) if one.broken] == []


def cost_by_hand(planned):
    """8 million a class; a day of teaching 4 million and 60,000 for each learner (local choice)."""
    days = planned.programme.days
    return 8_000_000 + days * 4_000_000 + days * planned.people * 60_000
