"""The only writer of dispensations: given with a ground, ended with a reason."""

from datetime import date

from django.db import transaction
from django.db.backends.postgresql.psycopg_any import DateRange

from goc.journal import services as journal
from goc.kit import span
from goc.kit.errors import Refused
from goc.law.models import Document
from goc.officials.models import Official
from goc.standards.models import Dispensation, Requirement
from goc.standards.rules import dispensing
from goc.standards.rules.dispensing import Asked


@transaction.atomic
def give(
    *,
    official: Official,
    requirement: Requirement,
    kind: Dispensation.Kind,
    first: date,
    last: date | None,
    reason: str,
    on: date,
    by,
    at,
    authority: str = "",
    document: Document | None = None,
    ground: str = "",
) -> Dispensation:
    """Let the official off the requirement from `first` through `last`, known on the day `on`.

    Refused with every reason: an exception without authority or end, a waiver without ground, days
    that are over, a requirement not in force, another dispensation on one of these days.
    """
    asked = Asked(kind, first, last, authority, ground, document is not None, reason)
    refusals = dispensing.refusals(
        asked,
        on=on,
        requirement=requirement.short_name,
        is_in_force=requirement.versions.filter(in_force__contains=first).exists(),
    )
    if refusals:
        raise Refused(*refusals)
    _check_room(official, requirement, span.days(first, last))
    given = Dispensation.objects.create(
        official=official,
        requirement=requirement,
        kind=kind,
        period=span.days(first, last),
        authority=authority.strip(),
        document=document,
        ground=ground.strip(),
        reason=reason.strip(),
        given_at=at,
        given_by=by,
    )
    _journal("standards.dispensed", given, by=by, at=at, why=given.reason)
    return given


def _check_room(official: Official, requirement: Requirement, period: DateRange) -> None:
    # Two officers may write at once; whoever comes second waits here and sees the first one's.
    Official.objects.select_for_update(of=["self"]).get(pk=official.pk)
    standing = Dispensation.objects.filter(
        official=official, requirement=requirement, period__overlap=period
    )
    for other in standing.order_by("period"):
        until = span.last_day(other.period)
        ends = f"đến hết {until:%d/%m/%Y}" if until else "không ghi ngày cuối"
        raise Refused(
            f"Cán bộ đã có mục “{other.get_kind_display()}” cho yêu cầu này từ "
            f"{other.period.lower:%d/%m/%Y} {ends}; hãy kết thúc mục ấy trước."
        )


@transaction.atomic
def end(*, dispensation: Dispensation, on: date, why: str, by, at) -> Dispensation:
    """End it before its time: from the day `on` the requirement asks again.

    One that has not begun is left without days. Refused without a reason and where it is over.
    """
    held = Dispensation.objects.select_for_update().get(pk=dispensation.pk)
    if not why.strip():
        raise Refused("Hãy ghi lý do kết thúc trước hạn.")
    if held.ended_at is not None:
        raise Refused(f"Mục này đã được {held.ended_by.full_name} kết thúc trước hạn.")
    if held.period.upper and held.period.upper <= on:
        raise Refused(f"Mục này đã hết hạn sau ngày {span.last_day(held.period):%d/%m/%Y}.")
    begun = held.period.lower < on
    held.period = DateRange(held.period.lower, on) if begun else DateRange(empty=True)
    held.ended_at, held.ended_by, held.end_reason = at, by, why.strip()
    held.save(update_fields=["period", "ended_at", "ended_by", "end_reason"])
    _journal("standards.dispensation_ended", held, by=by, at=at, why=held.end_reason)
    return held


def _journal(verb: str, held: Dispensation, *, by, at, why: str) -> None:
    """Write the act under the official, so that it is found with the file."""
    period = held.period
    details = {
        "dispensation": held.pk,
        "requirement": held.requirement.code,
        "kind": held.kind,
        "first": period.lower and period.lower.isoformat(),
        "end": period.upper and period.upper.isoformat(),
        "authority": held.authority,
    }
    name = f"{held.official.person.full_name}: {held.requirement.short_name}"
    journal.record(
        verb=verb, subject=held.official, by=by, at=at, why=why, details=details, name=name
    )
