"""The people of plans, by name: who they were when they entered, what they are on a day."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import DateField, F, QuerySet, Value

from goc.kit import partial, span
from goc.officials.models import Official, Person, Qualification
from goc.officials.queries.search import matching
from goc.org import queries as org
from goc.succession import rules
from goc.succession.models import SuccessionEntry, SuccessionPlan
from goc.succession.queries.measures import DEGREE, THEORY, scales
from goc.succession.queries.plans import counting_day, standing_on
from goc.succession.queries.terms import terms
from goc.succession.rules import Entered, Member, Reached, Stated, Trait

BY_NAME, BY_TITLE, BY_SINCE = "ten", "chuc-vu", "tu-ngay"
SORTS = {
    BY_NAME: ("official__sort_key", "pk"),
    BY_TITLE: ("title_then__order", "official__sort_key", "pk"),
    BY_SINCE: ("period__startswith", "official__sort_key", "pk"),
}
GENDERS = dict(Person.Gender.choices)


@dataclass(frozen=True, slots=True)
class PersonLine:
    """One person in one plan, in words, as of `on`; `traits` are those that structure counts."""

    pk: int
    plan: SuccessionPlan
    plan_unit: str
    term: str
    years: str
    code: str
    name: str
    gender: str
    born: str
    age: str
    title: str
    unit: str
    degree: str
    theory: str
    first: date
    last: date | None
    ground: str
    end_ground: str
    on: date
    traits: dict[Trait, bool | None]

    @property
    def of_man(self) -> str:
        """The birth date as it stands in the column of men."""
        return self.born if self.gender == GENDERS["male"] else ""

    @property
    def of_woman(self) -> str:
        """The birth date as it stands in the column of women."""
        return self.born if self.gender == GENDERS["female"] else ""

    @property
    def apart(self) -> str:
        """The birth date of somebody whose sex is not written."""
        return "" if self.gender else self.born


def of_plan(plan: SuccessionPlan, sight, on: date) -> QuerySet[SuccessionEntry]:
    """The entries of the plan that stand on the day, of people in sight."""
    return told(_on(sight.entries().filter(standing_on(on), plan=plan), on))


def left_plan(plan: SuccessionPlan, sight, on: date) -> QuerySet[SuccessionEntry]:
    """The entries of the plan that ended before the day, the latest first."""
    ended = sight.entries().filter(plan=plan, period__endswith__lte=on)
    return told(_on(ended, on)).order_by("-period__endswith", "official__sort_key", "pk")


def across(plans: QuerySet, sight, today: date, *, text: str = "") -> QuerySet[SuccessionEntry]:
    """The entries of all these plans, of people in sight, each on the day its plan is counted."""
    found = sight.entries().filter(plan__in=plans.values("pk"))
    found = found.annotate(on=counting_day(today, "plan__")).filter(standing_on(F("on")))
    if text:
        found = found.filter(official__in=Official.objects.filter(matching(text)).values("pk"))
    return told(found)


def of_official(official: Official, sight, on: date) -> QuerySet[SuccessionEntry]:
    """Every entry of one official that lies in sight, the latest first."""
    found = sight.entries().filter(official=official)
    return told(_on(found, on)).order_by("-period", "pk")


def one(entries: QuerySet, on: date) -> QuerySet[SuccessionEntry]:
    """The entries with what `lines` tells of each, as of the day."""
    return told(_on(entries, on))


def _on(found: QuerySet, day: date) -> QuerySet:
    return found.annotate(on=Value(day, DateField()))


def told(found: QuerySet) -> QuerySet:
    """The entries with what `lines` tells of each."""
    return found.select_related(
        "official__person",
        "plan__unit",
        "plan__title",
        "plan__group",
        "title_then",
        "degree_then",
        "theory_then",
    )


def lines(entries: Iterable[SuccessionEntry], today: date) -> list[PersonLine]:
    """The entries in words, each as of its own day (`on`); the same few queries however many."""
    entries = list(entries)
    if not entries:
        return []
    units = {each.unit_then_id for each in entries} | {each.plan.unit_id for each in entries}
    called, known = org.names(units - {None}, today), terms()
    held = _held({each.official_id for each in entries})
    scale = scales({each.on for each in entries})
    return [
        _line(each, held[each.official_id], called, known, scale[each.on], today)
        for each in entries
    ]


def _held(people: set[int]) -> dict[int, dict[str, list[tuple[Stated, str]]]]:
    """What the files tell of degrees and political theory: each with the name of its level."""
    found: dict = defaultdict(lambda: {DEGREE: [], THEORY: []})
    rows = Qualification.objects.filter(person__in=people, kind__in=(DEGREE, THEORY))
    for person, kind, step, name, granted in rows.order_by("pk").values_list(
        "person", "kind", "level__step", "level__name", "granted"
    ):
        found[person][kind].append((Stated(step, granted or None), name))
    return found


def _line(entry, held, called, known, scale, today) -> PersonLine:
    person, plan, first = entry.official.person, entry.plan, entry.period.lower
    born = person.born or None
    degree, theory = (
        _reached(then and Entered(then.step, first), then, held[kind], scale.on, today)
        for kind, then in ((DEGREE, entry.degree_then), (THEORY, entry.theory_then))
    )
    member = Member(person.gender, born, person.ethnicity, degree[0], theory[0])
    term = known.get((plan.branch, plan.begins))
    return PersonLine(
        pk=entry.pk,
        plan=plan,
        plan_unit=called.get(plan.unit_id, plan.unit.code),
        term=term.name if term else str(plan.begins),
        years=term.years if term else str(plan.begins),
        code=entry.official.code,
        name=person.full_name,
        gender=GENDERS.get(person.gender, ""),
        born=partial.display(born) if born else "",
        age=_age(born, scale.on),
        title=entry.title_then.name if entry.title_then else "",
        unit=called.get(entry.unit_then_id, ""),
        degree=degree[1],
        theory=theory[1],
        first=first,
        last=span.last_day(entry.period),
        ground=entry.ground,
        end_ground=entry.end_ground,
        on=scale.on,
        traits=rules.traits(member, scale),
    )


def _reached(entered, then, held, on, today) -> tuple[Reached, str]:
    """How far somebody had come on the day, and the name of the highest level surely reached."""
    stated = [each for each, _ in held]
    found = rules.reached(entered, stated, on=on, today=today)
    names = {each.step: name for each, name in held}
    if then:
        names[then.step] = then.name
    return found, names.get(found.surely, "")


def _age(born, on) -> str:
    span_of_years = rules.ages(born, on)
    if span_of_years is None:
        return ""
    least, most = span_of_years
    return str(least) if least == most else f"{least}–{most}"
