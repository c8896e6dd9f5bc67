"""The one-time code of an activation slip: how it is made, typed and judged."""

import secrets
from dataclasses import dataclass
from datetime import datetime

# No vowel, no D and no W, so that a Vietnamese keyboard (Telex, VNI) leaves every letter as typed
# and no word comes about; no G or Q beside C and O. Sixteen of sixteen letters are 64 bits.
ALPHABET = "BCFHJKLMNPRSTVXZ"
LENGTH, GROUP = 16, 4
SMALL = str.maketrans({capital: capital.lower() for capital in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"})

UNKNOWN = "Mã kích hoạt không đúng; hãy so từng chữ với phiếu rồi gõ lại."
TOO_MANY = (
    "Đã thử sai quá nhiều lần; hãy chờ {minutes} phút rồi thử lại, hoặc nhờ cán bộ phụ trách "
    "đào tạo của đơn vị in phiếu mới."
)
CLOSED = (
    "Tài khoản này đã đóng; hãy hỏi cán bộ phụ trách đào tạo của đơn vị nếu đồng chí vẫn cần dùng."
)


@dataclass(frozen=True, slots=True)
class Code:
    """What became of a code that was issued, and whose it is."""

    username: str
    is_active: bool
    expires_at: datetime
    used_at: datetime | None
    revoked_at: datetime | None


def user_name(text: str) -> str:
    """The user name that somebody means: no space around, A–Z made small, which a phone likes to
    write large. Other letters stay: codes of officials may hold any."""
    return text.strip().translate(SMALL)


def new_code() -> str:
    """A fresh code of sixteen letters, from the machine's source of secrets."""
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))


def in_groups(code: str) -> str:
    """The code as it is printed: BCFH-JKLM-NPRS-TVXZ."""
    return "-".join(code[at : at + GROUP] for at in range(0, len(code), GROUP))


def typed(text: str) -> str:
    """The code meant by what was typed: capitals, without the spaces and dashes between groups."""
    return "".join(sign for sign in text.upper() if sign not in " \t-–—.")


def misspelling(code: str) -> str:
    """Why the typed text can be no code at all; empty when it can."""
    strange = sorted(set(code) - set(ALPHABET))
    if strange:
        shown = ", ".join(f"“{sign}”" for sign in strange[:3])
        return f"Mã kích hoạt không có chữ {shown}; hãy so lại với phiếu."
    if len(code) != LENGTH:
        return f"Mã kích hoạt gồm {LENGTH} chữ, đồng chí đã gõ {len(code)}; hãy so lại với phiếu."
    return ""


def bar(code: Code | None, *, username: str, at: datetime) -> str:
    """Why the code does not open the account of that user name at that moment; empty if it does.

    Days are told in the zone that the moments bear.
    """
    if code is None:
        return UNKNOWN
    if code.username != username:
        return (
            f"Mã này không phải của tên đăng nhập “{username}”; hãy dùng phiếu mang đúng họ tên "
            "của đồng chí, gõ tên đăng nhập như trên phiếu."
        )
    if not code.is_active:
        return CLOSED
    return _past(code, at)


def _past(code: Code, at: datetime) -> str:
    if code.used_at:
        return (
            f"Mã này đã được dùng lúc {code.used_at:%H:%M ngày %d/%m/%Y}. Nếu chính đồng chí đã "
            "dùng, hãy đăng nhập bằng mật khẩu đã đặt; nếu không, hãy báo ngay cán bộ phụ trách "
            "đào tạo của đơn vị."
        )
    if code.revoked_at:
        return (
            f"Mã này đã bị thay bằng mã khác ngày {code.revoked_at:%d/%m/%Y}; hãy dùng phiếu mới "
            "nhất, hoặc xin phiếu ở cán bộ phụ trách đào tạo của đơn vị."
        )
    if code.expires_at <= at:
        return (
            f"Mã này đã hết hạn từ ngày {code.expires_at:%d/%m/%Y}; hãy xin phiếu mới ở cán bộ phụ "
            "trách đào tạo của đơn vị."
        )
    return ""
