"""What a password must be, told with every reason at once."""

import pytest
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

from goc.accounts.rules import passwords

SHORT = "Mật khẩu phải có ít nhất 10 ký tự; hãy dùng một câu ngắn dễ nhớ."


@pytest.mark.parametrize(
    ("password", "reasons"),
    [
        ("trời xanh mây trắng", []),
        ("Hà Nội mùa thu 2026", []),
        ("vân thích đọc sách", []),
        ("ngắn lắm", [SHORT]),
        ("0912345678", [passwords.ONE_KIND]),
        ("1111", [SHORT, passwords.ONE_KIND]),
        ("abababababab", [passwords.ONE_KIND]),
        ("Thùy Vân 1985", [passwords.OWN_NAME]),
        ("hn000001hn000001", [passwords.OWN_NAME]),
        ("DANGthuyvan@1985", [passwords.OWN_NAME]),
        ("MậtKhẩu@123456", [passwords.COMMON]),
        ("hanoi-vietnam-2026", [passwords.COMMON]),
        ("x y z t" * 20, [passwords.TOO_LONG.format(longest=128)]),
    ],
)
def test_length_and_surprise_are_all_that_is_asked(password, reasons):
    found = passwords.weaknesses(password, username="hn000001", full_name="Đặng Thị Thùy Vân")

    assert found == reasons


def test_django_and_its_libraries_ask_the_same_in_our_words():
    with pytest.raises(ValidationError) as refusal:
        validate_password("password12")
    assert set(refusal.value.messages) == {passwords.COMMON}

    with pytest.raises(ValidationError) as refusal:
        validate_password("qwertyuiop")
    assert refusal.value.messages == [passwords.COMMON]
