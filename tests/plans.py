"""A little city to plan for: what is taught, who lacks it, the norms; and a plan read as rows."""

from datetime import date, timedelta
from itertools import count

from goc.catalogue.models import (
    Capacity,
    Grants,
    Lecturer,
    Offering,
    Programme,
    Provider,
    Room,
    Teaching,
)
from goc.facts import queries as facts
from goc.facts.rules import tree
from goc.facts.rules.judge import judge
from goc.facts.rules.person import Days, HeldFact, PersonFacts
from goc.kit.mark import Mark
from goc.kit.span import last_day
from goc.law.models import Document, Parameter, Value
from goc.needs.models import Need
from goc.officials.models import Qualification, QualificationKind
from goc.planning.models import Plan, PlanClass, PlanSeat, Uncovered
from goc.standards.models import RequirementVersion
from goc.standards.queries import version_from
from tests.builders import (
    AT,
    make_assessment,
    make_document,
    make_level,
    make_programme,
    make_provider,
    since,
)
from tests.plan_limits import Rows

YEAR = 2027
TODAY = date(2026, 7, 1)
NORMS = {
    "plan_teaching_cost_a_day": 4_000_000,
    "plan_learner_cost_a_day": 60_000,
    "plan_class_cost": 8_000_000,
    "plan_study_days_most": 40,
}
_names = count(1)


def make_norms(**amounts):
    """The norms of a plan, from 2025 on."""
    document = Document.objects.filter(code="LOCAL-CHOICE").first() or make_document("LOCAL-CHOICE")
    for code, amount in (NORMS | amounts).items():
        parameter, _ = Parameter.objects.get_or_create(
            code=code, defaults={"meaning": code, "unit": "đồng"}
        )
        Value.objects.create(
            parameter=parameter,
            document=document,
            amount=amount,
            period=since(date(2025, 1, 1)),
            mark=Mark.LOCAL_CHOICE,
        )


def make_teachable(
    name="Lớp",
    *,
    level=None,
    seats=40,
    least=1,
    days=5,
    length=None,
    classes=1,
    unit=None,
    **fields,
):
    """A programme of the level with one provider that can hold it: a room, a lecturer, months."""
    level = level or make_level()
    programme = make_programme(
        name=f"{name} {next(_names)}",
        grants=level,
        days=days,
        calendar_days=length or days,
        least_seats=least,
        most_seats=seats,
        **fields,
    )
    provider = make_provider(unit=unit)
    offer(provider, programme)
    add_room(provider, seats)
    add_lecturer(provider, programme)
    for month in range(1, 13):
        Capacity.objects.create(
            provider=provider, month=month, classes=classes, mark=Mark.LOCAL_CHOICE
        )
    return programme, provider


def offer(provider, programme, period=None):
    """The provider runs the programme."""
    Offering.objects.create(
        provider=provider, programme=programme, period=period or since(date(2020, 1, 1))
    )


def add_room(provider, seats, period=None):
    """A room more."""
    return Room.objects.create(
        provider=provider,
        name=f"Phòng {next(_names)}",
        seats=seats,
        period=period or since(date(2020, 1, 1)),
    )


def add_lecturer(provider, *programmes):
    """Somebody more who teaches these programmes."""
    name = f"Giảng viên {next(_names)}"
    lecturer = Lecturer.objects.create(
        provider=provider,
        full_name=name,
        sort_key=name,
        kind=Lecturer.Kind.STAFF,
        period=since(date(2020, 1, 1)),
    )
    for programme in programmes:
        Teaching.objects.create(lecturer=lecturer, programme=programme)
    return lecturer


def make_plan(by, **fields):
    """An empty draft of 2027 on an assessment of its own."""
    usual = {"year": YEAR, "begins_on": date(YEAR, 1, 1), "norms": {}, "seconds": 1}
    assessment = make_assessment(by)
    return Plan.objects.create(assessment=assessment, made_at=AT, made_by=by, **usual | fields)


def needs_of(kind=QualificationKind.POLITICAL_THEORY, level="intermediate"):
    """The tree of a requirement that everybody must hold the level."""
    return {
        "who": {"category": "CIVIL_SERVANT"},
        "needs": {"qualification": str(kind), "at_least": level},
    }


