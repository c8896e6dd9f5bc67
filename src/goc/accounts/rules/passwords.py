"""What a password must be. Length and surprise, no rules about signs (as NIST SP 800-63B advises
against them)."""

import re
import unicodedata

SHORTEST, LONGEST = 10, 128
# Beside these, the words of the person's own name and user name are guessed first.
GUESSED_FIRST = frozenset({"matkhau", "password", "hanoi", "vietnam", "goc", "admin", "canbo"})
TOO_SHORT = "Mật khẩu phải có ít nhất {shortest} ký tự; hãy dùng một câu ngắn dễ nhớ."
TOO_LONG = "Mật khẩu dài quá {longest} ký tự; hãy rút ngắn lại."
ONE_KIND = "Mật khẩu chỉ gồm chữ số hoặc lặp lại vài ký tự, dễ bị đoán; hãy thêm vài từ khác."
OWN_NAME = "Mật khẩu chỉ là tên của đồng chí thêm vài chữ số, dễ bị đoán; hãy chọn câu khác."
COMMON = "Mật khẩu này nằm trong những mật khẩu hay bị đoán nhất; hãy chọn câu khác."


def weaknesses(password: str, *, username: str = "", full_name: str = "") -> list[str]:
    """Every reason not to take the password of this person; empty when it will do."""
    reasons = []
    if len(password) < SHORTEST:
        reasons.append(TOO_SHORT.format(shortest=SHORTEST))
    if len(password) > LONGEST:
        reasons.append(TOO_LONG.format(longest=LONGEST))
    if password.isdigit() or len(set(password)) < 4:
        reasons.append(ONE_KIND)
    rest = _letters(password)
    if _made_of(rest, {_letters(username), *_names(full_name)}):
        reasons.append(OWN_NAME)
    elif _made_of(rest, GUESSED_FIRST):
        reasons.append(COMMON)
    return reasons


def _letters(text: str) -> str:
    """The letters alone, without marks or capitals: what is left of a name with a year after it."""
    plain = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return "".join(re.findall("[a-z]", plain))


def _names(full_name: str) -> set[str]:
    return {_letters(word) for word in full_name.split()}


def _made_of(text: str, words: set[str] | frozenset[str]) -> bool:
    """Whether nothing remains of the text once the words are taken out of it."""
    found = sorted((word for word in words if word), key=len, reverse=True)
    return bool(text) and bool(found) and not re.sub("|".join(map(re.escape, found)), "", text)
