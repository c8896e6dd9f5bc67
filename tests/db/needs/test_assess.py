"""The whole city judged and stored: what stands there, and what readers see meanwhile."""

from datetime import date
from threading import Barrier, Thread
from time import monotonic, sleep

import pytest
from django.db import connection, transaction

from goc.kit.errors import Refused
from goc.needs import services
from goc.needs.models import Assessment, Need, NeedTally, UnitTally
from goc.needs.queries import explain
from goc.needs.services.swap import Part, take_place
from goc.needs.services.tally import Count
from goc.officials.models import Official, QualificationKind
from tests.builders import (
    AT,
    ON,
    in_year,
    make_group,
    make_level,
    make_official,
    make_qualification,
    make_title,
    make_unit,
    make_user,
    since,
)
from tests.requirements import make_requirement
from tests.standing import state

LLCT = QualificationKind.POLITICAL_THEORY
WHO = {"post": {"title_group": "HEAD", "or_above": True}}
NEEDS = {"qualification": "POLITICAL_THEORY", "at_least": "intermediate"}
TWO_YEARS = {"within_months": 24, "of": "appointment"}


@pytest.fixture
def head(db):
    """The title that binds its holder."""
    make_level(LLCT, "elementary", step=10)
    make_level(LLCT, "intermediate", step=20)
    return make_title("Trưởng phòng", group=make_group("HEAD", rung=40))


def assess(on=ON, **more):
    return services.assess(on=on, by=make_user(), at=AT, **{"today": ON} | more)


def stored(official):
    return list(Need.objects.filter(official=official).values_list("status", "due_on"))


def test_everyone_bound_is_stored_with_status_and_day_due(head):
    make_requirement(who=WHO, needs=NEEDS, due=TWO_YEARS)
    late = make_official(title=head, held_since=date(2023, 1, 1))
    soon = make_official(title=head, held_since=date(2025, 7, 1))
    met = make_official(title=head)
    make_qualification(met, make_level(LLCT, "intermediate"))
    unbound = make_official(title=make_title(group=make_group("STAFF")))

    made = assess()

    assert stored(late) == [("OVERDUE", date(2025, 1, 1))]
    assert stored(soon) == [("DUE", date(2027, 7, 1))]
    assert stored(met) == [("MET", None)]
    assert stored(unbound) == []
    assert (made.people, made.requirements, made.pairs) == (4, 1, 3)


def test_a_year_only_birth_date_never_decides_silently(head):
    make_requirement(who={"age": {"at_least": 40}}, needs=NEEDS)
    unsure = make_official(title=head, born=in_year(1986))
    older = make_official(title=head, born=in_year(1985))
    younger = make_official(title=head, born=in_year(1987))
    unknown = make_official(title=head, born=None)

    assess()

    assert stored(unsure) == stored(unknown) == [("CANNOT_TELL", None)]
    assert stored(older) == [("DUE", None)]
    assert stored(younger) == []
    [finding] = explain(unknown, ON, today=ON)
    assert finding["missing"] == ["ngày sinh"]


def test_an_undated_certificate_proves_nothing_of_a_past_day(head):
    make_requirement(who=WHO, needs=NEEDS)
    official = make_official(title=head)
    make_qualification(official, make_level(LLCT, "intermediate"), granted=None)

    assess()
    assert stored(official) == [("MET", None)]

    assess(on=date(2026, 6, 30))
    assert stored(official) == [("CANNOT_TELL", None)]


def test_a_certificate_about_to_end_is_told_before_it_ends(head):
    make_requirement(who=WHO, needs=NEEDS, warning_months=6)
    official = make_official(title=head)
    level = make_level(LLCT, "intermediate")
    make_qualification(official, level, expires_on=date(2026, 12, 31))

    assess()

    assert stored(official) == [("EXPIRING", date(2026, 12, 31))]


def test_the_text_in_force_on_the_day_asked_is_the_one_that_judges(head):
    code = "llct"
    make_requirement(
        code=code,
        who=WHO,
        needs={"qualification": "POLITICAL_THEORY", "at_least": "elementary"},
        in_force=since(date(2022, 2, 8), date(2025, 8, 29)),
    )
    make_requirement(code=code, who=WHO, needs=NEEDS, in_force=since(date(2025, 8, 29)))
    official = make_official(title=head)
    make_qualification(official, make_level(LLCT, "elementary"))

    assess(on=date(2025, 8, 28))
    assert stored(official) == [("MET", None)]

    assess(on=date(2025, 8, 29))
    assert stored(official) == [("DUE", None)]


def test_a_requirement_that_no_value_of_law_fills_cannot_tell(head):
    needs = {"qualification": "ANY", "hours": {"at_least": {"law": "annual_minimum_hours"}}}
    make_requirement(who=WHO, needs=needs, parameters={"annual_minimum_hours": None})
    official = make_official(title=head)

    assess()

    assert stored(official) == [("CANNOT_TELL", None)]
    [finding] = explain(official, ON, today=ON)
    assert finding["missing"] == ["số tiết phải học theo văn bản hoặc nhiệm kỳ đang tính"]


def test_assessing_again_replaces_the_state_and_keeps_the_names_of_the_tables_parts(head):
    make_requirement(who=WHO, needs=NEEDS)
    make_official(title=head)

    assess()
    names = _parts()
    assess()

    assert Need.objects.count() == 1
    assert _parts() == names
    assert [as_of_a_part(*each) for each in names if each[0] == "needs_need"] == [
        each for each in names if each[0] == "needs_need_1"
    ]


