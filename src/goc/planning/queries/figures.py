"""A plan in numbers, for whoever sees all of it or a part."""

from dataclasses import asdict, dataclass

from django.db.models import Count, Sum

from goc.planning.models import Plan, PlanSeat, Uncovered, UncoveredTally
from goc.planning.queries import rows


@dataclass(frozen=True, slots=True)
class Left:
    """How many needs under a requirement a plan leaves for one reason."""

    requirement: str
    short_name: str
    reason: str
    reason_label: str
    needs: int

    @property
    def title(self) -> str:
        """The requirement and the reason in words."""
        return f"{self.short_name}, {self.reason_label[0].lower()}{self.reason_label[1:]}"


@dataclass(frozen=True, slots=True)
class Figures:
    """The numbers of a plan in somebody's sight; `cost` is None where they see parts of classes."""

    classes: int
    seats: int
    people: int
    met: int
    cost: int | None
    uncovered: list[Left]

    @property
    def left(self) -> int:
        """How many needs stay uncovered."""
        return sum(row.needs for row in self.uncovered)

    @property
    def open(self) -> int:
        """How many needs the plan was made for."""
        return self.met + self.left

    def as_facts(self) -> dict:
        """The same for a machine."""
        left = [
            {"requirement": row.requirement, "reason": row.reason, "needs": row.needs}
            for row in self.uncovered
        ]
        numbers = asdict(self) | {"uncovered": left}
        return numbers | {"open": self.open, "left": self.left}


@dataclass(frozen=True, slots=True)
class Totals:
    """How many classes, seats and needs left over lie in somebody's sight."""

    classes: int
    seats: int
    left: int


def totals(plan: Plan, sight) -> Totals:
    """The three numbers that a home tells; those of a whole plan from what its rows already sum."""
    classes = rows.classes(plan, sight)
    if not sight.is_whole:
        seats, left = rows.seats(plan, sight), rows.uncovered(plan, sight)
        return Totals(classes.count(), seats.count(), left.count())
    summed = classes.aggregate(classes=Count("pk"), seats=Sum("people", default=0))
    left = UncoveredTally.objects.filter(plan=plan).aggregate(n=Sum("people", default=0))
    return Totals(summed["classes"], summed["seats"], left["n"])


def whole(plan: Plan) -> Figures:
    """The numbers of the whole plan."""
    return _figures(plan.classes.all(), PlanSeat.objects.filter(plan=plan), _tallies(plan))


def seen(plan: Plan, sight) -> Figures:
    """The numbers of what lies in sight."""
    if sight.is_whole:
        return whole(plan)
    classes = rows.classes(plan, sight)
    if not sight.sees_people:
        return _figures(classes, PlanSeat.objects.filter(plan_class__in=classes), [])
    seats = rows.seats(plan, sight)
    summed = seats.aggregate(n=Count("pk"), people=Count("official", distinct=True))
    met = seats.aggregate(met=Sum("met__len"))["met"] or 0
    left = rows.uncovered(plan, sight).values("version_id", "reason").annotate(n=Count("pk"))
    counted = [(row["version_id"], row["reason"], row["n"]) for row in left]
    return Figures(classes.count(), summed["n"], summed["people"], met, None, _left(counted))


def _tallies(plan):
    return UncoveredTally.objects.filter(plan=plan).values_list("version_id", "reason", "people")


def _figures(classes, seats, left) -> Figures:
    summed = classes.aggregate(
        classes=Count("pk"), seats=Sum("people"), met=Sum("needs_met"), cost=Sum("cost")
    )
    return Figures(
        classes=summed["classes"],
        seats=summed["seats"] or 0,
        people=seats.values("official").distinct().count(),
        met=summed["met"] or 0,
        cost=summed["cost"] or 0,
        uncovered=_left(left),
    )


def _left(counted) -> list[Left]:
    counted = list(counted)
    called = rows.requirements({version for version, _, _ in counted})
    found = [
        Left(
            called[version].requirement.code,
            called[version].requirement.short_name,
            reason,
            Uncovered.Reason(reason).label,
            needs,
        )
        for version, reason, needs in counted
    ]
    return sorted(found, key=lambda row: (-row.needs, row.requirement, row.reason))