def rows_of(plan):
    """A stored plan and the tables that it was made on, as the checker of limits takes them."""
    rows = Rows(plan.year, plan.begins_on, plan.norms["plan_study_days_most"]["amount"])
    for p in Programme.objects.all():
        rows.programmes[p.pk] = (
            p.days, p.calendar_days, p.least_seats, p.most_seats, _span(p.in_force),
        )  # fmt: skip
    for p in Provider.objects.all():
        rows.providers[p.pk] = _provider(p)
    for c in PlanClass.objects.filter(plan=plan):
        rows.classes[c.pk] = (
            c.programme_id, c.provider_id, c.room_id, c.lecturer_id,
            c.starts_on, c.ends_on, c.seats,
        )  # fmt: skip
    rows.seats = [
        (seat.plan_class_id, seat.official_id, tuple(seat.met))
        for seat in PlanSeat.objects.filter(plan=plan)
    ]
    rows.uncovered = {
        (each.official_id, each.version_id): each.reason
        for each in Uncovered.objects.filter(plan=plan)
    }
    rows.needs = open_needs(plan)
    return rows


def open_needs(plan):
    """What was open for the plan, asked row by row: missing and due by the year's end, or a yearly
    norm of hours that everybody bound must reach anew."""
    last = date(plan.year, 12, 31)
    found = set()
    for need in Need.objects.select_related("official", "version"):
        if not (need.official.in_office and need.unit_id and _holds_in(need.version, plan.year)):
            continue
        missing = need.status in ("OVERDUE", "DUE", "EXPIRING")
        timely = need.due_on is None or need.due_on <= last
        hours = need.version.tree["needs"].get("hours")
        yearly = hours is not None and hours.get("in", "calendar_year") == "calendar_year"
        if yearly and plan.year > plan.assessment.on.year:
            missing, timely = missing or need.status == "MET", True
        if missing and timely:
            found.add((need.official_id, need.version_id))
    return found


def _holds_in(version, year):
    end = version.in_force.upper
    return end is None or end > date(year, 1, 1)


def _span(period):
    return period.lower, last_day(period)


def _provider(provider):
    taught = {
        who.pk: {teaching.programme_id for teaching in who.teachings.all()}
        for who in provider.lecturers.all()
    }
    capacity = {row.month: row.classes for row in provider.capacities.all()}
    return {
        "rooms": {room.pk: (room.seats, _span(room.period)) for room in provider.rooms.all()},
        "lecturers": {
            who.pk: (taught[who.pk], _span(who.period)) for who in provider.lecturers.all()
        },
        "offers": {row.programme_id: _span(row.period) for row in provider.offerings.all()},
        "capacity": [capacity.get(month, 0) for month in range(1, 13)],
    }


class Judge:
    """Judges people by what they hold and what the classes of a plan will grant them."""

    def __init__(self, plan, today=TODAY):
        self.last, self.today = date(plan.year, 12, 31), today
        self.words = facts.vocabulary()
        self.grounds = {}
        self.nodes = {
            row.pk: version_from(row, self.words).duty.needs
            for row in RequirementVersion.objects.select_related("requirement", "document")
        }
        self.grants, self.held = {}, {}
        for grant in Grants.objects.select_related("level"):
            self.grants.setdefault(grant.programme_id, []).append(grant)
        for q in Qualification.objects.select_related("level"):
            granted = q.granted and Days(q.granted.lower, q.granted.upper)
            self.held.setdefault(q.person_id, []).append(
                _fact(q.kind, q.level, q.field, granted, q.expires_on, q.hours)
            )

    def __call__(self, person, version, ended):
        node = self.nodes[version]
        granted = [
            _fact(g.kind, g.level, g.field, Days(on, on + timedelta(days=1)), None, g.hours)
            for programme, on in ended
            for g in self.grants[programme]
        ]
        known = PersonFacts(held=(*self.held.get(person, ()), *granted))
        days = {self.last} if isinstance(node, tree.Hours) else {on for _, on in ended}
        return any(judge(node, known, self._ground(day), self.words).verdict for day in days)

    def _ground(self, on):
        if on not in self.grounds:
            self.grounds[on] = facts.ground(on, today=self.today)
        return self.grounds[on]


def _fact(kind, level, field, granted, expires_on, hours):
    return HeldFact(0, kind, level.code, level.name, level.step, field, granted, expires_on, hours)
