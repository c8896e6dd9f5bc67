"""Which duties are conditions of a post, and what their answers come to."""

from datetime import date

import pytest

from goc.facts.rules.tree import AllOf, ByLaw, Fixed, Holds, HoldsPost, InOffice, Not
from goc.standards.rules.due import BeforeAppointment, ByEndOfYear, ByTermEnd, Duty, WithinMonths
from goc.utilisation.rules import Answer, Verdict, concluded, is_condition, parameters_of

HEADS = HoldsPost(groups=("HEAD",), or_above=True)
THEORY = Holds(kind="POLITICAL_THEORY", at_least="advanced")
SINCE = date(2020, 1, 1)


def duty(who=HEADS, due=None, needs=THEORY):
    return Duty(who, needs, due, SINCE)


@pytest.mark.parametrize(
    "due",
    [None, BeforeAppointment(), WithinMonths(Fixed(12), "appointment")],
)
def test_what_a_title_asks_for_the_appointment_is_a_condition(due):
    assert is_condition(duty(due=due))


@pytest.mark.parametrize(
    "due", [ByEndOfYear(), ByTermEnd("PARTY"), WithinMonths(Fixed(12), "recruitment")]
)
def test_what_runs_in_office_or_began_with_recruitment_is_none(due):
    assert not is_condition(duty(due=due))


@pytest.mark.parametrize(
    ("who", "asks"),
    [
        (HoldsPost(titles=("TRUONG-PHONG",)), True),
        (HoldsPost(position_classes=("LEADERSHIP",)), True),
        (AllOf((InOffice(), HEADS)), True),
        (HoldsPost(tiers=("COMMUNE",)), False),
        (InOffice(), False),
        (AllOf((InOffice(), Not(HEADS))), False),
    ],
)
def test_a_duty_of_everybody_is_no_condition_of_a_post(who, asks):
    assert is_condition(duty(who=who)) is asks


MET, UNSURE = Answer(True, True), Answer(True, False)
OPEN, UNKNOWN = Answer(False, True), Answer(None, True)


@pytest.mark.parametrize(
    ("answers", "verdict"),
    [
        ([MET, MET], Verdict.ELIGIBLE),
        ([MET, UNSURE], Verdict.BY_UNCONFIRMED),
        ([MET, UNKNOWN], Verdict.CANNOT_TELL),
        ([UNKNOWN, OPEN], Verdict.NOT_ELIGIBLE),
        ([UNSURE, OPEN, MET], Verdict.NOT_ELIGIBLE),
        ([], Verdict.CANNOT_TELL),
    ],
)
def test_one_open_condition_decides_then_a_missing_fact_then_how_sure_the_law_is(answers, verdict):
    assert concluded(answers, is_title_confirmed=True) is verdict


def test_a_title_that_nobody_confirmed_makes_the_conclusion_unconfirmed():
    assert concluded([MET], is_title_confirmed=False) is Verdict.BY_UNCONFIRMED
    assert concluded([OPEN], is_title_confirmed=False) is Verdict.NOT_ELIGIBLE


def test_the_values_of_law_are_gathered_from_every_part():
    asked = duty(
        who=HoldsPost(groups=("HEAD",), held_for=ByLaw("years")),
        needs=AllOf((Holds(kind="POLITICAL_THEORY", at_least=ByLaw("step")), THEORY)),
        due=WithinMonths(ByLaw("months"), "appointment"),
    )

    assert parameters_of(asked) == {"years", "step", "months"}
