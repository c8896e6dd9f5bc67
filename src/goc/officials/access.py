"""Whose file a user may open: those in the units they read, and their own."""

from django.db.models import Q

from goc.officials.models import Official, Person
from goc.org import access as org

IDENTITY, SENSITIVE = "may_see_identity", "may_see_sensitive"


def visible_officials(user, on=None):
    """The officials whose files the user may read: of the units in their scope, and their own.

    A person without a present post belongs to the last unit (`Official.unit`).
    """
    own = Person.objects.filter(account=user).values("pk")
    return Official.objects.filter(Q(unit__in=org.scope(user, on)) | Q(pk__in=own))


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
