"""The facts of many people are those of each, asked with no more queries."""

from datetime import date

import pytest

from goc.facts.queries import facts_of, facts_of_many
from goc.officials.models import Official
from tests.builders import (
    ON,
    hold_rank,
    make_level,
    make_official,
    make_qualification,
    make_unit,
    since,
)
from tests.successions import make_entry, make_plan, make_terms


@pytest.fixture
def people(db):
    """Unlike each other in all that the language asks: planned, ranked, schooled, bare."""
    make_terms()
    planned, ranked, schooled, bare = (make_official() for _ in range(4))
    make_entry(make_plan(make_unit(), approved=date(2025, 11, 1)), planned)
    hold_rank(ranked)
    for level in (make_level(), make_level("STATE_MANAGEMENT")):
        make_qualification(schooled, level)
    bare.posts.update(period=since(None))
    keys = [planned.pk, ranked.pk, schooled.pk, bare.pk]
    return list(Official.objects.filter(pk__in=keys).select_related("person"))


def test_the_facts_of_many_are_those_of_each(people):
    assert facts_of_many(people, ON) == {each.pk: facts_of(each, ON) for each in people}


@pytest.mark.parametrize("many", [1, 4])
def test_more_people_ask_no_more_queries(many, people, django_assert_num_queries):
    planned_first = sorted(people, key=lambda each: each.pk)
    facts_of_many(people, ON)  # what is kept of the law until it changes

    with django_assert_num_queries(11):
        facts_of_many(planned_first[:many], ON)


def test_nobody_has_no_facts(db):
    assert facts_of_many([], ON) == {}
