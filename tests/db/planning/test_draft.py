"""The draft of a year: for whom, when, where, what it leaves and why; replaced at once."""

from collections import Counter
from datetime import date

import pytest

from goc.journal.models import Entry
from goc.kit.errors import Refused
from goc.needs.models import Need
from goc.officials.models import QualificationKind
from goc.planning import services
from goc.planning.models import Plan, PlanClass, PlanSeat, Uncovered, UncoveredTally
from goc.planning.queries import figures
from tests.builders import (
    AT,
    make_assessment,
    make_level,
    make_need,
    make_official,
    make_programme,
    make_provider,
    make_requirement,
    since,
)
from tests.plan_limits import broken
from tests.plans import (
    TODAY,
    YEAR,
    Judge,
    add_lecturer,
    add_room,
    make_norms,
    make_teachable,
    needs_of,
    offer,
    rows_of,
)

THEORY, DEFENCE = QualificationKind.POLITICAL_THEORY, QualificationKind.DEFENCE_EDUCATION


@pytest.fixture
def make(city_officer):
    """Assess what stands and make the plan; its rows keep every limit."""

    def run(year=YEAR, *, today=TODAY, assessed_on=TODAY):
        make_assessment(city_officer, on=assessed_on)
        plan = services.make(year=year, by=city_officer, at=AT, today=today)
        assert broken(rows_of(plan), Judge(plan, today)) == []
        return plan

    return run


@pytest.fixture
def norms(db):
    make_norms()


@pytest.fixture
def theory(norms):
    make_level()
    return make_requirement("llct-trung-cap", tree=needs_of())


def reasons(plan):
    found = Counter()
    for reason, people in UncoveredTally.objects.filter(plan=plan).values_list("reason", "people"):
        found[reason] += people
    return found


def test_whoever_lacks_it_gets_a_seat_and_the_plan_says_what_it_costs(make, theory):
    programme, provider = make_teachable(days=5)
    people = [make_official() for _ in range(3)]
    for official in people:
        make_need(official, theory)

    plan = make()

    [planned] = PlanClass.objects.all()
    assert (planned.number, planned.programme, planned.provider) == (1, programme, provider)
    assert (planned.starts_on, planned.ends_on) == (date(2027, 1, 4), date(2027, 1, 8))
    assert (planned.quarter, planned.people, planned.needs_met) == (1, 3, 3)
    assert planned.cost == 8_000_000 + 5 * (4_000_000 + 3 * 60_000)
    assert set(PlanSeat.objects.values_list("official", flat=True)) == {o.pk for o in people}
    assert not Uncovered.objects.exists()
    assert plan.norms["plan_class_cost"]["amount"] == 8_000_000
    assert plan.norms["plan_class_cost"]["mark"] == "local_choice"
    [entry] = Entry.objects.filter(verb="planning.drafted")
    assert entry.details == {"year": 2027, "classes": 1, "people": 3}


def test_one_seat_meets_three_requirements(make, norms):
    level = make_level(THEORY, "advanced", step=30)
    make_level()
    asked = [
        make_requirement(f"r{n}", tree=needs_of(level=each))
        for n, each in enumerate(("intermediate", "advanced", "advanced"))
    ]
    make_teachable(level=level)
    official = make_official()
    for version in asked:
        make_need(official, version)

    plan = make()

    [seat] = PlanSeat.objects.all()
    assert sorted(seat.met) == sorted(version.pk for version in asked)
    found = figures.whole(plan)
    assert (found.classes, found.seats, found.people, found.met, found.left) == (1, 1, 1, 3, 0)


def test_nobody_is_sent_higher_than_they_must(make, norms):
    advanced = make_level(THEORY, "advanced", step=30)
    lower, _ = make_teachable(level=make_level())
    make_teachable(level=advanced)
    make_need(make_official(), make_requirement(tree=needs_of()))

    make()

    assert PlanClass.objects.get().programme == lower


def test_who_is_overdue_comes_first_where_seats_are_few(make, theory):
    make_teachable(seats=1, days=5, length=360)
    late, early = make_official(), make_official()
    make_need(early, theory, priority=31)
    make_need(late, theory, "OVERDUE", priority=80, due_on=date(2026, 1, 1))

    plan = make()

    assert PlanSeat.objects.get().official == late
    assert reasons(plan) == {"CAPACITY_USED_UP": 1}


def test_only_what_falls_due_by_the_end_of_the_year_is_planned_for(make, theory):
    make_teachable()
    now, later, gone = make_official(), make_official(), make_official()
    gone.in_office = False
    gone.save()
    make_need(now, theory, due_on=date(2027, 12, 31))
    make_need(later, theory, due_on=date(2028, 1, 1))
    make_need(gone, theory)
    make_need(make_official(), theory, "MET")
    make_need(make_official(), theory, "CANNOT_TELL")

    make()

    assert PlanSeat.objects.get().official == now
    assert not Uncovered.objects.exists()


def test_each_need_left_says_why(make, theory, norms):
    make_teachable(level=make_level(QualificationKind.DIGITAL_SKILLS, "basic"))
    make_level(DEFENCE, "class4", step=10)
    alone = make_requirement("qpan", topic=DEFENCE, tree=needs_of(DEFENCE, "class4"))
    make_need(make_official(), alone)
    people = [make_official() for _ in range(2)]
    for official in people:
        make_need(official, theory)

    assert reasons(make()) == {"NO_PROGRAMME": 3}

    programme = make_programme(grants=make_level(), least_seats=3, most_seats=9)
    assert reasons(make()) == {"NO_PROGRAMME": 1, "NO_PROVIDER": 2}

    provider = make_provider()
    offer(provider, programme)
    assert reasons(make()) == {"NO_PROGRAMME": 1, "WITHOUT_CAPACITY": 2}

    add_room(provider, 9)
    add_lecturer(provider, programme)
    for month in range(1, 13):
        provider.capacities.create(month=month, classes=1, mark="local_choice")
    assert reasons(make()) == {"NO_PROGRAMME": 1, "TOO_FEW": 2}


