"""The page of the first password: no sign-in before it, signed in after it."""

from unicodedata import normalize

import pytest
from django.urls import reverse
from django.utils import timezone

from tests.builders import make_code, make_user

PAGE, HOME = reverse("accounts:activate"), reverse("hall:home")
PASSWORD = "trời xanh mây trắng"
pytestmark = pytest.mark.django_db


@pytest.fixture
def newcomer(db):
    return make_user(username="hn000001", full_name="Đặng Thị Thùy Vân")


@pytest.fixture
def slip(newcomer):
    make_code(newcomer, "BCFHJKLMNPRSTVXZ", issued_at=timezone.now())
    return {"username": "HN000001", "code": "bcfh-jklm-nprs-tvxz", "password": PASSWORD}


def test_a_slip_and_a_password_open_the_door(client, slip, newcomer):
    response = client.post(PAGE, slip | {"again": PASSWORD}, follow=True)

    assert response.redirect_chain == [(HOME, 302)]
    assert client.session["_auth_user_id"] == str(newcomer.pk)
    assert [str(message) for message in response.context["messages"]] == [
        "Tài khoản đã kích hoạt. Từ nay đồng chí đăng nhập bằng tên “hn000001” và mật khẩu vừa đặt."
    ]


def test_a_password_is_the_same_from_a_keyboard_that_writes_marks_apart(client, slip, newcomer):
    client.post(PAGE, slip | {"again": PASSWORD})

    newcomer.refresh_from_db()
    assert newcomer.check_password(normalize("NFD", PASSWORD))
    assert newcomer.check_password(PASSWORD)


def test_whoever_was_signed_in_on_this_machine_is_out_afterwards(client, slip, newcomer):
    client.force_login(make_user())

    client.post(PAGE, slip | {"again": PASSWORD})

    assert client.session["_auth_user_id"] == str(newcomer.pk)


@pytest.mark.parametrize(
    ("change", "field", "sentence"),
    [
        ({"again": "khác"}, "again", "Hai lần gõ mật khẩu khác nhau; hãy gõ lại."),
        (
            {"code": "BCFH"},
            "code",
            "Mã kích hoạt gồm 16 chữ, đồng chí đã gõ 4; hãy so lại với phiếu.",
        ),  # noqa: E501
        ({"username": ""}, "username", "Hãy ghi tên đăng nhập in trên phiếu."),
        (
            {"code": "ZXVTSRPNMLKJHFCB"},
            "__all__",
            "Mã kích hoạt không đúng; hãy so từng chữ với phiếu rồi gõ lại.",
        ),
    ],
)
def test_what_is_wrong_stands_where_it_is_wrong(client, slip, change, field, sentence):
    response = client.post(PAGE, slip | {"again": PASSWORD} | change)

    assert response.status_code == 422
    assert response.context["form"].errors == {field: [sentence]}
    assert "_auth_user_id" not in client.session


def test_no_answer_shows_a_password_or_is_kept(client, slip):
    response = client.post(PAGE, slip | {"again": "khác"})

    assert PASSWORD not in response.content.decode()
    assert "no-store" in response["Cache-Control"]


def test_the_sign_in_page_leads_there(client, db):
    assert f'href="{PAGE}"' in client.get(reverse("accounts:sign_in")).content.decode()
