"""After a change, the people touched stand as a run of the whole city would have them stand."""

from datetime import date

import pytest
from django.db import connection
from django.utils import timezone
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from goc.needs import services
from goc.needs.models import Need
from goc.officials.models import Official, Post, Qualification, QualificationKind
from goc.standards.models import Dispensation, Requirement
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
    since,
)
from tests.cases import cases
from tests.requirements import make_requirement
from tests.standing import state

LLCT = QualificationKind.POLITICAL_THEORY
HEADS = {"post": {"title_group": "HEAD", "or_above": True}}
INTERMEDIATE = {"qualification": "POLITICAL_THEORY", "at_least": "intermediate"}
CHANGES = (
    "learns", "forgets", "moves", "rises", "leaves", "also serves", "stands aside", "is let off",
    "stays",
)  # fmt: skip


@pytest.fixture
def city(db):
    """Two levels of units and six officials under two requirements, assessed."""
    make_level(LLCT, "elementary", step=10)
    make_level(LLCT, "intermediate", step=20)
    titles = {
        "HEAD": make_title("Trưởng phòng", group=make_group("HEAD", rung=40)),
        "STAFF": make_title("Chuyên viên", group=make_group("STAFF")),
    }
    make_requirement(code="mot", who=HEADS, needs=INTERMEDIATE, due={"by": "end_of_year"})
    make_requirement(code="hai", who={"in_office": True}, needs={"qualification": str(LLCT)})
    above = make_unit()
    units = [above, make_unit(parent=above), make_unit()]
    people = [
        make_official(title=titles["HEAD" if n % 2 else "STAFF"], unit=units[n % 3])
        for n in range(6)
    ]
    services.assess(on=ON, by=make_user(), at=AT, today=ON)
    return titles, units, people


def change(how, official, titles, units, by):
    """What an office may write about one person, of posts about the first."""
    [first] = Post.objects.filter(official=official).order_by("pk")[:1]
    post = Post.objects.filter(pk=first.pk)
    of_post = {
        "moves": {"unit": units[1]},
        "rises": {"title": titles["HEAD"]},
        "leaves": {"period": since(date(2020, 1, 1), ON)},
        "stands aside": {"is_main": False},
    }
    if how in of_post:
        post.update(**of_post[how])
    if how == "moves":
        Official.objects.filter(pk=official.pk).update(unit=units[1])
    elif how == "learns":
        make_qualification(official, make_level(LLCT, "intermediate"))
    elif how == "forgets":
        Qualification.objects.filter(person=official.person).delete()
    elif how == "also serves":
        Post.objects.get_or_create(
            official=official,
            unit=units[2],
            title=titles["STAFF"],
            period=since(date(2021, 3, 1)),
            defaults={"is_main": False},
        )
    elif how == "is let off":
        Dispensation.objects.get_or_create(
            official=official,
            requirement=Requirement.objects.get(code="hai"),
            defaults={
                "kind": "WAIVED",
                "period": since(ON),
                "ground": "Căn cứ",
                "reason": "Lý do",
                "given_at": timezone.now(),
                "given_by": by,
            },
        )


@settings(max_examples=cases(25), deadline=None, suppress_health_check=list(HealthCheck))
@given(changes=st.lists(st.tuples(st.integers(0, 5), st.sampled_from(CHANGES)), max_size=6))
@example([(1, "leaves"), (4, "leaves")])  # nobody is left in their unit
@example([(0, "also serves"), (0, "stands aside")])  # posts, and none that is the main one
def test_those_touched_stand_as_a_whole_run_would_have_it(city, changes):
    titles, units, people = city
    by = make_user()
    for number, how in changes:
        change(how, people[number], titles, units, by)

    services.reassess(people=[people[n].pk for n, _ in changes], by=by, at=AT, today=ON)

    afterwards = state()
    services.assess(on=ON, by=by, at=AT, today=ON)
    assert afterwards == state()


def test_whoever_is_not_named_keeps_the_rows_that_stand(city):
    titles, units, people = city
    make_qualification(people[0], make_level(LLCT, "intermediate"))
    make_qualification(people[1], make_level(LLCT, "intermediate"))

    services.reassess(people=[people[0].pk], by=make_user(), at=AT, today=ON)

    assert not Need.objects.filter(official=people[0]).exclude(status="MET").exists()
    assert not Need.objects.filter(official=people[1], status="MET").exists()


def test_what_stands_as_before_is_not_written_again(city):
    _, _, people = city
    make_qualification(people[1], make_level(LLCT, "intermediate"))
    before = written(people[1]) | written(people[2])

    services.reassess(people=[people[1].pk, people[2].pk], by=make_user(), at=AT, today=ON)

    assert written(people[2]).items() <= before.items()
    assert not written(people[1]).items() & before.items()


def written(official):
    """Where each of their needs was written."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT official_id, version_id, ctid FROM needs_need WHERE official_id = %s",
            [official.pk],
        )
        return {(person, version): place for person, version, place in cursor.fetchall()}


def test_a_city_that_was_never_assessed_has_nothing_to_bring_along(db):
    assert services.reassess(people=[1], by=make_user(), at=AT) == 0
