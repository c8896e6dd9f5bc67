"""The facts of people on a day, in a constant number of queries however many they are."""

from collections import defaultdict
from collections.abc import Collection, Iterable
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
    return facts_of_many([official], on)[official.pk]


def facts_of_many(officials: Iterable[Official], on: date) -> dict[int, PersonFacts]:
    """Return the same for each of the officials, by their key; give them with their people."""
    officials = list(officials)
    keys = [official.pk for official in officials]
    posts, plans, held = _posts(keys, on), _plans(keys, on), _held(keys)
    ranks, managed, recruited = _ranks(keys, on), _managed(keys, on), _recruited(keys, on)
    return {
        official.pk: PersonFacts(
            posts=tuple(posts.get(official.pk, ())),
            plans=tuple(plans.get(official.pk, ())),
            held=tuple(held.get(official.pk, ())),
            born=_days(official.person.born),
            gender=official.person.gender,
            party_joined=_days(official.party_joined),
            rank=ranks.get(official.pk),
            managed_by=managed.get(official.pk),
            recruited_on=recruited.get(official.pk),
        )
        for official in officials
    }


def post_as_if(title: Title, unit: Unit, on: date, *, category: str) -> PostFact:
    """Return the seat that the person would hold: what the title entails in that unit that day."""
    return _post(
        Post(title=title, unit=unit, category=category, is_main=True),
        _entailments([title.pk], on),
        _names([unit.pk], on),
        since=on,
    )


def _plans(keys: list[int], on: date) -> dict[int, list[PlanFact]]:
    entries = SuccessionEntry.objects.filter(
        official__in=keys, period__contains=on, plan__approved_on__lte=on
    ).select_related("plan__unit", "plan__title", "plan__group")
    entries = list(entries.order_by("pk"))
    ended = set(over(on)) if entries else set()
    current = [e for e in entries if (e.plan.branch, e.plan.begins) not in ended]
    titles = [e.plan.title_id for e in current]
    entailed = _entailments(titles, on) if titles else {}
    found = defaultdict(list)
    for entry in current:
        found[entry.official_id].append(_plan(entry.plan, entailed.get(entry.plan.title_id)))
    return found


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


def _posts(keys: list[int], on: date) -> dict[int, list[PostFact]]:
    posts = list(
        Post.objects.filter(official__in=keys, period__contains=on)
        .select_related("unit", "title", "batch__file")
        .order_by("-is_main", "pk")
    )
    entailed = _entailments({post.title_id for post in posts}, on)
    names = _names({post.unit_id for post in posts}, on)
    found = defaultdict(list)
    for post in posts:
        found[post.official_id].append(_post(post, entailed, names, since=post.period.lower))
    return found


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


def _entailments(titles: Collection[int], on: date) -> dict[int, TitleEntailment]:
    found = TitleEntailment.objects.filter(title__in=titles, period__contains=on)
    return {means.title_id: means for means in found.select_related("group").order_by("pk")}


def _names(units: Collection[int], on: date) -> dict[int, str]:
    found = UnitVersion.objects.filter(unit__in=units, period__contains=on).order_by("pk")
    return dict(found.values_list("unit_id", "name"))


def _held(keys: list[int]) -> dict[int, list[HeldFact]]:
    qualifications = (
        Qualification.objects.filter(person__in=keys)
        .select_related("level", "batch__file")
        .order_by("kind", "-level__step", "pk")
    )
    found = defaultdict(list)
    for q in qualifications:
        found[q.person_id].append(_qualification(q))
    return found


def _qualification(q: Qualification) -> HeldFact:
    return HeldFact(
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


def _ranks(keys: list[int], on: date) -> dict[int, RankFact]:
    held = RankHolding.objects.filter(official__in=keys, period__contains=on)
    return {
        each.official_id: RankFact(each.rank.code, each.rank.name, each.rank.ladder, each.rank.step)
        for each in held.select_related("rank")
    }


def _managed(keys: list[int], on: date) -> dict[int, str]:
    held = ManagementHolding.objects.filter(official__in=keys, period__contains=on)
    return dict(held.values_list("official_id", "level"))


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


def _recruited(keys: list[int], on: date) -> dict[int, date | None]:
    begun = Q(period__startswith__lte=on) | Q(period__startswith__isnull=True)
    starts = defaultdict(list)
    posts = Post.objects.filter(begun, official__in=keys)
    for official, start in posts.values_list("official_id", "period__startswith"):
        starts[official].append(start)
    return {who: None if None in days else min(days) for who, days in starts.items()}


def _days(value) -> Days | None:
    return Days(value.lower, value.upper) if value else None
