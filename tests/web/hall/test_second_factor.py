"""Whoever sees others' files sets up a second factor before anything else."""

from datetime import date

import pytest
from allauth.mfa.models import Authenticator
from django.urls import reverse

from goc.org.access import GUARDED
from goc.org.models import Role
from tests.builders import grant, make_code_app, make_user, since
from tests.signing import GUARD

OWED = "Cần gắn lớp thứ hai trước khi làm việc tiếp."
FREE = [role for role in Role if role not in GUARDED]


@pytest.fixture
def holder(units):
    """Makes somebody who holds a role for the city and has no second factor."""

    def make(role):
        user = make_user(role, units.city)
        Authenticator.objects.filter(user=user).delete()
        return user

    return make


@pytest.mark.parametrize("role", GUARDED)
@pytest.mark.parametrize("address", ["/", "/can-bo/", "/van-ban/", "/_kit/"])
def test_every_page_leads_to_setting_one_up(client, holder, role, address):
    client.force_login(holder(role))

    assert client.get(address).url == GUARD


@pytest.mark.parametrize("role", GUARDED)
def test_a_verb_leads_there_too_and_does_nothing(client, holder, role):
    client.force_login(holder(role))

    assert client.post("/nhap/moi/").url == GUARD


def test_the_page_says_why_and_the_way_out_stays_open(client, holder):
    client.force_login(holder(Role.LEADER))

    assert OWED in client.get(GUARD).content.decode()
    assert client.get(reverse("mfa_activate_totp")).status_code == 200
    assert client.post(reverse("accounts:sign_out")).url == reverse("accounts:sign_in")


def test_once_it_is_there_every_page_opens(client, holder):
    user = holder(Role.LEADER)
    client.force_login(user)

    make_code_app(user)

    assert client.get("/can-bo/").status_code == 200
    assert OWED not in client.get(GUARD).content.decode()


def test_the_page_asked_for_is_offered_once_it_is_there_and_then_forgotten(client, holder):
    user = holder(Role.LEADER)
    client.force_login(user)
    client.get("/can-bo/?tim=An")
    onward = 'href="/can-bo/?tim=An"'
    assert onward not in client.get(GUARD).content.decode()

    make_code_app(user)

    assert onward in client.get(GUARD).content.decode()
    client.get("/can-bo/?tim=An")
    assert onward not in client.get(GUARD).content.decode()


def test_a_verb_that_was_stopped_is_not_offered_again(client, holder):
    user = holder(Role.LEADER)
    client.force_login(user)
    client.post("/nhap/moi/")

    make_code_app(user)

    assert "/nhap/moi/" not in client.get(GUARD).content.decode()


@pytest.mark.parametrize("kind", ["recovery_codes"])
def test_spare_codes_alone_are_no_second_factor(client, holder, kind):
    user = holder(Role.LEADER)
    Authenticator.objects.create(user=user, type=kind, data={})
    client.force_login(user)

    assert client.get("/can-bo/").url == GUARD


@pytest.mark.parametrize("role", FREE)
def test_whoever_sees_nobodys_file_need_not(client, holder, role):
    client.force_login(holder(role))

    assert client.get("/").status_code == 200
    assert OWED not in client.get(GUARD).content.decode()


def test_a_grant_that_has_ended_asks_for_nothing(client, units):
    user = make_user()
    grant(user, Role.LEADER, units.city, period=since(date(2025, 1, 1), date(2025, 6, 1)))
    Authenticator.objects.filter(user=user).delete()
    client.force_login(user)

    assert client.get("/").status_code == 200


def test_the_people_of_the_demonstration_owe_none(client, holder, settings):
    settings.DEMO = True
    user = holder(Role.LEADER)
    type(user).objects.filter(pk=user.pk).update(is_demo=True)

    client.post(reverse("accounts:sign_in_as"), {"username": user.username})

    assert client.get("/can-bo/").status_code == 200
