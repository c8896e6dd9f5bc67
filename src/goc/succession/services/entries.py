"""People put into plans and taken out of them, each with a day and a ground."""

from datetime import date, timedelta

from django.db import transaction
from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import Q

from goc.journal import services as journal
from goc.kit import span
from goc.kit.errors import Refused
from goc.officials.models import Level, Official, Post, Qualification, QualificationKind
from goc.officials.services import touched
from goc.succession import rules
from goc.succession.models import SuccessionEntry, SuccessionPlan
from goc.succession.queries.terms import terms
from goc.succession.services.plans import hold

NO_GROUND = "Hãy ghi căn cứ: số, ngày của quyết định hoặc biên bản."


@transaction.atomic
def add(
    *, plan: SuccessionPlan, official: Official, first: date, ground: str, today: date, by, at
) -> SuccessionEntry:
    """Put the official into the plan from the day on, with what they were that day by their file.

    Refused without a ground, after the term, and where they stand in the plan already.
    """
    hold()
    reasons = [] if ground.strip() else [NO_GROUND]
    reasons += rules.bars_to_entry(first=first, last=None, ends=_end_of_term(plan))
    if reasons:
        raise Refused(*reasons)
    _check_room(plan, official, DateRange(first, None))
    entry = SuccessionEntry.objects.create(
        plan=plan,
        official=official,
        period=DateRange(first, None),
        ground=ground.strip(),
        **snapshot(official, first, today),
    )
    _journal("succession.entry_added", entry, by=by, at=at)
    touched.tell([official.pk], by=by, at=at)
    return entry


@transaction.atomic
def correct(
    *,
    entry: SuccessionEntry,
    first: date,
    ground: str,
    degree_then: Level | None,
    theory_then: Level | None,
    why: str,
    by,
    at,
) -> SuccessionEntry:
    """Mend the day, the ground and the levels that the list told wrongly. Refused without a reason,
    and where the days cannot be."""
    hold()
    held = _held(entry)
    last = span.last_day(held.period)
    reasons = [] if ground.strip() else [NO_GROUND]
    reasons += [] if why.strip() else ["Hãy ghi lý do sửa."]
    reasons += rules.bars_to_entry(first=first, last=last, ends=_end_of_term(held.plan))
    if reasons:
        raise Refused(*reasons)
    period = DateRange(first, held.period.upper)
    _check_room(held.plan, held.official, period, but=held.pk)
    before = _told(held)
    held.period, held.ground = period, ground.strip()
    held.degree_then, held.theory_then = degree_then, theory_then
    held.save(update_fields=["period", "ground", "degree_then", "theory_then"])
    _journal("succession.entry_corrected", held, by=by, at=at, why=why.strip(), before=before)
    touched.tell([held.official_id], by=by, at=at)
    return held


@transaction.atomic
def remove(*, entry: SuccessionEntry, last: date, ground: str, by, at) -> SuccessionEntry:
    """Take the official out of the plan after the day `last`; the entry stays, ended.

    Refused without a ground, for an entry that ended before, and for a day before it began.
    """
    hold()
    held = _held(entry)
    if not held.period.upper_inf:
        ended = span.last_day(held.period)
        raise Refused(f"Cán bộ đã được đưa ra khỏi quy hoạch này sau ngày {ended:%d/%m/%Y}.")
    reasons = [] if ground.strip() else [NO_GROUND]
    reasons += rules.bars_to_entry(first=held.period.lower, last=last, ends=None)
    if reasons:
        raise Refused(*reasons)
    held.period = span.days(held.period.lower, last)
    held.end_ground = ground.strip()
    held.save(update_fields=["period", "end_ground"])
    _journal("succession.entry_removed", held, by=by, at=at, why=held.end_ground)
    touched.tell([held.official_id], by=by, at=at)
    return held


def snapshot(official: Official, on: date, today: date) -> dict:
    """What the official was on the day by their file: the main post, the highest degree and level
    of political theory that were surely granted by then."""
    post = Post.objects.filter(official=official, is_main=True, period__contains=on).first()
    kinds = QualificationKind
    return {
        "unit_then": post and post.unit,
        "title_then": post and post.title,
        "degree_then": _highest(official, kinds.DEGREE, on, today),
        "theory_then": _highest(official, kinds.POLITICAL_THEORY, on, today),
    }


def _highest(official: Official, kind: str, on: date, today: date) -> Level | None:
    granted = Q(granted__endswith__lte=on + timedelta(days=1))
    if on >= today:
        granted |= Q(granted=None)
    held = Qualification.objects.filter(granted, person=official.pk, kind=kind)
    best = held.select_related("level").order_by("-level__step", "pk").first()
    return best and best.level


def _held(entry: SuccessionEntry) -> SuccessionEntry:
    rows = SuccessionEntry.objects.select_for_update(of=["self"])
    return rows.select_related("plan__unit", "plan__title", "official__person").get(pk=entry.pk)


def _end_of_term(plan: SuccessionPlan) -> date | None:
    term = terms().get((plan.branch, plan.begins))
    return term.end if term else None


def _check_room(plan, official, period, *, but=None) -> None:
    # Two officers may write at once; whoever comes second waits here and sees the first one's.
    SuccessionPlan.objects.select_for_update(of=["self"]).get(pk=plan.pk)
    others = SuccessionEntry.objects.filter(plan=plan, official=official, period__overlap=period)
    for other in others.exclude(pk=but).order_by("period"):
        last = span.last_day(other.period)
        until = f"đến hết {last:%d/%m/%Y}" if last else "đến nay"
        raise Refused(
            f"Cán bộ đã ở trong quy hoạch này từ {other.period.lower:%d/%m/%Y} {until}; hãy xem lại"
            " ngày, hoặc đưa ra trước."
        )


def _told(entry: SuccessionEntry) -> dict:
    last = span.last_day(entry.period)
    return {
        "first": entry.period.lower.isoformat(),
        "last": last and last.isoformat(),
        "ground": entry.ground,
        "degree": entry.degree_then and entry.degree_then.code,
        "theory": entry.theory_then and entry.theory_then.code,
    }


def _journal(verb: str, entry: SuccessionEntry, *, by, at, why="", before=None) -> None:
    """Write the act under the plan: whoever reads an official's acts need not see it."""
    official = entry.official
    details = {"official": official.code, "entry": entry.pk, **_told(entry)}
    if before:
        details["before"] = before
    name = f"{official.person.full_name} ({official.code}): {entry.plan.planned_for}"
    journal.record(verb=verb, subject=entry.plan, by=by, at=at, why=why, details=details, name=name)
