"""At night a whole run tells whether the changes of the day left the state that it would have."""

from datetime import date

import pytest

from goc.hall.queries import invariants
from goc.needs import jobs, services
from goc.needs.models import Assessment, Need
from goc.officials.models import QualificationKind
from goc.succession import services as succession
from tests.builders import (
    AT,
    ON,
    make_group,
    make_level,
    make_official,
    make_qualification,
    make_title,
    make_unit,
    make_user,
)
from tests.requirements import make_requirement
from tests.successions import make_plan

LLCT = QualificationKind.POLITICAL_THEORY
NEEDS = {"qualification": "POLITICAL_THEORY", "at_least": "elementary"}


@pytest.fixture
def officials(db):
    """Two who must have elementary theory and do not, assessed."""
    make_level(LLCT, "elementary", step=10)
    make_requirement(who={"in_office": True}, needs=NEEDS)
    title, unit = make_title("Chuyên viên"), make_unit()
    found = [make_official(title=title, unit=unit) for _ in range(2)]
    services.assess(on=ON, by=make_user(), at=AT, today=ON)
    return found


def prove():
    return services.prove(by=make_user(), at=AT)


def told():
    return [each.examples for each in invariants.findings(on=ON) if each.code == "need-by-change"]


def test_a_change_that_was_followed_differs_in_nothing(officials):
    make_qualification(officials[0])
    services.reassess(people=[officials[0].pk], by=make_user(), at=AT)

    assert prove() == 0
    assert (Assessment.objects.get().differing, told()) == (0, [()])


def test_a_change_that_nobody_followed_is_counted_and_told_by_the_doctor(officials):
    make_qualification(officials[0])

    assert prove() == 1
    assert told() == [("01/07/2026: 1 cặp",)]
    assert set(Need.objects.values_list("status", flat=True)) == {"DUE"}


def test_a_row_too_many_and_a_row_missing_count_each_once(officials):
    Need.objects.filter(official=officials[0]).delete()
    extra = make_requirement(who={"in_office": False}, needs=NEEDS)
    Need.objects.create(official=officials[1], version=extra, status="DUE", priority=1)

    assert prove() == 2


def test_before_the_first_assessment_nothing_is_proven(db):
    assert prove() is None


def test_the_night_proves_before_it_judges_anew(officials):
    make_qualification(officials[0])

    jobs.assess_nightly(timestamp=0)

    first, second = Assessment.objects.order_by("pk")
    assert (first.differing, second.differing) == (1, None)


def test_files_count_as_kept_up_to_the_day_that_the_assessment_knew(officials):
    """An undated certificate proves something only on a day that is not past."""
    make_qualification(officials[0], granted=None)

    services.reassess(people=[officials[0].pk], by=make_user(), at=AT)

    assert Need.objects.get(official=officials[0]).status == "MET"
    assert prove() == 0


@pytest.fixture
def planned(officials):
    """A plan that is not yet approved, and a duty of whoever is planned for its title."""
    group = make_group("HEAD", rung=40)
    head = make_title("Trưởng phòng", group=group)
    make_requirement(who={"planned_for": {"title_group": "HEAD"}}, needs=NEEDS)
    services.assess(on=ON, by=make_user(), at=AT, today=ON)
    return make_plan(officials[0].unit, title=head)


def duties(official):
    return Need.objects.filter(official=official).count()


def test_who_enters_an_approved_plan_is_judged_at_once_and_so_who_leaves_it(planned, officials):
    by, who = make_user(), officials[0]
    told = {"by": by, "at": AT}
    succession.approve(plan=planned, decision="01-QĐ/TU", on=ON, today=ON, **told)

    entry = succession.add(
        plan=planned, official=who, first=date(2026, 6, 1), ground="01-BB", today=ON, **told
    )
    assert (duties(who), duties(officials[1])) == (2, 1)

    succession.remove(entry=entry, last=date(2026, 6, 30), ground="02-BB", **told)
    assert duties(who) == 1
    assert prove() == 0


def test_the_approval_of_a_plan_judges_everybody_in_it(planned, officials):
    told = {"by": make_user(), "at": AT}
    succession.add(
        plan=planned, official=officials[0], first=date(2026, 6, 1), ground="01", today=ON, **told
    )
    assert duties(officials[0]) == 1

    succession.approve(plan=planned, decision="01-QĐ/TU", on=ON, today=ON, **told)

    assert duties(officials[0]) == 2
    assert prove() == 0
