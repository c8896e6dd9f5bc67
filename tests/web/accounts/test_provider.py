"""Signing in by the identity provider: the whole code flow against a real one."""

import pytest
import requests
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from django.urls import reverse

from goc.accounts.models import User
from goc.journal.models import Entry
from goc.org.models import Role
from tests.builders import grant, make_code_app, make_person, make_user
from tests.signing import GUARD, SECOND_STEP, SIGN_IN, signed_in_as

WAY_OUT = reverse("openid_connect_login", args=["dinh-danh"])
UNKNOWN = (
    "Cổng thử đã xác nhận đồng chí, nhưng chưa có tài khoản nào ở đây ứng với danh tính ấy; "
    "hãy hỏi người phụ trách đào tạo của đơn vị."
)


def come_back(client, answer, **asked):
    """Go out to the provider, answer it there, and come back with what it says."""
    there = client.post(WAY_OUT, asked).url
    back = requests.post(there, data=answer, allow_redirects=False, timeout=10).headers["Location"]
    return client.get(back.removeprefix("http://testserver"))


def told(client, response):
    assert response.url == SIGN_IN
    return [str(message) for message in client.get(SIGN_IN).context["messages"]]


def test_who_is_known_by_user_name_comes_in_and_is_led_on(client, provider, clerk):
    provider()

    response = come_back(client, {"sub": "u-1"}, next="/van-ban/")

    assert response.url == "/van-ban/"
    assert signed_in_as(client) == str(clerk.pk)


def test_the_identity_is_tied_once_and_holds_when_the_name_changes(client, provider, clerk):
    provider()
    come_back(client, {"sub": "u-1"})
    client.logout()
    User.objects.filter(pk=clerk.pk).update(username="ten-moi")

    come_back(client, {"sub": "u-1"})

    assert signed_in_as(client) == str(clerk.pk)
    assert SocialAccount.objects.get().user == clerk
    assert list(Entry.objects.order_by("pk").values_list("verb", "details")) == [
        ("accounts.identity_tied", {"provider": "Cổng thử"}),
        ("accounts.signed_in", {"methods": ["socialaccount"]}),
        ("accounts.signed_in", {"methods": ["socialaccount"]}),
    ]


def test_who_is_known_by_the_personal_number_comes_in(client, provider):
    provider(OIDC_CLAIM="cccd", OIDC_MATCHES="national_id")
    account = make_user(username="nv-1")
    make_person(national_id="001188000001", account=account)

    come_back(client, {"sub": "u-1"})

    assert signed_in_as(client) == str(account.pk)


@pytest.mark.parametrize("sub", ["u-2", "u-3"])
def test_a_stranger_is_turned_back_and_no_account_is_made(client, provider, clerk, sub):
    provider()

    response = come_back(client, {"sub": sub})

    assert told(client, response) == [UNKNOWN]
    assert signed_in_as(client) is None
    assert list(User.objects.values_list("username", flat=True)) == ["ha"]


def test_a_person_without_an_account_gets_none(client, provider):
    provider(OIDC_CLAIM="cccd", OIDC_MATCHES="national_id")
    make_person(national_id="001188000001")

    assert told(client, come_back(client, {"sub": "u-1"})) == [UNKNOWN]
    assert not User.objects.exists()


def test_an_account_out_of_use_stays_outside(client, provider, clerk):
    provider()
    User.objects.filter(pk=clerk.pk).update(is_active=False)

    response = come_back(client, {"sub": "u-1"})

    assert told(client, response) == [
        "Tài khoản này đã ngừng dùng; hãy hỏi người phụ trách đào tạo của đơn vị."
    ]
    assert signed_in_as(client) is None


def test_the_second_step_is_asked_after_the_provider_too(client, provider, clerk):
    provider()
    make_code_app(clerk)

    assert come_back(client, {"sub": "u-1"}).url == SECOND_STEP
    assert signed_in_as(client) is None


def test_a_reader_without_password_can_set_up_the_factor_that_is_owed(client, provider, units):
    provider()
    reader = make_user(username="ha")
    grant(reader, Role.LEADER, units.city)
    Authenticator.objects.filter(user=reader).delete()
    come_back(client, {"sub": "u-1"})

    assert client.get("/can-bo/").url == GUARD
    assert client.get(reverse("mfa_activate_totp")).status_code == 200


def test_who_says_no_at_the_provider_is_told_so(client, provider, clerk):
    provider()

    response = come_back(client, {"action": "deny"})

    assert told(client, response) == [
        "Chưa đăng nhập được bằng Cổng thử: đã hủy giữa chừng. Hãy thử lại, hoặc dùng mật khẩu."
    ]


def test_an_answer_that_nobody_asked_for_is_not_believed(client, provider, clerk):
    provider()
    address = reverse("openid_connect_callback", args=["dinh-danh"])

    response = client.get(address, {"code": "doan", "state": "doan"})

    assert told(client, response) == [
        "Chưa đăng nhập được bằng Cổng thử: nơi cấp danh tính không xác nhận. "
        "Hãy thử lại, hoặc dùng mật khẩu."
    ]


def test_a_provider_that_is_down_is_told_and_the_password_still_opens(
    client, provider, clerk, enter
):
    provider(OIDC_SERVER="http://127.0.0.1:9")

    response = client.post(WAY_OUT)

    assert told(client, response) == [
        "Chưa đăng nhập được bằng Cổng thử: nơi cấp danh tính không trả lời. "
        "Hãy thử lại, hoặc dùng mật khẩu."
    ]
    enter()
    assert signed_in_as(client) == str(clerk.pk)


def test_without_a_provider_the_page_offers_none(client, db):
    assert client.get(SIGN_IN).context["provider"] is None
    assert client.post(WAY_OUT).status_code == 404
