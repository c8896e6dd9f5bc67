"""Reads of accounts."""

from allauth.mfa.models import Authenticator
from django.db.models import Exists, OuterRef

from goc.accounts.models import User

SECOND_FACTORS = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)


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
