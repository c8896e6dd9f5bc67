"""The door: passwords, where it leads, the invented people of the demonstration."""

import pytest
from django.urls import reverse

from goc.accounts.models import User
from goc.org.models import Role
from tests.builders import make_official, make_user
from tests.signing import PASSWORD, SIGN_IN, signed_in_as

HOME = reverse("hall:home")


def test_the_right_password_opens_and_leads_home(client, clerk):
    response = client.post(SIGN_IN, {"username": "ha", "password": "mot mat khau dai"})

    assert (response.status_code, response.url) == (302, HOME)
    assert signed_in_as(client) == str(clerk.pk)


def test_a_telephone_stays_signed_in_for_ninety_days(client, clerk):
    response = client.post(SIGN_IN, {"username": "ha", "password": PASSWORD})

    assert response.cookies["sessionid"]["max-age"] == 90 * 24 * 3600


def test_a_name_is_known_as_a_telephone_writes_it(client, clerk):
    client.post(SIGN_IN, {"username": " Ha ", "password": PASSWORD})

    assert signed_in_as(client) == str(clerk.pk)


@pytest.mark.parametrize(
    ("username", "password"), [("ha", "sai"), ("khong-co", "mot mat khau dai")]
)
def test_a_wrong_name_and_a_wrong_password_are_told_alike(client, clerk, username, password):
    response = client.post(SIGN_IN, {"username": username, "password": password})

    assert response.status_code == 422
    assert response.context["form"].non_field_errors() == [
        "Tên đăng nhập hoặc mật khẩu không đúng; hãy gõ lại cả hai."
    ]
    assert signed_in_as(client) is None


def test_an_account_out_of_use_stays_outside(client, clerk):
    User.objects.filter(pk=clerk.pk).update(is_active=False)

    client.post(SIGN_IN, {"username": "ha", "password": "mot mat khau dai"})

    assert signed_in_as(client) is None


@pytest.mark.parametrize(
    ("asked", "led"),
    [
        ("/can-bo/?trang=2", "/can-bo/?trang=2"),
        ("https://example.org/", HOME),
        ("//example.org/", HOME),
        ("", HOME),
    ],
)
def test_it_leads_on_to_pages_of_ours_alone(client, clerk, asked, led):
    answer = {"username": "ha", "password": "mot mat khau dai", "next": asked}

    assert client.post(SIGN_IN, answer).url == led


def test_a_visitor_of_a_closed_page_comes_back_to_it(client, db):
    response = client.get("/can-bo/?trang=2")

    assert response.url == f"{SIGN_IN}?next=/can-bo/%3Ftrang%3D2"


def test_signing_out_ends_the_session(client, clerk):
    client.force_login(clerk)

    response = client.post(reverse("accounts:sign_out"))

    assert response.url == SIGN_IN
    assert signed_in_as(client) is None


def test_the_demonstration_offers_its_people_by_role_and_nobody_else(
    client, settings, units, clerk
):
    settings.DEMO = True
    leader = make_user(Role.LEADER, units.city, full_name="Phạm Gia Bảo")
    learner = make_official("Đặng Thị Vân", unit=units.ba_dinh, account=make_user(full_name="Vân"))
    idle = make_user(full_name="Không Việc")
    User.objects.filter(pk__in=[leader.pk, learner.person.account_id, idle.pk]).update(is_demo=True)

    offered = client.get(SIGN_IN).context["demo_people"]

    assert [(each.user.full_name, each.role, each.place) for each in offered] == [
        ("Phạm Gia Bảo", "Lãnh đạo", "Thành phố Hà Nội"),
        ("Vân", "Cán bộ", "Phường Ba Đình"),
    ]


def test_one_button_signs_in_as_an_invented_person(client, settings, clerk):
    settings.DEMO = True
    User.objects.filter(pk=clerk.pk).update(is_demo=True)

    client.post(reverse("accounts:sign_in_as"), {"username": "ha"})

    assert signed_in_as(client) == str(clerk.pk)


@pytest.mark.parametrize(("demo", "is_demo"), [(False, True), (True, False)])
def test_no_button_signs_in_as_a_real_person_or_outside_the_demonstration(
    client, settings, clerk, demo, is_demo
):
    settings.DEMO = demo
    User.objects.filter(pk=clerk.pk).update(is_demo=is_demo)

    response = client.post(reverse("accounts:sign_in_as"), {"username": "ha"})

    assert response.status_code == 404
    assert signed_in_as(client) is None
