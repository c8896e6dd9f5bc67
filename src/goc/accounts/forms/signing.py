"""What a person types to sign in."""

from allauth.account.adapter import get_adapter
from django import forms

from goc.accounts.forms.guarding import password
from goc.accounts.rules import codes


class SignInForm(forms.Form):
    username = forms.CharField(
        label="Tên đăng nhập",
        max_length=60,
        widget=forms.TextInput(
            attrs={"autocomplete": "username", "autocapitalize": "none", "autofocus": True}
        ),
        error_messages={"required": "Hãy ghi tên đăng nhập."},
    )
    password = password("Mật khẩu", "current-password")

    def __init__(self, *args, request, **kwargs):
        super().__init__(*args, **kwargs)
        self.request, self.user = request, None

    def clean_username(self):
        return codes.user_name(self.cleaned_data["username"])

    def clean(self):
        """Find the account by what was typed; a wrong name and a wrong password are told alike."""
        cleaned = super().clean()
        if not self.errors:
            adapter = get_adapter()
            self.user = adapter.authenticate(self.request, **cleaned)
            if not self.user:
                raise adapter.validation_error("username_password_mismatch")
        return cleaned
