"""The code of a slip: easy to type, hard to guess, and each trouble with its own sentence."""

from datetime import UTC, datetime, timedelta

import pytest

from goc.accounts.rules import codes
from goc.accounts.rules.codes import Code

AT = datetime(2026, 7, 1, 8, 0, tzinfo=UTC)
DAY = timedelta(days=1)
GOOD = "BCFHJKLMNPRSTVXZ"


def code(**fields):
    """A good code of hn000001, issued yesterday for ten days."""
    usual = {"expires_at": AT + 9 * DAY, "used_at": None, "revoked_at": None}
    return Code(**{"username": "hn000001", "is_active": True} | usual | fields)


def test_a_code_is_sixteen_letters_that_no_keyboard_changes_and_no_eye_confuses():
    made = {codes.new_code() for _ in range(500)}

    assert len(made) == 500
    assert {len(each) for each in made} == {16}
    assert set("".join(made)) == set("BCFHJKLMNPRSTVXZ")
    assert set("AEIOUYDW01GQ").isdisjoint(codes.ALPHABET)


@pytest.mark.parametrize(
    "text", [GOOD, "bcfh-jklm-nprs-tvxz", " BCFH JKLM  nprs\ttvxz ", "BCFH–JKLM—NPRS.TVXZ"]
)
def test_a_code_may_be_typed_in_any_dress(text):
    assert codes.typed(text) == GOOD
    assert codes.misspelling(GOOD) == ""
    assert codes.in_groups(GOOD) == "BCFH-JKLM-NPRS-TVXZ"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("BCFH", "Mã kích hoạt gồm 16 chữ, đồng chí đã gõ 4; hãy so lại với phiếu."),
        ("0CFHJKLMNPRSTVXZ", "Mã kích hoạt không có chữ “0”; hãy so lại với phiếu."),
        ("OIFHJKLMNPRSTVĐZ", "Mã kích hoạt không có chữ “I”, “O”, “Đ”; hãy so lại với phiếu."),
    ],
)
def test_what_can_be_no_code_is_told_before_it_counts_as_a_try(text, sentence):
    assert codes.misspelling(text) == sentence


@pytest.mark.parametrize(
    ("text", "meant"), [(" HN000001 ", "hn000001"), ("Hn12", "hn12"), ("SỐ Đ1", "sỐ Đ1")]
)
def test_a_user_name_is_meant_in_small_letters_of_a_to_z_alone(text, meant):
    assert codes.user_name(text) == meant


@pytest.mark.parametrize(
    ("found", "sentence"),
    [
        (code(), ""),
        (None, "Mã kích hoạt không đúng; hãy so từng chữ với phiếu rồi gõ lại."),
        (
            code(username="hn000002"),
            "Mã này không phải của tên đăng nhập “hn000001”; hãy dùng phiếu mang đúng họ tên của "
            "đồng chí, gõ tên đăng nhập như trên phiếu.",
        ),
        (
            code(is_active=False),
            "Tài khoản này đã đóng; hãy hỏi cán bộ phụ trách đào tạo của đơn vị nếu đồng chí vẫn "
            "cần dùng.",
        ),
        (
            code(used_at=AT - DAY),
            "Mã này đã được dùng lúc 08:00 ngày 30/06/2026. Nếu chính đồng chí đã dùng, hãy đăng "
            "nhập bằng mật khẩu đã đặt; nếu không, hãy báo ngay cán bộ phụ trách đào tạo của đơn "
            "vị.",
        ),
        (
            code(revoked_at=AT - DAY),
            "Mã này đã bị thay bằng mã khác ngày 30/06/2026; hãy dùng phiếu mới nhất, hoặc xin "
            "phiếu ở cán bộ phụ trách đào tạo của đơn vị.",
        ),
        (
            code(expires_at=AT),
            "Mã này đã hết hạn từ ngày 01/07/2026; hãy xin phiếu mới ở cán bộ phụ trách đào tạo "
            "của đơn vị.",
        ),
        (code(expires_at=AT + timedelta(seconds=1)), ""),
    ],
)
def test_every_trouble_has_its_sentence(found, sentence):
    assert codes.bar(found, username="hn000001", at=AT) == sentence
