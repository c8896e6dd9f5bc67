"""The set-based reader and the pure one give the same answer for every person, text and day."""

from dataclasses import replace
from datetime import date, timedelta
from types import SimpleNamespace

import pytest
from django.db import connection, transaction
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from goc.facts import queries as facts
from goc.facts import services
from goc.facts.queries.compiler import Compiler
from goc.facts.rules import grammar
from goc.facts.rules.judge import judge
from goc.law.models import Parameter, Value
from goc.needs import rules as needs
from goc.needs.models import MISSING
from goc.needs.queries import standing
from goc.officials.models import Equivalence, Rank
from goc.org.models import Title
from goc.standards.models import Dispensation, Requirement
from goc.standards.queries import Source, Version
from goc.standards.rules import text
from tests import duties
from tests.builders import (
    make_document,
    make_group,
    make_level,
    make_title,
    make_unit,
    make_user,
    since,
)
from tests.cases import cases
from tests.crowd import enter, stands

SINCE = duties.SINCE
WARNING_MONTHS = 6
REQUIREMENT = 7
WAIVED = needs.Dispensed("WAIVED", None)
WAIVED_UNTIL = needs.Dispensed("WAIVED", date(2030, 1, 31))
EXCEPTED = needs.Dispensed("EXCEPTED", date(2030, 1, 31))


class World(SimpleNamespace):
    def __repr__(self):  # kept short: what fails is the person and the requirement
        return "World()"


@pytest.fixture
def little_world(db):
    """The vocabulary that tests.duties draws from, in the database."""
    for code, rung in duties.GROUPS.items():
        make_group(code, rung=rung)
    titles = {}
    for code, group in duties.TITLES.items():
        leads = "LEADERSHIP" if group != "STAFF" else "PROFESSIONAL"
        titles[code] = make_title(
            code, code=code, group=make_group(group), position_class=leads, management_level="UNIT"
        )
    titles["T.NONE"] = Title.objects.create(
        code="T.NONE", name="T.NONE", search_key="", position_class="SUPPORT", unit_kinds=[],
        tiers=[], order=1, life=since(None),
    )  # fmt: skip
    units = {
        code: make_unit(code, code=code, kind=kind, branch=branch, tier=tier)
        for code, (kind, branch, tier) in duties.UNITS.items()
    }
    ranks = {
        code: Rank.objects.create(code=code, name=code, ladder=ladder, step=step)
        for code, (ladder, step) in duties.RANKS.items()
    }
    levels = {
        (kind, code): make_level(kind, code, step=step)
        for kind, steps in duties.LEVELS.items()
        for code, step in steps.items()
    }
    document = make_document()
    _law(document)
    for level, counts_as, before, first in duties.EQUIVALENCES:
        Equivalence.objects.create(
            level=levels[tuple(level.split("/"))],
            counts_as=levels[tuple(counts_as.split("/"))],
            granted_before=before,
            period=since(first),
            document=document,
            mark="confirmed",
        )
    requirement = Requirement.objects.create(pk=REQUIREMENT, code="yc", short_name="yc", topic="yc")
    return World(
        titles=titles,
        units=units,
        ranks=ranks,
        levels=levels,
        requirement=requirement,
        words=facts.vocabulary(),
    )


def _law(document):
    def value(code, amount, period):
        parameter, _ = Parameter.objects.get_or_create(code=code, defaults={"meaning": code})
        Value.objects.create(
            parameter=parameter, document=document, amount=amount, period=period, mark="confirmed"
        )

    for code, amount in duties.PARAMETERS.items():
        value(code, amount, since(date(2020, 1, 1)))
    for gender, ages in duties.RETIREMENT.items():
        for months, first, end in ages:
            value(f"retirement_age_{gender}", months, since(first, end))
    value("party_term", 2020, since(date(2020, 10, 1), date(2025, 10, 1)))
    value("party_term", 2025, since(date(2025, 10, 1), date(2030, 10, 1)))
    value("state_term", 2021, since(date(2021, 6, 1), date(2026, 4, 1)))


def _read(raw, words, number) -> Version:
    duty, reasons = text.duty(raw, words, since=SINCE)
    assert reasons == []
    source = Source("VB", "VB", "", "confirmed")
    return Version(number, REQUIREMENT, f"yc-{number}", "", "", "", "", source, SINCE, raw, duty)


