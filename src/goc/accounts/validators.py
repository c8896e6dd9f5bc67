"""Our rules about passwords, as Django and its libraries ask for them."""

from django.contrib.auth.password_validation import CommonPasswordValidator
from django.core.exceptions import ValidationError

from goc.accounts.rules import passwords


class Sound:
    """Holds a password against `rules.passwords`, with every reason at once."""

    def validate(self, password, user=None):
        about = {"username": user.username, "full_name": user.full_name} if user else {}
        if reasons := passwords.weaknesses(password, **about):
            raise ValidationError(list(reasons))

    def get_help_text(self):
        return (
            f"Ít nhất {passwords.SHORTEST} ký tự; một câu ngắn là tốt nhất. Không dùng tên mình, "
            "ngày sinh hay mật khẩu của nơi khác."
        )


class NotCommon(CommonPasswordValidator):
    """Django's list of common passwords, with our sentence."""

    def get_error_message(self):
        return passwords.COMMON

    def get_help_text(self):
        return ""
