"""Who may send workbooks, for which units, and who sees which batches."""

from django.db.models import Q

from goc.accounts.models import Deputy
from goc.desk.models import Batch
from goc.kit.today import today
from goc.org import access as org
from goc.org.models import Grant, Role, UnitReach
from goc.succession import access as succession

CITY = "TP"
WRITING = (Role.CITY_OFFICER, Role.UNIT_OFFICER)


def root_of(user) -> str:
    """The code of the unit under which the user's new units stand: that of their writing grant;
    with several, the city's."""
    found = set(org.in_force(user, *WRITING).values_list("unit__code", flat=True))
    return found.pop() if len(found) == 1 else CITY


def may_take_in(user) -> bool:
    """Whether the user may send workbooks at all."""
    return org.holds(user, *WRITING)


def writable_units(user) -> list[int]:
    """Ids of the units whose people the user may write: those of their writing grants and all
    that lies under them."""
    return list(_writable(user).values_list("descendant_id", flat=True).distinct())


def _writable(user):
    granted = org.in_force(user, *WRITING)
    return UnitReach.objects.filter(ancestor__in=granted.values("unit_id"))


def visible_batches(user):
    """The user's own batches, and those of people all of whose writing grants lie within the
    user's: nobody reads there of a person whom they could not write.

    A deputy writes under another's grants, and what they wrote stays when their days are over:
    whoever was ever appointed counts as holding those too.
    """
    writing = Grant.objects.filter(role__in=WRITING, period__contains=today())
    # A subquery, not thousands of ids: a city's list of batches took 0.3 s with them.
    writable = _writable(user).values("descendant_id")
    within = writing.filter(unit__in=writable).values("user_id")
    beyond = writing.exclude(unit__in=writable).values("user_id")
    wrote_within = Q(created_by__in=within) | Q(created_by__in=_deputies_of(within))
    wrote_beyond = Q(created_by__in=beyond) | Q(created_by__in=_deputies_of(beyond))
    colleagues = wrote_within & ~wrote_beyond
    found = Batch.objects.filter(Q(created_by=user) | colleagues)
    return found if succession.is_held() else found.exclude(kind=Batch.Kind.SUCCESSION)


def _deputies_of(users):
    appointed = Deputy.objects.filter(user__in=users, period__isempty=False)
    return appointed.values("deputy_id")
