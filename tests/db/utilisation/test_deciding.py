"""An appointment decided: through the gate, or with an exception; one test a door."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.db import IntegrityError, connection, transaction

from goc.journal.models import Entry
from goc.kit.errors import Refused
from goc.needs.models import Need
from goc.officials.models import Post
from goc.org.models import Role, Title
from goc.standards.models import Dispensation
from goc.utilisation import services
from goc.utilisation.models import Appointment, AppointmentCheck, Debt
from goc.utilisation.queries.check import check
from goc.utilisation.services import Decision
from tests.builders import (
    AT,
    ON,
    make_assessment,
    make_official,
    make_qualification,
    make_title,
    make_user,
    since,
)

TOMORROW = ON + timedelta(days=1)
UNTIL = date(2027, 6, 30)
PLAIN = Decision("APPOINTMENT", "Số 12-QĐ/ĐU ngày 01/07/2026", "Ban Thường vụ Đảng ủy")
EXCEPTED = replace(
    PLAIN,
    exception_authority="Ban Thường vụ Thành ủy",
    exception_ground="Công văn số 7, kiện toàn ngay.",
    exception_until=UNTIL,
)


@pytest.fixture
def person(units, head):
    """A specialist of Hà Đông in office since 2020."""
    plain = make_title("Chuyên viên")
    return make_official("Lê Thị Bình", unit=units.ha_dong, title=plain, code="CB000777")


@pytest.fixture
def chief(units):
    """The head of Hà Đông."""
    return make_user(Role.SUPERVISOR, units.ha_dong)


def minute_of(person, title, by, on=TOMORROW, unit=None):
    found = check(person, title, unit or person.unit, on, today=ON)
    return services.keep_minute(check=found, by=by, at=AT)


def decide(minute, by, decision=EXCEPTED, **more):
    return services.decide(minute=minute, decision=decision, by=by, at=AT, on=ON, **more)


@pytest.fixture
def decided(person, head, chief):
    """The specialist made head tomorrow, by exception."""
    make_assessment(chief)
    return decide(minute_of(person, head, chief), chief)


def posts(person):
    found = Post.objects.filter(official=person).order_by("period")
    return [(post.title.name, post.period.lower, post.period.upper) for post in found]


def test_who_qualifies_is_appointed_and_the_post_is_written(person, head, chief, advanced):
    make_qualification(person, advanced)

    made = decide(minute_of(person, head, chief), chief, PLAIN)

    assert (made.verdict, made.is_excepted, made.is_leadership) == ("eligible", False, True)
    assert posts(person) == [
        ("Chuyên viên", date(2020, 1, 1), TOMORROW),
        ("Trưởng phòng", TOMORROW, None),
    ]
    assert made.post.ground == "Số 12-QĐ/ĐU ngày 01/07/2026"
    assert made.post.how == made.kind == Post.How.APPOINTMENT
    assert not Debt.objects.exists()
    assert Entry.objects.filter(verb="utilisation.appointed").count() == 1


def test_an_exception_lets_the_condition_wait_and_counts_what_is_owed(decided, person):
    debt = decided.debts.get()
    held = Dispensation.objects.get()

    assert (debt.requirement.code, debt.due_on, debt.state) == ("cao-cap", UNTIL, "OWED")
    assert debt.dispensation == held
    assert (held.kind, held.period, held.authority) == (
        "EXCEPTED", since(TOMORROW, UNTIL + timedelta(days=1)), "Ban Thường vụ Thành ủy",
    )  # fmt: skip
    assert posts(person)[-1] == ("Trưởng phòng", TOMORROW, None)


REFUSED = {
    "no exception": (PLAIN, "hãy ghi cấp có thẩm quyền nào"),
    "no authority": (replace(EXCEPTED, exception_authority=" "), "hãy ghi cấp có thẩm quyền nào"),
    "no ground": (replace(EXCEPTED, exception_ground=""), "Hãy ghi căn cứ, lý do của ngoại lệ"),
    "no last day": (replace(EXCEPTED, exception_until=None), "Hãy ghi ngày mà đến hết ngày ấy"),
    "a last day before the post": (
        replace(EXCEPTED, exception_until=TOMORROW),
        "phải sau ngày 02/07/2026",
    ),
    "no number": (replace(EXCEPTED, number=""), "Hãy ghi số và ngày của quyết định"),
    "no deciding authority": (replace(EXCEPTED, authority=""), "Hãy ghi cấp đã quyết định"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_the_service_refuses_a_decision_that_does_not_stand(name, person, head, chief):
    decision, sentence = REFUSED[name]

    with pytest.raises(Refused, match=sentence):
        decide(minute_of(person, head, chief), chief, decision)

    assert not Appointment.objects.exists()
    assert len(posts(person)) == 1


def test_an_exception_for_nothing_is_refused(person, head, chief, advanced):
    make_qualification(person, advanced)

    with pytest.raises(Refused, match="không cần ngoại lệ"):
        decide(minute_of(person, head, chief), chief, EXCEPTED)


def test_a_title_that_asks_nothing_and_leads_nobody_passes(person, chief):
    made = decide(minute_of(person, make_title("Nhân viên"), chief), chief, PLAIN)

    assert (made.verdict, made.is_leadership) == ("cannot_tell", False)


def test_a_leading_title_without_conditions_needs_an_exception(person, chief):
    title = make_title("Trưởng ban", position_class="LEADERSHIP")

    with pytest.raises(Refused, match="chưa đủ điều kiện"):
        decide(minute_of(person, title, chief), chief, PLAIN)


def test_a_minute_that_the_file_has_left_behind_decides_nothing(person, head, chief, advanced):
    minute = minute_of(person, head, chief)
    make_qualification(person, advanced)

    with pytest.raises(Refused, match="đã đổi từ khi lập biên bản"):
        decide(minute, chief)


def test_a_minute_serves_one_decision(decided, chief):
    with pytest.raises(Refused, match="đã có quyết định"):
        decide(decided.minute, chief)


def test_who_has_left_a_closed_title_and_a_closed_unit_are_refused(person, head, chief, units):
    minute = minute_of(person, head, chief)

    type(person).objects.filter(pk=person.pk).update(in_office=False)
    with pytest.raises(Refused, match="đã thôi giữ vị trí công tác"):
        decide(minute, chief)
    type(person).objects.filter(pk=person.pk).update(in_office=True)
    Title.objects.filter(pk=head.pk).update(life=since(None, ON))
    with pytest.raises(Refused, match="không còn áp dụng ngày 02/07/2026"):
        decide(AppointmentCheck.objects.get(), chief)
    type(units.ha_dong).objects.filter(pk=units.ha_dong.pk).update(life=since(None, ON))
    with pytest.raises(Refused, match="không tồn tại ngày 02/07/2026"):
        decide(AppointmentCheck.objects.get(), chief)


def test_a_day_before_the_state_is_refused(person, head, chief):
    minute = minute_of(person, head, chief)
    AppointmentCheck.objects.update(on=date(1944, 1, 1))
    minute.refresh_from_db()

    with pytest.raises(Refused, match="sớm hơn 02/09/1945"):
        decide(minute, chief)


def test_only_who_answers_for_both_places_decides_and_nobody_for_themselves(
    person, head, chief, units, unit_officer
):
    elsewhere = minute_of(person, head, chief, unit=units.ba_dinh)
    here = minute_of(person, head, chief)

    with pytest.raises(Refused, match="Chỉ thủ trưởng"):
        decide(elsewhere, chief)
    with pytest.raises(Refused, match="Ngoại lệ do thủ trưởng"):
        decide(here, unit_officer)
    person.person.account = chief
    person.person.save()
    with pytest.raises(Refused, match="không ghi cho chính mình"):
        decide(here, chief)


def test_what_is_owed_for_an_exception_stands_in_the_needs(person, head, chief):
    make_assessment(chief)

    decide(minute_of(person, head, chief, on=ON), chief)

    assert Need.objects.get(official=person).status == "EXCEPTED"


def test_a_withdrawn_decision_gives_the_former_post_back(decided, person, chief):
    services.withdraw(appointment=decided, why="Ghi nhầm người.", by=chief, at=AT, on=ON)

    assert posts(person) == [("Chuyên viên", date(2020, 1, 1), None)]
    made = Appointment.objects.get()
    assert (made.post, made.withdrawn_why) == (None, "Ghi nhầm người.")
    assert Debt.objects.get().state == "LAPSED"
    assert Dispensation.objects.get().period.isempty


def test_withdrawing_asks_a_reason_once_and_the_right(decided, chief, unit_officer, stranger):
    def withdraw(by, why="Ghi nhầm."):
        services.withdraw(appointment=decided, why=why, by=by, at=AT, on=ON)

    with pytest.raises(Refused, match="ghi lý do hủy"):
        withdraw(chief, " ")
    with pytest.raises(Refused, match="Chỉ người được ghi"):
        withdraw(stranger)
    withdraw(unit_officer)
    with pytest.raises(Refused, match="đã được .* hủy"):
        withdraw(chief)


def broken(constraint):
    return pytest.raises(IntegrityError, match=constraint)


def row(minute, by, **fields):
    usual = {
        "minute": minute, "official": minute.official, "title": minute.title, "unit": minute.unit,
        "on": minute.on, "kind": "APPOINTMENT", "number": "Số 1", "authority": "Đảng ủy",
        "verdict": minute.verdict, "is_leadership": True, "decided_at": AT, "decided_by": by,
    }  # fmt: skip
    return Appointment.objects.create(**usual | fields)


WALLS = {
    "appointment_passes_the_gate_or_carries_an_exception": {},
    "exception_to_the_gate_says_who_why_and_until_when": {"exception_authority": "Thành ủy"},
    "appointment_names_its_decision_and_authority": {
        "number": "", "exception_authority": "Thành ủy", "exception_ground": "Số 7",
        "exception_until": UNTIL,
    },
    "appointment_is_withdrawn_with_who_when_and_why": {
        "withdrawn_why": "Nhầm", "exception_authority": "Thành ủy", "exception_ground": "Số 7",
        "exception_until": UNTIL,
    },
}  # fmt: skip


@pytest.mark.parametrize("wall", WALLS)
def test_the_database_refuses_what_slips_past_the_service(wall, person, head, chief):
    with broken(wall):
        row(minute_of(person, head, chief), chief, **WALLS[wall])


def test_a_decision_cannot_claim_another_verdict_than_its_minute(person, head, chief):
    minute = minute_of(person, head, chief)

    with broken("appointment_stands_on_the_verdict_of_its_minute"), transaction.atomic():
        row(minute, chief, verdict="eligible")
        with connection.cursor() as cursor:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")


def test_a_debt_stands_once_an_appointment(decided):
    debt = decided.debts.get()
    debt.pk, debt.dispensation, debt._state.adding = None, None, True

    with broken("debt_stands_once_an_appointment"):
        debt.save()


def test_a_post_that_goes_by_plain_sql_leaves_an_empty_key(decided):
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM officials_post WHERE id = %s", [decided.post_id])
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")

    decided.refresh_from_db()
    assert decided.post is None
