"""One official as if in a post: every condition at once, what closes each, what is kept of it."""

import json
from datetime import date
from io import StringIO

import pytest
from django.core.management import call_command

from goc.journal.models import Entry, Reading
from goc.kit.errors import Refused
from goc.kit.mark import Mark
from goc.org.models import Title
from goc.planning.models import PlanClass, PlanSeat
from goc.standards.models import RequirementVersion
from goc.utilisation import services
from goc.utilisation.models import AppointmentCheck
from goc.utilisation.queries import seats
from goc.utilisation.queries.check import check
from tests.builders import (
    AT,
    ON,
    make_dispensation,
    make_group,
    make_official,
    make_qualification,
    make_title,
    make_unit,
    since,
)
from tests.db.utilisation.conftest import HEADS, THEORY
from tests.plans import YEAR, make_plan, make_teachable
from tests.requirements import make_requirement


def verdict_of(official, title, on=ON, unit=None):
    return check(official, title, unit or official.unit, on, today=ON).verdict.value


def test_who_lacks_what_the_title_asks_is_not_eligible(officer, head):
    found = check(officer, head, officer.unit, ON, today=ON)

    assert found.verdict == "not_eligible"
    [gap] = found.as_facts()["gaps"]
    assert (gap["requirement"], gap["status"], gap["closes_with"]) == ("cao-cap", "DUE", None)
    assert gap["source"] == {"document": "VB", "article": None, "mark": "confirmed"}
    assert gap["facts"] == ["hồ sơ chưa có Lý luận chính trị đạt mức này"]
    assert gap["applies_because"] == [f"Trưởng phòng, {found.unit_name} từ {ON:%d/%m/%Y}"]


def test_the_condition_binds_nobody_before_the_appointment(officer, head):
    assert verdict_of(officer, officer.title) == "cannot_tell"


def test_the_certificate_makes_them_eligible_and_is_named(officer, head, advanced):
    held = make_qualification(officer, advanced, serial_no="CC-01")

    found = check(officer, head, officer.unit, ON, today=ON)

    assert found.verdict == "eligible"
    [met] = found.as_facts()["met"]
    assert [piece["qualification_id"] for piece in met["evidence"]] == [held.pk]
    assert "CC-01" in met["evidence"][0]["what"]


def test_an_unconfirmed_text_makes_the_conclusion_unconfirmed(officer, head, advanced):
    make_qualification(officer, advanced)
    second = make_requirement(who=HEADS, needs=THEORY, code="theo-tri-nho")
    second.mark = Mark.FROM_MEMORY
    second.save()

    assert verdict_of(officer, head) == "eligible_by_unconfirmed_rules"


def test_a_missing_fact_leaves_it_open_and_is_told(officer, head, advanced):
    make_qualification(officer, advanced, granted=None)
    past = date(2025, 1, 1)

    found = check(officer, head, officer.unit, past, today=ON)

    assert found.verdict == "cannot_tell"
    assert found.missing == ["ngày cấp đầy đủ của “Lý luận chính trị: Cao cấp”"]


def test_a_title_without_conditions_leads_to_no_conclusion(officer):
    assert verdict_of(officer, make_title("Nhân viên")) == "cannot_tell"


def test_who_was_let_off_passes(officer, head, city_officer):
    version = RequirementVersion.objects.get(requirement__code="cao-cap")
    make_dispensation(officer, version, city_officer)

    assert verdict_of(officer, head) == "eligible"


def test_what_runs_in_office_is_told_and_decides_nothing(officer, head, advanced):
    make_qualification(officer, advanced)
    yearly = {"qualification": "ANY", "hours": {"at_least": 40}}
    make_requirement(who=HEADS, needs=yearly, due={"by": "end_of_year"}, code="gio-hoc")

    found = check(officer, head, officer.unit, ON, today=ON)

    assert found.verdict == "eligible"
    assert [one["requirement"] for one in found.others] == ["gio-hoc"]


def test_the_values_of_law_stand_beside_the_conclusion(officer, head):
    needs = {"qualification": "POLITICAL_THEORY", "at_least": {"law": "buoc"}}
    make_requirement(who=HEADS, needs=needs, parameters={"buoc": 30}, code="theo-buoc")

    [value] = check(officer, head, officer.unit, ON, today=ON).values

    assert (value["parameter"], value["amount"], value["mark"]) == ("buoc", 30.0, "confirmed")


@pytest.fixture
def courses(officer, head, advanced, city_officer):
    """Two classes that grant the level: a full one that ends first, and one with a seat left."""
    programme, provider = make_teachable("Cao cấp", level=advanced, days=30)
    plan = make_plan(city_officer)
    made = [
        PlanClass.objects.create(
            plan=plan, number=number, programme=programme, provider=provider,
            starts_on=date(YEAR, month, 1), ends_on=date(YEAR, month, 28), quarter=1,
            seats=40, people=people, needs_met=0, cost=0,
        )
        for number, month, people in ((1, 1, 40), (2, 2, 39))
    ]  # fmt: skip
    return plan, made


