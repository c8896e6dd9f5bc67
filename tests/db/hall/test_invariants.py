"""What `./goc doctor` finds: each invariant is broken once, and it alone is named."""

from datetime import date

import pgtrigger
import pytest
from django.db import connection

from goc.catalogue.models import Capacity, Lecturer, Offering, Room, Teaching
from goc.desk import services as desk
from goc.hall.queries import invariants
from goc.journal import services as journal
from goc.officials.models import Level, Official, Qualification
from goc.officials.services import open_accounts
from goc.org.models import Role, Unit
from goc.org.services.reach import rebuild_reach
from tests.builders import (
    AT,
    ON,
    grant,
    make_code,
    make_deputy,
    make_dispensation,
    make_document,
    make_official,
    make_programme,
    make_provider,
    make_qualification,
    make_requirement,
    make_unit,
    make_user,
    make_value,
    since,
)


def broken():
    return {
        finding.code: finding.broken for finding in invariants.findings(on=ON) if finding.broken
    }


def run(statement):
    with connection.cursor() as cursor:
        cursor.execute(statement)


@pytest.fixture
def sound(cast):
    """The little city of the tests, in order."""
    rebuild_reach(on=ON)
    open_accounts(by=cast["city_officer"], at=AT)
    desk.notify(
        users=[cast["learner"].pk],
        kind="needs.due",
        sentence="Có việc cần xem.",
        path="/",
        by=cast["city_officer"],
        at=AT,
    )
    return cast


def test_a_city_in_order_breaks_nothing(sound):
    assert broken() == {}


@pytest.mark.parametrize(
    ("code", "statement"),
    [
        ("present-post", "UPDATE officials_official SET in_office = false WHERE code = 'CB000001'"),
        ("keys", "UPDATE officials_official SET sort_key = 'x' WHERE code = 'CB000001'"),
        (
            "rank-and-level",
            "INSERT INTO officials_managementholding (official_id, level, period)"
            " SELECT person_id, 'CENTRAL', '[2020-01-01,)' FROM officials_official"
            " WHERE code = 'CB000001'",
        ),
        ("unit-name", "DELETE FROM org_unitversion WHERE name = 'Phường Ba Đình'"),
        (
            "reach",
            "DELETE FROM org_unitreach r USING org_unit u"
            " WHERE u.id = r.descendant_id AND u.code = '00004' AND r.depth = 1",
        ),
        (
            "need-subject",
            "INSERT INTO needs_need (official_id, version_id, status, priority)"
            " VALUES (-1, -1, 'MET', 0)",
        ),
        (
            "letter-left",
            "UPDATE desk_delivery SET channel = 'EMAIL', state = 'SENDING'"
            " WHERE channel = 'PRINTED'",
        ),
        ("notice-in-app", "DELETE FROM desk_delivery WHERE channel = 'IN_APP'"),
        (
            "printing-people",
            "INSERT INTO desk_printing (printed_at, printed_by_id, people)"
            " SELECT now(), id, 3 FROM accounts_user WHERE username = 'can-bo-don-vi'",
        ),
    ],
    ids=lambda value: value if " " not in value else "",
)
def test_a_broken_invariant_is_named(sound, code, statement):
    run(statement)

    assert set(broken()) == {code}


@pytest.fixture
def taught(sound):
    """A programme that a provider with everything runs."""
    provider, programme = make_provider("truong"), make_programme("ct")
    always = since(None)
    lecturer = Lecturer.objects.create(
        provider=provider, full_name="A", sort_key="", kind="STAFF", period=always
    )
    Teaching.objects.create(lecturer=lecturer, programme=programme)
    Offering.objects.create(provider=provider, programme=programme, period=always)
    Room.objects.create(provider=provider, name="A", seats=40, period=always)
    Capacity.objects.create(provider=provider, month=3, classes=1, mark="local_choice")
    return sound


def test_a_catalogue_in_order_breaks_nothing(taught):
    assert broken() == {}


@pytest.mark.parametrize(
    ("code", "statement"),
    [
        ("offering-taught", "DELETE FROM catalogue_teaching"),
        ("offering-taught", "UPDATE catalogue_lecturer SET period = '[,2026-01-01)'"),
        ("provider-place", "UPDATE catalogue_capacity SET classes = 0"),
        ("provider-place", "UPDATE catalogue_room SET period = '[,2026-01-01)'"),
        ("programme-grants", "DELETE FROM catalogue_grants"),
        ("programme-grants", "DELETE FROM catalogue_module"),
        ("grant-kind", "UPDATE catalogue_grants SET kind = 'DEGREE'"),
    ],
)
def test_a_broken_catalogue_is_named(taught, code, statement):
    run(statement)

    assert broken() == {code: 1}


def end_home_affairs():
    run("UPDATE org_unit SET life = '[,2026-01-01)' WHERE code = 'SO.NV'")
    run(
        "UPDATE org_unitversion SET period = '[,2026-01-01)' FROM org_unit"
        " WHERE org_unit.id = unit_id AND code = 'SO.NV'"
    )


def test_a_unit_whose_names_end_before_it_does_is_named(sound):
    run("UPDATE org_unit SET life = '[,2027-01-01)' WHERE code = 'SO.NV'")

    assert broken() == {"unit-name": 1}


def test_a_unit_under_a_closed_one_is_named(sound, units):
    end_home_affairs()
    make_unit("Phòng Tổ chức", code="SO.NV.TC", parent=units.home_affairs)
    rebuild_reach(on=ON)

    assert broken() == {"unit-parent": 1}


