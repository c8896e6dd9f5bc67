"""Decisions, debts and the standing lists on their pages."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from goc.org.models import Role
from goc.utilisation import services
from goc.utilisation.models import Appointment, Debt, Shortfall
from goc.utilisation.queries.check import check
from tests.builders import (
    AT,
    ON,
    make_assessment,
    make_document,
    make_group,
    make_level,
    make_official,
    make_title,
    make_user,
    make_value,
    since,
)
from tests.requirements import make_requirement

SAID = {
    "kind": "APPOINTMENT",
    "number": "Số 12-QĐ/ĐU",
    "authority": "Đảng ủy phường",
    "exception_authority": "Ban Thường vụ Thành ủy",
    "exception_ground": "Kiện toàn ngay.",
    "exception_until": "30/06/2027",
}


@pytest.fixture
def head(db):
    """A title with one condition; appointments are watched for two years back."""
    make_level(code="advanced", name="Cao cấp", step=30)
    make_requirement(
        who={"post": {"title_group": "HEAD"}},
        needs={"qualification": "POLITICAL_THEORY", "at_least": "advanced"},
        due={"before": "appointment"},
        code="cao-cap",
    )
    document = make_document("LOCAL-CHOICE")
    make_value(document, 2, code="appointment_watch_years", period=since(date(2020, 1, 1)))
    group = make_group("HEAD", rung=50, is_leadership=True)
    return make_title("Trưởng phòng", code="TRUONG-PHONG", group=group)


@pytest.fixture
def chief(units):
    return make_user(Role.SUPERVISOR, units.ha_dong)


@pytest.fixture
def minute(units, head, chief):
    """A check that found the condition not met."""
    make_assessment(chief)
    official = make_official("Lê Thị Bình", unit=units.ha_dong, code="CB000777")
    found = check(official, head, official.unit, ON, today=ON)
    return services.keep_minute(check=found, by=chief, at=AT)


@pytest.fixture
def decide(client, chief, minute):
    """Post the decision as the head of the unit."""

    def decided(**changed):
        client.force_login(chief)
        address = reverse("utilisation:decide", args=[minute.pk])
        return client.post(address, SAID | changed, follow=True)

    return decided


def test_the_minute_leads_to_the_decision_and_back(client, chief, minute, decide):
    client.force_login(chief)
    address = reverse("utilisation:minute", args=[minute.pk])
    before = client.get(address).content.decode()

    page = decide()

    made = Appointment.objects.get()
    assert "Ghi quyết định" in before
    assert page.context["line"].exception == "Ban Thường vụ Thành ủy"
    assert f"/quyet-dinh/{made.pk}/" in client.get(address).content.decode()


def test_the_form_asks_for_no_exception_where_none_is_needed(client, chief, units, head):
    official = make_official(unit=units.ha_dong)
    found = check(official, make_title("Nhân viên"), official.unit, ON, today=ON)
    minute = services.keep_minute(check=found, by=chief, at=AT)
    type(minute).objects.filter(pk=minute.pk).update(verdict="eligible")
    client.force_login(chief)

    form = client.get(reverse("utilisation:decide", args=[minute.pk])).context["form"]

    assert "exception_until" not in form.fields


@pytest.mark.parametrize("name", ["exception_authority", "exception_until", "number"])
def test_what_is_missing_comes_back_in_a_sentence(name, decide):
    page = decide(**{name: ""})

    assert page.status_code == 422
    assert "hãy ghi" in page.content.decode().lower()
    assert not Appointment.objects.exists()


def test_who_may_not_decide_finds_the_door_closed(client, cast, minute):
    client.force_login(cast["leader"])
    address = reverse("utilisation:decide", args=[minute.pk])

    assert [client.get(address).status_code, client.post(address, SAID).status_code] == [403, 403]


def test_the_scan_comes_back_to_who_may_read_the_file(client, decide, cast):
    decide(upload=SimpleUploadedFile("qd.pdf", b"%PDF-1.7 quyet dinh"))
    address = reverse("utilisation:scan", args=[Appointment.objects.get().pk])

    assert b"".join(client.get(address).streaming_content) == b"%PDF-1.7 quyet dinh"
    client.force_login(cast["learner"])
    assert client.get(address).status_code in (403, 404)


def test_what_is_owed_is_counted_listed_and_filtered(client, decide):
    decide()
    address = reverse("utilisation:debts")

    page = client.get(address)

    assert [count for _, _, count in page.context["counts"]] == [1, 0, 0, 0]
    assert [line.requirement for line in page.context["page"].rows] == ["cao-cap"]
    assert client.get(address, {"tinh-trang": "qua-han"}).context["page"].rows == []
    assert len(client.get(address, {"tinh-trang": "con-han"}).context["page"].rows) == 1
    assert client.get(address, {"yeu-cau": "khac"}).context["page"].rows == []


def test_decisions_are_listed_by_kind_and_by_exception(client, decide):
    decide()
    address = reverse("utilisation:decisions")

    assert len(client.get(address, {"hinh-thuc": "bo-nhiem"}).context["page"].rows) == 1
    assert client.get(address, {"hinh-thuc": "bau"}).context["page"].rows == []
    assert client.get(address, {"ngoai-le": "khong"}).context["page"].rows == []
    assert len(client.get(address, {"ngoai-le": "co", "tim": "binh"}).context["page"].rows) == 1


def test_a_decision_is_withdrawn_on_its_page(client, decide):
    decide()
    made = Appointment.objects.get()

    page = client.post(
        reverse("utilisation:withdraw", args=[made.pk]), {"why": "Ghi nhầm."}, follow=True
    )

    assert "Quyết định đã hủy" in page.content.decode()
    assert client.get(reverse("utilisation:debts")).context["page"].rows == []
    assert Debt.objects.get().state == "LAPSED"


def test_the_exception_stands_in_the_list_of_those_who_did_not_qualify(client, decide):
    decide()
    address = reverse("utilisation:shortfalls")

    page = client.get(address)

    [line] = page.context["page"].rows
    assert (line.code, line.origin) == ("CB000777", "quyết định theo ngoại lệ")
    assert client.get(address, {"nguon": "ghi-nhan"}).context["page"].rows == []
    assert client.get(address, {"ket-luan": "chua-ro"}).context["page"].rows == []
    assert client.get(address, {"nhom": "HEAD"}).context["page"].rows != []
    assert client.get(address, {"yeu-cau": "khac"}).context["page"].rows == []
    assert client.get(address, {"theo-doi": "toi"}).context["page"].rows == []


@pytest.fixture
def followed(client, units, head, chief):
    """The page of somebody recorded as head without qualifying, read by the head of the unit."""
    make_official(unit=units.ha_dong, title=head, held_since=ON)
    services.follow(by=chief, at=AT, today=ON)
    client.force_login(chief)
    return reverse("utilisation:shortfall", args=[Shortfall.objects.get().pk])


def test_what_is_done_stands_on_the_page(client, followed):
    page = client.post(followed, {"act": "note", "text": "Đã cử đi học."}, follow=True)
    assert "Đã cử đi học." in page.content.decode()

    client.post(followed, {"act": "close", "text": "Đã xong."})
    assert client.get(reverse("utilisation:shortfalls")).context["page"].rows == []
    closed = client.get(reverse("utilisation:shortfalls"), {"tinh-trang": "khep"})
    assert closed.context["page"].rows[0].closed_why == "Đã xong."


def test_handing_on_asks_to_whom(client, followed):
    page = client.post(followed, {"act": "hand_on", "text": "Nhờ."})

    assert page.status_code == 422
    assert "Hãy chọn người nhận." in page.content.decode()


def test_who_only_reads_notes_nothing(client, followed, cast):
    client.force_login(cast["leader"])

    assert client.get(followed).context["form"] is None
    assert client.post(followed, {"act": "note", "text": "x"}).status_code == 403
