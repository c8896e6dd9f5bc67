"""Who may read which unit: grants of reading roles, and all that lies under their units."""

from goc.kit.today import today
from goc.org.models import Grant, Role, UnitReach

READING = (
    Role.CITY_OFFICER,
    Role.UNIT_OFFICER,
    Role.SUPERVISOR,
    Role.LEADER,
    Role.INSPECTOR,
)
# Whoever sees others' files or holds the keys of the house shows who they are by a second factor.
GUARDED = (*READING, Role.SCHOOL_OFFICER, Role.ADMINISTRATOR)


def grants(user, on=None):
    """The user's grants on a day, with their units, oldest first."""
    return (
        Grant.objects.filter(user=user, period__contains=on or today())
        .select_related("unit")
        .order_by("id")
    )


def scope(user, on=None, *, right=None):
    """Ids of the units whose people the user may read, as a subquery: the units of their reading
    grants on the day and all that lies under them today (a unit reaches itself).

    `right` ("may_see_identity", "may_see_sensitive") narrows to the grants that carry it.
    """
    granted = Grant.objects.filter(user=user, role__in=READING, period__contains=on or today())
    if right:
        granted = granted.filter(**{right: True})
    return UnitReach.objects.filter(ancestor__in=granted.values("unit_id")).values("descendant_id")


def reads(user, unit, on=None) -> bool:
    """Whether the unit lies in the user's scope."""
    return scope(user, on).filter(descendant=unit).exists()


def holds(user, *roles, on=None) -> bool:
    """Whether the user has a grant in one of the roles on the day."""
    return Grant.objects.filter(user=user, role__in=roles, period__contains=on or today()).exists()
