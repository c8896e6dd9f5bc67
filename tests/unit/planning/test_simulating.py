"""What closing needs by a programme takes: whole classes, every learner, đồng by the norms."""

from goc.planning.rules.cost import Norms
from goc.planning.rules.simulating import Taken, taken

NORMS = Norms(teaching_a_day=1_000, learner_a_day=10, a_class=500)
LENGTH = {"days": 2, "least": 10, "most": 30}


def test_classes_are_filled_before_another_is_opened():
    assert taken(60, **LENGTH, norms=NORMS) == Taken(
        2, 60, 2 * (500 + 2 * 1_000) + 60 * 2 * 10, False
    )
    assert taken(61, **LENGTH, norms=NORMS).classes == 3


def test_one_class_costs_what_the_norms_say_of_it():
    assert taken(25, **LENGTH, norms=NORMS).cost == NORMS.cost(days=2, learners=25)


def test_nobody_takes_nothing():
    assert taken(0, **LENGTH, norms=NORMS) == Taken(0, 0, 0, False)


def test_too_few_for_one_class_is_said():
    assert taken(9, **LENGTH, norms=NORMS).too_few
    assert not taken(10, **LENGTH, norms=NORMS).too_few


def test_without_norms_no_cost_is_made_up():
    assert taken(25, **LENGTH, norms=None) == Taken(1, 25, None, False)
