"""What follows from the files as they stand: who was appointed without qualifying, what of the
debts is settled. Worked out anew for those who changed, and for everyone each night."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby

from django.conf import settings
from django.db import transaction
from django.db.models import Q
from django.urls import reverse

from goc.desk import services as desk
from goc.journal import services as journal
from goc.kit.today import today as clock
from goc.utilisation.models import Debt, Shortfall, ShortfallStep
from goc.utilisation.queries import watched as queries
from goc.utilisation.queries.check import Asked, check_many
from goc.utilisation.queries.laws import Laws
from goc.utilisation.queries.lists import in_few_words, minuted
from goc.utilisation.rules import Verdict

OPEN = (Verdict.NOT_ELIGIBLE, Verdict.CANNOT_TELL)
CLEARED_WHY = "Theo hồ sơ nay có, cán bộ đủ điều kiện trong ngày được bổ nhiệm."
NEW = "Có bổ nhiệm khi chưa đủ điều kiện chờ đồng chí theo dõi."
SETTLING = ("MET", "EXPIRING", "WAIVED")


@dataclass(frozen=True, slots=True)
class Followed:
    """How many posts were judged, how many of them are or were found wanting, how many debts
    changed their state."""

    judged: int = 0
    wanting: int = 0
    opened: int = 0
    debts: int = 0


@transaction.atomic
def follow(
    *, by, at: datetime, people: Collection[int] | None = None, today: date | None = None
) -> Followed:
    """Judge the watched posts of these officials, or of all, by the law of their first day, and
    the debts by that of today; bring both lists along. Nothing where papers of appointments are
    not kept, or no value says how far back to look."""
    today = today or clock()
    first = queries.first_day(today)
    if not settings.APPOINTMENTS or first is None:
        return Followed()
    people = None if people is None else set(people)
    judged, wanting, decided = _judged(first, today, people)
    opened = _bring_along(wanting, decided, people, by=by, at=at, today=today)
    debts = _settle(people, by=by, at=at, today=today)
    return Followed(judged, len(wanting), opened, debts)


def _judged(first, today, people) -> tuple[int, dict, Collection[int]]:
    """How many posts were judged; those found wanting, post and check by the post's key; which of
    them were decided here by exception."""
    posts = list(queries.watched(first, today, people))
    if not posts:
        return 0, {}, ()
    laws, wanting = Laws(first, today=today), {}
    excepted = queries.excepted([post.pk for post in posts])
    for day, some in groupby(posts, key=lambda post: post.on):
        begun, law = list(some), laws.on(day)
        short = {version.code: version.short_name for version in law.conditions}
        recorded = [post for post in begun if post.pk not in excepted]
        asked = [Asked(post.official, post.title, post.unit, post.category) for post in recorded]
        found = check_many(asked, day, law=law, soonest=False) if asked else []
        for post, each in zip(recorded, found, strict=True):
            if each.verdict in OPEN and (each.gaps or each.met):
                wanting[post.pk] = (post, each.verdict.value, in_few_words(each, short))
        # The exception itself lets the condition pass: what was lacking stands in the minute.
        for post in (post for post in begun if post.pk in excepted):
            verdict, gaps = excepted[post.pk]
            wanting[post.pk] = (post, verdict, minuted(gaps, short))
    return len(posts), wanting, excepted


def _bring_along(wanting: dict, decided: Collection[int], people, *, by, at, today) -> int:
    """Write what was found over what stood; return how many are new."""
    standing = Shortfall.objects.select_for_update().order_by("pk")
    if people is not None:
        standing = standing.filter(Q(official__in=people) | Q(post__in=list(wanting)))
    known = {row.post_id: row for row in standing}
    _drop(known, wanting, by=by, at=at)
    changed = []
    for key, row in known.items():
        if key in wanting and _differs(row, wanting[key]):
            changed.append(row)
    Shortfall.objects.bulk_update(
        changed, ["official", "title", "unit", "on", "verdict", "gaps"], batch_size=500
    )
    fresh = [found for key, found in wanting.items() if key not in known]
    owners = queries.owners({post.unit_id for post, _, _ in fresh}, today)
    made = Shortfall.objects.bulk_create(
        [
            Shortfall(
                post=post, official=post.official, title=post.title, unit=post.unit, on=post.on,
                is_decided=post.pk in decided, verdict=verdict, gaps=gaps, found_at=at,
                owner_id=owners.get(post.unit_id),
            )
            for post, verdict, gaps in fresh
        ],
        batch_size=500,
    )  # fmt: skip
    _tell(made, by=by, at=at)
    if made:
        journal.record(
            verb="utilisation.shortfalls_found", subject=Shortfall, by=by, at=at,
            details={"posts": len(made)},
        )  # fmt: skip
    return len(made)


def _differs(row: Shortfall, found) -> bool:
    post, verdict, gaps = found
    told = {
        "official_id": post.official_id, "title_id": post.title_id, "unit_id": post.unit_id,
        "on": post.on, "verdict": verdict, "gaps": gaps,
    }  # fmt: skip
    differs = any(getattr(row, name) != value for name, value in told.items())
    for name, value in told.items():
        setattr(row, name, value)
    return differs


def _drop(known: dict[int, Shortfall], wanting: dict, *, by, at) -> None:
    """Let those go who qualified after all, or whose post is no longer watched; what somebody did
    something about is closed instead, and stays to be read."""
    gone = [row for key, row in known.items() if key not in wanting]
    worked = set(
        ShortfallStep.objects.filter(shortfall__in=gone).values_list("shortfall_id", flat=True)
    )
    Shortfall.objects.filter(pk__in=[row.pk for row in gone if row.pk not in worked]).delete()
    for row in gone:
        if row.pk in worked and row.closed_at is None:
            row.closed_at, row.closed_by, row.closed_why = at, by, CLEARED_WHY
            row.save(update_fields=["closed_at", "closed_by", "closed_why"])


def _tell(made: Iterable[Shortfall], *, by, at) -> None:
    users = {row.owner_id for row in made} - {None}
    if users:
        path = reverse("utilisation:shortfalls")
        desk.notify(
            users=users, kind="utilisation.shortfall", sentence=NEW, path=path, by=by, at=at
        )


def _settle(people, *, by, at, today) -> int:
    debts = Debt.objects.select_for_update(of=["self"]).filter(appointment__withdrawn_at=None)
    if people is not None:
        debts = debts.filter(appointment__official__in=people)
    debts = debts.select_related(
        "appointment__official__person", "appointment__title", "appointment__unit",
        "appointment__post", "requirement",
    )  # fmt: skip
    by_day = defaultdict(list)
    for debt in debts.order_by("pk"):
        by_day[max(today, debt.appointment.on)].append(debt)
    if not by_day:
        return 0
    laws = Laws(min(by_day), today=today)
    return sum(_settle_day(day, some, laws, by=by, at=at) for day, some in by_day.items())


def _settle_day(day, debts: list[Debt], laws: Laws, *, by, at) -> int:
    held = [debt for debt in debts if _holds_on(debt, day)]
    made = list({debt.appointment_id: debt.appointment for debt in held}.values())
    asked = [Asked(each.official, each.title, each.unit, each.post.category) for each in made]
    checks = check_many(asked, day, law=laws.on(day), soonest=False) if asked else []
    found = {
        (each.pk, one["requirement"]): one
        for each, check in zip(made, checks, strict=True)
        for one in (*check.gaps, *check.met)
    }
    changed = 0
    for debt in debts:
        changed += _stands(
            debt, found.get((debt.appointment_id, debt.requirement.code)), day, by=by, at=at
        )
    return changed


def _holds_on(debt: Debt, day: date) -> bool:
    post = debt.appointment.post
    return post is not None and day in post.period


def _stands(debt: Debt, finding: dict | None, day: date, *, by, at) -> bool:
    """Give the debt the state that the finding tells; whether it changed."""
    state = Debt.State.LAPSED
    if finding:
        settled = finding["status"] in SETTLING
        state = Debt.State.SETTLED if settled else Debt.State.OWED
    if state == debt.state:
        return False
    debt.state, debt.state_on = state, day
    debt.qualification_id = finding["qualification_id"] if state == Debt.State.SETTLED else None
    debt.save(update_fields=["state", "state_on", "qualification"])
    official = debt.appointment.official
    journal.record(
        verb="utilisation.debt_stands",
        subject=official,
        by=by,
        at=at,
        name=f"{official.person.full_name}: {debt.requirement.short_name}",
        details={"debt": debt.pk, "state": state.value},
    )
    return True
