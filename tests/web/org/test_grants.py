"""Roles given and taken back on pages, each by who may, with a reason in the journal."""

from datetime import date

import pytest
from django.urls import reverse

from goc.journal.models import Entry
from goc.org.models import Grant, Role
from goc.org.rules.granting import NO_IDENTITY, OUTSIDE, OWN
from tests.builders import grant, make_user, since

LIST, GIVE = reverse("org:grants"), reverse("org:give")
pytestmark = pytest.mark.django_db


@pytest.fixture
def newcomer(db):
    return make_user(username="hn000009", full_name="Lê Thị Mới")


@pytest.fixture
def asked(newcomer):
    return {
        "username": "HN000009",
        "role": "LECTURER",
        "unit": "09556.KT",
        "since": "2026-07-01",
        "until": "2026-12-31",
        "why": "Thay đồng chí nghỉ thai sản.",
    }


def rows(client, **query):
    found = client.get(LIST, query).context["page"].rows
    return {(line.username, line.role) for line in found}


def test_a_unit_officer_gives_a_role_below_in_their_units(client, unit_officer, newcomer, asked):
    client.force_login(unit_officer)

    response = client.post(GIVE, asked)

    assert (response.status_code, response.url) == (302, LIST)
    given = Grant.objects.get(user=newcomer)
    assert (given.role, given.unit.code, given.granted_by) == (
        "LECTURER", "09556.KT", unit_officer,
    )  # fmt: skip
    assert given.period == since(date(2026, 7, 1), date(2027, 1, 1))
    assert Entry.objects.get(verb="org.granted").why == "Thay đồng chí nghỉ thai sản."


@pytest.mark.parametrize(
    ("change", "field", "sentence"),
    [
        ({"unit": "00004"}, "__all__", OUTSIDE),
        ({"may_see_identity": "on"}, "__all__", NO_IDENTITY),
        ({"username": "can-bo-don-vi"}, "__all__", OWN),
        (
            {"until": "2026-06-01"},
            "__all__",
            "Ngày cuối 01/06/2026 đứng trước ngày đầu 01/07/2026; hãy sửa một ngày.",
        ),
        ({"why": " "}, "why", "Hãy ghi lý do; lý do được ghi vào nhật ký."),
        (
            {"unit": "KHONG.CO"},
            "unit",
            "Không có đơn vị mã “KHONG.CO”; hãy xem lại mã ở trang Đơn vị.",
        ),
        (
            {"username": "khong-co"},
            "username",
            "Không có tài khoản “khong-co”; hãy xem lại, hoặc tìm ở trang Tài khoản.",
        ),
    ],
)
def test_what_may_not_be_is_told_and_not_given(
    client, units, unit_officer, asked, change, field, sentence
):
    before = Grant.objects.count()
    client.force_login(unit_officer)

    response = client.post(GIVE, asked | change)

    assert response.status_code == 422
    assert response.context["form"].errors == {field: [sentence]}
    assert Grant.objects.count() == before


def test_the_form_offers_only_what_the_user_gives(client, unit_officer, asked):
    client.force_login(unit_officer)

    offered = client.get(GIVE).context["form"].fields["role"].choices
    forged = client.post(GIVE, asked | {"role": "ADMINISTRATOR"})

    assert [role for role, _ in offered] == ["SCHOOL_OFFICER", "LECTURER", "SUPERVISOR"]
    assert "role" in forged.context["form"].errors


def test_the_list_shows_the_units_of_the_user_and_all_to_an_administrator(client, cast):
    client.force_login(cast["unit_officer"])
    assert rows(client) == {("can-bo-don-vi", "Phụ trách đào tạo đơn vị")}

    client.force_login(cast["administrator"])
    everybody = rows(client)
    assert ("quan-tri", "Quản trị hệ thống") in everybody
    assert rows(client, vai="LECTURER") == {("giang-vien", "Giảng viên")}
    assert rows(client, tim="giang") == {("giang-vien", "Giảng viên")}
    assert rows(client, **{"don-vi": "SO.NV"}) == {("thu-truong", "Thủ trưởng đơn vị")}


@pytest.mark.parametrize("typed", ["bui duc", "Bùi Đức", "BÙI ĐỨC", "tho"])
def test_a_name_is_found_with_and_without_its_accents(
    client, units, administrator, neighbour, typed
):
    holder = make_user(username="hn000002", full_name="Bùi Đức Thọ")
    neighbour.person.account = holder
    neighbour.person.save()
    grant(holder, Role.LECTURER, units.ba_dinh)
    grant(make_user(full_name="Hồ Sỹ Buì"), Role.LECTURER, units.ba_dinh)
    client.force_login(administrator)

    assert rows(client, tim=typed) == {("hn000002", "Giảng viên")}


@pytest.mark.parametrize("typed", ["hồ đan", "ho dan"])
def test_who_has_no_file_is_found_by_name_too(client, administrator, unit_officer, typed):
    client.force_login(administrator)

    assert rows(client, tim=typed) == {("quan-tri", "Quản trị hệ thống")}


def test_what_has_ended_shows_only_when_asked_for(client, units, unit_officer, newcomer):
    past = since(date(2020, 1, 1), date(2021, 1, 1))
    grant(newcomer, Role.LECTURER, units.ha_dong, period=past)
    client.force_login(unit_officer)

    assert ("hn000009", "Giảng viên") not in rows(client)
    assert ("hn000009", "Giảng viên") in rows(client, han="tat-ca")


def test_a_grant_is_ended_by_who_could_give_it_with_a_reason(client, units, unit_officer, newcomer):
    held = grant(newcomer, Role.LECTURER, units.ha_dong)
    client.force_login(unit_officer)
    address = reverse("org:end_grant", args=[held.pk])

    assert client.post(address, {"why": ""}).status_code == 422
    assert client.post(address, {"why": "Hết nhiệm vụ."}).status_code == 302

    assert ("hn000009", "Giảng viên") not in rows(client)
    assert Entry.objects.get(verb="org.revoked").why == "Hết nhiệm vụ."


def test_nobody_ends_what_they_could_not_give_or_their_own(client, units, unit_officer, leader):
    above = grant(make_user(), Role.LEADER, units.ha_dong)
    client.force_login(unit_officer)

    for held in (above, unit_officer.grants.get()):
        response = client.post(reverse("org:end_grant", args=[held.pk]), {"why": "Thử."})
        assert response.status_code == 422
        held.refresh_from_db()
        assert held.period.upper is None
    elsewhere = reverse("org:end_grant", args=[leader.grants.first().pk])
    assert client.post(elsewhere, {"why": "Thử."}).status_code == 404
