"""At night everyone is judged for the new day, by the system itself."""

import pytest

from goc.kit.today import today
from goc.needs import jobs
from goc.needs.models import Assessment, Need
from goc.officials.models import QualificationKind
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
def test_the_night_of_an_empty_system_finds_nobody():
    jobs.assess_nightly(timestamp=0)

    assert Assessment.objects.get().people == 0
