"""Whom to remind of what falls due soon: accounts of officials, never more than their number."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Exists, OuterRef

from goc.accounts.models import User
from goc.desk.models import Notice
from goc.needs.models import Need
from goc.officials.access import visible_officials

KIND = "needs.due"
OPEN = (Need.Status.DUE, Need.Status.EXPIRING)


@dataclass(frozen=True, slots=True)
class Reminder:
    """How many officials have a need due, and how many of them can be told in the system."""

    people: int
    without_account: int
    told_before: int

    @property
    def to_tell(self) -> int:
        """Those who have an account and no unread notice of the same kind."""
        return self.people - self.without_account - self.told_before


def _due(user, *, on: date, days: int):
    """The officials in the user's sight with a need due from the day through `days` later."""
    needs = Need.objects.filter(
        official=OuterRef("pk"), status__in=OPEN, due_on__range=(on, on + timedelta(days=days))
    )
    return visible_officials(user).filter(Exists(needs), in_office=True)


def _unread():
    return Exists(Notice.objects.filter(user=OuterRef("pk"), kind=KIND, read_at=None))


def reminder(user, *, on: date, days: int) -> Reminder:
    """Count whom a reminder would reach."""
    due = _due(user, on=on, days=days)
    accounts = User.objects.filter(is_active=True, person__official__in=due)
    people, reached = due.count(), accounts.count()
    return Reminder(people, people - reached, accounts.filter(_unread()).count())


def to_remind(user, *, on: date, days: int) -> list[int]:
    """Ids of the accounts to be told: in use, and without an unread notice of the same kind."""
    due = _due(user, on=on, days=days)
    accounts = User.objects.filter(~_unread(), is_active=True, person__official__in=due)
    return list(accounts.order_by("pk").values_list("pk", flat=True))
