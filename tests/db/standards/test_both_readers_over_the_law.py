"""The two readers agree on random people under every requirement that ships with the house."""

from datetime import date, timedelta
from types import SimpleNamespace

import pytest
from django.db import connection, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from goc.facts import queries as facts
from goc.facts import services as facts_services
from goc.facts.queries.compiler import Compiler
from goc.facts.rules import tree
from goc.needs.queries import standing
from goc.officials.models import Level, Rank
from goc.org.models import Title, Unit
from goc.standards import services
from goc.standards.models import RequirementVersion
from goc.standards.queries import in_force
from tests import duties
from tests.builders import AT
from tests.cases import cases
from tests.crowd import enter, stands

pytestmark = pytest.mark.django_db
WARNING_MONTHS = 6
TODAY = date(2026, 7, 1)
# The days on which law changed, and those beside them (domain.md B0): each side has its own texts.
TURNS = [
    date(2013, 2, 1), date(2017, 10, 21), date(2021, 12, 10), date(2022, 2, 8), date(2024, 5, 1),
    date(2024, 5, 10), date(2025, 7, 1), date(2025, 8, 29), date(2025, 10, 1), date(2026, 4, 1),
]  # fmt: skip
ON = st.sampled_from([turn + timedelta(days=n) for turn in TURNS for n in (-1, 0)] + [TODAY])
YEARS_BACK = (0, 1, 2, 3, 5)


class Shelf(SimpleNamespace):
    def __repr__(self):  # kept short: what fails is the person and the requirement
        return "Shelf()"


@pytest.fixture
def shelf(shipped):
    """The shipped law, and the rows that drawn people are made of."""
    services.load_reference(by=shipped.by, at=AT)
    levels = Level.objects.order_by("kind", "step")
    return Shelf(
        titles={title.code: title for title in Title.objects.order_by("code")},
        units={unit.code: unit for unit in _one_of_each_kind()},
        ranks={rank.code: rank for rank in Rank.objects.order_by("code")},
        levels={(level.kind, level.code): level for level in levels},
        programmes=["", *sorted(_programmes())],
        words=facts.vocabulary(),
    )


def _one_of_each_kind():
    seen = {}
    for unit in Unit.objects.order_by("code"):
        seen.setdefault((unit.kind, unit.branch, unit.tier), unit)
    return seen.values()


def _programmes():
    words = facts.vocabulary()
    return {
        programme
        for day in TURNS
        for version in in_force(day, words)
        for leaf in tree.leaves(version.duty.needs)
        for programme in _named_in(leaf)
    }


def _named_in(leaf):
    """The programmes that a leaf on qualifications names."""
    match leaf:
        case tree.Holds(programme=named):
            return [named] if named else []
        case tree.Hours(programmes=named):
            return named
    return []


def near(on):
    """Days about whole years before the day asked, and about the turns of law."""
    whole_years = [on.replace(year=on.year - years) for years in YEARS_BACK]
    return st.one_of(
        st.sampled_from([day + timedelta(days=n) for day in whole_years for n in (-1, 0, 1)]),
        st.sampled_from([turn + timedelta(days=n) for turn in TURNS for n in (-1, 0)]),
    )


@st.composite
def crowds(draw, shelf, on):
    """Some people of the shipped vocabulary, most of them with a post and several papers."""
    return [_person(draw, shelf, near(on)) for _ in range(draw(st.integers(1, 8)))]


def _person(draw, shelf, days):
    spans = st.none() | duties.partial(days)

    def pick(values):
        return draw(st.sampled_from(sorted(values)))

    starts = draw(st.lists(st.none() | days, max_size=2, unique=True))
    posts = [
        {
            "is_main": number == 0,
            "period": (start, None),
            "title": pick(shelf.titles),
            "unit": pick(shelf.units),
            "category": draw(st.sampled_from(duties.CATEGORIES)),
        }
        for number, start in enumerate(starts)
    ]
    held = []
    for _ in range(draw(st.integers(0, 6))):
        kind = pick({kind for kind, _ in shelf.levels})
        level = pick(level for of, level in shelf.levels if of == kind)
        held.append(
            {
                "kind": kind,
                "level": level,
                "field": draw(st.sampled_from(shelf.programmes)),
                "granted": draw(spans),
                "expires_on": draw(st.none() | days),
                "hours": draw(st.none() | st.sampled_from([0, 8, 16, 40])),
            }
        )
    return {
        "born": draw(st.none() | duties.partial(duties.BIRTHDAYS)),
        "gender": draw(st.sampled_from(["", "male", "female"])),
        "party_joined": draw(spans),
        "ranks": [
            {"rank": rank, "period": (date(2020, 1, 1), None)}
            for rank in draw(st.lists(st.sampled_from(sorted(shelf.ranks)), max_size=1))
        ],
        "evaluations": {},
        "absences": [],
        "managed_by": draw(st.none() | st.sampled_from(duties.MANAGED)),
        "posts": posts,
        "held": held,
    }


def _asked(selects):
    if not selects:  # a day before any law
        return []
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(selects))
        return cursor.fetchall()


@settings(max_examples=cases(40), deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data(), on=ON)
def test_both_readers_agree_under_every_text_of_the_day(shelf, data, on):
    people = data.draw(crowds(shelf, on))
    words = shelf.words
    versions = in_force(on, words)
    with transaction.atomic():
        officials = [enter(shelf, person, number) for number, person in enumerate(people)]
        ground = facts.ground(on, today=TODAY)
        compiler = Compiler(words, ground)
        selects = [standing.select(v, compiler, warning_months=WARNING_MONTHS) for v in versions]
        facts_services.lay_out(compiler)
        rows = _asked(selects)
        pure = {
            (official.pk, version.id): stands(
                person, version, ground, words, warning_months=WARNING_MONTHS
            )
            for official in officials
            if (person := facts.facts_of(official, on))
            for version in versions
        }
        transaction.set_rollback(True)

    set_based = {(row[0], row[1]): (row[3], row[4], row[5], row[6]) for row in rows}
    assert set_based == {pair: found for pair, found in pure.items() if found}


def test_every_text_that_ships_is_asked_on_one_of_the_days(shelf):
    """No version lies between the days above, where the readers would never meet it."""
    days = [turn + timedelta(days=n) for turn in TURNS for n in (-1, 0)] + [TODAY]
    asked = {version.id for day in days for version in in_force(day, shelf.words)}

    assert set(RequirementVersion.objects.values_list("pk", flat=True)) == asked
