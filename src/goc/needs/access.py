"""Whose needs and wishes a user may read, of everybody in the units of their reading grants; for
whom they may wish."""

from django.db.models import Q

from goc.kit.many import all_of
from goc.needs.models import Wish
from goc.needs.queries.reading import Within
from goc.officials import access as officials
from goc.officials.models import Official
from goc.org import access as org
from goc.org.models import Role, Unit, UnitReach


def may_read(user) -> bool:
    """Whether the user reads other people's needs at all; one's own stand in one's file."""
    return officials.may_list(user)


def within(user, on=None) -> Within:
    """The units whose people the user may read, and the topmost of them."""
    granted = set(org.in_force(user, *org.READING, on=on).values_list("unit_id", flat=True))
    reach = UnitReach.objects.filter(ancestor__in=granted)
    units = all_of("descendant_id", reach)
    # A unit reaches itself: one that comes once more lies under another of them.
    roots = [unit for unit in granted if units.count(unit) == 1]
    known = frozenset(units)
    return Within(
        roots=tuple(
            Unit.objects.filter(pk__in=roots).order_by("branch", "code").values_list("pk", "branch")
        ),
        units=known,
        is_everything=bool(known) and len(known) == Unit.objects.count(),
    )


WISHING = (Role.CITY_OFFICER, Role.UNIT_OFFICER)


def may_open_surveys(user, on=None) -> bool:
    """Whether the user opens surveys and answers wishes: the city's training officers."""
    return org.holds(user, Role.CITY_OFFICER, on=on)


def wishing_units(user, on=None) -> frozenset[int]:
    """The units for which the user writes wishes."""
    return frozenset(org.scope(user, on, roles=WISHING).values_list("descendant_id", flat=True))


def own_file(user):
    """The file of the user in office, for whom they may wish; None where there is none."""
    return Official.objects.filter(person__account=user, in_office=True, unit__isnull=False).first()


def may_see_surveys(user, on=None) -> bool:
    """Whether surveys are anything to the user: who reads needs, and who may wish."""
    return may_read(user) or own_file(user) is not None


def visible_wishes(user, on=None):
    """The wishes of the units and people in the user's scope, but drafts of others' own; and the
    user's own."""
    own = Q(official__person__account=user)
    drafts = Q(official__isnull=False, state=Wish.State.DRAFT)
    units = org.reach(user, on)
    if units is None:
        return Wish.objects.filter(own | ~drafts)
    return Wish.objects.filter(own | Q(unit__in=units) & ~drafts)


def writable_wishes(user, on=None):
    """The wishes that the user writes: of their units, and their own."""
    own = Q(official__person__account=user)
    return Wish.objects.filter(own | Q(official=None, unit__in=wishing_units(user, on)))


def copied_wishes(user, on=None):
    """The wishes of earlier years that the user would write again: their own, those of the units
    that they act for as a unit's officer, and what they wrote themselves."""
    theirs = org.scope(user, on, roles=(Role.UNIT_OFFICER,)).values("descendant_id")
    mine = Q(official__person__account=user)
    mine |= Q(official=None) & (Q(unit__in=theirs) | Q(written_by=user))
    return writable_wishes(user, on).filter(mine)
