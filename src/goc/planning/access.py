"""Who may read which part of a plan, and who may make one.

Whoever reads needs sees the classes that seat their people and, by name, those people alone. A
school officer sees the classes of the providers under their units, in numbers.
"""

from dataclasses import dataclass

from goc.catalogue.models import Provider
from goc.needs import access as needs
from goc.needs.queries.reading import Within
from goc.org import access as org
from goc.org.models import Role, UnitReach

MAKERS_ONLY = (
    "Chỉ cán bộ phụ trách đào tạo của thành phố được lập kế hoạch năm; "
    "hãy dùng tài khoản có vai này (--as)."
)


@dataclass(frozen=True, slots=True)
class Sight:
    """What somebody sees: the people of which units by name, the classes of which providers."""

    within: Within
    providers: frozenset[int] = frozenset()

    @property
    def is_whole(self) -> bool:
        """Whether every class and every person lies in sight."""
        return self.within.is_everything

    @property
    def sees_people(self) -> bool:
        """Whether anybody is seen by name."""
        return bool(self.within.units)


def may_read(user) -> bool:
    """Whether plans are open to the user at all; one's own classes stand in one's file."""
    return needs.may_read(user) or org.holds(user, Role.SCHOOL_OFFICER)


def may_make(user) -> bool:
    """Whether the user may make a draft: it plans for everybody, so the city's officers alone."""
    return org.holds(user, Role.CITY_OFFICER) and needs.within(user).is_everything


def sight(user) -> Sight:
    """What the user sees of every plan."""
    granted = org.in_force(user, Role.SCHOOL_OFFICER).values("unit_id")
    below = UnitReach.objects.filter(ancestor__in=granted).values("descendant_id")
    providers = Provider.objects.filter(unit__in=below).values_list("pk", flat=True)
    return Sight(needs.within(user), frozenset(providers))


def wishes(user):
    """The wishes that stand beside a plan for the user: those in their sight; none for a school,
    which sees numbers of classes alone."""
    return needs.visible_wishes(user) if needs.may_read(user) else needs.visible_wishes(user).none()
