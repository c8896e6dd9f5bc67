"""The steps of the set-up, from its administrator to the first assessment, each for whom it is."""

import pytest
from django.urls import reverse

from goc.accounts.models import User
from goc.needs.models import Assessment
from goc.org.models import Grant, Role
from tests.builders import make_assessment, make_requirement
from tests.signing import PASSWORD

pytestmark = pytest.mark.django_db
SET_UP, ACTIVATE = reverse("hall:set_up"), reverse("accounts:activate")
OFFICER = reverse("hall:set_up_officer")
ASSESSMENT = reverse("hall:set_up_assessment")


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
