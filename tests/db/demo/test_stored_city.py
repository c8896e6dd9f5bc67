"""What the articles count, counted again from the rows of a stored city of 3,000; all in order."""

from datetime import date

import pytest
from django.core.management import call_command
from django.db import connection

from goc.hall.queries import invariants
from goc.officials.models import Official, Qualification
from goc.org.models import UnitKind, UnitVersion

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
OCTOBER_2021 = date(2021, 10, 31)
LEVEL = """
SELECT count(DISTINCT o.person_id) FROM officials_official o
JOIN officials_qualification q ON q.person_id = o.person_id AND q.kind = %s
JOIN officials_level l ON l.id = q.level_id AND l.code = ANY(%s)
WHERE o.management_level = 'CITY_STANDING_COMMITTEE'
"""


@pytest.fixture
def stored(settings, tmp_path):
    settings.DATA_DIR, settings.MEDIA_ROOT, settings.DEMO = tmp_path, tmp_path / "files", True
    call_command("demo", officials=3000, as_json=True)


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
