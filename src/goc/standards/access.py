"""Who writes requirements and positions, lets officials off, says what people have shown; whose
records one sees."""

from goc.officials.access import visible_officials
from goc.org import access as org
from goc.org.models import Role, UnitReach
from goc.standards.models import CompetencyShown, Dispensation, RequirementDraft
from goc.standards.rules import dispensing


def may_write(user, on=None) -> bool:
    """Whether the user may publish requirements: the city's training officers, since a requirement
    binds the whole city."""
    return org.holds(user, Role.CITY_OFFICER, on=on)


def visible_drafts(user, on=None):
    """The drafts that the user may read: everybody's, for whoever may write requirements."""
    if not may_write(user, on):
        return RequirementDraft.objects.none()
    return RequirementDraft.objects.select_related("owner", "requirement")


def visible_dispensations(user, on=None):
    """The dispensations of the officials whose files the user may read, their own among them."""
    return Dispensation.objects.filter(official__in=visible_officials(user, on))


def kinds_to_give(user, official, on=None) -> list[Dispensation.Kind]:
    """The kinds that the user may give this official; none outside the units of their grants, nor
    by the grants that the official lends to the user."""
    above = UnitReach.objects.filter(descendant=official.unit_id).values("ancestor_id")
    held = org.in_force(user, on=on).filter(unit__in=above).values_list("role", "user_id")
    owner = official.person.account_id
    roles = {role for role, holder in held if holder != owner}
    is_own = owner == user.pk
    return [
        kind
        for kind in Dispensation.Kind
        if dispensing.may_give(kind, roles=roles, is_own_file=is_own)
    ]


def may_end(user, dispensation, on=None) -> bool:
    """Whether the user may end it before its time: whoever may give one of its kind."""
    return dispensation.kind in kinds_to_give(user, dispensation.official, on)


def may_write_positions(user, on=None) -> bool:
    """Whether the user describes job positions: the city's training officers."""
    return org.holds(user, Role.CITY_OFFICER, on=on)


ASSESSING = (Role.SUPERVISOR, Role.UNIT_OFFICER, Role.CITY_OFFICER)


def may_assess(user, official, on=None) -> bool:
    """Whether the user says what the official has shown: a supervisor or a training officer of
    the unit or of one above, not the official, nor by grants that the official lends to them."""
    owner = official.person.account_id
    above = UnitReach.objects.filter(descendant=official.unit_id).values("ancestor_id")
    held = org.in_force(user, *ASSESSING, on=on).filter(unit__in=above)
    return owner != user.pk and held.exclude(user=owner).exists()


def visible_shown(user, on=None):
    """What the officials whose files the user may read have shown, their own among them."""
    return CompetencyShown.objects.filter(official__in=visible_officials(user, on))
