"""An empty system leads every visitor to its set-up, and nobody but the machine's own may begin."""

import pytest
from django.urls import reverse
from django.utils import timezone

from goc.accounts.models import ActivationCode, User
from goc.hall.services.first_run import invite
from goc.org.models import Grant, Role
from tests.builders import make_user
from tests.signing import PASSWORD

pytestmark = pytest.mark.django_db
SET_UP, ACTIVATE = reverse("hall:set_up"), reverse("accounts:activate")


@pytest.fixture
def empty(set_up):
    """What `./goc serve` finds on an empty database, and what it prints."""
    return invite(at=timezone.now())


def activate(client, code):
    return client.post(
        ACTIVATE, {"username": "quan-tri", "code": code, "password": PASSWORD, "again": PASSWORD}
    )


@pytest.mark.parametrize("address", ["/", "/dang-nhap/", "/can-bo/", "/van-ban/", "/nhap/"])
def test_every_page_leads_to_the_set_up(client, empty, address):
    answer = client.get(address)

    assert (answer.status_code, answer.headers["Location"]) == (302, SET_UP)


def test_the_first_step_is_the_administrator(client, empty):
    page = client.get(SET_UP)

    assert page.context["following"].title == "Quản trị viên"
    assert [step.is_done for step in page.context["steps"]] == [
        False, True, False, False, True, False,
    ]  # fmt: skip


def test_the_code_of_the_terminal_makes_the_administrator_and_no_other_does(client, empty):
    refused = activate(client, "BCFHJKLMNPRSTVXZ")
    assert refused.status_code == 422
    assert "Mã kích hoạt không đúng" in refused.content.decode()

    assert activate(client, empty.code).status_code == 302

    user = User.objects.get(username="quan-tri")
    assert user.check_password(PASSWORD)
    assert Grant.objects.get(user=user).role == Role.ADMINISTRATOR
    assert client.get(SET_UP).headers["Location"] == reverse("mfa_index"), "the second factor first"
    client.logout()
    assert client.get("/dang-nhap/").status_code == 200, "the system is no longer empty"


def test_each_start_prints_a_new_code_and_the_old_one_is_void(client, empty):
    second = invite(at=timezone.now())

    assert second.code != empty.code
    assert activate(client, empty.code).status_code == 422
    assert ActivationCode.objects.filter(used_at=None, revoked_at=None).count() == 1
    assert activate(client, second.code).status_code == 302


def test_nobody_is_invited_once_somebody_signs_in(empty):
    make_user(password=PASSWORD)

    assert invite(at=timezone.now()) is None


def test_a_demonstration_is_no_empty_system(client, empty):
    """Its invented people sign in: whoever opens it finds the page to sign in; no code is out."""
    user = make_user(username="can-bo-thanh-pho", password=PASSWORD)
    User.objects.filter(pk=user.pk).update(is_demo=True)

    assert invite(at=timezone.now()) is None
    assert client.get("/dang-nhap/").status_code == 200


def test_the_code_is_kept_as_a_digest_alone(empty):
    kept = ActivationCode.objects.get().digest

    assert empty.code.replace("-", "") not in kept
    assert len(kept) == 64
