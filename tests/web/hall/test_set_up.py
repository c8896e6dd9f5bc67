"""An empty system leads every visitor to its set-up, and nobody but the machine's own may begin."""

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone

from goc.accounts.models import ActivationCode, User
from goc.hall.services.first_run import invite
from goc.needs.models import Assessment
from goc.org.models import Grant, Role
from tests.builders import make_assessment, make_requirement, make_user

pytestmark = pytest.mark.django_db
SET_UP, ACTIVATE = reverse("hall:set_up"), reverse("accounts:activate")
OFFICER = reverse("hall:set_up_officer")
ASSESSMENT = reverse("hall:set_up_assessment")
PASSWORD = "sông Hồng chảy qua mùa nước"


@pytest.fixture
def empty():
    """What `./goc serve` finds on an empty database, and what it prints."""
    call_command("setup", verbosity=0)
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


def test_its_keepers_see_what_comes_next_and_nothing_once_all_is_done(
    client, administrator, city_officer, learner_file
):
    client.force_login(administrator)
    assert client.get(SET_UP).context["following"].title == "Yêu cầu đang áp dụng"

    make_requirement()
    assert client.get(SET_UP).context["following"].title == "Lần xét nhu cầu đầu tiên"

    make_assessment(city_officer)
    assert client.get(SET_UP).status_code == 404


def test_the_administrator_opens_the_account_of_the_city_officer(client, administrator):
    client.force_login(administrator)
    asked = {"full_name": "Nguyễn Thu Hà", "username": "thu-ha"}

    page = client.post(OFFICER, asked)

    invitation = page.context["invitation"]
    user = User.objects.get(username="thu-ha")
    held = Grant.objects.filter(user=user).values_list("role", "unit__code")
    assert sorted(held) == [("CITY_OFFICER", "TP"), ("CITY_OFFICER", "TU")]
    assert invitation.code in page.content.decode()
    assert client.get(OFFICER).status_code == 404, "there is one now"
    client.logout()
    code = {"code": invitation.code, "password": PASSWORD, "again": PASSWORD}
    assert client.post(ACTIVATE, {"username": "thu-ha", **code}).status_code == 302


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        ({"full_name": "", "username": "thu-ha"}, "Hãy ghi họ và tên."),
        ({"full_name": "Hà", "username": "Thu Hà"}, "Tên đăng nhập gồm từ 3 chữ thường"),
        ({"full_name": "Hà", "username": "quan-tri"}, "đã có người dùng"),
    ],
)
def test_an_account_that_cannot_be_is_refused(client, administrator, asked, sentence):
    client.force_login(administrator)

    answer = client.post(OFFICER, asked)

    assert answer.status_code == 422
    assert sentence in answer.content.decode()
    assert not Grant.objects.filter(role=Role.CITY_OFFICER).exists()


def test_a_learner_and_a_stranger_have_no_such_page(client, learner, stranger):
    for user in (learner, stranger):
        client.force_login(user)
        assert client.get(SET_UP).status_code == 404


def test_the_first_assessment_is_the_city_officers_to_run_and_only_as_the_last_step(
    client, administrator, city_officer, learner_file
):
    client.force_login(city_officer)
    assert client.post(ASSESSMENT).status_code == 404, "a step before it is open"
    make_requirement()
    client.force_login(administrator)
    assert ASSESSMENT not in client.get(SET_UP).content.decode()
    assert client.post(ASSESSMENT).status_code == 404
    assert not Assessment.objects.exists()

    client.force_login(city_officer)
    assert client.post(ASSESSMENT).headers["Location"] == reverse("hall:home")

    made = Assessment.objects.get()
    assert (made.by, made.people) == (city_officer, 1)
    assert client.post(ASSESSMENT).status_code == 404, "the first one has been run"


def test_home_leads_its_keepers_back_until_the_last_step_is_done(
    client, administrator, city_officer, learner
):
    for user, leads in ((administrator, True), (city_officer, True), (learner, False)):
        client.force_login(user)
        assert client.get("/").context["is_setting_up"] is leads

    make_assessment(city_officer)
    client.force_login(city_officer)
    assert "Tiếp tục thiết lập" not in client.get("/").content.decode()
