"""The pages of other people's accounts: the list, one of them, slips."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from goc.accounts.models import ActivationCode, User
from goc.officials.services import open_accounts
from tests.builders import AT, make_code, make_official, make_user

LIST, SLIPS = reverse("officials:accounts"), reverse("officials:slips")
pytestmark = pytest.mark.django_db


@pytest.fixture
def people(units, city_officer):
    """Three officials of Hà Đông: waiting, printed, in use; one of Ba Đình, closed."""
    for code, name, unit in (
        ("HN01", "Lê Văn Ân", units.ha_dong),
        ("HN02", "Trần Thị An", units.ha_dong),
        ("HN03", "Bùi Đức Ánh", units.ha_dong_economy),
        ("HN04", "Phạm Văn Bình", units.ba_dinh),
    ):
        make_official(name, code=code, unit=unit)
    open_accounts(by=city_officer, at=AT)
    make_code(User.objects.get(username="hn02"), issued_at=timezone.now())
    User.objects.filter(username="hn03").update(last_login=timezone.now())
    User.objects.filter(username="hn04").update(is_active=False)


def page(username):
    return reverse("officials:account", args=[username])


def rows(client, **asked):
    found = client.get(LIST, asked).context["page"].rows
    return [(line.username, line.state) for line in found]


def test_an_officer_sees_how_the_accounts_of_their_units_stand(client, people, unit_officer):
    client.force_login(unit_officer)

    assert rows(client) == [
        ("hn01", "Chưa kích hoạt"),
        ("hn02", "Chưa kích hoạt, đã in phiếu"),
        ("hn03", "Đang dùng"),
    ]
    assert [name for name, _ in rows(client, **{"sap-xep": "ten"})] == ["hn02", "hn03", "hn01"]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"tinh-trang": "chua-kich-hoat"}, ["hn01"]),
        ({"tinh-trang": "da-in-phieu"}, ["hn02"]),
        ({"tinh-trang": "dang-dung", "tim": "hn0"}, ["hn03"]),
        ({"tinh-trang": "da-dong"}, ["hn04"]),
        ({"tim": "HN02"}, ["hn02"]),
        ({"tim": "an"}, ["hn01", "hn02", "hn03"]),
        ({"tim": "van an"}, ["hn01"]),
        ({"don-vi": "09556.KT"}, ["hn03"]),
        ({"tim": "%"}, []),
    ],
)
def test_the_filters_of_the_list(client, people, city_officer, asked, found):
    client.force_login(city_officer)

    assert [name for name, _ in rows(client, **asked)] == found


def test_an_administrator_sees_names_and_user_names_and_no_file(client, people, administrator):
    client.force_login(administrator)

    response = client.get(LIST, {"tim": "hn01"})

    text = response.content.decode()
    assert "Lê Văn Ân" in text
    assert "Phường Hà Đông" not in text
    own = client.get(page("hn01")).content.decode()
    assert "/can-bo/HN01/" not in own
    assert "Phường Hà Đông" not in own
    assert client.get("/can-bo/HN01/").status_code == 404


def test_the_list_costs_the_same_for_one_account_and_for_three(
    client, people, unit_officer, django_assert_num_queries
):
    client.force_login(unit_officer)
    client.get(LIST)

    for asked in ({"tim": "hn01"}, {}):
        with django_assert_num_queries(26):
            client.get(LIST, asked)


def test_a_reissue_hands_out_a_slip_that_no_one_keeps(client, people, unit_officer):
    client.force_login(unit_officer)

    response = client.post(reverse("officials:reissue", args=["hn03"]), {"why": "Quên mật khẩu."})

    assert response["Content-Type"] == "application/pdf"
    assert response["Cache-Control"] == "no-store"
    assert response.content.startswith(b"%PDF-")
    shown = client.get(page("hn03"))
    assert [(slip.fate, slip.issued_by) for slip in shown.context["slips"]] == [
        ("Còn hạn", unit_officer.full_name)
    ]


def test_a_reissue_without_a_reason_is_refused(client, people, unit_officer):
    client.force_login(unit_officer)

    response = client.post(reverse("officials:reissue", args=["hn03"]), {"why": "  "})

    assert response.status_code == 422
    assert "Hãy ghi lý do; lý do được ghi vào nhật ký." in response.content.decode()
    assert not ActivationCode.objects.filter(user__username="hn03").exists()


@pytest.mark.parametrize("verb", ["reissue", "close", "reopen"])
def test_no_officer_acts_on_an_account_beyond_them(client, people, unit_officer, verb):
    own = make_official("Khuất Duy Trung", unit=unit_officer.grants.get().unit)
    own.person.account = unit_officer
    own.person.save()
    client.force_login(unit_officer)

    for username, status in (("hn04", 404), (unit_officer.username, 403), ("khong-co", 404)):
        address = reverse(f"officials:{verb}", args=[username])
        assert client.post(address, {"why": "Thử."}).status_code == status


def test_an_account_is_closed_and_opened_again(client, people, unit_officer):
    client.force_login(unit_officer)

    for verb, active in (("close", False), ("reopen", True)):
        response = client.post(
            reverse(f"officials:{verb}", args=["hn03"]), {"why": "Nghỉ không lương."}
        )
        assert (response.status_code, response.url) == (302, page("hn03"))
        assert User.objects.get(username="hn03").is_active is active


def test_a_unit_shows_how_many_slips_are_due_and_prints_them(client, people, unit_officer):
    client.force_login(unit_officer)

    count = client.get(SLIPS).context["count"]
    assert (count.people, count.waiting, count.printed) == (3, 2, 1)

    response = client.post(SLIPS, {"don-vi": "09556"})
    assert response.content.startswith(b"%PDF-")
    assert response["Content-Disposition"] == 'attachment; filename="phieu-kich-hoat.pdf"'
    [batch] = client.get(SLIPS).context["batches"]
    assert (batch.slips, batch.used, batch.revoked) == (2, 0, 0)


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("unit", ["00004", "KHONG.CO"])
def test_a_unit_out_of_scope_is_told_and_shows_no_number(
    client, people, unit_officer, method, unit
):
    client.force_login(unit_officer)

    response = getattr(client, method)(SLIPS, {"don-vi": unit})

    assert response.status_code == 422
    assert "Đơn vị này nằm ngoài phạm vi của đồng chí" in response.content.decode()
    assert response.context["count"] is None


def test_ticked_people_get_slips_and_those_beyond_are_left_out(client, people, unit_officer):
    client.force_login(unit_officer)

    response = client.post(reverse("officials:print_chosen"), {"chon": ["hn01", "hn03", "hn04"]})

    assert response.content.startswith(b"%PDF-")
    assert set(
        ActivationCode.objects.filter(issued_by=unit_officer).values_list(
            "user__username", flat=True
        )
    ) == {"hn01"}


def test_ticking_only_those_activated_says_where_they_are_let_in(client, people, unit_officer):
    client.force_login(unit_officer)

    response = client.post(reverse("officials:print_chosen"), {"chon": ["hn03"]}, follow=True)

    assert "Không còn ai chưa kích hoạt để in phiếu" in response.content.decode()


def test_a_slip_past_its_day_is_told_as_such(client, people, unit_officer):
    user = make_user(username="cu")
    make_official("Võ Văn Cũ", unit=unit_officer.grants.get().unit, account=user)
    make_code(user, "ZXVTSRPNMLKJHFCB", issued_at=timezone.now() - timedelta(days=60))
    client.force_login(unit_officer)

    [slip] = client.get(page("cu")).context["slips"]

    assert (slip.fate, slip.tone) == ("Hết hạn", "warning")
