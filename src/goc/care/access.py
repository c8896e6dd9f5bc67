"""Who may look for doubles, and which pairs they see."""

from django.core.exceptions import PermissionDenied

from goc.care.models import Merge, Suspicion
from goc.kit.errors import Refused
from goc.officials.models import Official
from goc.org import access as org
from goc.org.models import Role

DECIDING = (Role.CITY_OFFICER, Role.UNIT_OFFICER)
DECIDERS_ONLY = "Chỉ cán bộ phụ trách đào tạo của thành phố, đơn vị được xem và gộp hồ sơ trùng."
CITY_ONLY = "Chỉ cán bộ phụ trách đào tạo của thành phố được tìm hồ sơ trùng trong cả thành phố."


def may_decide(user) -> bool:
    """Whether the user judges pairs at all."""
    return org.holds(user, *DECIDING)


def require_decider(user) -> None:
    """403 for whoever judges no pairs."""
    if not may_decide(user):
        raise PermissionDenied(DECIDERS_ONLY)


def may_seek(user) -> bool:
    """Whether the user may have the whole city searched."""
    return org.holds(user, Role.CITY_OFFICER)


def require_seeker(user) -> None:
    """Refused for whoever may not."""
    if not may_seek(user):
        raise Refused(CITY_ONLY)


def mergeable_officials(user, on=None):
    """The files that the user may merge: of the units where they act for training. A file of their
    own is not among them unless it stands there."""
    units = org.reach(user, on, roles=DECIDING)
    if units is None:
        return Official.objects.filter(unit__isnull=False)
    return Official.objects.filter(unit__in=units)


def visible_suspicions(user, on=None):
    """The pairs of which the user may merge both files; those merged away are told by the merge."""
    units = org.reach(user, on, roles=DECIDING)
    if units is None:
        return Suspicion.objects.filter(first__unit__isnull=False, second__unit__isnull=False)
    return Suspicion.objects.filter(first__unit__in=units, second__unit__in=units)


def visible_merges(user, on=None):
    """The merges whose kept file the user may merge; one whose file was itself merged away is told
    by the later merge."""
    return Merge.objects.filter(kept_id__in=mergeable_officials(user, on).values("pk"))
