"""Each wall of the tables of plans, broken once by name."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from goc.planning.models import PlanClass
from tests.builders import make_programme, make_provider
from tests.plans import make_plan

pytestmark = pytest.mark.django_db


@pytest.fixture
def plan(city_officer):
    return make_plan(city_officer)


def make_class(plan, **fields):
    usual = {
        "number": 1,
        "starts_on": date(2027, 3, 1),
        "ends_on": date(2027, 3, 5),
        "quarter": 1,
        "seats": 40,
        "people": 30,
        "needs_met": 30,
        "cost": 1,
    }
    return PlanClass.objects.create(
        plan=plan, programme=make_programme(), provider=make_provider(), **usual | fields
    )


def refused_by(wall):
    return pytest.raises(IntegrityError, match=wall)


def test_a_year_has_one_draft(plan, city_officer):
    with refused_by("year_has_one_draft_of_its_plan"), transaction.atomic():
        make_plan(city_officer)


def test_a_plan_begins_in_its_year(city_officer):
    with refused_by("plan_begins_in_its_year"), transaction.atomic():
        make_plan(city_officer, begins_on=date(2026, 12, 31))


def test_a_class_has_its_own_number(plan):
    make_class(plan)

    with refused_by("class_has_its_own_number_in_the_plan"), transaction.atomic():
        make_class(plan)


@pytest.mark.parametrize(
    ("fields", "wall"),
    [
        ({"ends_on": date(2027, 2, 28)}, "planned_class_ends_after_it_begins"),
        ({"people": 41}, "planned_class_has_people_and_a_seat_for_each"),
        ({"people": 0}, "planned_class_has_people_and_a_seat_for_each"),
        ({"quarter": 2}, "planned_class_stands_in_the_quarter_it_begins"),
        ({"cost": -1}, "planned_class_costs_nothing_or_something"),
    ],
)
def test_a_class_keeps_to_its_walls(plan, fields, wall):
    with refused_by(wall), transaction.atomic():
        make_class(plan, **fields)
