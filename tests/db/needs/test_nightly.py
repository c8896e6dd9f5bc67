"""At night everyone is judged for the new day, by the system itself."""

from datetime import date

import pytest
from django.db.backends.postgresql.psycopg_any import DateRange

from goc.hall.queries import invariants
from goc.kit.today import today
from goc.needs import jobs
from goc.needs.models import Assessment, Need
from goc.officials.models import Official, QualificationKind
from goc.org.models import UnitReach
from tests.builders import make_group, make_level, make_official, make_title, make_unit
from tests.requirements import make_requirement

WHO = {"post": {"title_group": "HEAD", "or_above": True}}
NEEDS = {"qualification": "POLITICAL_THEORY", "at_least": "intermediate"}


@pytest.mark.django_db
def test_the_night_judges_everyone_for_the_day_that_begins():
    make_level(QualificationKind.POLITICAL_THEORY, "intermediate", step=20)
    title = make_title(code="truong-phong", group=make_group("HEAD"))
    make_requirement(who=WHO, needs=NEEDS)
    head = make_official(unit=make_unit(), title=title)

    jobs.assess_nightly(timestamp=0)

    made = Assessment.objects.get()
    assert (made.on, made.people, made.pairs, made.by.username) == (today(), 1, 1, "he-thong")
    assert [need.official_id for need in Need.objects.all()] == [head.pk]


@pytest.mark.django_db
def test_what_begins_with_the_day_stands_before_anybody_is_judged():
    """A post that began at midnight, one that ended, a unit's place: nobody wrote of them."""
    unit, title = make_unit(), make_title(code="truong-phong")
    came = make_official(unit=unit, title=title, held_since=today())
    left = make_official(unit=unit, title=title)
    left.posts.update(period=DateRange(date(2020, 1, 1), today()))
    Official.objects.filter(pk=came.pk).update(in_office=False, unit=None, since=None)
    UnitReach.objects.all().delete()

    jobs.assess_nightly(timestamp=0)

    came.refresh_from_db()
    left.refresh_from_db()
    assert (came.in_office, came.unit, came.since) == (True, unit, today())
    assert (left.in_office, left.unit) == (False, unit)
    assert UnitReach.objects.filter(ancestor=unit, descendant=unit, depth=0).exists()
    assert Assessment.objects.get().people == 1
    assert [one.broken for one in invariants.findings(on=today()) if one.code == "reach"] == [0]


@pytest.mark.django_db
def test_the_night_of_an_empty_system_finds_nobody():
    jobs.assess_nightly(timestamp=0)

    assert Assessment.objects.get().people == 0