def _read_change(change, words, number) -> Version:
    """The text of the day, with those before it that may judge in its place."""
    raw, earlier = change
    duty, reasons = text.duty(raw, words, since=duties.TURN)
    assert reasons == []
    former = []
    for place, (written, first, end) in enumerate(earlier):
        past, reasons = text.duty(written, words, since=first)
        assert reasons == []
        former.append(
            replace(_read(written, words, 1000 * number + place), duty=past, since=first, end=end)
        )
    made = _read(raw, words, number)
    return replace(made, duty=duty, since=duties.TURN, former=tuple(former))


def _let_off(official, dispensed, requirement, on):
    """Let the official off the requirement that all of the random texts are versions of."""
    end = dispensed.until and dispensed.until + timedelta(days=1)
    Dispensation.objects.create(
        official=official,
        requirement=requirement,
        kind=dispensed.kind,
        period=since(on, end),
        authority="Ban Thường vụ",
        ground="Căn cứ",
        reason="Lý do",
        given_at=timezone.now(),
        given_by=make_user(),
    )


def _packed(judged):
    """A verdict and, where it is met, what meets it, as the set-based reader packs it."""
    support = judged.support if judged.verdict else None
    return judged.verdict, support and support.days << 40 | support.qualification_id


def _rows(compiler, query):
    services.lay_out(compiler)
    return _asked(query)


def _asked(query):
    with connection.cursor() as cursor:
        cursor.execute(query)
        return cursor.fetchall()


OFTEN = settings(max_examples=cases(80), deadline=None, suppress_health_check=list(HealthCheck))
CROWDS = st.lists(duties.PEOPLE, min_size=1, max_size=8)


@OFTEN
@given(
    people=CROWDS,
    raws=st.lists(st.one_of(duties.SEVERAL_HELD, duties.CLAUSES), min_size=1, max_size=15),
    on=duties.ON,
    today=duties.ON,
)
def test_both_readers_give_every_clause_the_same_verdict(little_world, people, raws, on, today):
    words = little_world.words
    clauses = [grammar.read(raw, words, at="who")[0] for raw in raws]
    with transaction.atomic():
        officials = [enter(little_world, person, n) for n, person in enumerate(people)]
        ground = facts.ground(on, today=today)
        compiler = Compiler(words, ground)
        columns = [
            f"{verdict}, CASE WHEN {verdict} THEN {compiler.support(clause) or 'NULL'} END"
            for clause in clauses
            if (verdict := compiler.verdict(clause))
        ]

        rows = _rows(compiler, f"SELECT official_id, {', '.join(columns)} FROM facts_day")
        set_based = {row[0]: list(zip(row[1::2], row[2::2], strict=True)) for row in rows}
        pure = {
            official.pk: [_packed(judge(clause, person, ground, words)) for clause in clauses]
            for official in officials
            if (person := facts.facts_of(official, on))
        }
        transaction.set_rollback(True)

    assert set_based == pure


@OFTEN
@given(
    people=CROWDS,
    raws=st.lists(duties.DUTIES, min_size=1, max_size=8),
    changed=st.lists(duties.changes(), max_size=4),
    on=duties.ON,
    today=duties.ON,
    let_off=st.none() | st.sampled_from([WAIVED, WAIVED_UNTIL, EXCEPTED]),
)
def test_both_readers_agree_where_everyone_stands(
    little_world, people, raws, changed, on, today, let_off
):
    words = little_world.words
    versions = [_read(raw, words, number) for number, raw in enumerate(raws, start=1)]
    first = len(versions) + 1
    versions += [_read_change(each, words, number) for number, each in enumerate(changed, first)]
    with transaction.atomic():
        officials = [enter(little_world, person, n) for n, person in enumerate(people)]
        ground = facts.ground(on, today=today)
        compiler = Compiler(words, ground)
        if let_off:
            _let_off(officials[0], let_off, little_world.requirement, on)
        how = {"warning_months": WARNING_MONTHS, "dispensed": bool(let_off)}
        selects = [standing.select(v, compiler, **how) for v in versions]
        lack = [
            f"SELECT official_id, {v.id} FROM facts_day WHERE {standing.lacks(v, compiler, **how)}"
            for v in versions
        ]

        rows = _rows(compiler, " UNION ALL ".join(selects))
        lacking = set(_asked(" UNION ALL ".join(lack)))
        set_based = {(row[0], row[1]): (row[3], row[4], row[5], row[6]) for row in rows}
        pure = {
            (official.pk, version.id): stands(
                person,
                version,
                ground,
                words,
                let_off if official is officials[0] else None,
                warning_months=WARNING_MONTHS,
            )
            for official in officials
            if (person := facts.facts_of(official, on))
            for version in versions
        }
        transaction.set_rollback(True)

    assert set_based == {pair: found for pair, found in pure.items() if found}
    assert lacking == {pair for pair, found in set_based.items() if found[0] in MISSING}