def test_a_post_beyond_the_end_of_its_unit_is_named(sound, units):
    make_official("Bùi Đức Thọ", unit=units.home_affairs, account=make_user())
    end_home_affairs()

    assert broken() == {"post-in-unit": 1}


def test_somebody_in_office_without_account_is_named(sound):
    run("UPDATE officials_person SET account_id = NULL WHERE full_name = 'Bùi Đức Thọ'")

    assert broken() == {"account": 1}


@pytest.mark.parametrize("table", ["officials_post", "officials_qualification"])
def test_a_row_of_a_batch_that_never_was_is_named(table, sound):
    make_qualification(Official.objects.first())
    run(f"UPDATE {table} SET batch_id = 777777 WHERE id = (SELECT min(id) FROM {table})")

    assert broken() == {"batch": 1}


def test_a_line_of_a_batch_that_never_was_is_named(sound):
    run(
        """INSERT INTO desk_batchrow (batch_id, "row", verdict, subject)
        VALUES (777777, 3, 'CREATED', '')"""
    )

    assert broken() == {"batch": 1}


def test_a_grant_left_to_whoever_has_gone_is_named(sound, units, neighbour):
    holder = Official.objects.get(pk=neighbour.pk).person.account
    grant(holder, Role.LECTURER, units.ba_dinh)
    assert broken() == {}

    run("UPDATE officials_official SET in_office = false WHERE code = 'CB000002'")
    run(
        "UPDATE officials_post SET period = '[2020-01-01,2021-01-01)' WHERE official_id ="
        f" {neighbour.pk}"
    )

    assert broken() == {"grant-in-office": 1}


def test_a_deputy_of_somebody_without_grants_is_named(sound):
    make_deputy(sound["leader"], sound["stranger"])
    make_deputy(sound["learner"], sound["stranger"], period=since(date(2026, 1, 1), ON))
    assert broken() == {}

    run(
        "DELETE FROM org_grant WHERE user_id = (SELECT id FROM accounts_user WHERE"
        " username = 'lanh-dao')"
    )

    assert broken() == {"deputy-of-grant": 1}


def test_a_code_of_a_closed_account_is_named(sound):
    make_code(sound["stranger"])
    run("UPDATE accounts_user SET is_active = false WHERE username = 'nguoi-la'")

    assert broken() == {"code-of-closed": 1}


def test_a_level_of_another_kind_is_named(sound, learner_file):
    language = Level.objects.create(kind="FOREIGN_LANGUAGE", code="level9", name="bậc 9", step=90)
    Qualification.objects.create(person=learner_file.person, kind="DEGREE", level=language)

    assert broken() == {"level-kind": 1}


class TestLaw:
    def test_a_dispensation_of_what_no_text_held_is_named(
        self, sound, learner_file, neighbour, city_officer
    ):
        version = make_requirement(period=since(date(2020, 1, 1), date(2026, 1, 2)))
        make_dispensation(learner_file, version, city_officer)
        make_dispensation(neighbour, version, city_officer, period=since(date(2026, 1, 2)))

        assert broken() == {"dispensed": 1}

    def test_a_dispensation_that_goes_on_after_its_end_is_named(
        self, sound, learner_file, neighbour, city_officer
    ):
        version = make_requirement()
        end = {"ended_at": AT, "ended_by": city_officer, "end_reason": "Ghi nhầm."}
        make_dispensation(
            learner_file, version, city_officer, period=since(date(2026, 1, 1)), **end
        )
        make_dispensation(
            neighbour, version, city_officer, period=since(date(2026, 1, 1), ON), **end
        )

        assert broken() == {"dispensation-ended": 1}

    def test_a_replaced_document_that_is_still_in_force_is_named(self, sound):
        new = make_document(in_force=since(date(2025, 7, 1)))
        make_document(in_force=since(None, date(2025, 7, 1)), replaced_by=new)
        make_document(in_force=since(None, date(2025, 7, 2)), replaced_by=new)

        assert broken() == {"replaced": 1}

    def test_a_value_before_its_document_is_named(self, sound):
        document = make_document(in_force=since(date(2025, 7, 1)))
        make_value(document, code="a", period=since(date(2025, 7, 1)))
        make_value(document, code="b", period=since(date(2025, 6, 30)))
        make_value(document, code="c")

        assert broken() == {"value-in-document": 2}


def test_a_cut_seal_is_named(sound, city_officer):
    journal.record(verb="thử", subject=city_officer, by=city_officer, at=AT)
    journal.seal(at=AT)
    run("UPDATE journal_seal SET digest = 'x'")

    assert broken() == {"seals": 1}


def test_a_lost_file_is_named(sound, city_officer, tmp_path):
    path = tmp_path / "danh-sach.xlsx"
    path.write_bytes(b"a roster")
    kept = desk.keep_file(path=path, name=path.name, by=city_officer, at=AT)
    assert broken() == {}

    kept.content.storage.delete(kept.content.name)

    assert broken() == {"files": 1}


@pytest.mark.parametrize("act", ["DISABLE TRIGGER", "DROP"])
def test_a_table_that_keeps_no_history_any_more_is_named(sound, act):
    trigger = next(
        trigger.get_pgid(model) for model, trigger in pgtrigger.registered() if model is Unit
    )
    if act == "DROP":
        run(f"DROP TRIGGER {trigger} ON org_unit")
    else:
        run(f"ALTER TABLE org_unit DISABLE TRIGGER {trigger}")

    assert broken() == {"history": 1}
