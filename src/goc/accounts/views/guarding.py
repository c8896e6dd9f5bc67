"""What of allauth's own pages does not fit: those are classes, and so are these."""

from functools import wraps

from allauth.account.middleware import AccountMiddleware
from allauth.core.exceptions import ReauthenticationRequired
from allauth.mfa.webauthn.views import ReauthenticateWebAuthnView
from django.shortcuts import redirect

# Where allauth sends somebody who has to tell again who they are.
_lead_to_telling_again = AccountMiddleware(lambda request: None).process_exception


class PasskeyAgain(ReauthenticateWebAuthnView):
    """Ask for the passkey again, and stay here where it was not the right one."""

    def form_invalid(self, form):
        super().form_invalid(form)
        return redirect(self.request.get_full_path())


def page(view, template, **settings):
    """One of allauth's pages with our template, and with our form where one is named.

    It answers allauth's call to tell again who it is by itself: the exception would fly past the
    middleware that waits for it, for visits run inside another (`journal.middleware`).
    """
    shown = view.as_view(template_name=template, **settings)

    @wraps(shown)
    def answered(request, *args, **kwargs):
        try:
            return shown(request, *args, **kwargs)
        except ReauthenticationRequired as required:
            return _lead_to_telling_again(request, required)

    return answered
