"""What allauth and Django tell of signing in goes into the journal; nothing else listens here."""

from allauth.account import signals as account
from allauth.account.internal.flows.login import get_authentication_records
from allauth.mfa import signals as factors
from django.contrib.auth.signals import user_login_failed
from django.dispatch import receiver
from django.utils import timezone

from goc.accounts import queries
from goc.accounts.services import signing


@receiver(account.user_logged_in)
def came_in(sender, request, user, **rest):
    methods = [record["method"] for record in get_authentication_records(request, user)]
    signing.record_sign_in(user=user, methods=methods, at=timezone.now())


@receiver(user_login_failed)
def mistook_password(sender, credentials, **rest):
    # A name that nobody has is not kept: people type their passwords into that field.
    if user := queries.named(credentials.get("username", "")):
        signing.record_failure(user=user, step="password", at=timezone.now())


@receiver(factors.authentication_failed)
def mistook_code(sender, user, **rest):
    signing.record_failure(user=user, step="factor", at=timezone.now())


@receiver(factors.authenticator_added)
def added(sender, user, authenticator, **rest):
    signing.record_factor(verb="added", user=user, kind=authenticator.type, at=timezone.now())


@receiver(factors.authenticator_removed)
def removed(sender, user, authenticator, **rest):
    signing.record_factor(verb="removed", user=user, kind=authenticator.type, at=timezone.now())


@receiver(factors.authenticator_reset)
def renewed(sender, user, authenticator, **rest):
    signing.record_factor(verb="renewed", user=user, kind=authenticator.type, at=timezone.now())


@receiver([account.password_changed, account.password_set])
def changed_password(sender, user, **rest):
    signing.record_password(user=user, at=timezone.now())
