"""Which programmes meet which requirements, over the law and the programmes as shipped."""

from datetime import date

import pytest

from goc.catalogue.queries import Granted, offers
from goc.facts.queries import ground, vocabulary
from goc.facts.rules import tree
from goc.standards import services
from goc.standards.queries import in_force
from goc.standards.queries.serving import programmes_of, requirements_of
from goc.standards.rules.serving import serves
from tests.builders import AT, ON

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("required")]

# What no class can be said to give, each with why: a plan tells people so.
NO_THRESHOLD = "nobody has seen the threshold (S34), so that nobody can tell what would meet it"
NOT_TAUGHT = {
    "lien-thong-chuyen-mon": NO_THRESHOLD,
    "lien-thong-llct": NO_THRESHOLD,
    "lien-thong-ngach": NO_THRESHOLD,
}


@pytest.fixture
def required(shipped):
    """The requirements that ship with the house, beside its programmes."""
    services.load_reference(by=shipped.by, at=AT)


@pytest.mark.parametrize("on", [ON, date(2027, 1, 1)])
def test_every_requirement_has_a_programme_that_meets_it(on):
    words = vocabulary()
    required = in_force(on, words)
    without = {version.code for version in required if not programmes_of(version, on, words)}

    assert without == {version.code for version in required} & set(NOT_TAUGHT)


def codes(granted, on=ON):
    return {each.version.code: each.only_hours for each in requirements_of(granted, on)}


def test_a_higher_level_meets_what_asks_for_a_lower_one():
    advanced = codes([Granted("POLITICAL_THEORY", "advanced", 30, "", None)])
    intermediate = codes([Granted("POLITICAL_THEORY", "intermediate", 20, "", None)])

    assert set(intermediate) < set(advanced)
    assert "llct-trung-cap" in intermediate


def test_a_short_course_only_adds_its_hours_to_the_yearly_total():
    short = codes([Granted("POSITION_SKILLS", "course", 10, "Việc lạ", 8)])
    week = codes([Granted("POSITION_SKILLS", "course", 10, "Việc lạ", 40)])

    assert short["so-tiet-hang-nam"] is True
    assert week["so-tiet-hang-nam"] is False


def test_a_course_without_hours_adds_nothing():
    found = codes([Granted("POSITION_SKILLS", "course", 10, "Việc lạ", None)])

    assert found == {"vi-tri-viec-lam": False}


def test_what_anybody_meets_needs_no_programme():
    without = tree.Not(tree.Holds("DEFENCE_EDUCATION"))
    granted = [Granted("POSITION_SKILLS", "course", 10, "Việc lạ", None)]

    assert serves(without, granted, ground(ON, today=ON), vocabulary()) == ""


def test_what_grants_nothing_meets_nothing():
    assert codes([]) == {}


def test_both_ways_to_ask_tell_the_same():
    found, words = offers(ON), vocabulary()
    forwards = {
        (served.version.code, offer.code)
        for offer in found.programmes
        for served in requirements_of(offer.grants, ON)
    }
    backwards = {
        (version.code, served.programme.code)
        for version in in_force(ON, words)
        for served in programmes_of(version, ON, words)
    }

    assert forwards == backwards
    assert ("lanh-dao-cap-phong", "ldql-cap-phong") in forwards
