"""What the journal keeps of signing in: who came in and how, who failed, which factor changed."""

from dataclasses import dataclass

from django.db import transaction

from goc.accounts.models import User
from goc.journal import services as journal


@dataclass(frozen=True)
class _Visitor:
    pk: None = None
    full_name: str = "Người chưa đăng nhập"


@transaction.atomic
def record_sign_in(*, user: User, methods: list[str], at) -> None:
    """Write that the account came in, by these methods ("password", "mfa", "socialaccount")."""
    details = {"methods": methods}
    journal.record(verb="accounts.signed_in", subject=user, by=user, at=at, details=details)


@transaction.atomic
def record_failure(*, user: User, step: str, at) -> None:
    """Write that somebody failed to come in as the account, at its "password" or second "factor".

    Whoever tried is not known, so the entry names nobody.
    """
    details = {"step": step}
    journal.record(
        verb="accounts.sign_in_failed", subject=user, by=_Visitor(), at=at, details=details
    )


@transaction.atomic
def record_factor(*, verb: str, user: User, kind: str, at) -> None:
    """Write that the account's factor of this kind ("totp", "webauthn", "recovery_codes") was
    `added`, `removed` or `renewed`."""
    details = {"kind": kind}
    journal.record(verb=f"accounts.factor_{verb}", subject=user, by=user, at=at, details=details)


@transaction.atomic
def record_password(*, user: User, at) -> None:
    """Write that the account's owner chose a new password."""
    journal.record(verb="accounts.password_changed", subject=user, by=user, at=at)


@transaction.atomic
def record_tie(*, user: User, provider: str, at) -> None:
    """Write that the account was tied to an outside identity of this provider."""
    details = {"provider": provider}
    journal.record(verb="accounts.identity_tied", subject=user, by=user, at=at, details=details)
