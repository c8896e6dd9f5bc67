"""A stored city of 3,000: what the articles count, counted again from its rows; every row of its
plan, held to every limit by an own checker; all in order."""

from datetime import date

import pytest
from django.core.management import call_command
from django.db import connection
from django.test import override_settings

from goc.hall.queries import invariants
from goc.officials.models import Official, Qualification
from goc.org.models import UnitKind, UnitVersion
from goc.planning.models import Plan, PlanClass, PlanSeat, Uncovered
from goc.planning.queries import figures
from tests.plan_limits import broken
from tests.plans import Judge, rows_of
from tests.shipped import taken_back

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
OCTOBER_2021 = date(2021, 10, 31)
LEVEL = """
SELECT count(DISTINCT o.person_id) FROM officials_official o
JOIN officials_qualification q ON q.person_id = o.person_id AND q.kind = %s
JOIN officials_level l ON l.id = q.level_id AND l.code = ANY(%s)
WHERE o.management_level = 'CITY_STANDING_COMMITTEE'
"""


@pytest.fixture(scope="module")
def city(django_db_setup, django_db_blocker, tmp_path_factory):
    """The city, stored once for all tests here and taken back after them."""
    folder = tmp_path_factory.mktemp("thanh-pho")
    kept = override_settings(DATA_DIR=folder, MEDIA_ROOT=folder / "files", DEMO=True)
    with kept, taken_back(django_db_blocker):
        call_command("demo", officials=3000, as_json=True)
        yield folder


@pytest.fixture
def stored(city, settings):
    """The city, with the files that it has on disk."""
    settings.MEDIA_ROOT = city / "files"


def managed_with(kind, *levels):
    with connection.cursor() as cursor:
        cursor.execute(LEVEL, [kind, list(levels)])
        return cursor.fetchone()[0]


def standing_on(day, kind):
    return UnitVersion.objects.filter(period__contains=day, unit__kind=kind).count()


def test_the_articles_figures_come_out_of_the_rows(stored, settings):
    # S13: people and Party organisations, which keep their full number at every size
    assert Official.objects.filter(in_office=True).count() == 3000
    assert standing_on(OCTOBER_2021, UnitKind.PARTY_COMMITTEE) == 50
    assert standing_on(OCTOBER_2021, UnitKind.PARTY_GRASSROOTS) == 2310
    # S7, S22: 824 of 131,565 are managed by the City Standing Committee; 93,3 % and 73,2 % of them
    managed = Official.objects.filter(management_level="CITY_STANDING_COMMITTEE").count()
    assert managed == round(824 * 3000 / 131_565) == 19
    assert managed_with("POLITICAL_THEORY", "advanced", "bachelor") == round(0.933 * managed)
    assert managed_with("DEGREE", "master", "doctorate") == round(0.732 * managed)
    assert Qualification.objects.count() >= 4 * 3000
    assert [one for one in invariants.findings(on=settings.DEMO_DAY) if one.broken] == []


def test_the_plan_of_a_city_keeps_every_limit(stored, settings):
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