def closing(officer, head):
    [gap] = check(officer, head, officer.unit, ON, today=ON).as_facts()["gaps"]
    return gap["closes_with"]


def test_the_class_with_a_seat_left_closes_the_gap(officer, head, courses):
    way = closing(officer, head)

    assert (way["class"], way["seats_left"], way["has_seat"]) == (2, 1, False)
    assert way["ends_on"] == f"{YEAR}-02-28"


def test_the_class_where_they_have_a_seat_comes_first(officer, head, courses):
    plan, (full, _) = courses
    PlanSeat.objects.create(plan_class=full, plan=plan, official=officer, unit=officer.unit, met=[])

    way = closing(officer, head)

    assert (way["class"], way["has_seat"]) == (1, True)


def test_without_a_class_the_shortest_programme_is_named(officer, head, advanced):
    long, _ = make_teachable("Tập trung", level=advanced, days=200)
    short, _ = make_teachable("Rút gọn", level=advanced, days=90)

    way = closing(officer, head)

    assert (way["programme"], way["class"]) == (short.code, None)


def test_a_minute_keeps_what_was_found_whatever_comes_after(officer, head, advanced, city_officer):
    found = check(officer, head, officer.unit, ON, today=ON)

    minute = services.keep_minute(check=found, by=city_officer, at=AT)
    make_qualification(officer, advanced)

    kept = AppointmentCheck.objects.get(pk=minute.pk)
    assert (kept.verdict, kept.found["gaps"][0]["requirement"]) == ("not_eligible", "cao-cap")
    assert json.loads(json.dumps(found.as_facts())) == kept.found
    assert Entry.objects.filter(verb="utilisation.checked").count() == 1


REFUSED = {
    "a title nobody knows": ("khong-co", "", ON, "Không có chức danh “khong-co”"),
    "a unit nobody knows": ("TRUONG-PHONG", "Sở Không Có", ON, "Đơn vị ghi “Sở Không Có”"),
    "a day before the State": ("TRUONG-PHONG", "", date(1944, 1, 1), "sớm hơn 02/09/1945"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_told_is_refused_in_a_sentence(name, officer, head, city_officer, units):
    title, unit, on, sentence = REFUSED[name]

    with pytest.raises(Refused, match=sentence):
        person = seats.official_of(city_officer, officer_in(units).code, on)
        place = seats.unit_of(unit, person, on)
        seats.title_of(title, place, on)


def officer_in(units):
    return make_official(unit=units.ha_dong)


def test_who_has_left_is_refused(city_officer, units, head):
    gone = officer_in(units)
    type(gone).objects.filter(pk=gone.pk).update(in_office=False)

    with pytest.raises(Refused, match="đã thôi giữ vị trí công tác"):
        seats.official_of(city_officer, gone.code, ON)


def test_who_is_out_of_sight_is_not_found(cast, units, head):
    other = make_official(unit=units.home_affairs)

    with pytest.raises(Refused, match="Không tìm thấy cán bộ có số hiệu"):
        seats.official_of(cast["unit_officer"], other.code, ON)


def test_a_closed_title_and_a_closed_unit_are_refused(officer, head):
    Title.objects.filter(pk=head.pk).update(life=since(None, date(2025, 1, 1)))
    closed = make_unit(life=since(None, date(2025, 7, 1)))

    with pytest.raises(Refused, match="không còn áp dụng ngày"):
        seats.title_of("TRUONG-PHONG", officer.unit, ON)
    with pytest.raises(Refused, match="không tồn tại ngày"):
        seats.unit_of(closed.code, officer, ON)


def test_one_name_of_two_titles_lists_the_choices(officer, head):
    make_title("Trưởng phòng", code="TRUONG-PHONG-2", group=make_group("HEAD"))

    with pytest.raises(Refused, match=r"TRUONG-PHONG \(Trưởng phòng\); TRUONG-PHONG-2"):
        seats.title_of("trưởng phòng", officer.unit, ON)


def test_of_two_titles_the_usual_one_in_such_a_unit_is_meant(officer, head):
    make_title("Trưởng phòng", code="TRUONG-PHONG-SO", unit_kinds=["DEPARTMENT"], tiers=["CITY"])

    assert seats.title_of("Trưởng phòng", officer.unit, ON) == head


def test_the_verb_answers_in_its_shape_and_journals_the_reading(city_officer, units, head):
    out, person = StringIO(), officer_in(units)

    call_command(
        "check_appointment", person.code, "TRUONG-PHONG", on="01/07/2026",
        as_user=city_officer.username, as_json=True, stdout=out, stderr=StringIO(),
    )  # fmt: skip

    told = json.loads(out.getvalue())
    assert (told["verdict"], told["on"], told["unit"]) == ("not_eligible", "2026-07-01", "09556")
    assert Reading.objects.filter(page="check-appointment").count() == 1
