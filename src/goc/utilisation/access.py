"""Whose appointment somebody may check, and what they read of it afterwards."""

from django.conf import settings

from goc.officials import access as officials
from goc.officials.access import visible_officials
from goc.succession import access as succession
from goc.utilisation.models import AppointmentCheck, ListCheck, ListedCheck


def is_held() -> bool:
    """Whether this installation keeps minutes, lists and decisions at all."""
    return settings.APPOINTMENTS


def may_check(user) -> bool:
    """Whether the user reads other people's files at all."""
    return officials.may_list(user)


def visible_checks(user):
    """The minutes about officials whose files the user may read."""
    return AppointmentCheck.objects.filter(official__in=visible_officials(user))


def visible_lists(user):
    """The user's own lists; those of succession plans only while they read quy hoạch."""
    found = ListCheck.objects.filter(asked_by=user)
    return found if succession.may_read(user) else found.filter(plan=None)


def visible_rows(user, made: ListCheck):
    """The rows of the list about officials whose files the user still reads."""
    return ListedCheck.objects.filter(list=made, official__in=visible_officials(user))
