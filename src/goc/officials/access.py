"""Whose file a user may open: those in the units they read, and their own."""

from django.db.models import Q

from goc.officials.models import Official, Person
from goc.officials.queries.records import Sight
from goc.org import access as org
from goc.org.models import Unit

IDENTITY, SENSITIVE = "may_see_identity", "may_see_sensitive"


def visible_officials(user, on=None):
    """The officials whose files the user may read: of the units in their scope, and their own.

    A person without a present post belongs to the last unit (`Official.unit`). The scope is read
    at once, not left as a subquery: with the units before it the planner walks the right index,
    and a scope of all units costs nothing.
    """
    units = list(org.scope(user, on).values_list("descendant_id", flat=True).distinct())
    if units and len(units) == Unit.objects.count():
        return Official.objects.filter(unit__isnull=False)
    own = Person.objects.filter(account=user).values_list("pk", flat=True)
    return Official.objects.filter(Q(unit__in=units) | Q(pk__in=list(own)))


def may_list(user) -> bool:
    """Whether the user reads other people's files at all: some grant of a reading role today."""
    return org.holds(user, *org.READING)


def sight(user, on=None, *, columns=("national_id", "ethnicity")) -> Sight:
    """In which units the user may read full numbers and ethnicity, one's own always; read from
    the grants only where the columns show either."""
    rights = (
        IDENTITY if "national_id" in columns else "",
        SENSITIVE if "ethnicity" in columns else "",
    )
    units = (
        frozenset(org.scope(user, on, right=right).values_list("descendant_id", flat=True))
        if right
        else frozenset()
        for right in rights
    )
    own = Person.objects.filter(account=user).values_list("pk", flat=True).first()
    return Sight(*units, own)


def may_see_identity(user, official, on=None) -> bool:
    """Whether the official's full personal number may be shown to the user; one's own always."""
    return _may_see(IDENTITY, user, official, on)


def may_see_sensitive(user, official, on=None) -> bool:
    """Whether the official's ethnicity and the like may be shown to the user; one's own always."""
    return _may_see(SENSITIVE, user, official, on)


def _may_see(right, user, official, on):
    within = org.scope(user, on, right=right)
    return (
        official.person.account_id == user.pk or within.filter(descendant=official.unit_id).exists()
    )
