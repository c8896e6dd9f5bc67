"""Whose appointment somebody may check, and whose minutes they read."""

from goc.officials import access as officials
from goc.officials.access import visible_officials
from goc.utilisation.models import AppointmentCheck


def may_check(user) -> bool:
    """Whether the user reads other people's files at all."""
    return officials.may_list(user)


def visible_checks(user):
    """The minutes about officials whose files the user may read."""
    return AppointmentCheck.objects.filter(official__in=visible_officials(user))
