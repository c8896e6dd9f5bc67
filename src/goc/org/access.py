"""Who may read which unit: grants of reading roles, and all that lies under their units."""

from django.db.models import Q

from goc.kit.today import today
from goc.org import rules
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


def scope(user, on=None, *, right=None, roles=READING):
    """Ids of the units whose people the user may read, as a subquery: the units of their reading
    grants on the day and all that lies under them today (a unit reaches itself). `roles` narrows
    to the grants in these.

    `right` ("may_see_identity", "may_see_sensitive") narrows to the grants that carry it, `roles`
    to those in some of the roles.
    """
    granted = Grant.objects.filter(user=user, role__in=roles, period__contains=on or today())
    if right:
        granted = granted.filter(**{right: True})
    return UnitReach.objects.filter(ancestor__in=granted.values("unit_id")).values("descendant_id")


def reads(user, unit, on=None) -> bool:
    """Whether the unit lies in the user's scope."""
    return scope(user, on).filter(descendant=unit).exists()


def holds(user, *roles, on=None) -> bool:
    """Whether the user has a grant in one of the roles on the day."""
    return Grant.objects.filter(user=user, role__in=roles, period__contains=on or today()).exists()


GIVING = tuple(Role(role) for role in rules.GIVES)


def gives(user, on=None) -> bool:
    """Whether the user gives any role at all on the day."""
    return holds(user, *GIVING, on=on)


def givable(user, on=None) -> list[Role]:
    """The roles that the user may give somewhere, in the order of `Role`."""
    held = set(grants(user, on).values_list("role", flat=True))
    some = frozenset().union(*(rules.GIVES.get(role, ()) for role in held))
    return [role for role in Role if role in some]


def visible_grants(user, on=None):
    """The grants, past and to come, for the units where the user gives roles; all of them for an
    administrator."""
    held = Grant.objects.select_related("user", "unit", "granted_by")
    if holds(user, Role.ADMINISTRATOR, on=on):
        return held
    units = scope(user, on, roles=GIVING).values_list("descendant_id", flat=True).distinct()
    return held.filter(unit__in=list(units))


def bars_to_giving(user, *, to, role, unit, on=None, **rights) -> list[str]:
    """Why the user may not give the role for the unit to the account `to`, or take it back from
    them; empty when they may. `rights` are those that come with it."""
    reached = set(UnitReach.objects.filter(descendant=unit).values_list("ancestor_id", flat=True))
    held = [
        rules.Held(
            grant.role, grant.unit_id in reached, grant.may_see_identity, grant.may_see_sensitive
        )
        for grant in grants(user, on)
    ]
    wanted = rules.Wanted(role, Role(role).label, is_own=to.pk == user.pk, **rights)
    return rules.bars(held, wanted)


def beyond(user, on=None):
    """Ids of the accounts that hold, now or later, a grant that the user could not give: whoever
    lets them in anew could act as them. A subquery."""
    on, within = on or today(), Q(pk__in=[])
    for grant in grants(user, on):
        within |= _givable_by(grant)
    lasting = Q(period__endswith__gt=on) | Q(period__upper_inf=True)
    held = Grant.objects.filter(lasting, period__isempty=False)
    return held.exclude(within).values("user_id")


def _givable_by(grant):
    roles = rules.GIVES.get(grant.role, ())
    if grant.role in rules.EVERYWHERE:
        return Q(role__in=roles)
    below = UnitReach.objects.filter(ancestor=grant.unit_id).values("descendant_id")
    lacking = {
        right: False
        for right in ("may_see_identity", "may_see_sensitive")
        if not getattr(grant, right)
    }
    return Q(role__in=roles, unit__in=below, **lacking)
