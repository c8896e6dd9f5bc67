"""Who may read which unit: grants of reading roles, and all that lies under their units."""

from collections import defaultdict

from django.db.models import Case, Q, When

from goc.accounts import queries as accounts
from goc.accounts.models import Deputy, User
from goc.kit.many import all_of
from goc.kit.today import today
from goc.org import rules
from goc.org.models import Grant, Role, Unit, UnitReach

READING = (
    Role.CITY_OFFICER,
    Role.UNIT_OFFICER,
    Role.SUPERVISOR,
    Role.LEADER,
    Role.INSPECTOR,
)
# Whoever sees others' files or holds the keys of the house shows who they are by a second factor.
GUARDED = (*READING, Role.SCHOOL_OFFICER, Role.ADMINISTRATOR)


def in_force(user, *roles, on=None):
    """The grants under which the user acts on a day, in some of the roles: their own, and those of
    the people whom they deputise for that day. Every question about somebody's grants comes here.
    """
    on = on or today()
    own = User.objects.filter(pk=user.pk).values_list("pk", flat=True)
    # A union, not an OR: the planner walks the index of grants by user for both.
    acted_for = own.union(accounts.standing_in(user.pk, on), all=True)
    found = Grant.objects.filter(user__in=acted_for, period__contains=on)
    return found.filter(role__in=roles) if roles else found


def grants(user, on=None):
    """The grants under which the user acts on a day, with their units, the user's own first, then
    oldest first.

    Every page asks: joined with their holders, the planner walks a city's accounts for them.
    """
    found = in_force(user, on=on).select_related("unit")
    return found.order_by(Case(When(user=user.pk, then=0), default=1), "id")


def grants_of_each(users, on=None):
    """The same for each of several users, by their keys, with two queries for them all."""
    on = on or today()
    acting = [(user.pk, user.pk) for user in users] + accounts.deputies_of_a_day(users, on)
    held = defaultdict(list)
    for grant in (
        Grant.objects.filter(user__in={holder for _, holder in acting}, period__contains=on)
        .select_related("unit")
        .order_by("id")
    ):
        held[grant.user_id].append(grant)
    found = {user.pk: [] for user in users}
    for user, holder in acting:
        found[user] += held[holder]
    return {
        user: sorted(acts, key=lambda grant, user=user: (grant.user_id != user, grant.pk))
        for user, acts in found.items()
    }


def scope(user, on=None, *, right=None, roles=READING):
    """Ids of the units whose people the user may read, as a subquery: the units of their reading
    grants on the day and all that lies under them today (a unit reaches itself). `roles` narrows
    to the grants in these.

    `right` ("may_see_identity", "may_see_sensitive") narrows to the grants that carry it, `roles`
    to those in some of the roles.
    """
    granted = in_force(user, *roles, on=on)
    if right:
        granted = granted.filter(**{right: True})
    return UnitReach.objects.filter(ancestor__in=granted.values("unit_id")).values("descendant_id")


def reach(user, on=None, *, right=None, roles=READING) -> list[int] | None:
    """Ids of the units of the scope, read at once; None where those are all units: nobody need
    name them."""
    units = list(set(all_of("descendant_id", scope(user, on, right=right, roles=roles))))
    return None if units and len(units) == Unit.objects.count() else units


def reads(user, unit, on=None) -> bool:
    """Whether the unit lies in the user's scope."""
    return scope(user, on).filter(descendant=unit).exists()


def holds(user, *roles, on=None) -> bool:
    """Whether the user acts under a grant in one of the roles on the day."""
    return in_force(user, *roles, on=on).exists()


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
    acting = list(grants(user, on))
    held = [
        rules.Held(
            grant.role, grant.unit_id in reached, grant.may_see_identity, grant.may_see_sensitive
        )
        for grant in acting
    ]
    # Whoever lends their grants gets none back by their deputy.
    is_own = to.pk in {user.pk, *(grant.user_id for grant in acting)}
    wanted = rules.Wanted(role, Role(role).label, is_own=is_own, **rights)
    return rules.bars(held, wanted)


def beyond(user, on=None):
    """Ids of the accounts that act, now or later, under a grant that the user could not give, as
    its holder or as a deputy: whoever lets them in anew could act as them. A subquery."""
    on, within = on or today(), Q(pk__in=[])
    for grant in grants(user, on):
        within |= _givable_by(grant)
    holders = Grant.objects.filter(_lasting(on)).exclude(within).values_list("user_id", flat=True)
    deputies = Deputy.objects.filter(_lasting(on), user__in=holders)
    return holders.union(deputies.values_list("deputy_id", flat=True), all=True)


def _lasting(on):
    ends_later = Q(period__endswith__gt=on) | Q(period__upper_inf=True)
    return ends_later & Q(period__isempty=False)


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


def lends(user, on=None) -> bool:
    """Whether the user holds grants of their own, now or later, that a deputy could act under."""
    return Grant.objects.filter(_lasting(on or today()), user=user).exists()


def answered_for(user, on=None):
    """Ids of the accounts of others for whom the user appoints deputies: all of whose grants, now
    and later, the user could give; never those whom they act for themselves. A subquery."""
    on = on or today()
    held = Grant.objects.filter(_lasting(on)).exclude(user__in=beyond(user, on))
    others = held.exclude(user=user).exclude(user__in=accounts.standing_in(user.pk, on))
    return others.values("user_id")


def visible_deputies(user, on=None):
    """Who acts for whom, past and to come, as far as the user may see and end it: for them, by
    them, and for those they answer for."""
    theirs = Q(user=user) | Q(deputy=user)
    if gives(user, on):
        theirs |= Q(user__in=answered_for(user, on))
    return Deputy.objects.filter(theirs).select_related("user", "deputy", "given_by")
