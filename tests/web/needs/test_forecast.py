"""The forecast and the names behind it: every number leads to as many people, in sight alone."""

from datetime import date

import pytest
from django.urls import reverse

from goc.journal.models import Reading
from goc.needs import services
from goc.officials.models import QualificationKind
from tests.builders import AT, ON, make_level, make_official, make_qualification
from tests.requirements import make_requirement

FORECAST, COMING = reverse("needs:forecast"), reverse("needs:coming")
NEEDS = {"qualification": "POLITICAL_THEORY", "at_least": "elementary"}


@pytest.fixture
def foreseen(units, city_officer):
    """Two certificates that run out in two years, one in four; one of them in the unit's scope."""
    level = make_level(QualificationKind.POLITICAL_THEORY, "elementary", step=10)
    make_requirement(who={"in_office": True}, needs=NEEDS, code="llct")
    for name, unit, until in (
        ("Phạm An", units.ba_dinh, date(2028, 1, 1)),
        ("Lê Bình", units.ha_dong, date(2028, 2, 1)),
        ("Trần Cúc", units.ha_dong_economy, date(2030, 1, 1)),
    ):
        make_qualification(make_official(name, unit=unit), level, expires_on=until)
    services.assess(on=ON, by=city_officer, at=AT, today=ON)
    services.foresee(by=city_officer, at=AT)


def numbers(client, **asked):
    response = client.get(FORECAST, asked)
    return [[cell.people for cell in row.cells] for row in response.context["rows"]]


def names(client, **asked):
    response = client.get(COMING, {key.replace("_", "-"): value for key, value in asked.items()})
    page = response.context["page"]
    found = [line.name for line in response.context["lines"]]
    assert page.count == len(found)
    return found


def test_every_number_leads_to_as_many_names(client, city_officer, foreseen):
    client.force_login(city_officer)

    [row] = client.get(FORECAST).context["rows"]

    assert [cell.people for cell in row.cells] == [0, 2, 3]
    for cell in row.cells[1:]:
        lines = client.get(COMING + cell.href).context["lines"]
        assert len(lines) == cell.people
    assert row.cells[2].told == "hết giá trị"


def test_whoever_sees_a_unit_sees_what_comes_there_alone(client, unit_officer, foreseen):
    client.force_login(unit_officer)

    assert numbers(client) == [[0, 1, 2]]
    assert names(client, nam="5") == ["Lê Bình", "Trần Cúc"]
    assert Reading.objects.latest("pk").people == 2


def test_the_list_is_filtered_by_unit_cause_and_name(client, city_officer, units, foreseen):
    client.force_login(city_officer)

    assert names(client, nam="5", don_vi=units.ha_dong.code) == ["Lê Bình", "Trần Cúc"]
    assert names(client, nam="3", tim="binh") == ["Lê Bình"]
    assert names(client, nam="3", vi_sao="moi-thuoc-dien") == []
    assert names(client, nam="3", yeu_cau="llct", sap_xep="-ten") == ["Lê Bình", "Phạm An"]


def test_of_the_nearest_forecast_unless_another_is_named(client, city_officer, foreseen):
    client.force_login(city_officer)

    assert names(client) == names(client, nam="2") == []


def test_without_a_forecast_the_page_says_how_one_is_made(client, city_officer):
    client.force_login(city_officer)

    assert "Chưa có dự báo" in client.get(FORECAST).content.decode()
    assert client.get(COMING).status_code == 404


@pytest.mark.parametrize("people", [1, 3])
def test_it_costs_the_same_however_many_come(
    client, city_officer, units, people, django_assert_num_queries
):
    level = make_level(QualificationKind.POLITICAL_THEORY, "elementary", step=10)
    make_requirement(who={"in_office": True}, needs=NEEDS)
    for _ in range(people):
        official = make_official("Phạm An", unit=units.ba_dinh)
        make_qualification(official, level, expires_on=date(2027, 1, 1))
    services.assess(on=ON, by=city_officer, at=AT, today=ON)
    services.foresee(by=city_officer, at=AT)
    client.force_login(city_officer)

    client.get(FORECAST)  # what is kept of the law until it changes
    with django_assert_num_queries(19):
        client.get(FORECAST)
    client.get(COMING)
    with django_assert_num_queries(26):
        client.get(COMING)
