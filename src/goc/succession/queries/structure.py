"""The structure of a plan on a day, beside that of the plan of the term before."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from goc.org import queries as org
from goc.succession import rules
from goc.succession.models import SuccessionPlan
from goc.succession.queries import people, plans
from goc.succession.queries.measures import YoungAge, young_age
from goc.succession.queries.people import PersonLine
from goc.succession.queries.terms import Term, terms
from goc.succession.rules import Share, Trait

UNKNOWN = "-chua-ro"
LABELS = {
    Trait.WOMEN: "Nữ",
    Trait.YOUNG: "Cán bộ trẻ",
    Trait.MINORITY: "Dân tộc thiểu số",
    Trait.POSTGRADUATE: "Thạc sĩ trở lên",
    Trait.THEORY: "Lý luận chính trị cao cấp, cử nhân",
}


@dataclass(frozen=True, slots=True)
class Portrait:
    """One plan on one day: its people in sight, its coefficient, the share of each trait.

    Where people of the plan lie out of sight, there is no coefficient.
    """

    plan: SuccessionPlan
    term: Term | None
    unit: str
    on: date
    lines: list[PersonLine]
    is_partial: bool
    young: YoungAge | None
    shares: list[Share]

    @property
    def term_name(self) -> str:
        """The term with its branch."""
        return plans.term_name(self.plan, self.term)

    @property
    def tone(self) -> str:
        """The tone of the plan's state."""
        return plans.TONES[self.plan.state]

    @property
    def people(self) -> int:
        """How many people of the plan lie in sight."""
        return len(self.lines)

    @property
    def coefficient(self) -> Decimal | None:
        """People ÷ seats."""
        return None if self.is_partial else rules.coefficient(self.people, self.plan.seats)

    def having(self, trait: Trait, *, unknown: bool = False) -> list[PersonLine]:
        """The people who have the trait, or those of whom nobody can tell."""
        wanted = None if unknown else True
        return [line for line in self.lines if line.traits[trait] is wanted]


@dataclass(frozen=True, slots=True)
class Compared:
    """One trait in the plan and in that of the term before; `before` is None where there is none"""

    trait: Trait
    label: str
    now: Share
    before: Share | None

    @property
    def of_unknown(self) -> str:
        """What picks in addresses those of whom nobody can tell."""
        return f"{self.trait}{UNKNOWN}"

    @property
    def change(self) -> Decimal | None:
        """In percentage points."""
        if self.before is None or None in (self.now.percent, self.before.percent):
            return None
        return self.now.percent - self.before.percent


def portrait(
    plan: SuccessionPlan, sight, on: date, today: date, *, order: Sequence[str] = ()
) -> Portrait:
    """Return the plan on the day, as far as somebody sees it, its people by name or in `order`."""
    entries = people.of_plan(plan, sight, on).order_by(*(order or people.SORTS[people.BY_NAME]))
    lines = people.lines(entries, today)
    everybody = plan.entries.filter(plans.standing_on(on)).count()
    return Portrait(
        plan=plan,
        term=terms().get((plan.branch, plan.begins)),
        unit=org.names([plan.unit_id], on).get(plan.unit_id, plan.unit.code),
        on=on,
        lines=lines,
        is_partial=len(lines) < everybody,
        young=young_age(on),
        shares=rules.structure([line.traits for line in lines]),
    )


def compared(
    now: Portrait, before: Portrait | None, *, hidden: Sequence[Trait] = ()
) -> list[Compared]:
    """Set the shares side by side, but for the traits that the reader may not see."""
    earlier = {share.trait: share for share in before.shares} if before else {}
    return [
        Compared(share.trait, LABELS[share.trait], share, earlier.get(share.trait))
        for share in now.shares
        if share.trait not in hidden
    ]
