"""The check on its page, its minute, and who reads them."""

import pytest
from django.urls import reverse

from goc.utilisation.models import AppointmentCheck
from tests.builders import make_group, make_level, make_official, make_title
from tests.requirements import make_requirement

ASK, MINUTES = reverse("utilisation:ask"), reverse("utilisation:minutes")


@pytest.fixture
def head(db):
    """A title with one condition."""
    make_level(code="advanced", name="Cao cấp", step=30)
    make_requirement(
        who={"post": {"title_group": "HEAD"}},
        needs={"qualification": "POLITICAL_THEORY", "at_least": "advanced"},
        due={"before": "appointment"},
        code="cao-cap",
    )
    return make_title("Trưởng phòng", code="TRUONG-PHONG", group=make_group("HEAD", rung=50))


@pytest.fixture
def officer(units):
    return make_official("Lê Thị Bình", unit=units.ha_dong, code="CB000777")


def asked(officer, **more):
    return {"can-bo": officer.code, "chuc-danh": "Trưởng phòng", "ngay": "01/07/2026"} | more


def test_the_page_shows_every_gap_with_its_source(client, cast, head, officer):
    client.force_login(cast["unit_officer"])

    response = client.get(ASK, asked(officer))

    assert response.context["concluded"].label == "Chưa đủ điều kiện"
    text = response.content.decode()
    assert "Còn 1 điều kiện chưa đạt." in text
    assert "Yêu cầu cao-cap" in text
    assert AppointmentCheck.objects.count() == 0


def test_an_empty_question_only_shows_the_form_with_the_person_named(client, cast, head, officer):
    client.force_login(cast["unit_officer"])

    response = client.get(ASK, {"can-bo": officer.code})

    assert "found" not in response.context
    assert f'value="{officer.code}"' in response.content.decode()


def test_a_refusal_comes_back_to_the_form(client, cast, head, officer):
    client.force_login(cast["unit_officer"])

    response = client.get(ASK, asked(officer, **{"chuc-danh": "Vua"}))

    assert "Không có chức danh “Vua”" in response.content.decode()
    assert "found" not in response.context


def test_a_minute_is_made_by_a_button_and_reads_as_it_was_found(client, cast, head, officer):
    client.force_login(cast["unit_officer"])

    made = client.post(ASK, asked(officer))

    minute = AppointmentCheck.objects.get()
    assert made.url == reverse("utilisation:minute", args=[minute.pk])
    text = client.get(made.url).content.decode()
    assert "Lê Thị Bình" in text
    assert "Chưa đủ điều kiện" in text
    [line] = client.get(MINUTES).context["page"].rows
    assert (line.code, line.open) == ("CB000777", 1)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({}, 1), ({"tim": "binh le"}, 1), ({"tim": "hoa"}, 0), ({"ket-luan": "chua-du"}, 1),
        ({"ket-luan": "du"}, 0), ({"tu": "01/01/2100"}, 0),
    ],
)  # fmt: skip
def test_the_list_obeys_its_filter(client, cast, head, officer, query, found):
    client.force_login(cast["city_officer"])
    client.post(ASK, asked(officer))

    assert client.get(MINUTES, query).context["page"].count == found


def test_whose_file_is_out_of_sight_has_no_minute_to_read(client, cast, head, units):
    other = make_official(unit=units.home_affairs)
    client.force_login(cast["city_officer"])
    made = client.post(ASK, asked(other))
    client.force_login(cast["unit_officer"])

    assert client.get(made.url).status_code == 404
    assert client.get(MINUTES).context["page"].count == 0
    assert "Không tìm thấy cán bộ" in client.get(ASK, asked(other)).content.decode()
