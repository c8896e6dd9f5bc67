"""The pages that allauth keeps, under addresses, forms and templates of ours.

Only what is named here exists: nobody signs up, and no address manages e-mail. allauth finds its
pages by name, so the names are its own and stand outside the room's namespace.
"""

from allauth.account import views as account
from allauth.mfa.base import views as factors
from allauth.mfa.recovery_codes import views as spare
from allauth.mfa.totp import views as code_app
from allauth.mfa.webauthn import views as passkey
from allauth.socialaccount.providers.openid_connect import views as provider
from django.urls import path, reverse_lazy
from django.views.generic import RedirectView

from goc.accounts import views
from goc.accounts.forms import guarding as forms
from goc.accounts.views import page
from goc.journal.middleware import writes_on_get

GUARD = "bao-mat/"  # where one guards the account; open to those who still owe a second factor


urlpatterns = [
    path("dang-nhap/", views.sign_in, name="account_login"),
    path(
        "dang-nhap/buoc-hai/",
        page(
            factors.AuthenticateView,
            "accounts/second_step.html",
            form_class=forms.CodeForm,
            webauthn_form_class=forms.PasskeyStepForm,
        ),
        name="mfa_authenticate",
    ),
    path(
        "dang-nhap/khoa/",
        passkey.LoginWebAuthnView.as_view(form_class=forms.PasskeySignInForm),
        name="mfa_login_webauthn",
    ),
    path("dang-nhap/<slug:provider_id>/", views.to_provider, name="openid_connect_login"),
    # The provider sends the browser back by GET, and that is the moment of signing in.
    path(
        "dang-nhap/<slug:provider_id>/ve/",
        writes_on_get(provider.callback),
        name="openid_connect_callback",
    ),
    path(GUARD, page(factors.IndexView, "accounts/guard.html"), name="mfa_index"),
    path(
        f"{GUARD}mat-khau/",
        page(account.PasswordChangeView, "accounts/password.html", form_class=forms.PasswordForm),
        name="account_change_password",
    ),
    path(
        f"{GUARD}mat-khau-dau/",
        page(account.PasswordSetView, "accounts/password.html", form_class=forms.FirstPasswordForm),
        name="account_set_password",
    ),
    path(
        f"{GUARD}xac-nhan/",
        page(account.ReauthenticateView, "accounts/again.html", form_class=forms.AgainForm),
        name="account_reauthenticate",
    ),
    path(
        f"{GUARD}xac-nhan/ma/",
        page(factors.ReauthenticateView, "accounts/again.html", form_class=forms.CodeAgainForm),
        name="mfa_reauthenticate",
    ),
    path(
        f"{GUARD}xac-nhan/khoa/",
        page(
            views.PasskeyAgain,
            "accounts/again_passkey.html",
            form_class=forms.PasskeyAgainForm,
        ),
        name="mfa_reauthenticate_webauthn",
    ),
    path(
        f"{GUARD}ung-dung/",
        page(code_app.ActivateTOTPView, "accounts/code_app.html", form_class=forms.CodeAppForm),
        name="mfa_activate_totp",
    ),
    path(
        f"{GUARD}ung-dung/go/",
        page(code_app.DeactivateTOTPView, "accounts/code_app_removal.html"),
        name="mfa_deactivate_totp",
    ),
    path(
        f"{GUARD}khoa/",
        RedirectView.as_view(url=reverse_lazy("mfa_index")),
        name="mfa_list_webauthn",
    ),
    path(
        f"{GUARD}khoa/them/",
        page(passkey.AddWebAuthnView, "accounts/passkey.html", form_class=forms.PasskeyForm),
        name="mfa_add_webauthn",
    ),
    path(
        f"{GUARD}khoa/<int:pk>/ten/",
        page(
            passkey.EditWebAuthnView, "accounts/passkey_name.html", form_class=forms.PasskeyNameForm
        ),
        name="mfa_edit_webauthn",
    ),
    path(
        f"{GUARD}khoa/<int:pk>/go/",
        page(passkey.RemoveWebAuthnView, "accounts/passkey_removal.html"),
        name="mfa_remove_webauthn",
    ),
    # allauth notes when the codes were first looked at.
    path(
        f"{GUARD}ma-du-phong/",
        writes_on_get(page(spare.ViewRecoveryCodesView, "accounts/spare_codes.html")),
        name="mfa_view_recovery_codes",
    ),
    path(
        f"{GUARD}ma-du-phong/moi/",
        page(spare.GenerateRecoveryCodesView, "accounts/spare_codes_renewal.html"),
        name="mfa_generate_recovery_codes",
    ),
]
