"""After a batch is written, the worker judges the needs of those it touched, and of no others."""

import pytest

from goc.desk.models import Batch
from goc.intake import jobs, queries
from goc.journal.models import Entry
from goc.needs import services as needs
from goc.needs.models import Need
from tests.builders import AT, ON
from tests.requirements import make_requirement
from tests.sheets import ROSTER, UNITS

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("words", "units")]
ANOTHER = {"Số hiệu": "CB900002", "Số CCCD": "", "Họ và tên": "Bùi Văn Ba"}


@pytest.fixture
def assessed(words, take_in, city_officer):
    """Two people under one requirement, judged; nothing left to do."""
    needed = {"qualification": "POLITICAL_THEORY", "at_least": "advanced"}
    make_requirement(who={"in_office": True}, needs=needed)
    take_in(ROSTER, {}, ANOTHER)
    needs.assess(on=ON, by=city_officer, at=AT)
    jobs.look_after(0)


def standing():
    return dict(Need.objects.values_list("official__code", "status"))


def judged():
    """What was judged since, as the journal tells it."""
    entries = Entry.objects.filter(verb__in=["needs.assessed", "needs.reassessed"])
    return [(entry.verb, entry.details["people"]) for entry in entries.order_by("pk")[2:]]


@pytest.mark.usefixtures("assessed")
def test_a_certificate_that_came_by_a_roster_settles_the_need(take_in):
    outcome = take_in(ROSTER, {"LLCT": "Cao cấp"}, ANOTHER)
    owed = queries.standing(outcome.batch).owes_needs

    jobs.look_after(0)

    batch = Batch.objects.get(pk=outcome.batch.pk)
    assert (owed, queries.standing(batch).owes_needs) == (True, False)
    assert standing() == {"CB900001": "MET", "CB900002": "DUE"}
    assert judged() == [("needs.reassessed", 1)]


@pytest.mark.usefixtures("assessed")
def test_what_changed_nobody_judges_nobody(take_in):
    take_in(ROSTER, {}, ANOTHER)
    take_in(ROSTER, {"LLCT": "Cao cấp"}, dry_run=True)

    jobs.look_after(0)
    jobs.look_after(0)

    assert judged() == []


@pytest.mark.usefixtures("assessed")
def test_many_people_at_once_are_judged_by_the_whole_run(take_in, monkeypatch):
    monkeypatch.setattr(needs, "MANY", 1)
    take_in(ROSTER, {"LLCT": "Cao cấp"}, ANOTHER | {"LLCT": "Cao cấp"})

    jobs.look_after(0)

    assert standing() == {"CB900001": "MET", "CB900002": "MET"}
    assert judged() == [("needs.assessed", 2)]


@pytest.mark.usefixtures("assessed")
def test_units_that_changed_have_everyone_judged(take_in):
    take_in(UNITS, {})
    jobs.look_after(0)
    take_in(UNITS, {"Loại": "Đơn vị sự nghiệp công lập"})

    jobs.look_after(0)

    assert [verb for verb, _ in judged()] == ["needs.assessed"]


def test_a_city_never_judged_waits_for_its_first_assessment(take_in):
    outcome = take_in(ROSTER, {})

    jobs.look_after(0)

    assert Batch.objects.get(pk=outcome.batch.pk).followed_up_at is not None
    assert not Need.objects.exists()
