"""Whose needs a user may read: of everybody in the units of their reading grants."""

from goc.needs.queries.reading import Within
from goc.officials import access as officials
from goc.org import access as org
from goc.org.models import Unit, UnitReach


def may_read(user) -> bool:
    """Whether the user reads other people's needs at all; one's own stand in one's file."""
    return officials.may_list(user)


def within(user, on=None) -> Within:
    """The units whose people the user may read, and the topmost of them."""
    granted = {grant.unit_id for grant in org.grants(user, on) if grant.role in org.READING}
    units = frozenset(org.scope(user, on).values_list("descendant_id", flat=True))
    nested = UnitReach.objects.filter(ancestor__in=granted, descendant__in=granted, depth__gt=0)
    roots = granted - set(nested.values_list("descendant_id", flat=True))
    return Within(
        roots=tuple(
            Unit.objects.filter(pk__in=roots).order_by("branch", "code").values_list("pk", "branch")
        ),
        units=units,
        is_everything=bool(units) and len(units) == Unit.objects.count(),
    )
