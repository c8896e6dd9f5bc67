"""The second step, and where one guards the account."""

from urllib.parse import urlencode

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from django.test import Client
from django.urls import NoReverseMatch, reverse
from django.utils import timezone

from goc.accounts.services import reset_account
from goc.journal.models import Entry
from tests.builders import AT, make_code, make_code_app, make_user
from tests.signing import GUARD, PASSWORD, SECOND_STEP, SIGN_IN, code, signed_in_as

HOME = reverse("hall:home")
CODE_APP = reverse("mfa_activate_totp")
SPARE = reverse("mfa_view_recovery_codes")
AGAIN = reverse("account_reauthenticate")
NEW_PASSWORD = "mot mat khau khac"


@pytest.fixture
def careful(clerk):
    """The clerk, with a code app."""
    make_code_app(clerk)
    return clerk


def step(client, typed):
    return client.post(SECOND_STEP, {"code": typed})


def kinds(user):
    return sorted(Authenticator.objects.filter(user=user).values_list("type", flat=True))


def verbs():
    return list(Entry.objects.order_by("pk").values_list("verb", "actor_name", "details"))


class TestSecondStep:
    def test_a_password_alone_does_not_open(self, client, careful, enter):
        response = enter(next="/can-bo/")

        assert response.url == SECOND_STEP
        assert signed_in_as(client) is None

    def test_the_code_opens_and_leads_on(self, client, careful):
        client.post(SIGN_IN, {"username": "ha", "password": PASSWORD, "next": "/van-ban/"})

        response = step(client, code())

        assert response.url == "/van-ban/"
        assert signed_in_as(client) == str(careful.pk)

    def test_a_wrong_code_does_not_open(self, client, careful, enter):
        enter()

        response = step(client, "000000" if code() != "000000" else "111111")

        assert response.context["form"].errors["code"] == [
            "Mã hoặc khóa không đúng, hoặc đã dùng rồi; hãy thử lại bằng mã mới."
        ]
        assert signed_in_as(client) is None

    def test_a_code_opens_once(self, client, careful, enter):
        seen = code()
        enter()
        step(client, seen)
        other = Client()
        other.post(SIGN_IN, {"username": "ha", "password": PASSWORD})

        step(other, seen)

        assert signed_in_as(other) is None

    def test_a_spare_code_opens_once(self, client, careful, enter):
        spare = RecoveryCodes.activate(careful).get_unused_codes()[0]
        enter()
        step(client, spare)
        assert signed_in_as(client) == str(careful.pk)
        client.logout()

        enter()
        step(client, spare)

        assert signed_in_as(client) is None

    def test_five_wrong_codes_make_the_account_wait(self, client, careful, enter):
        enter()
        for _ in range(5):
            step(client, "không phải mã")

        response = step(client, code())

        assert response.context["form"].errors["code"] == [
            "Sai nhiều lần liên tiếp; hãy thử lại sau ít phút."
        ]

    def test_a_code_from_a_slip_does_not_go_past_it(self, client, careful):
        make_code(careful, issued_at=timezone.now())
        form = {"username": "ha", "code": "BCFH-JKLM-NPRS-TVXZ"}

        response = client.post(
            reverse("accounts:activate"), form | {"password": NEW_PASSWORD, "again": NEW_PASSWORD}
        )

        assert response.url == SECOND_STEP
        assert signed_in_as(client) is None

    def test_a_reset_account_has_no_factor_left(self, careful, stranger):
        Authenticator.objects.create(user=careful, type="webauthn", data={"name": "Máy"})

        reset_account(user=careful, by=stranger, at=AT, why="Mất điện thoại.")

        assert kinds(careful) == []

    def test_nobody_comes_to_it_without_the_first(self, client, careful):
        assert client.get(SECOND_STEP).url == SIGN_IN


class TestGuard:
    def test_a_code_app_is_set_up_with_its_first_code_and_spare_codes(self, client, clerk, enter):
        enter()
        secret = client.get(CODE_APP).context["form"].secret

        response = client.post(CODE_APP, {"code": code(secret)})

        assert response.url == SPARE
        assert kinds(clerk) == ["recovery_codes", "totp"]
        assert len(client.get(SPARE).context["unused_codes"]) == 10

    def test_the_square_is_drawn_on_the_page_without_inline_style(self, client, clerk, enter):
        enter()

        page = client.get(CODE_APP).content.decode()

        assert '<figure class="qr" role="img"' in page
        assert "<svg" in page
        assert "style=" not in page

    def test_a_wrong_first_code_sets_nothing_up(self, client, clerk, enter):
        enter()
        client.get(CODE_APP)

        client.post(CODE_APP, {"code": "không phải mã"})

        assert kinds(clerk) == []

    def test_an_old_session_tells_again_who_it_is(self, client, clerk):
        client.force_login(clerk)

        asked = client.get(CODE_APP)
        assert asked.url == f"{AGAIN}?{urlencode({'next': CODE_APP})}"
        answered = client.post(asked.url, {"password": PASSWORD, "next": CODE_APP})

        assert answered.url == CODE_APP
        assert client.get(CODE_APP).status_code == 200

    def test_a_wrong_password_does_not_tell_who_it_is(self, client, clerk):
        client.force_login(clerk)

        response = client.post(AGAIN, {"password": "sai"})

        assert response.context["form"].errors["password"] == ["Mật khẩu không đúng; hãy gõ lại."]
        assert client.get(CODE_APP).status_code == 302

    def test_taking_the_app_away_takes_the_spare_codes_too(self, client, careful, enter):
        RecoveryCodes.activate(careful)
        enter()
        step(client, code())

        client.post(reverse("mfa_deactivate_totp"))

        assert kinds(careful) == []

    def test_new_spare_codes_end_the_old(self, client, careful, enter):
        old = RecoveryCodes.activate(careful).get_unused_codes()
        enter()
        step(client, code())

        client.post(reverse("mfa_generate_recovery_codes"))

        assert set(client.get(SPARE).context["unused_codes"]).isdisjoint(old)

    def test_a_passkey_of_somebody_else_is_not_there(self, client, clerk):
        key = Authenticator.objects.create(user=clerk, type="webauthn", data={"name": "Máy"})
        client.force_login(make_user())

        for name in ("mfa_edit_webauthn", "mfa_remove_webauthn"):
            assert client.post(reverse(name, args=[key.pk])).status_code == 404

        assert Authenticator.objects.filter(pk=key.pk).exists()


