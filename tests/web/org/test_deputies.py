"""Deputies on pages: appointed, shown to those concerned, ended early."""

from datetime import date, timedelta

import pytest
from django.urls import reverse

from goc.accounts.models import Deputy
from goc.hall.queries import readers
from goc.journal.models import Entry
from goc.journal.services import record, record_reading
from goc.kit.today import today
from tests.builders import AT, make_code_app, make_deputy, make_user, since

LIST, APPOINT = reverse("org:deputies"), reverse("org:appoint")
pytestmark = pytest.mark.django_db


@pytest.fixture
def deputy(db):
    return make_user(username="hn000007", full_name="Lê Thị Thay")


@pytest.fixture
def asked(deputy):
    on = today()
    return {
        "deputy": "HN000007",
        "since": on.isoformat(),
        "until": (on + timedelta(days=9)).isoformat(),
        "why": "Đi công tác.",
    }


def rows(client, query=""):
    return [(line.deputy, line.user) for line in client.get(LIST + query).context["page"].rows]


def test_somebody_with_a_grant_appoints_for_themselves(client, lecturer, deputy, asked):
    client.force_login(lecturer)

    assert "user" not in client.get(APPOINT).context["form"].fields
    response = client.post(APPOINT, asked)

    assert (response.status_code, response.url) == (302, LIST)
    appointed = Deputy.objects.get()
    assert (appointed.user, appointed.deputy, appointed.given_by) == (lecturer, deputy, lecturer)
    assert appointed.period == since(today(), today() + timedelta(days=10))
    assert Entry.objects.get(verb="accounts.deputy_appointed").why == "Đi công tác."


def test_a_city_officer_appoints_for_another(client, city_officer, unit_officer, deputy, asked):
    client.force_login(city_officer)

    assert client.get(APPOINT).context["form"]["user"].value() == "can-bo-thanh-pho"
    assert client.post(APPOINT, asked | {"user": "can-bo-don-vi"}).status_code == 302

    assert Deputy.objects.get().user == unit_officer


@pytest.mark.parametrize(
    ("change", "field", "sentence"),
    [
        ({"until": ""}, "until", "Hãy ghi ngày cuối; không ai làm thay mãi."),
        (
            {"deputy": "giang-vien"},
            "__all__",
            "Không ai làm thay chính mình; hãy ghi tên đăng nhập của người khác.",
        ),
        (
            {"deputy": "khong-co"},
            "deputy",
            "Không có tài khoản “khong-co”; hãy xem lại, hoặc tìm ở trang Tài khoản.",
        ),
    ],
)
def test_what_may_not_be_is_told(client, lecturer, asked, change, field, sentence):
    client.force_login(lecturer)

    response = client.post(APPOINT, asked | change)

    assert response.status_code == 422
    assert response.context["form"].errors == {field: [sentence]}
    assert not Deputy.objects.exists()


def test_the_list_is_for_those_concerned(
    client, lecturer, unit_officer, city_officer, leader, deputy
):
    make_code_app(deputy)
    make_deputy(unit_officer, deputy)
    make_deputy(lecturer, deputy)
    seen = {
        deputy: {"Khuất Duy Trung", "Đỗ Quang Minh"},
        unit_officer: {"Khuất Duy Trung"},
        lecturer: {"Đỗ Quang Minh"},
        city_officer: {"Khuất Duy Trung", "Đỗ Quang Minh"},
        leader: set(),
    }

    for user, names in seen.items():
        client.force_login(user)
        assert {name for _, name in rows(client)} == names


def test_what_is_over_shows_only_when_asked_for(client, lecturer, deputy):
    make_deputy(lecturer, deputy, period=since(date(2020, 1, 1), date(2020, 2, 1)))
    client.force_login(lecturer)

    assert rows(client) == []
    assert rows(client, "?han=tat-ca") == [("Lê Thị Thay", "Đỗ Quang Minh")]


def test_it_is_ended_early_with_a_reason(client, lecturer, deputy):
    appointed = make_deputy(lecturer, deputy)
    client.force_login(deputy)
    address = reverse("org:end_deputy", args=[appointed.pk])

    assert client.post(address, {"why": ""}).status_code == 422
    assert client.post(address, {"why": "Đồng chí đã về."}).status_code == 302

    assert rows(client) == []
    appointed.refresh_from_db()
    assert (appointed.period.upper, appointed.ended_by) == (today(), deputy)


def test_the_shell_says_for_whom_one_acts(client, lecturer, deputy):
    words = "đang làm thay đồng chí Đỗ Quang Minh"
    client.force_login(deputy)
    assert words not in client.get("/").content.decode()

    make_deputy(lecturer, deputy)

    page = client.get("/")
    assert words in page.content.decode()
    assert page.context["shell_role"] == "Giảng viên"


def test_a_deputy_of_who_sees_files_owes_a_second_factor(client, city_officer, deputy):
    client.force_login(deputy)
    assert client.get(LIST).status_code == 200

    make_deputy(city_officer, deputy)

    assert client.get(LIST).url == reverse("mfa_index")


def test_journal_and_file_say_for_whom_a_deputy_acted(
    client, inspector, unit_officer, learner_file, deputy
):
    make_deputy(unit_officer, deputy)
    record(verb="officials.account_given", subject=learner_file, by=deputy, at=AT)
    record_reading(by=deputy, at=AT, page="hall:file", subject=learner_file)
    client.force_login(inspector)

    [line] = client.get(reverse("hall:journal")).context["page"].rows
    [look] = readers.looks(learner_file, whole=True).shown

    assert line.who == "Lê Thị Thay, đang làm thay Khuất Duy Trung"
    assert look.standing == "làm thay Khuất Duy Trung"
