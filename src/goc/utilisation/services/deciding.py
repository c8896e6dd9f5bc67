"""Appointments decided here: through the gate, or past it with an exception that is owed."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db import IntegrityError, transaction

from goc.journal import services as journal
from goc.kit import history
from goc.kit.errors import Refused
from goc.needs import services as needs
from goc.officials.models import Official, Post
from goc.officials.services import parts
from goc.officials.services.evidence import keep_evidence
from goc.org.models import TitleEntailment
from goc.standards import services as standards
from goc.standards.models import Dispensation, Requirement
from goc.utilisation import access, rules
from goc.utilisation.models import Appointment, AppointmentCheck, Debt
from goc.utilisation.queries import seats
from goc.utilisation.queries.check import Asked, Check, check_many, law_of
from goc.utilisation.services.following import follow

POST = parts.PARTS["vi-tri"]


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided, as it is written down: the kind, the number and day of the paper, who
    decided; where conditions are not met, who lets them wait, on which ground, until when."""

    kind: str
    number: str
    authority: str
    exception_authority: str = ""
    exception_ground: str = ""
    exception_until: date | None = None


@transaction.atomic
def decide(
    *, minute: AppointmentCheck, decision: Decision, by, at: datetime, on: date, upload=None
) -> Appointment:
    """Write down the appointment decided on the minute of a check, and the post with it.

    Judged anew first: a file that has changed since asks for a new minute. Refused with every
    reason: nobody who may, a person who has left, a title or a unit closed that day, no number, no
    authority, and without clearance an exception that lacks its authority, ground or last day.
    """
    official = Official.objects.select_for_update(of=["self"]).select_related("person", "unit")
    official = official.get(pk=minute.official_id)
    _check_place(minute, official, by=by)
    found = _judged(minute, official)
    if refusals := _refusals(found, decision, official, minute, by=by, on=on):
        raise Refused(*refusals)
    given = {name: getattr(decision, name) for name in Decision.__slots__}
    made = _written(minute, official, found, given, by=by, at=at, on=on, upload=upload)
    if made.is_excepted:
        _owe(made, found, by=by, at=at, on=on)
    needs.reassess(people=[official.pk], by=by, at=at)
    follow(people=[official.pk], by=by, at=at, today=on)
    _journal("utilisation.appointed", made, by=by, at=at, why=made.exception_ground)
    return made


def _check_place(minute, official, *, by) -> None:
    if Appointment.objects.filter(minute=minute).exists():
        raise Refused("Biên bản này đã có quyết định; hãy kiểm tra và lập biên bản mới.")
    if not access.may_decide(by, official, minute.unit):
        raise Refused(
            "Chỉ thủ trưởng, cán bộ phụ trách đào tạo của đơn vị, thành phố được ghi quyết định, "
            "không ghi cho chính mình."
        )
    seats.check_day(minute.on)
    seats.check_in_office(official)
    seats.check_unit(minute.unit, minute.on)
    seats.check_title(minute.title, minute.on)


def _judged(minute, official) -> Check:
    asked = [Asked(official, minute.title, minute.unit)]
    [found] = check_many(asked, minute.on, law=law_of(minute.on), beside=False, soonest=False)
    now = {gap["requirement"] for gap in found.gaps}
    then = {gap["requirement"] for gap in minute.found["gaps"]}
    if found.verdict.value != minute.verdict or now != then:
        raise Refused(
            "Hồ sơ hoặc quy định đã đổi từ khi lập biên bản, nay kết luận khác; "
            "hãy kiểm tra và lập biên bản mới rồi quyết định."
        )
    return found


def _refusals(found: Check, decision: Decision, official, minute, *, by, on) -> list[str]:
    asked = rules.Deciding(
        verdict=found.verdict,
        is_leadership=_is_leadership(minute),
        number=decision.number,
        authority=decision.authority,
        exception_authority=decision.exception_authority,
        exception_ground=decision.exception_ground,
        exception_until=decision.exception_until,
    )
    refusals = rules.refusals(asked, on=minute.on, today=on)
    carries = decision.exception_authority.strip()
    if carries and not access.may_except(by, official, minute.unit):
        refusals.append("Ngoại lệ do thủ trưởng đơn vị hoặc cán bộ phụ trách của thành phố ghi.")
    return refusals


def _is_leadership(minute) -> bool:
    if minute.title.position_class == "LEADERSHIP":
        return True
    entailed = TitleEntailment.objects.filter(title=minute.title, period__contains=minute.on)
    return entailed.filter(group__is_leadership=True).exists()


