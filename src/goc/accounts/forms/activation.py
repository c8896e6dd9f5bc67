"""What a person types to have an account at all."""

from django import forms

from goc.accounts.rules import codes, passwords


class ActivationForm(forms.Form):
    """What stands on the slip, and the password that its owner chooses."""

    username = forms.CharField(
        label="Tên đăng nhập",
        max_length=60,
        help_text="In trên phiếu kích hoạt.",
        widget=forms.TextInput(attrs={"autocomplete": "username", "autocapitalize": "none"}),
        error_messages={"required": "Hãy ghi tên đăng nhập in trên phiếu."},
    )
    code = forms.CharField(
        label="Mã kích hoạt",
        max_length=40,
        help_text="Mười sáu chữ trên phiếu; viết hoa hay thường, có gạch hay không đều được.",
        widget=forms.TextInput(
            attrs={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}
        ),
        error_messages={
            "required": "Hãy ghi mã in trên phiếu.",
            "max_length": "Mã kích hoạt gồm 16 chữ; hãy so lại với phiếu.",
        },
    )
    password = forms.CharField(
        label="Mật khẩu mới",
        max_length=passwords.LONGEST,
        strip=False,
        help_text=f"Ít nhất {passwords.SHORTEST} ký tự; một câu ngắn dễ nhớ là tốt nhất.",
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        error_messages={
            "required": "Hãy đặt mật khẩu.",
            "max_length": passwords.TOO_LONG.format(longest=passwords.LONGEST),
        },
    )
    again = forms.CharField(
        label="Gõ lại mật khẩu",
        max_length=passwords.LONGEST,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        error_messages={"required": "Hãy gõ lại mật khẩu vừa đặt."},
    )

    def clean_code(self):
        """Return the code without spaces and dashes, in capitals."""
        code = codes.typed(self.cleaned_data["code"])
        if reason := codes.misspelling(code):
            raise forms.ValidationError(reason)
        return code

    def clean(self):
        """Hold the two passwords against each other."""
        given = self.cleaned_data
        if "password" in given and "again" in given and given["password"] != given["again"]:
            self.add_error("again", "Hai lần gõ mật khẩu khác nhau; hãy gõ lại.")
        return given