def test_a_programme_that_grants_nothing_meets_nobody(make, theory):
    programme, _ = make_teachable()
    programme.grants.all().delete()
    make_need(make_official(), theory)

    assert reasons(make()) == {"NO_PROGRAMME": 1}


def test_whoever_sits_in_a_class_all_year_has_no_time_for_another(make, norms):
    long = make_level(THEORY, "advanced", step=30)
    short = make_level(DEFENCE, "class4", step=10)
    make_teachable(level=long, days=30, length=355)
    make_teachable(level=short, days=15)
    official = make_official()
    make_need(official, make_requirement("a", tree=needs_of(level="advanced")), priority=90)
    make_need(official, make_requirement("b", tree=needs_of(DEFENCE, "class4")), priority=1)

    plan = make()

    assert PlanSeat.objects.count() == 1
    assert reasons(plan) == {"NO_TIME": 1}


def test_yearly_hours_are_owed_anew_and_add_up_over_the_seats(make, norms):
    level = make_level(QualificationKind.POSITION_SKILLS, "course", step=10)
    tree = {
        "who": {"category": "CIVIL_SERVANT"},
        "needs": {"qualification": "ANY", "hours": {"at_least": 40, "in": "calendar_year"}},
    }
    hours = make_requirement("so-tiet", topic="POSITION_SKILLS", tree=tree)
    for _ in range(3):
        make_teachable(level=level, days=2, hours=(8, 8))
    reached = make_official()
    make_need(reached, hours, "MET")
    make_need(make_official(), hours)

    make()

    assert PlanSeat.objects.count() == 6
    assert sorted(PlanSeat.objects.values_list("met", flat=True)) == [[]] * 4 + [[hours.pk]] * 2


def test_another_course_of_a_kind_held_already_still_adds_hours(make, norms):
    level = make_level(QualificationKind.POSITION_SKILLS, "course")
    who = {"category": "CIVIL_SERVANT"}
    any_course = make_requirement(
        "theo-vi-tri",
        topic="POSITION_SKILLS",
        tree={"who": who, "needs": {"qualification": "POSITION_SKILLS"}},
    )
    asked = {"qualification": "POSITION_SKILLS", "hours": {"at_least": 16, "in": "calendar_year"}}
    hours = make_requirement("so-tiet", topic="X", tree={"who": who, "needs": asked})
    make_teachable(level=level, days=2, hours=(8, 8), least=1)
    person = make_official()
    make_need(person, any_course, "MET")
    make_need(person, hours)

    plan = make()

    assert PlanSeat.objects.get(plan=plan).met == [hours.pk]
    assert reasons(plan) == {}


def test_a_new_draft_takes_the_place_of_the_former_of_its_year_alone(make, theory):
    make_teachable()
    make_need(make_official(), theory)
    other = make(2028)
    former = make()
    Need.objects.all().delete()

    new = make()

    assert set(Plan.objects.all()) == {other, new}
    assert not PlanClass.objects.filter(plan=former.pk).exists()
    assert PlanSeat.objects.get().plan == other
    assert not PlanClass.objects.filter(plan=new).exists()


@pytest.mark.parametrize(
    ("year", "sentence"),
    [
        (2025, "Năm 2025 đã qua; chỉ lập được kế hoạch cho năm 2026 trở đi."),
        (2032, "Năm 2032 còn quá xa; chỉ lập được kế hoạch đến năm 2031."),
        (2027, "Chưa xét nhu cầu lần nào; hãy chạy ./goc needs rồi lập lại."),
    ],
)
def test_what_cannot_be_planned_is_refused_and_nothing_is_there(
    year, sentence, norms, city_officer
):
    with pytest.raises(Refused) as refusal:
        services.make(year=year, by=city_officer, at=AT, today=TODAY)

    assert refusal.value.reasons == (sentence,)
    assert not Plan.objects.exists()


def test_every_norm_that_nobody_set_is_named(city_officer):
    make_assessment(city_officer)

    with pytest.raises(Refused) as refusal:
        services.make(year=YEAR, by=city_officer, at=AT, today=TODAY)

    assert len(refusal.value.reasons) == 4
    assert "plan_teaching_cost_a_day" in refusal.value.reasons[0]


def test_a_year_without_programme_or_provider_is_refused(city_officer, norms):
    make_assessment(city_officer)
    with pytest.raises(Refused, match="Không có chương trình nào áp dụng trong năm 2027"):
        services.make(year=YEAR, by=city_officer, at=AT, today=TODAY)

    make_programme()
    with pytest.raises(Refused, match="Không có cơ sở đào tạo nào trong năm 2027"):
        services.make(year=YEAR, by=city_officer, at=AT, today=TODAY)


def test_the_running_year_is_planned_from_tomorrow_on(make, theory):
    make_teachable()
    make_need(make_official(), theory, due_on=date(2026, 8, 1))

    plan = make(2026)

    assert plan.begins_on == date(2026, 7, 2)
    assert PlanClass.objects.get().starts_on == date(2026, 7, 6)


def test_no_class_lies_outside_the_period_of_its_offer(make, theory):
    programme, provider = make_teachable()
    provider.offerings.update(period=since(date(2027, 5, 1), date(2027, 6, 1)))
    make_need(make_official(), theory)

    make()

    assert PlanClass.objects.get().starts_on == date(2027, 5, 3)
