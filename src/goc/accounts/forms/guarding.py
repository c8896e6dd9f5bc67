"""What a person types to guard the account; allauth's forms in our words."""

from allauth.account import forms as account
from allauth.mfa.base import forms as factor
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.webauthn import forms as passkey
from django import forms

OWED = "Hãy ghi mật khẩu."
NO_CREDENTIAL = "Trình duyệt chưa đưa khóa; hãy bấm lại nút và làm theo lời nhắc của máy."


def password(label, autocomplete, **more):
    """A password field; nothing typed into it is trimmed."""
    return forms.CharField(
        label=label,
        max_length=128,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": autocomplete}),
        error_messages={"required": OWED},
        **more,
    )


def code(help_text=""):
    """A one-time code of a code app, or a spare one."""
    attrs = {"autocomplete": "one-time-code", "inputmode": "numeric", "autofocus": True}
    return forms.CharField(
        label="Mã",
        max_length=20,
        widget=forms.TextInput(attrs=attrs),
        help_text=help_text,
        error_messages={"required": "Hãy ghi mã."},
    )


def name():
    """What a person calls a passkey."""
    return forms.CharField(
        label="Tên của khóa",
        max_length=60,
        help_text="Để sau này biết là máy nào, ví dụ: điện thoại riêng, máy ở cơ quan.",
        error_messages={"required": "Hãy đặt tên cho khóa."},
    )


def credential():
    """What the browser hands over of a passkey."""
    return forms.JSONField(widget=forms.HiddenInput, error_messages={"required": NO_CREDENTIAL})


class NewPassword(account.PasswordVerificationMixin):
    """A new password, typed twice; what makes it weak is told by the adapter."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        labels = {"password1": "Mật khẩu mới", "password2": "Gõ lại mật khẩu mới"}
        for field, label in labels.items():
            self.fields[field].label = label
            self.fields[field].help_text = ""
            self.fields[field].error_messages["required"] = OWED
            self.fields[field].widget.attrs.pop("placeholder", None)

    def clean(self):
        cleaned = forms.Form.clean(self)
        typed = [cleaned.get("password1"), cleaned.get("password2")]
        if all(typed) and typed[0] != typed[1]:
            self.add_error("password2", "Hai lần gõ mật khẩu mới không giống nhau; hãy gõ lại.")
        return cleaned


class PasswordForm(NewPassword, account.ChangePasswordForm):
    """A new password in place of the old one."""

    oldpassword = password("Mật khẩu đang dùng", "current-password")


class FirstPasswordForm(NewPassword, account.SetPasswordForm):
    """A password for an account that has none."""


class AgainForm(account.ReauthenticateForm):
    """Who it is, told again by the password."""

    password = password("Mật khẩu", "current-password")


class CodeForm(factor.AuthenticateForm):
    """The second step of signing in."""

    code = code("Mã sáu chữ số đang hiện trong ứng dụng, hoặc một mã dự phòng.")


class CodeAgainForm(factor.ReauthenticateForm):
    """Who it is, told again by a code."""

    code = code("Mã sáu chữ số đang hiện trong ứng dụng, hoặc một mã dự phòng.")


class CodeAppForm(ActivateTOTPForm):
    """The first code of a code app, which proves that it took the secret."""

    code = code("Mã sáu chữ số mà ứng dụng hiện ra sau khi quét.")


class PasskeyForm(passkey.AddWebAuthnForm):
    """A new passkey. It always proves its owner to the device, so it can sign in by itself."""

    name = name()
    credential = credential()
    passwordless = forms.BooleanField(widget=forms.HiddenInput, initial=True)


class PasskeyNameForm(passkey.EditWebAuthnForm):
    """Another name for a passkey."""

    name = name()


class PasskeySignInForm(passkey.LoginWebAuthnForm):
    credential = credential()


class PasskeyStepForm(passkey.AuthenticateWebAuthnForm):
    credential = credential()


class PasskeyAgainForm(passkey.ReauthenticateWebAuthnForm):
    credential = credential()
