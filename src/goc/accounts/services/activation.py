"""Codes issued, and accounts activated with them."""

from datetime import date, datetime, time, timedelta
from uuid import UUID

from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from django.conf import settings
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.crypto import salted_hmac
from django.utils.timezone import localdate, localtime, make_aware

from goc.accounts.models import ActivationAttempt, ActivationCode, User
from goc.accounts.rules import codes
from goc.journal import services as journal
from goc.kit.errors import Refused

TRIES, WINDOW = 10, timedelta(minutes=15)
FORGETTABLE = 200


@transaction.atomic
def issue_codes(*, users, batch: UUID, by: User, at, why: str = "") -> dict[int, str]:
    """Issue a fresh code to each of the accounts in use, a queryset, revoking the one they had;
    return the codes by account. Closed accounts get none, and nobody can read a code back later.

    The codes live to the end of `last_day` and are journalled one by one, without the code.
    """
    # In the order of keys, so that two who issue at once wait for each other and do not lock up.
    held = users.filter(is_active=True).order_by("pk").select_for_update(of=("self",))
    issued = {user: codes.new_code() for user in held}
    revoke_codes(users=issued, by=by, at=at)
    expires_at = make_aware(datetime.combine(last_day(at) + timedelta(days=1), time.min))
    rows = ActivationCode.objects.bulk_create(
        ActivationCode(
            user=user,
            digest=digest(code),
            batch=batch,
            issued_at=at,
            issued_by=by,
            expires_at=expires_at,
        )
        for user, code in issued.items()
    )
    journal.record_each(verb="accounts.code_issued", subjects=rows, by=by, at=at, why=why)
    return {user.pk: code for user, code in issued.items()}


@transaction.atomic
def reset_account(*, user: User, by: User, at, why: str) -> None:
    """Shut every way into the account but a fresh code: password, code app, passkeys and outside
    identity no longer hold, its sessions end. Refused without a reason."""
    if not why.strip():
        raise Refused("Hãy ghi lý do cấp lại, ví dụ: mất điện thoại, quên mật khẩu.")
    held = User.objects.select_for_update().get(pk=user.pk)
    held.set_unusable_password()
    held.save(update_fields=["password"])
    factors, _ = Authenticator.objects.filter(user=held).delete()
    SocialAccount.objects.filter(user=held).delete()
    details = {"factors": factors}
    journal.record(verb="accounts.reset", subject=held, by=by, at=at, why=why, details=details)


def activate(*, username: str, code: str, password: str, at) -> User:
    """Set the first password of the account with the code from its slip, and use the code up.

    Of two who try at once one wins. Every try counts, for the user name and for the beginning of
    the code; past TRIES in WINDOW nothing is looked at. `code` is as `rules.codes.typed` gives it.
    """
    username = codes.user_name(username)
    _count_try(username, code, at=at)
    with transaction.atomic():
        found = ActivationCode.objects.select_for_update(of=("self",)).select_related("user")
        used = found.filter(digest=digest(code)).first()
        if reason := codes.bar(used and _plain(used), username=username, at=localtime(at)):
            raise Refused(reason)
        # Whoever holds the code may try as many passwords as it takes.
        ActivationAttempt.objects.filter(key__in=_keys(username, code)).delete()
        reasons = _weaknesses(used.user, password)
        if not reasons:
            _use(used, password, at=at)
    if reasons:
        raise Refused(*reasons)
    return used.user


def last_day(at) -> date:
    """The last day on which a code issued at that moment opens anything, in Hanoi."""
    return localdate(at) + timedelta(days=settings.ACTIVATION_DAYS)


def digest(code: str) -> str:
    """What is kept of a code. Keyed by SECRET_KEY: the tables alone tell nobody a code."""
    return salted_hmac("goc.accounts.activation", code, algorithm="sha256").hexdigest()


def revoke_codes(*, users, by: User, at) -> None:
    """Let the live codes of these accounts open nothing any more."""
    live = ActivationCode.objects.filter(user__in=users, used_at=None, revoked_at=None)
    live.update(revoked_at=at, revoked_by=by)


def _weaknesses(user, password):
    try:
        validate_password(password, user)
    except ValidationError as error:
        return list(dict.fromkeys(error.messages))
    return []


def _use(used, password, *, at):
    used.user.set_password(password)
    used.user.save(update_fields=["password"])
    used.used_at = at
    used.save(update_fields=["used_at"])
    journal.record(verb="accounts.activated", subject=used.user, by=used.user, at=at)


def _plain(code):
    def local(moment):
        return moment and localtime(moment)

    return codes.Code(
        username=code.user.username,
        is_active=code.user.is_active,
        expires_at=local(code.expires_at),
        used_at=local(code.used_at),
        revoked_at=local(code.revoked_at),
    )


def _keys(username, code):
    return [f"user:{username[:60]}", f"code:{code[: codes.GROUP]}"]


def _count_try(username, code, *, at):
    """Count this try, committed whatever becomes of it, and refuse it where there were too many.

    Written before it is counted: a hundred tries at once see one another.
    """
    keys = _keys(username, code)
    with transaction.atomic():
        old = ActivationAttempt.objects.filter(at__lt=at - WINDOW)[:FORGETTABLE]
        ActivationAttempt.objects.filter(pk__in=old.values("pk")).delete()
        ActivationAttempt.objects.bulk_create(ActivationAttempt(key=key, at=at) for key in keys)
    recent = ActivationAttempt.objects.filter(at__gte=at - WINDOW)
    if any(recent.filter(key=key).count() > TRIES for key in keys):
        raise Refused(codes.TOO_MANY.format(minutes=int(WINDOW.total_seconds() // 60)))
