"""The facts of people on a day, in a constant number of queries however many they are."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import date, timedelta

from goc.facts.queries import rows
from goc.facts.queries.rows import Held, Planned, Standing
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
from goc.officials.models import Official, QualificationKind
from goc.org.models import Title, TitleEntailment, Unit
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
            Standing(
                title.pk, title.code, title.name, title.position_class,
                unit.pk, unit.code, unit.kind, unit.branch, unit.tier,
                category, "", True, held, "",
            ),
            entailed,
            names,
            on,
        )
        for title, unit, category in seats
    ]  # fmt: skip


def _plans(keys: list[int], on: date) -> dict[int, list[PlanFact]]:
    entries = [Planned(*row) for row in rows.PLANNED.rows(keys, on)]
    of_law = terms() if entries else {}
    held = [(entry, of_law.get((entry.branch, entry.begins))) for entry in entries]
    current = [(entry, term) for entry, term in held if not (term and term.is_over(on))]
    entailed = entailments() if current else Dated()
    found = defaultdict(list)
    for entry, term in current:
        means = entailed.at(entry.title_id, on)
        found[entry.official].append(_plan(entry, means, term and term.end))
    return found


def _plan(entry: Planned, means, ends: date | None) -> PlanFact:
    group, rung = entry.group, entry.rung
    if not group and means:
        group, rung = means.group.code, means.group.rung
    return PlanFact(
        title=entry.title or "",
        group=group,
        rung=rung,
        unit_kind=entry.unit_kind,
        branch=entry.unit_branch,
        tier=entry.unit_tier,
        since=max(entry.period.lower, entry.approved_on),
        until=ends and ends - timedelta(days=1),
    )


def _is_held(fact: PostFact | RankFact, on: date) -> bool:
    return fact.until is None or fact.until > on


def _posts(keys: list[int], on: date) -> defaultdict[int, list[PostFact]]:
    """Every post begun by the day, as it was on the last of its days."""
    posts = [
        (official, _origin(batch, file, row), Standing(*post))
        for official, batch, file, row, *post in rows.POSTS.rows(keys, on)
    ]
    entailed = entailments()
    names = _names({post.unit_id for _, _, post in posts})
    found = defaultdict(list)
    for official, origin, post in posts:
        last = min(span.last_day(post.period) or on, on)
        found[official].append(_post(post, entailed, names, last, origin))
    return found


def _post(
    post: Standing, entailed: "Dated", names: "Dated", on: date, origin: str = ""
) -> PostFact:
    """What the post is; what its title means and how its unit is called are asked of the day."""
    means = entailed.at(post.title_id, on)
    name = names.at(post.unit_id, on) or post.unit
    return PostFact(
        title=post.title,
        title_name=post.title_name,
        group=means and means.group.code,
        rung=means and means.group.rung,
        unit=post.unit,
        unit_name=name,
        unit_kind=post.unit_kind,
        branch=post.branch,
        tier=post.tier,
        position_class=post.position_class,
        category=post.category,
        how=post.how,
        is_main=post.is_main,
        since=post.period.lower,
        entailed_management=means and means.management_level,
        evidence=Evidence(f"{post.title_name}, {name}", origin or post.ground),
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
    return Dated(rows.NAMES.rows(list(units)))


def _held(keys: list[int]) -> dict[int, list[HeldFact]]:
    found = defaultdict(list)
    for person, batch, file, row, *q in rows.HELD.rows(keys):
        found[person].append(_qualification(Held(*q), _origin(batch, file, row)))
    return found


def _qualification(q: Held, origin: str) -> HeldFact:
    called = f"{QualificationKind(q.kind).label}: {q.level_name}"
    return HeldFact(
        id=q.id,
        kind=q.kind,
        level=q.level,
        level_name=called,
        step=q.step,
        programme=q.field,
        granted=_days(q.granted),
        expires_on=q.expires_on,
        hours=q.hours,
        evidence=Evidence(_certificate(q, called), origin, q.id),
    )


def _ranks(keys: list[int], on: date) -> defaultdict[int, list[RankFact]]:
    """Every rank begun by the day."""
    found = defaultdict(list)
    for official, *rank, period in rows.RANKS.rows(keys, on):
        found[official].append(RankFact(*rank, period.lower, period.upper))
    return found


def _evaluations(keys: list[int], on: date) -> defaultdict[int, list[EvaluationFact]]:
    found = defaultdict(list)
    for official, year, grade in rows.EVALUATIONS.rows(keys, on.year):
        found[official].append(EvaluationFact(year, grade))
    return found


def _managed(keys: list[int], on: date) -> dict[int, str]:
    return dict(rows.MANAGED.rows(keys, on))


def _absences(keys: list[int]) -> defaultdict[int, list[AbsenceFact]]:
    """Every absence, those to come as well: a year's months in office are counted to its end."""
    found = defaultdict(list)
    for official, kind, period in rows.ABSENCES.rows(keys):
        found[official].append(AbsenceFact(kind, period.lower, period.upper))
    return found


def _certificate(q: Held, called: str) -> str:
    parts = [called]
    parts += [part for part in (q.field, q.institution) if part]
    if q.serial_no:
        parts.append(f"số {q.serial_no}")
    if q.granted:
        parts.append(f"cấp {display(q.granted)}")
    return ", ".join(parts)


def _origin(batch: int | None, file: str | None, row: int | None) -> str:
    """Name the file and the row, as the clerk sees it in Excel, that told us."""
    if batch is None:
        return ""
    return f"{file}, dòng {row}" if row else file


def _days(value) -> Days | None:
    return Days(value.lower, value.upper) if value else None
