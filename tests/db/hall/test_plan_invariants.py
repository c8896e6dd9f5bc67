"""What `./goc doctor` finds in plans: each invariant is broken once, and it alone is named."""

import pytest
from django.db import connection

from goc.hall.queries import invariants
from goc.org.services.reach import rebuild_reach
from goc.planning import services
from tests.builders import AT, ON, make_assessment, make_level, make_need, make_requirement
from tests.plans import YEAR, make_norms, make_teachable, needs_of


@pytest.fixture
def planned(cast, learner_file, neighbour):
    """The little city in order, with a plan that seats one and leaves one."""
    make_norms()
    make_level()
    theory = make_requirement(tree=needs_of())
    digital = make_requirement("so", topic="DIGITAL_SKILLS")
    make_teachable()
    make_need(learner_file, theory)
    make_need(neighbour, digital)
    make_assessment(cast["city_officer"])
    rebuild_reach(on=ON)
    return services.make(year=YEAR, by=cast["city_officer"], at=AT)


def broken():
    """The invariants of plans that do not hold; the people of these tests have no accounts."""
    found = {finding.code for finding in invariants.findings(on=ON) if finding.broken}
    return {code for code in found if code.startswith("plan")}


def test_a_plan_in_order_breaks_nothing(planned):
    assert broken() == set()


@pytest.mark.parametrize(
    ("code", "statement"),
    [
        ("plan-seat", "UPDATE planning_planseat SET official_id = -1"),
        ("plan-counts", "UPDATE planning_planclass SET needs_met = needs_met + 1"),
        ("plan-limits", "UPDATE planning_planclass SET seats = seats + 1"),
        ("plan-limits", "UPDATE planning_plan SET year = 2028, begins_on = '2028-01-01'"),
        (
            "plan-once",
            "WITH seat AS (SELECT * FROM planning_planseat), "
            "tally AS (INSERT INTO planning_uncoveredtally (plan_id, version_id, reason, people)"
            " SELECT plan_id, met[1], 'NO_TIME', 1 FROM seat) "
            "INSERT INTO planning_uncovered (plan_id, official_id, version_id, unit_id, reason)"
            " SELECT plan_id, official_id, met[1], unit_id, 'NO_TIME' FROM seat",
        ),
        ("plan-tally", "UPDATE planning_uncoveredtally SET people = people + 1"),
    ],
    ids=lambda value: value if " " not in value else "",
)
def test_a_broken_plan_is_named(planned, code, statement):
    with connection.cursor() as cursor:
        cursor.execute(statement)

    assert broken() == {code}


def test_two_classes_at_once_are_named(planned):
    with connection.cursor() as cursor:
        cursor.execute(
            "WITH twin AS (INSERT INTO planning_planclass (plan_id, number, programme_id,"
            " provider_id, room_id, lecturer_id, starts_on, ends_on, quarter, seats, people,"
            " needs_met, cost)"
            " SELECT plan_id, number + 1, programme_id, provider_id, room_id, lecturer_id,"
            " ends_on, ends_on, quarter, seats, people, 0, cost"
            " FROM planning_planclass RETURNING id)"
            " INSERT INTO planning_planseat (plan_class_id, plan_id, official_id, unit_id, met)"
            " SELECT twin.id, plan_id, official_id, unit_id, '{}' FROM planning_planseat, twin"
        )

    assert broken() == {"plan-clash"}
