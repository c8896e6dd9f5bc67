"""What a person types to sign in."""

from django import forms

UNKNOWN = "Tên đăng nhập hoặc mật khẩu không đúng; hãy gõ lại cả hai."


class SignInForm(forms.Form):
    username = forms.CharField(
        label="Tên đăng nhập",
        max_length=60,
        widget=forms.TextInput(attrs={"autocomplete": "username", "autofocus": True}),
        error_messages={"required": "Hãy ghi tên đăng nhập."},
    )
    password = forms.CharField(
        label="Mật khẩu",
        max_length=128,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
        error_messages={"required": "Hãy ghi mật khẩu."},
    )
