"""The facts of one person on a day, in a constant number of queries."""

from datetime import date

from django.db.models import Q

from goc.facts.rules.person import (
    Days,
    Evidence,
    HeldFact,
    PersonFacts,
    PlanFact,
    PostFact,
    RankFact,
)
from goc.kit.partial import display
from goc.officials.models import ManagementHolding, Official, Post, Qualification, RankHolding
from goc.org.models import Title, TitleEntailment, Unit, UnitVersion
from goc.succession.models import SuccessionEntry
from goc.succession.queries.terms import over


def facts_of(official: Official, on: date) -> PersonFacts:
    """Return what the language may ask of the official on the day, with the evidence of it."""
    person = official.person
    rank = (
        RankHolding.objects.filter(official=official, period__contains=on)
        .select_related("rank")
        .first()
    )
    managed = ManagementHolding.objects.filter(official=official, period__contains=on).first()
    return PersonFacts(
        posts=_posts(official, on),
        plans=_plans(official, on),
        held=_held(person.pk),
        born=_days(person.born),
        gender=person.gender,
        party_joined=_days(official.party_joined),
        rank=rank and RankFact(rank.rank.code, rank.rank.name, rank.rank.ladder, rank.rank.step),
        managed_by=managed and managed.level,
        recruited_on=_recruited(official, on),
    )


def post_as_if(title: Title, unit: Unit, on: date, *, category: str) -> PostFact:
    """Return the seat that the person would hold: what the title entails in that unit that day."""
    return _post(
        Post(title=title, unit=unit, category=category, is_main=True),
        _entailments([title.pk], on),
        _names([unit.pk], on),
        since=on,
    )


def _plans(official: Official, on: date) -> tuple[PlanFact, ...]:
    entries = SuccessionEntry.objects.filter(
        official=official, period__contains=on, plan__approved_on__lte=on
    ).select_related("plan__unit", "plan__title", "plan__group")
    entries = list(entries.order_by("pk"))
    ended = set(over(on)) if entries else set()
    plans = [e.plan for e in entries if (e.plan.branch, e.plan.begins) not in ended]
    entailed = _entailments([plan.title_id for plan in plans], on) if plans else {}
    return tuple(_plan(plan, entailed.get(plan.title_id)) for plan in plans)


def _plan(plan, means) -> PlanFact:
    group = plan.group or (means and means.group)
    return PlanFact(
        title=plan.title.code if plan.title else "",
        group=group and group.code,
        rung=group and group.rung,
        unit_kind=plan.unit.kind,
        branch=plan.unit.branch,
        tier=plan.unit.tier,
    )


def _posts(official: Official, on: date) -> tuple[PostFact, ...]:
    posts = list(
        Post.objects.filter(official=official, period__contains=on)
        .select_related("unit", "title", "batch__file")
        .order_by("-is_main", "pk")
    )
    entailed = _entailments([post.title_id for post in posts], on)
    names = _names([post.unit_id for post in posts], on)
    return tuple(_post(post, entailed, names, since=post.period.lower) for post in posts)


def _post(post: Post, entailed: dict, names: dict, *, since: date | None) -> PostFact:
    means = entailed.get(post.title_id)
    unit, title = post.unit, post.title
    name = names.get(unit.pk, unit.code)
    return PostFact(
        title=title.code,
        title_name=title.name,
        group=means and means.group.code,
        rung=means and means.group.rung,
        unit=unit.code,
        unit_name=name,
        unit_kind=unit.kind,
        branch=unit.branch,
        tier=unit.tier,
        position_class=title.position_class,
        category=post.category,
        is_main=post.is_main,
        since=since,
        entailed_management=means and means.management_level,
        evidence=Evidence(f"{title.name}, {name}", _origin(post) or post.ground),
    )


def _entailments(titles: list[int], on: date) -> dict[int, TitleEntailment]:
    found = TitleEntailment.objects.filter(title__in=titles, period__contains=on)
    return {means.title_id: means for means in found.select_related("group").order_by("pk")}


def _names(units: list[int], on: date) -> dict[int, str]:
    found = UnitVersion.objects.filter(unit__in=units, period__contains=on).order_by("pk")
    return dict(found.values_list("unit_id", "name"))


def _held(person_id: int) -> tuple[HeldFact, ...]:
    found = (
        Qualification.objects.filter(person=person_id)
        .select_related("level", "batch__file")
        .order_by("kind", "-level__step", "pk")
    )
    return tuple(
        HeldFact(
            id=q.pk,
            kind=q.kind,
            level=q.level.code,
            level_name=f"{q.get_kind_display()}: {q.level.name}",
            step=q.level.step,
            programme=q.field,
            granted=_days(q.granted),
            expires_on=q.expires_on,
            hours=q.hours,
            evidence=Evidence(_certificate(q), _origin(q), q.pk),
        )
        for q in found
    )


def _certificate(q: Qualification) -> str:
    parts = [f"{q.get_kind_display()}: {q.level.name}"]
    parts += [part for part in (q.field, q.institution) if part]
    if q.serial_no:
        parts.append(f"số {q.serial_no}")
    if q.granted:
        parts.append(f"cấp {display(q.granted)}")
    return ", ".join(parts)


def _origin(row) -> str:
    """Name the file and the row, as the clerk sees it in Excel, that told us."""
    if row.batch_id is None:
        return ""
    return f"{row.batch.file.name}, dòng {row.row}" if row.row else row.batch.file.name


def _recruited(official: Official, on: date) -> date | None:
    begun = Q(period__startswith__lte=on) | Q(period__startswith__isnull=True)
    starts = list(
        Post.objects.filter(begun, official=official).values_list("period__startswith", flat=True)
    )
    return None if None in starts else min(starts, default=None)


def _days(value) -> Days | None:
    return Days(value.lower, value.upper) if value else None
