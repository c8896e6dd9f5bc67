"""Who may read quy hoạch, whose entries they see, and into which plans they may write.

It is read under a grant alone: nobody sees their own entries for being in one.
"""

from dataclasses import dataclass

from django.conf import settings
from django.db.models import Exists, OuterRef, Q

from goc.org import access as org
from goc.org.models import Role, Unit
from goc.succession.models import SuccessionEntry, SuccessionPlan

WRITING = (Role.CITY_OFFICER, Role.UNIT_OFFICER)


@dataclass(frozen=True, slots=True)
class Sight:
    """The units whose plans and people somebody sees; `is_everything` where those are all."""

    units: frozenset[int]
    is_everything: bool = False

    def entries(self):
        """The entries of the people in sight."""
        found = SuccessionEntry.objects.all()
        return found if self.is_everything else found.filter(official__unit__in=self.units)

    def plans(self):
        """The plans of the units in sight, and those in which somebody in sight stands."""
        if self.is_everything:
            return SuccessionPlan.objects.all()
        seen = Exists(self.entries().filter(plan=OuterRef("pk")))
        return SuccessionPlan.objects.filter(Q(unit__in=self.units) | seen)


def is_held() -> bool:
    """Whether this installation holds quy hoạch at all."""
    return settings.SUCCESSION


def may_read(user) -> bool:
    """Whether quy hoạch is open to the user: here at all, and under a grant that reads files."""
    return is_held() and org.holds(user, *org.READING)


def sight(user) -> Sight:
    """What the user sees of it; nothing where it is not held."""
    return _sight(user, org.READING) if is_held() else Sight(frozenset())


def writing(user) -> Sight:
    """The part of it that the user may write."""
    return _sight(user, WRITING) if is_held() else Sight(frozenset())


def _sight(user, roles) -> Sight:
    units = frozenset(org.scope(user, roles=roles).values_list("descendant_id", flat=True))
    return Sight(units, bool(units) and len(units) == Unit.objects.count())


def may_write(user) -> bool:
    """Whether the user writes any plan."""
    return is_held() and org.holds(user, *WRITING)


def may_write_plan(user, plan) -> bool:
    """Whether the user writes this plan: that of a unit of theirs."""
    return may_write(user) and plan.unit_id in writing(user).units


def sees_ethnicity(user) -> frozenset[int]:
    """The units of whose people the user may read ethnicity."""
    within = org.scope(user, right="may_see_sensitive")
    return frozenset(within.values_list("descendant_id", flat=True))
