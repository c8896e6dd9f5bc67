"""Two files made one while a draft plan seats either: nobody sits twice, no class stays empty."""

import pytest
from django.db import connection

from goc.hall.queries import invariants_of_plans
from goc.needs.services.reassess import reassess
from goc.planning.models import PlanClass, PlanSeat, Uncovered
from goc.planning.services.recounting import recount
from tests.builders import AT, make_official
from tests.merged import merge, stand, tables, undo
from tests.plans import NORMS

pytestmark = pytest.mark.django_db


@pytest.fixture
def officer(cast):
    return cast["city_officer"]


@pytest.fixture
def clerk(planned):
    """Who sits alone in a class."""
    [seat] = PlanSeat.objects.filter(plan_class__people=1)
    return seat.official


@pytest.fixture
def beside(planned, learner_file, neighbour):
    """Two who sit in one class."""
    stand(learner_file, neighbour)
    return learner_file, neighbour


def seats(official):
    return PlanSeat.objects.filter(official=official.pk)


def broken():
    """The invariants of plans that no longer hold, but for the least seats: two who were one make
    a class smaller, and that is to be seen."""
    found = []
    with connection.cursor() as cursor:
        for name, (_, query) in invariants_of_plans.QUESTIONS.items():
            cursor.execute(query)
            found += [name] if cursor.fetchall() else []
    return found


def test_of_two_seats_in_a_class_one_stays_and_the_cost_follows(planned, beside, officer):
    kept, lost = beside
    held = seats(kept).get().plan_class

    merge(kept, lost, officer)

    now = PlanClass.objects.get(pk=held.pk)
    saved = held.programme.days * NORMS["plan_learner_cost_a_day"]
    assert (now.people, now.needs_met, now.cost) == (1, 1, held.cost - saved)
    assert [seats(each).count() for each in (kept, lost)] == [1, 0]
    assert broken() == []


def test_a_class_that_only_the_other_file_filled_goes_with_it(planned, beside, clerk, officer):
    kept, _ = beside
    emptied = seats(clerk).get().plan_class_id
    stand(clerk)

    merge(kept, clerk, officer)

    assert not PlanClass.objects.filter(pk=emptied).exists()
    assert (seats(kept).count(), seats(clerk).count()) == (1, 0)
    assert broken() == []


def test_where_one_file_alone_is_planned_for_its_rows_go_over(planned, clerk, units, officer):
    kept = make_official("Trần Văn Bình", unit=units.home_affairs, code="CB000009")
    stand(kept, clerk)
    before = list(PlanClass.objects.order_by("pk").values("people", "cost"))

    merge(kept, clerk, officer)

    assert (seats(kept).count(), seats(clerk).count()) == (1, 0)
    assert list(PlanClass.objects.order_by("pk").values("people", "cost")) == before
    assert broken() == []


def test_a_need_left_open_goes_over_with_its_tally(planned, units, officer):
    left = Uncovered.objects.get().official
    kept = make_official("Lê Thị Cúc", unit=units.ha_dong, code="CB000008")
    stand(kept, left)

    merge(kept, left, officer)

    assert Uncovered.objects.get().official_id == kept.pk
    assert broken() == []


@pytest.mark.parametrize("who", ["beside", "clerk"])
def test_undone_every_row_of_the_plan_is_back(who, planned, beside, clerk, officer):
    kept, lost = beside[0], beside[1] if who == "beside" else clerk
    stand(lost)
    recount()
    reassess(people=[kept.pk, lost.pk], by=officer, at=AT)
    before = tables()

    undo(merge(kept, lost, officer), officer)

    after = tables()
    assert {name for name in before if before[name] != after[name]} == set()
