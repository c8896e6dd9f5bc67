"""Plans as a list shows them: which of them, with how many people on the day each is counted."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db.models import Case, Count, DateField, F, Q, QuerySet, Value, When
from django.db.models.functions import Coalesce

from goc.org import queries as org
from goc.succession import rules
from goc.succession.models import SuccessionPlan
from goc.succession.queries.terms import Term, over, terms

BY_TERM, BY_UNIT, BY_PEOPLE = "nhiem-ky", "don-vi", "nguoi"
SORTS = {
    BY_TERM: ("begins", "branch", "unit_id", "standing", "pk"),
    BY_UNIT: ("unit__code", "-begins", "standing", "pk"),
    BY_PEOPLE: ("people", "pk"),
}


TONES = {SuccessionPlan.State.DRAFT: "warning", SuccessionPlan.State.APPROVED: "good"}


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which plans somebody asks for; an empty field asks for nothing. `unit` takes all below it."""

    term: tuple[str, int] | None = None
    branch: str = ""
    unit: str = ""
    titles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """A plan in words and numbers. `people` are those in sight; where others are out of it
    (`is_partial`), the plan has no coefficient to show."""

    plan: SuccessionPlan
    term: Term | None
    unit: str
    on: date
    people: int
    is_partial: bool

    @property
    def term_name(self) -> str:
        """The term with its branch."""
        return term_name(self.plan, self.term)

    @property
    def tone(self) -> str:
        """The tone of its state."""
        return TONES[self.plan.state]

    @property
    def coefficient(self) -> Decimal | None:
        """People ÷ seats."""
        return None if self.is_partial else rules.coefficient(self.people, self.plan.seats)


def term_name(plan: SuccessionPlan, term: Term | None) -> str:
    """The term of the plan with its branch; its first year where law no longer knows it."""
    return term.name if term else f"từ {plan.begins} ({plan.get_branch_display()})"


def told(found: QuerySet) -> QuerySet:
    """The plans with what `lines` tells of each."""
    return found.select_related("unit", "title", "group")


def filtered(found: QuerySet, wanted: Wanted) -> QuerySet:
    """The plans among these that the filter lets through."""
    if wanted.term:
        found = found.filter(branch=wanted.term[0], begins=wanted.term[1])
    if wanted.branch:
        found = found.filter(branch=wanted.branch)
    if wanted.unit:
        found = found.filter(unit__in=org.under(wanted.unit))
    if wanted.titles:
        named = Q(title__code__in=wanted.titles) | Q(group__code__in=wanted.titles)
        found = found.filter(named)
    return found


def counting_day(today: date, of: str = "") -> Case:
    """The day on which a plan is counted, as an expression; `of` is the way to the plan.

    It is today; for a plan whose term is over the day on which it was approved.
    """
    past = Q(pk__in=[])
    for branch, begins in over(today):
        past |= Q(**{f"{of}branch": branch, f"{of}begins": begins})
    approved = Coalesce(f"{of}approved_on", Value(today))
    return Case(When(past, then=approved), default=Value(today), output_field=DateField())


def standing_on(day, of: str = "") -> Q:
    """The condition that an entry stands on a day; `of` is the way to the entry."""
    ends_later = Q(**{f"{of}period__upper_inf": True}) | Q(**{f"{of}period__endswith__gt": day})
    return Q(**{f"{of}period__startswith__lte": day}) & ends_later


def counted(found: QuerySet, sight, today: date) -> QuerySet:
    """The plans, each with its day (`on`) and the people of that day: in sight, and all."""
    stands = standing_on(F("on"), "entries__")
    seen = stands if sight.is_everything else stands & Q(entries__official__unit__in=sight.units)
    return found.annotate(
        on=counting_day(today),
        standing=Coalesce("title__order", Value(0)),
        people=Count("entries", filter=seen),
        everybody=Count("entries", filter=stands),
    )


def lines(rows: Iterable, today: date) -> list[Line]:
    """The counted plans in words; the same few queries however many."""
    rows, known = list(rows), terms()
    called = org.names({row.unit_id for row in rows}, today)
    return [
        Line(
            plan=row,
            term=known.get((row.branch, row.begins)),
            unit=called.get(row.unit_id, row.unit.code),
            on=row.on,
            people=row.people,
            is_partial=row.people < row.everybody,
        )
        for row in rows
    ]


def day_of(plan: SuccessionPlan, today: date) -> date:
    """The day for which a plan is shown unless somebody asks for another: as `counted` counts."""
    is_past = (plan.branch, plan.begins) in over(today)
    return (plan.approved_on or today) if is_past else today


def previous(plan: SuccessionPlan, among: QuerySet) -> SuccessionPlan | None:
    """The plan for the same seats in the last term before, among those in sight."""
    same = among.filter(
        branch=plan.branch, unit=plan.unit_id, title=plan.title_id, group=plan.group_id
    )
    return told(same.filter(begins__lt=plan.begins)).order_by("-begins").first()