class TestPassword:
    def change(self, client, **typed):
        form = {"oldpassword": PASSWORD, "password1": NEW_PASSWORD, "password2": NEW_PASSWORD}
        return client.post(reverse("account_change_password"), form | typed)

    def test_a_new_password_signs_the_other_machines_out(self, client, clerk, enter):
        other = Client()
        other.force_login(clerk)
        enter()

        response = self.change(client)

        clerk.refresh_from_db()
        assert response.url == GUARD
        assert clerk.check_password(NEW_PASSWORD)
        assert client.get(GUARD).status_code == 200
        assert other.get(GUARD).status_code == 302

    @pytest.mark.parametrize(
        ("typed", "field", "sentence"),
        [
            (
                {"oldpassword": "sai"},
                "oldpassword",
                "Mật khẩu đang dùng không đúng; hãy gõ lại.",
            ),
            (
                {"password1": "ngan qua", "password2": "ngan qua"},
                "password1",
                "Mật khẩu phải có ít nhất 10 ký tự; hãy dùng một câu ngắn dễ nhớ.",
            ),
            (
                {"password2": "khac han di"},
                "password2",
                "Hai lần gõ mật khẩu mới không giống nhau; hãy gõ lại.",
            ),
        ],
    )
    def test_a_mistake_changes_nothing_and_says_which(
        self, client, clerk, enter, typed, field, sentence
    ):
        enter()

        response = self.change(client, **typed)

        clerk.refresh_from_db()
        assert response.context["form"].errors[field] == [sentence]
        assert clerk.check_password(PASSWORD)

    def test_too_many_tries_in_a_minute_are_told_to_wait(self, client, clerk, enter):
        enter()

        answers = [self.change(client, oldpassword="sai") for _ in range(6)]

        assert [answer.status_code for answer in answers] == [200] * 5 + [429]
        assert "Hãy chờ ít phút" in answers[-1].content.decode()


class TestJournal:
    def test_it_keeps_who_came_in_and_who_failed(self, client, careful, enter):
        enter(password="sai")
        enter()
        step(client, "không phải mã")
        step(client, code())

        assert verbs() == [
            ("accounts.sign_in_failed", "Người chưa đăng nhập", {"step": "password"}),
            ("accounts.sign_in_failed", "Người chưa đăng nhập", {"step": "factor"}),
            ("accounts.signed_in", "Nguyễn Thu Hà", {"methods": ["password", "mfa"]}),
        ]

    def test_it_keeps_no_name_that_nobody_has(self, client, clerk, enter):
        enter("mật khẩu gõ nhầm ô", "x")

        assert verbs() == []

    @pytest.mark.django_db(transaction=True)
    def test_it_keeps_which_factor_came_and_went(self, client, clerk, enter):
        enter()
        secret = client.get(CODE_APP).context["form"].secret
        client.post(CODE_APP, {"code": code(secret)})
        client.post(reverse("mfa_deactivate_totp"))

        assert verbs()[1:] == [
            ("accounts.factor_added", "Nguyễn Thu Hà", {"kind": "totp"}),
            ("accounts.factor_added", "Nguyễn Thu Hà", {"kind": "recovery_codes"}),
            ("accounts.factor_removed", "Nguyễn Thu Hà", {"kind": "totp"}),
            ("accounts.factor_removed", "Nguyễn Thu Hà", {"kind": "recovery_codes"}),
        ]


@pytest.mark.parametrize(
    "name",
    [
        "account_signup",
        "account_email",
        "account_reset_password",
        "account_confirm_login_code",
        "account_email_verification_sent",
        "mfa_signup_webauthn",
        "socialaccount_signup",
        "socialaccount_connections",
    ],
)
def test_what_we_do_not_want_of_allauth_is_not_there(name):
    with pytest.raises(NoReverseMatch):
        reverse(name)
