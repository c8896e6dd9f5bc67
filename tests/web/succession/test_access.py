"""Who sees whose succession: under a grant, in scope, the same by every way; nobody where it is
not held."""

from datetime import date

import pytest
from django.urls import reverse

from goc.succession.models import SuccessionEntry
from tests import exports
from tests.builders import make_official, make_user
from tests.people import CAST
from tests.successions import make_entry, make_plan, make_terms

READERS = {
    "city_officer": {"CB000001", "CB000002"},
    "leader": {"CB000001", "CB000002"},
    "inspector": {"CB000001", "CB000002"},
    "unit_officer": {"CB000001"},
    "supervisor": set(),
}
PEOPLE = reverse("succession:people")
ETHNICITY = "Dân tộc thiểu số"


@pytest.fixture
def plan(units, learner_file, neighbour):
    """A plan of the city's committee, in which people of two wards stand."""
    make_terms()
    plan = make_plan(units.party, seats=1)
    for official in (learner_file, neighbour):
        make_entry(plan, official)
    return plan


@pytest.mark.parametrize("name", CAST)
def test_lists_details_and_files_hold_those_in_scope_alone(name, client, cast, plan):
    client.force_login(cast[name])
    address = reverse("succession:plan", args=[plan.pk])
    expected = READERS.get(name)

    if expected is None:
        pages = [client.get(url).status_code for url in (PEOPLE, PEOPLE + "?dang=csv", address)]
        assert pages == [403] * 3
        return
    assert {line.code for line in client.get(PEOPLE).context["lines"]} == expected
    assert {row[0] for row in exports.taken(client, PEOPLE)[1:]} == expected
    if not expected:
        assert client.get(address).status_code == 404
        return
    assert {line.code for line in client.get(address).context["page"].rows} == expected
    assert {row[0] for row in exports.taken(client, address)[1:]} == expected
    printed = client.get(reverse("succession:printed", args=[plan.pk])).context["shown"]
    assert {line.code for line in printed.lines} == expected
    found = client.get(PEOPLE, {"tim": "CB000002"}).context["lines"]
    assert [line.code for line in found] == sorted(expected & {"CB000002"})


def test_a_plan_seen_in_part_has_no_coefficient(client, unit_officer, city_officer, plan):
    address = reverse("succession:plan", args=[plan.pk])

    client.force_login(unit_officer)
    part = client.get(address).context["shown"]
    [line] = client.get(reverse("succession:plans")).context["lines"]
    client.force_login(city_officer)
    whole = client.get(address).context["shown"]

    assert (part.people, part.is_partial, part.coefficient) == (1, True, None)
    assert (line.people, line.is_partial, line.coefficient) == (1, True, None)
    assert (whole.people, whole.is_partial, str(whole.coefficient)) == (2, False, "2.00")


@pytest.mark.parametrize(("name", "sees"), [("city_officer", True), ("leader", False)])
def test_ethnicity_is_counted_for_those_with_the_right_alone(name, sees, client, cast, plan):
    client.force_login(cast[name])
    address = reverse("succession:plan", args=[plan.pk])

    page = client.get(address)

    assert (ETHNICITY in page.text) is sees
    asked = client.get(address, {"nhom": "dan-toc"}).context["page"].rows
    assert len(asked) == (0 if sees else 2)  # without the right the address picks nobody out


def test_nobody_sees_their_own_for_being_in_a_plan(client, learner, learner_file, plan):
    client.force_login(learner)

    page = client.get(reverse("hall:file", args=[learner_file.code]))

    assert page.status_code == 200
    assert page.context["file"].succession == []
    assert "Quy hoạch" not in page.text
    assert "Bí thư Đảng ủy" not in page.text


@pytest.mark.parametrize(
    ("name", "count"), [("city_officer", 1), ("unit_officer", 1), ("inspector", 1)]
)
def test_the_file_shows_it_to_those_who_may_read(name, count, client, cast, plan, learner_file):
    client.force_login(cast[name])

    page = client.get(reverse("hall:file", args=[learner_file.code]))

    assert len(page.context["file"].succession) == count
    assert reverse("succession:plan", args=[plan.pk]) in page.text


def test_an_officer_of_the_plans_unit_alone_writes_it(client, units, plan):
    officer = make_user("UNIT_OFFICER", units.ba_dinh, full_name="Người Ba Đình")
    client.force_login(officer)
    entry = SuccessionEntry.objects.get(official__code="CB000002")

    urls = [reverse(f"succession:{name}", args=[plan.pk]) for name in ("seats", "approve", "add")]
    urls += [reverse(f"succession:{name}", args=[entry.pk]) for name in ("correct", "remove")]

    assert [client.get(url).status_code for url in urls] == [403] * 5


def test_who_left_the_scope_is_out_of_sight(client, unit_officer, units, plan):
    moved = make_official("Lê Văn Hà", unit=units.ba_dinh)
    entry = make_entry(make_plan(units.ha_dong), moved, date(2025, 12, 1))
    client.force_login(unit_officer)

    assert client.get(reverse("succession:correct", args=[entry.pk])).status_code == 404


class TestWhereItIsNotHeld:
    @pytest.fixture(autouse=True)
    def not_held(self, settings, plan):
        settings.SUCCESSION = False

    @pytest.mark.parametrize("name", ["city_officer", "learner"])
    def test_no_page_answers(self, name, client, cast, plan):
        client.force_login(cast[name])
        entry = plan.entries.first()
        urls = [reverse(f"succession:{name}") for name in ("plans", "people", "open")]
        urls += [
            reverse(f"succession:{name}", args=[plan.pk])
            for name in ("plan", "printed", "seats", "approve", "add")
        ]
        urls += [reverse(f"succession:{name}", args=[entry.pk]) for name in ("correct", "remove")]

        assert [client.get(url).status_code for url in urls] == [404] * 10

    def test_neither_navigation_nor_file_nor_intake_names_it(
        self, client, city_officer, learner_file
    ):
        client.force_login(city_officer)

        for url in (
            reverse("hall:home"),
            reverse("hall:file", args=[learner_file.code]),
            reverse("intake:upload"),
        ):
            assert "uy hoạch" not in client.get(url).text


def test_the_navigation_leads_to_it_where_it_is_held(client, unit_officer, learner):
    client.force_login(unit_officer)
    assert reverse("succession:plans") in client.get(reverse("hall:home")).text
    client.force_login(learner)
    assert reverse("succession:plans") not in client.get(reverse("hall:home")).text
