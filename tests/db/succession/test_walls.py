"""The walls around plans and entries: what the database itself refuses, by name."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction
from django.db.backends.postgresql.psycopg_any import DateRange

from goc.succession.models import SuccessionEntry, SuccessionPlan
from tests.builders import make_group, make_title, since
from tests.successions import make_entry, make_plan

pytestmark = pytest.mark.django_db


def broken(wall, act):
    with pytest.raises(IntegrityError) as error, transaction.atomic():
        act()
    assert wall in str(error.value)


def test_a_plan_stands_once_a_term(units):
    title = make_title()
    make_plan(units.ha_dong, title=title)
    make_plan(units.ha_dong, title=title, begins=2020)
    make_plan(units.ba_dinh, title=title)

    broken(
        "succession_plan_stands_once_a_term",
        lambda: make_plan(units.ha_dong, title=title),
    )


def test_a_plan_is_for_a_title_or_a_group(units):
    both = {"title": make_title(), "group": make_group()}

    broken("succession_plan_is_for_a_title_or_a_group", lambda: make_plan(units.ha_dong, **both))
    broken(
        "succession_plan_is_for_a_title_or_a_group",
        lambda: SuccessionPlan.objects.create(branch="PARTY", begins=2025, unit=units.ha_dong),
    )


def test_a_plan_has_seats_or_none_are_known(units):
    make_plan(units.ha_dong, seats=1)

    broken("succession_plan_has_seats_or_none_are_known", lambda: make_plan(units.ha_dong, seats=0))


@pytest.mark.parametrize(
    "fields",
    [
        {"state": "APPROVED"},
        {"state": "APPROVED", "decision": "QĐ 1"},
        {"state": "APPROVED", "approved_on": date(2025, 1, 1)},
        {"decision": "QĐ 1"},
        {"approved_on": date(2025, 1, 1)},
    ],
)
def test_a_plan_is_approved_by_a_decision_of_a_day(units, fields):
    broken(
        "succession_plan_is_approved_by_a_decision_of_a_day",
        lambda: make_plan(units.ha_dong, **fields),
    )


@pytest.fixture
def plan(units):
    return make_plan(units.ha_dong)


def test_an_official_stands_once_a_day_in_a_plan(plan, units, learner_file, neighbour):
    make_entry(plan, learner_file, date(2024, 1, 1), date(2025, 1, 1))
    make_entry(plan, learner_file, date(2025, 1, 1))
    make_entry(plan, neighbour, date(2024, 6, 1))
    make_entry(make_plan(units.ba_dinh), learner_file, date(2024, 6, 1))

    broken(
        "official_stands_once_a_day_in_a_succession_plan",
        lambda: make_entry(plan, learner_file, date(2024, 12, 31), date(2025, 1, 1)),
    )


@pytest.mark.parametrize("period", [since(None), DateRange(empty=True)])
def test_an_entry_begins_on_a_day(plan, learner_file, period):
    entry = {"plan": plan, "official": learner_file, "ground": "QĐ 1", "end_ground": ""}
    if period.isempty:
        entry["end_ground"] = "QĐ 2"

    broken(
        "succession_entry_begins_on_a_day",
        lambda: SuccessionEntry.objects.create(period=period, **entry),
    )


def test_an_entry_has_a_ground(plan, learner_file):
    broken("succession_entry_has_a_ground", lambda: make_entry(plan, learner_file, ground=""))


@pytest.mark.parametrize(("end", "ground"), [(date(2026, 1, 1), ""), (None, "QĐ 2")])
def test_an_entry_ends_with_a_ground(plan, learner_file, end, ground):
    broken(
        "succession_entry_ends_with_a_ground",
        lambda: make_entry(plan, learner_file, end=end, end_ground=ground),
    )


def test_every_change_of_a_plan_and_an_entry_leaves_the_old_row(plan, learner_file):
    entry = make_entry(plan, learner_file)

    SuccessionPlan.objects.update(seats=3)
    SuccessionEntry.objects.update(ground="QĐ 9")

    history = plan._meta.apps.get_model("succession", "SuccessionPlanEvent")
    of_entries = plan._meta.apps.get_model("succession", "SuccessionEntryEvent")
    assert [row.seats for row in history.objects.filter(pgh_obj=plan.pk)] == [None]
    assert [row.ground for row in of_entries.objects.filter(pgh_obj=entry.pk)] == ["QĐ 1-QĐ/TU"]
