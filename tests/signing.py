"""What a person has to sign in with: a password, a telephone that shows codes."""

import time

from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.urls import reverse

from tests.builders import SECRET

PASSWORD = "mot mat khau dai"
SIGN_IN = reverse("accounts:sign_in")
SECOND_STEP = reverse("mfa_authenticate")
GUARD = reverse("mfa_index")


def code(secret=SECRET):
    """The code that the app shows now."""
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30))


def signed_in_as(client):
    """The id of whoever the session belongs to, as text; None for nobody."""
    return client.session.get("_auth_user_id")