def as_of_a_part(table, name, definition):
    """What the first part must have for an index of the whole table."""
    made = definition.replace(f" {name} ON ONLY public.{table} ", f" {name}_1 ON public.{table}_1 ")
    return f"{table}_1", f"{name}_1", made


def _parts():
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT tablename, indexname, indexdef FROM pg_indexes "
            "WHERE tablename ~ '^needs_need(_[0-9]+)?$'"
        )
        return sorted(cursor.fetchall())


def test_units_are_counted_with_all_below_them(head):
    make_requirement(who=WHO, needs=NEEDS)
    above = make_unit()
    below = make_unit(parent=above)
    make_official(title=head, unit=below)
    make_official(title=head, unit=above)

    assess()

    assert NeedTally.objects.get(unit=above).due == 2
    assert NeedTally.objects.get(unit=below).due == 1
    assert UnitTally.objects.get(unit=above).lacking == 2


def test_a_day_before_the_state_was_founded_is_refused(db):
    with pytest.raises(Refused) as refusal:
        assess(on=date(1944, 1, 1))

    assert refusal.value.reasons == ("Không xét được nhu cầu cho ngày trước 02/09/1945.",)


def test_what_the_person_reads_is_what_the_city_stored(head):
    make_requirement(who=WHO, needs=NEEDS, due=TWO_YEARS)
    official = make_official(title=head, held_since=date(2023, 1, 1))

    assess()

    [finding] = explain(Official.objects.get(pk=official.pk), ON, today=ON)
    need = Need.objects.get(official=official)
    assert (finding["status"], finding["due_on"], finding["priority"]) == (
        need.status,
        need.due_on,
        need.priority,
    )


@pytest.mark.django_db(transaction=True)
def test_readers_see_the_former_state_until_the_new_one_stands(head):
    make_requirement(who=WHO, needs=NEEDS)
    make_official(title=head)
    assess()
    built, seen = Barrier(2), []

    def read_meanwhile():
        built.wait()
        seen.append(Need.objects.count())
        built.wait()
        connection.close()

    reader = Thread(target=read_meanwhile)
    reader.start()
    with transaction.atomic():
        part = Part(1)
        part.fill([])
        part.index()
        built.wait()
        built.wait()
        take_place([part])
    reader.join()

    assert seen == [1]
    assert Need.objects.count() == 0


def city_of_heads(head):
    """Heads of two units, some late, some who have what they need: more than one in each part."""
    make_requirement(who=WHO, needs=NEEDS, due=TWO_YEARS)
    above = make_unit()
    below = make_unit(parent=above)
    intermediate = make_level(LLCT, "intermediate")
    for n in range(7):
        official = make_official(
            title=head, unit=below if n % 2 else above, held_since=date(2019 + n, 1, 1)
        )
        if n % 3 == 0:
            make_qualification(official, intermediate)


@pytest.mark.django_db(transaction=True)
def test_two_sessions_leave_what_one_would(head):
    city_of_heads(head)

    with transaction.atomic():
        alone = assess()
    by_one = state()
    together = assess()

    assert state() == by_one
    assert [len(rows) for rows in by_one] == [7, 2, 2]
    for told in ("people", "requirements", "pairs"):
        assert getattr(together, told) == getattr(alone, told)
    assert {table for table, *_ in _parts()} == {"needs_need", "needs_need_1", "needs_need_2"}


def fail_in_the_second_part(part):
    if part.number == 2:
        raise ZeroDivisionError


def fail_when_all_are_made(parts):
    raise ZeroDivisionError


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    "where, failing",
    [
        ("goc.needs.services.swap.Part.index", fail_in_the_second_part),
        ("goc.needs.services.swap.take_place", fail_when_all_are_made),
    ],
)
def test_a_run_that_fails_leaves_the_former_state_and_nothing_beside_it(
    head, monkeypatch, where, failing
):
    city_of_heads(head)
    assess()
    before, tables = state(), _tables()
    make_official(title=head)

    monkeypatch.setattr(where, failing)
    with pytest.raises(ZeroDivisionError):
        assess()

    assert (state(), _tables()) == (before, tables)
    assert Assessment.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_what_a_killed_run_left_is_in_nobodys_way(head):
    city_of_heads(head)
    assess()
    tables = _tables()
    with transaction.atomic():
        part = Part(2)
        part.fill([])
        part.index()
        Count(part.table).make()

    assess()

    assert _tables() == tables
    assert Need.objects.count() == 7


def _tables():
    return set(connection.introspection.table_names())


@pytest.mark.django_db(transaction=True)
def test_a_second_run_waits_for_the_first(head):
    make_requirement(who=WHO, needs=NEEDS)
    make_official(title=head)
    by, ended = make_user(), []

    def run_too():
        services.assess(on=ON, by=by, at=AT, today=ON)
        ended.append("second")
        connection.close()

    second = Thread(target=run_too)
    with transaction.atomic():
        services.assess(on=ON, by=by, at=AT, today=ON)
        second.start()
        _wait_for_somebody_in_line()
        ended.append("first")
    second.join()

    assert ended == ["first", "second"]
    assert Need.objects.count() == 1


def _wait_for_somebody_in_line():
    deadline = monotonic() + 60
    with connection.cursor() as cursor:
        while monotonic() < deadline:
            cursor.execute("SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted")
            if cursor.fetchone():
                return
            sleep(0.05)
    pytest.fail("nobody waits for the run that holds the state")
