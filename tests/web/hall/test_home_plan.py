"""The plan on the home of whoever sees some of it: every number is the length of its list."""

import pytest
from django.urls import reverse

HOME = reverse("hall:home")
SEES = {
    "city_officer": [2, 3, 1],
    "leader": [2, 3, 1],
    "unit_officer": [1, 1, 1],
    "school_officer": [1],
}


def of_plan(client):
    sections = client.get(HOME).context["home"].sections
    return next((each for each in sections if each.title == "Kế hoạch năm 2027"), None)


@pytest.mark.parametrize("name", SEES)
def test_numbers_of_the_plan_lead_to_what_lies_in_sight(name, client, cast, planned):
    client.force_login(cast[name])

    section = of_plan(client)

    assert [number.value for number in section.rows] == SEES[name]
    for number in section.rows:
        assert client.get(number.href).context["page"].count == number.value


@pytest.mark.parametrize("name", ["lecturer", "administrator", "learner", "stranger"])
def test_who_sees_no_plan_is_told_of_none(name, client, cast, planned):
    client.force_login(cast[name])

    assert of_plan(client) is None


def test_without_a_plan_there_is_nothing_to_tell(client, city_officer):
    client.force_login(city_officer)

    assert of_plan(client) is None
