"""The facts of people on a day, in a constant number of queries however many they are."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import date, timedelta

from django.db.models import Q, QuerySet

from goc.facts.rules.person import (
    AbsenceFact,
    Days,
    EvaluationFact,
    Evidence,
    HeldFact,
    PersonFacts,
    PlanFact,
    PostFact,
    RankFact,
)
from goc.kit import span
from goc.kit.partial import display
from goc.law.queries import kept_until_changed
from goc.officials.models import (
    Absence,
    Evaluation,
    ManagementHolding,
    Official,
    Post,
    Qualification,
    Rank,
    RankHolding,
)
from goc.org.models import Title, TitleEntailment, Unit, UnitVersion
from goc.succession.models import SuccessionEntry
from goc.succession.queries.terms import terms


def facts_of(official: Official, on: date) -> PersonFacts:
    """Return what the language may ask of the official on the day, with the evidence of it."""
    return facts_of_many([official], on)[official.pk]


def facts_of_many(officials: Iterable[Official], on: date) -> dict[int, PersonFacts]:
    """Return the same for each of the officials, by their key; give them with their people."""
    officials = list(officials)
    keys = [official.pk for official in officials]
    posts, plans, held = _posts(keys, on), _plans(keys, on), _held(keys)
    ranks, managed, evaluated = _ranks(keys, on), _managed(keys, on), _evaluations(keys, on)
    absences = _absences(keys)
    return {
        official.pk: PersonFacts(
            posts=tuple(post for post in posts[official.pk] if _is_held(post, on)),
            plans=tuple(plans.get(official.pk, ())),
            held=tuple(held.get(official.pk, ())),
            born=_days(official.person.born),
            gender=official.person.gender,
            party_joined=_days(official.party_joined),
            rank=next((rank for rank in ranks[official.pk] if _is_held(rank, on)), None),
            past_posts=tuple(posts[official.pk]),
            past_ranks=tuple(ranks[official.pk]),
            evaluations=tuple(evaluated[official.pk]),
            absences=tuple(absences[official.pk]),
            managed_by=managed.get(official.pk),
        )
        for official in officials
    }


def post_as_if(title: Title, unit: Unit, on: date, *, category: str) -> PostFact:
    """Return the seat that the person would hold: what the title entails in that unit that day."""
    return posts_as_if([(title, unit, category)], on)[0]


def posts_as_if(seats: Collection[tuple[Title, Unit, str]], on: date) -> list[PostFact]:
    """Return the same for each title in a unit, held as one kind of personnel, in their order."""
    entailed = entailments()
    names = _names({unit.pk for _, unit, _ in seats})
    held = span.days(on)
    return [
        _post(
            Post(title=title, unit=unit, category=category, is_main=True, period=held),
            entailed,
            names,
            on,
        )
        for title, unit, category in seats
    ]


def _plans(keys: list[int], on: date) -> dict[int, list[PlanFact]]:
    entries = SuccessionEntry.objects.filter(
        official__in=keys, period__contains=on, plan__approved_on__lte=on
    ).select_related("plan__unit", "plan__title", "plan__group")
    entries = list(entries.order_by("pk"))
    of_law = terms() if entries else {}
    held = [(entry, of_law.get((entry.plan.branch, entry.plan.begins))) for entry in entries]
    current = [(entry, term) for entry, term in held if not (term and term.is_over(on))]
    entailed = entailments() if current else Dated()
    found = defaultdict(list)
    for entry, term in current:
        means = entailed.at(entry.plan.title_id, on)
        found[entry.official_id].append(_plan(entry, means, term and term.end))
    return found


def _plan(entry: SuccessionEntry, means, ends: date | None) -> PlanFact:
    plan = entry.plan
    group = plan.group or (means and means.group)
    return PlanFact(
        title=plan.title.code if plan.title else "",
        group=group and group.code,
        rung=group and group.rung,
        unit_kind=plan.unit.kind,
        branch=plan.unit.branch,
        tier=plan.unit.tier,
        since=max(entry.period.lower, plan.approved_on),
        until=ends and ends - timedelta(days=1),
    )


def _begun(found: QuerySet, on: date) -> QuerySet:
    """Those that began by the day, or on a day that nobody knows."""
    begun = Q(period__startswith__lte=on) | Q(period__startswith__isnull=True)
    return found.filter(begun, period__isempty=False)


def _is_held(fact: PostFact | RankFact, on: date) -> bool:
    return fact.until is None or fact.until > on


def _posts(keys: list[int], on: date) -> defaultdict[int, list[PostFact]]:
    """Every post begun by the day, as it was on the last of its days."""
    posts = list(
        _begun(Post.objects.filter(official__in=keys), on)
        .select_related("unit", "title", "batch__file")
        .order_by("-is_main", "pk")
    )
    entailed = entailments()
    names = _names({post.unit_id for post in posts})
    found = defaultdict(list)
    for post in posts:
        last = min(span.last_day(post.period) or on, on)
        found[post.official_id].append(_post(post, entailed, names, last))
    return found


def _post(post: Post, entailed: "Dated", names: "Dated", on: date) -> PostFact:
    """What the post is; what its title means and how its unit is called are asked of the day."""
    means = entailed.at(post.title_id, on)
    unit, title = post.unit, post.title
    name = names.at(unit.pk, on) or unit.code
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
        how=post.how,
        is_main=post.is_main,
        since=post.period.lower,
        entailed_management=means and means.management_level,
        evidence=Evidence(f"{title.name}, {name}", _origin(post) or post.ground),
        until=post.period.upper,
    )


class Dated:
    """What held of each key through time."""

    def __init__(self, told: Iterable[tuple] = ()):
        self.told = defaultdict(list)
        for key, period, value in told:
            self.told[key].append((period, value))

    def at(self, key: int | None, day: date):
        """Return what held of the key on the day, None where nothing did."""
        return next((value for period, value in self.told.get(key, ()) if day in period), None)


@kept_until_changed(1)
def entailments() -> Dated:
    """Return what holding each title meant through time, by its key (`TitleEntailment`)."""
    found = TitleEntailment.objects.select_related("group").order_by("pk")
    return Dated((means.title_id, means.period, means) for means in found)


def _names(units: Collection[int]) -> Dated:
    found = UnitVersion.objects.filter(unit__in=units).order_by("pk")
    return Dated(found.values_list("unit_id", "period", "name"))


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


def _ranks(keys: list[int], on: date) -> defaultdict[int, list[RankFact]]:
    """Every rank begun by the day."""
    holdings = _begun(RankHolding.objects.filter(official__in=keys), on).select_related("rank")
    found = defaultdict(list)
    for held in holdings.order_by("pk"):
        found[held.official_id].append(_rank(held.rank, held.period))
    return found


def _rank(rank: Rank, period) -> RankFact:
    return RankFact(rank.code, rank.name, rank.ladder, rank.step, period.lower, period.upper)


def _evaluations(keys: list[int], on: date) -> defaultdict[int, list[EvaluationFact]]:
    told = Evaluation.objects.filter(official__in=keys, year__lt=on.year).order_by("year", "pk")
    found = defaultdict(list)
    for official, year, grade in told.values_list("official_id", "year", "result"):
        found[official].append(EvaluationFact(year, grade))
    return found


def _managed(keys: list[int], on: date) -> dict[int, str]:
    held = ManagementHolding.objects.filter(official__in=keys, period__contains=on)
    return dict(held.values_list("official_id", "level"))


def _absences(keys: list[int]) -> defaultdict[int, list[AbsenceFact]]:
    """Every absence, those to come as well: a year's months in office are counted to its end."""
    found = defaultdict(list)
    for away in Absence.objects.filter(official__in=keys, period__isempty=False).order_by("pk"):
        fact = AbsenceFact(away.kind, away.period.lower, away.period.upper)
        found[away.official_id].append(fact)
    return found


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


def _days(value) -> Days | None:
    return Days(value.lower, value.upper) if value else None
