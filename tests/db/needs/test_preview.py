"""What a text would change is told before anybody is judged by it, and comes out just so."""

from datetime import date

import pytest
from django.db import connection, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from goc.facts import queries as facts
from goc.kit.errors import Refused
from goc.needs.models import MISSING, Need
from goc.needs.queries import preview
from goc.needs.queries.preview import BOUND, GAINS, LACKING, LOSES, NEWLY, NO_MORE, UNKNOWN
from goc.needs.queries.reading import Within
from goc.needs.services import assess
from goc.standards.models import Requirement
from goc.standards.queries import unpublished, version_from
from goc.standards.rules import text
from tests import duties
from tests.builders import AT, make_official, make_qualification, make_requirement, make_user, since
from tests.cases import cases
from tests.crowd import enter
from tests.db.facts import test_two_readers

little_world = test_two_readers.little_world
ON = date(2026, 7, 1)
ALL = Within((), frozenset(), is_everything=True)
CIVIL = {"category": "CIVIL_SERVANT"}
THEORY = {"qualification": "POLITICAL_THEORY"}


def comparison(raw, former=None, *, within=ALL, on=ON):
    words = facts.vocabulary()
    named = {"code": "moi", "short_name": "", "topic": "", "title": "", "sentence": ""}
    duty, reasons = text.duty(raw, words, since=on)
    assert reasons == []
    return preview.Comparison(
        unpublished(named | raw, duty, former and former.requirement, words),
        version_from(former, words) if former else None,
        within=within,
        on=on,
        today=ON,
        words=words,
    )


@pytest.fixture
def former(db):
    return make_requirement(tree={"who": CIVIL, "needs": THEORY})


def test_who_gains_and_who_loses_a_need_is_told_by_name(former, units):
    lacks = make_official("Bùi Thị Hoa", unit=units.ha_dong)
    has = make_official("Nguyễn Văn An", unit=units.ba_dinh)
    make_qualification(has)
    cadre = make_official("Trần Thị Bình", unit=units.ba_dinh, category="CADRE")

    shown = comparison({"who": {"category": "CADRE"}, "needs": THEORY}, former).preview()

    assert shown.counts == {
        BOUND: 1, NEWLY: 1, NO_MORE: 2, GAINS: 1, LOSES: 1, LACKING: 1, UNKNOWN: 0,
    }  # fmt: skip
    assert shown.before == 2
    assert {which: [p.code for p in people] for which, people in shown.first.items()} == {
        GAINS: [cadre.code],
        LOSES: [lacks.code],
    }
    assert not shown.changes_nobody


def test_the_same_text_changes_nobody(former, units):
    make_official(unit=units.ha_dong)

    shown = comparison(former.tree, former).preview()

    assert shown.changes_nobody
    assert (shown.counts[BOUND], shown.before) == (1, 1)


def test_a_new_requirement_is_laid_beside_nothing(db, units):
    make_official(unit=units.ha_dong)

    shown = comparison({"who": CIVIL, "needs": THEORY}).preview()

    assert shown.before is None
    assert (shown.counts[NEWLY], shown.counts[GAINS], shown.counts[LOSES]) == (1, 1, 0)


def test_only_people_in_sight_are_counted_and_named(former, units):
    make_official(unit=units.ha_dong)
    make_official(unit=units.ba_dinh)
    sight = Within(((units.ba_dinh.pk, "STATE"),), frozenset({units.ba_dinh.pk}))

    seen = comparison({"who": {"in_office": True}, "needs": THEORY}, within=sight)

    assert seen.preview().counts[BOUND] == 1
    assert len(seen.keys(BOUND)) == 1


def test_people_come_in_the_order_of_names(db, units):
    for name in ("Lê Văn Ý", "Đỗ Văn Ân", "Lê Văn An"):
        make_official(name, unit=units.ha_dong)
    found = comparison({"who": {"in_office": True}, "needs": THEORY})

    people = preview.people(found.keys(GAINS), ON)

    assert [person.name for person in people] == ["Lê Văn An", "Đỗ Văn Ân", "Lê Văn Ý"]


def test_what_somebody_typed_is_never_read_as_sql(db, units):
    make_official(unit=units.ha_dong)
    odd = THEORY | {"programme": "100%s '); DROP TABLE officials_official; --"}

    assert comparison({"who": {"in_office": True}, "needs": odd}).preview().counts[GAINS] == 1


def test_no_day_before_the_state_is_asked_for(db):
    with pytest.raises(Refused, match="Không xem trước được cho ngày trước 02/09/1945."):
        comparison({"who": CIVIL, "needs": THEORY}, on=date(1945, 9, 1))


def test_a_preview_writes_nothing(former, units):
    make_official(unit=units.ha_dong)

    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SET LOCAL transaction_read_only = on")
        assert comparison({"who": CIVIL, "needs": THEORY}, former).preview().counts[BOUND] == 1
        transaction.set_rollback(True)


@settings(max_examples=cases(8), deadline=None, suppress_health_check=list(HealthCheck))
@given(
    people=st.lists(duties.PEOPLE, min_size=1, max_size=6),
    before=duties.DUTIES,
    after=duties.DUTIES,
    on=duties.ON,
)
def test_what_is_told_is_what_the_whole_run_finds(little_world, people, before, after, on):
    with transaction.atomic():
        for number, person in enumerate(people):
            enter(little_world, person, number)
        former = make_requirement("yc", period=since(on), tree=_plain(before))
        Requirement.objects.create(pk=8, code="sau", short_name="sau", topic="yc")
        later = make_requirement("sau", period=since(on), tree=_plain(after))

        told = comparison(later.tree, former, on=on)
        found = {which: set(told.keys(which)) for which in preview.WHICH}
        assess(on=on, by=make_user(), at=AT, today=ON)
        was, becomes = (
            dict(Need.objects.filter(version=each).values_list("official_id", "status"))
            for each in (former, later)
        )
        transaction.set_rollback(True)

    missing = {key for key, status in becomes.items() if status in MISSING}
    had = {key for key, status in was.items() if status in MISSING}
    assert found == {
        BOUND: set(becomes),
        NEWLY: set(becomes) - set(was),
        NO_MORE: set(was) - set(becomes),
        GAINS: missing - had,
        LOSES: had - missing,
        LACKING: missing,
        UNKNOWN: {key for key, status in becomes.items() if status == "CANNOT_TELL"},
    }


def _plain(raw):
    """Days as the database keeps them, and no deadline where there is none."""
    if isinstance(raw, dict):
        return {key: _plain(value) for key, value in raw.items() if value is not None}
    if isinstance(raw, list):
        return [_plain(value) for value in raw]
    return raw.isoformat() if isinstance(raw, date) else raw
