"""Whose appointment somebody may check, and what they read of it afterwards."""

from django.conf import settings

from goc.officials import access as officials
from goc.officials.access import visible_officials
from goc.org import access as org
from goc.org.models import UnitReach
from goc.succession import access as succession
from goc.utilisation import rules
from goc.utilisation.models import (
    Appointment,
    AppointmentCheck,
    Debt,
    ListCheck,
    ListedCheck,
    Shortfall,
)


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


def may_decide(user, official, unit) -> bool:
    """Whether the user may write down that the official is appointed in the unit: under grants
    over both places, not for themselves, nor by grants that the official lends to them."""
    return is_held() and _holds_over(user, official, unit, rules.DECIDING)


def may_except(user, official, unit) -> bool:
    """Whether the user may write down an exception with it."""
    return is_held() and _holds_over(user, official, unit, rules.EXCEPTING)


def _holds_over(user, official, unit, roles) -> bool:
    owner = official.person.account_id
    if owner == user.pk:
        return False
    held = org.in_force(user, *roles).exclude(user=owner)
    above = UnitReach.objects.filter(ancestor__in=held.values("unit_id"))
    places = {official.unit_id, unit.pk}
    return above.filter(descendant__in=places).values("descendant").distinct().count() == len(
        places
    )


def visible_appointments(user):
    """The decisions about officials whose files the user may read."""
    return Appointment.objects.filter(official__in=visible_officials(user))


def visible_debts(user):
    """What these decisions leave owed; of those that were withdrawn, nothing."""
    found = visible_appointments(user).filter(withdrawn_at=None)
    return Debt.objects.filter(appointment__in=found)


def visible_shortfalls(user):
    """The appointments without qualification of officials whose files the user may read."""
    return Shortfall.objects.filter(official__in=visible_officials(user))


def may_follow(user, shortfall: Shortfall) -> bool:
    """Whether the user notes what is done about it: its owner while they read the file, and those
    who decide in the unit; nobody about themselves."""
    official = shortfall.official
    if official.person.account_id == user.pk:
        return False
    if shortfall.owner_id == user.pk:
        return visible_officials(user).filter(pk=official.pk).exists()
    return _holds_over(user, official, shortfall.unit, rules.DECIDING)
