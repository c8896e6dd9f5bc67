"""Reads of accounts."""

from dataclasses import dataclass
from datetime import datetime

from allauth.mfa.models import Authenticator
from django.contrib.auth.hashers import UNUSABLE_PASSWORD_PREFIX
from django.db.models import Count, Exists, Max, OuterRef, Q

from goc.accounts.models import ActivationCode, Deputy, User
from goc.kit.today import today

FIRST = "quan-tri"  # who an empty system waits for
SECOND_FACTORS = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)
# Nobody has come in yet, by a password of their own or by an identity provider.
NOT_ACTIVATED = Q(password__startswith=UNUSABLE_PASSWORD_PREFIX, last_login=None)
BATCHES_SHOWN = 10


@dataclass(frozen=True, slots=True)
class Batch:
    """Slips printed at once: when, how many, how many of them are used by now."""

    issued_at: datetime
    expires_at: datetime
    slips: int
    used: int
    revoked: int


def demo_people():
    """The invented people whom a visitor of the demonstration may sign in as, by user name."""
    return User.objects.filter(is_demo=True, is_active=True).order_by("username")


def named(username) -> User | None:
    """The account of exactly this name."""
    return User.objects.filter(username=username).first()


def with_second_factor():
    """Accounts, each with `has_second_factor`: a code app or a passkey (spare codes are none)."""
    factors = Authenticator.objects.filter(user=OuterRef("pk"), type__in=SECOND_FACTORS)
    return User.objects.annotate(has_second_factor=Exists(factors))


def batches(user) -> list[Batch]:
    """The slips that the user printed last, newest first."""
    issued = ActivationCode.objects.filter(issued_by=user).values("batch")
    counted = issued.annotate(
        at=Max("issued_at"),
        until=Max("expires_at"),
        slips=Count("pk"),
        used=Count("used_at"),
        revoked=Count("revoked_at"),
    ).order_by("-at", "batch")[:BATCHES_SHOWN]
    return [
        Batch(each["at"], each["until"], each["slips"], each["used"], each["revoked"])
        for each in counted
    ]


def somebody_signs_in() -> bool:
    """Whether anybody can sign in, be it as an invented person of the demonstration: accounts
    opened with files, never activated, are nobody's."""
    return User.objects.filter(~NOT_ACTIVATED).exists()


def a_real_person_signs_in() -> bool:
    """Whether anybody but the demonstration's invented people can sign in."""
    return User.objects.filter(~NOT_ACTIVATED, is_demo=False).exists()


def waits_for_first() -> bool:
    """Whether the system is empty: the code of the first administrator is out, not yet used."""
    live = ActivationCode.objects.filter(user__username=FIRST, used_at=None, revoked_at=None)
    return live.exists() and not somebody_signs_in()


def standing_in(user, on):
    """Ids of the accounts in use for whom the user acts as deputy on the day; a subquery. Never
    those for whom they in turn act: a deputy's deputy gets nothing."""
    appointed = Deputy.objects.filter(deputy=user, period__contains=on, user__is_active=True)
    return appointed.values_list("user_id", flat=True)


def deputies_of_a_day(users, on) -> list[tuple[int, int]]:
    """The same for several users at once: deputy and the account that they act for."""
    appointed = Deputy.objects.filter(deputy__in=users, period__contains=on, user__is_active=True)
    return list(appointed.values_list("deputy_id", "user_id"))


def has_to_do_with_deputies(user_id, on) -> bool:
    """Whether somebody acts for the account, or it for somebody, on the day or later."""
    theirs = Q(user=user_id) | Q(deputy=user_id)
    lasting = Q(period__endswith__gt=on, period__isempty=False)
    return Deputy.objects.filter(theirs & lasting).exists()


def deputising_for(user_id) -> list[str]:
    """The names of those for whom the account acts as deputy today."""
    return names(standing_in(user_id, today()))


def names(accounts) -> list[str]:
    """The full names behind these ids, oldest account first."""
    found = User.objects.filter(pk__in=accounts).order_by("pk")
    return list(found.values_list("full_name", flat=True))