def _written(minute, official, found, given, *, by, at, on, upload) -> Appointment:
    former = _held_before(official, minute.on)
    post = parts.add(
        part=POST,
        official=official,
        values={
            "unit": minute.unit,
            "title": minute.title,
            "category": found.category,
            "first": minute.on,
            "last": None,
            "is_main": True,
            "how": given["kind"],
            "ground": given["number"].strip()[:200],
        },
        why=f"{Appointment.Kind(given['kind']).label} theo quyết định {given['number'].strip()}.",
        ends_former=True,
        by=by,
        at=at,
        on=on,
    )
    told = {
        name: value.strip() if isinstance(value, str) else value for name, value in given.items()
    }
    try:
        return Appointment.objects.create(
            minute=minute,
            official=official,
            title=minute.title,
            unit=minute.unit,
            on=minute.on,
            verdict=minute.verdict,
            is_leadership=_is_leadership(minute),
            evidence=keep_evidence(upload=upload, by=by, at=at) if upload else None,
            post=post,
            former_post=former,
            decided_at=at,
            decided_by=by,
            **told,
        )
    except IntegrityError as error:
        raise Refused("Cơ sở dữ liệu không nhận quyết định chưa qua kiểm tra.") from error


def _held_before(official, on) -> Post | None:
    held = Post.objects.filter(
        official=official, is_main=True, period__endswith=None, period__startswith__lt=on
    )
    return held.order_by("-period__startswith").first()


def _owe(made: Appointment, found: Check, *, by, at, on) -> None:
    """Let what is not met wait until its day, and count it as owed."""
    asked = {gap["requirement"]: gap for gap in found.gaps}
    for requirement in Requirement.objects.filter(code__in=asked).order_by("order", "code"):
        held = standards.give(
            official=made.official,
            requirement=requirement,
            kind=Dispensation.Kind.EXCEPTED,
            first=made.on,
            last=made.exception_until,
            reason=made.exception_ground,
            authority=made.exception_authority,
            ground=made.number,
            on=on,
            by=by,
            at=at,
        )
        Debt.objects.create(
            appointment=made,
            requirement=requirement,
            dispensation=held,
            asked=asked[requirement.code]["sentence"],
            due_on=made.exception_until,
            state_on=made.on,
        )


@transaction.atomic
def withdraw(*, appointment: Appointment, why: str, by, at: datetime, on: date) -> Appointment:
    """Withdraw a decision: the post goes, the one before stands again, what was owed is asked as
    of anybody. Refused without a reason, twice, and for whoever could not decide it."""
    made = Appointment.objects.select_for_update(of=["self"]).get(pk=appointment.pk)
    if made.withdrawn_at:
        raise Refused(f"Quyết định này đã được {made.withdrawn_by.full_name} hủy.")
    if not why.strip():
        raise Refused("Hãy ghi lý do hủy quyết định.")
    if not access.may_decide(by, made.official, made.unit):
        raise Refused("Chỉ người được ghi quyết định của đơn vị này mới được hủy.")
    made.withdrawn_at, made.withdrawn_by, made.withdrawn_why = at, by, why.strip()
    made.save(update_fields=["withdrawn_at", "withdrawn_by", "withdrawn_why"])
    _take_back(made, by=by, at=at, on=on)
    for debt in made.debts.filter(state=Debt.State.OWED):
        _forgive(debt, why=made.withdrawn_why, by=by, at=at, on=on)
    needs.reassess(people=[made.official_id], by=by, at=at)
    follow(people=[made.official_id], by=by, at=at, today=on)
    _journal("utilisation.appointment_withdrawn", made, by=by, at=at, why=made.withdrawn_why)
    return made


def _take_back(made, *, by, at, on) -> None:
    told = {"why": f"Hủy quyết định {made.number}: {made.withdrawn_why}", "by": by, "at": at}
    if made.post:
        seen = history.version(made.post)
        parts.remove(part=POST, official=made.official, pk=made.post_id, seen=seen, on=on, **told)
    former = made.former_post
    # Changed since by somebody else, it stays as they left it.
    if former and former.period.upper == made.on:
        names = [name for name in POST.fields if name not in ("first", "last")]
        values = {name: getattr(former, name) for name in names}
        values |= {"first": former.period.lower, "last": None}
        seen = history.version(former)
        parts.correct(
            part=POST, official=made.official, pk=former.pk, seen=seen, values=values, on=on,
            **told,
        )  # fmt: skip


def _forgive(debt: Debt, *, why, by, at, on) -> None:
    held = debt.dispensation
    if held and held.ended_at is None and held.period.upper > on:
        standards.end(dispensation=held, on=on, why=why, by=by, at=at)
    debt.state, debt.state_on = Debt.State.LAPSED, on
    debt.save(update_fields=["state", "state_on"])


def _journal(verb: str, made: Appointment, *, by, at, why: str) -> None:
    details = {
        "appointment": made.pk,
        "title": made.title.code,
        "unit": made.unit.code,
        "on": made.on.isoformat(),
        "verdict": made.verdict,
        "excepted": made.is_excepted,
    }
    name = f"{made.official.person.full_name}: {made.title.name}"
    journal.record(
        verb=verb, subject=made.official, by=by, at=at, why=why, details=details, name=name
    )
