"""One scope for every way to people: list, file, search, export, command line, by each role."""

import csv

import pytest
from django.core.management import call_command
from django.urls import reverse

from tests.builders import make_dispensation, make_official, make_requirement
from tests.people import CAST

READERS = {"city_officer", "unit_officer", "supervisor", "leader", "inspector"}


@pytest.fixture
def people(units, learner_file, neighbour):
    """Officials all over the little city, all called An, by their codes."""
    more = [
        make_official(f"{surname} Văn An", unit=unit)
        for surname, unit in (
            ("Lê", units.ha_dong),
            ("Trần", units.home_affairs),
            ("Phạm", units.school),
            ("Bùi", units.city),
        )
    ]
    return {each.code: each for each in (*more, learner_file, neighbour)}


def visible(user, people):
    """The codes that the user's own rules open, told without the code under test."""
    spans = {
        "can-bo-thanh-pho": list(people),
        "lanh-dao": list(people),
        "thanh-tra": list(people),
        "can-bo-don-vi": [c for c, each in people.items() if each.unit.code.startswith("09556")],
        "thu-truong": [c for c, each in people.items() if each.unit.code == "SO.NV"],
        "hoc-vien": ["CB000001"],
    }
    return sorted(spans.get(user.username, []))


@pytest.mark.parametrize("name", CAST)
def test_files_open_for_those_in_scope_alone(name, client, cast, people):
    client.force_login(cast[name])

    opened = [
        code for code in people if client.get(reverse("hall:file", args=[code])).status_code == 200
    ]

    assert sorted(opened) == visible(cast[name], people)


@pytest.mark.parametrize("name", sorted(READERS))
def test_the_list_holds_those_in_scope_alone(name, client, cast, people):
    client.force_login(cast[name])

    listed = client.get(reverse("officials:list")).context["page"].rows

    assert sorted(line.code for line in listed) == visible(cast[name], people)


@pytest.mark.parametrize("name", sorted(READERS))
def test_the_export_holds_those_in_scope_alone(name, client, cast, people):
    client.force_login(cast[name])

    file = client.get(reverse("officials:list"), {"dang": "csv"})

    rows = csv.reader(b"".join(file.streaming_content).decode().splitlines()[1:])
    assert sorted(row[0] for row in rows) == visible(cast[name], people)


@pytest.fixture
def everybody_let_off(people, city_officer):
    """A dispensation for each of the people."""
    requirement = make_requirement()
    for official in people.values():
        make_dispensation(official, requirement, city_officer)


@pytest.mark.parametrize("name", sorted(READERS))
def test_dispensations_are_listed_and_exported_for_those_in_scope_alone(
    name, client, cast, people, everybody_let_off
):
    client.force_login(cast[name])

    listed = client.get(reverse("hall:dispensations")).context["page"].rows
    file = client.get(reverse("hall:dispensations"), {"dang": "csv"})

    rows = csv.reader(b"".join(file.streaming_content).decode().splitlines()[1:])
    assert sorted(line.code for line in listed) == visible(cast[name], people)
    assert sorted(row[0] for row in rows) == visible(cast[name], people)


@pytest.mark.parametrize("name", CAST)
def test_the_search_finds_those_in_scope_alone(name, client, cast, people):
    client.force_login(cast[name])
    found = []

    for code in people:
        hits = client.get(reverse("hall:search"), {"tim": code}).context["hits"]
        found += [hit.href for hit in hits if hit.kind == "Cán bộ"]

    expected = [reverse("hall:file", args=[code]) for code in visible(cast[name], people)]
    assert sorted(found) == expected


@pytest.mark.parametrize("name", CAST)
def test_the_command_line_gives_those_in_scope_alone(name, cast, people, tmp_path):
    path = tmp_path / "can-bo.csv"

    call_command("export", "officials", out=str(path), as_user=cast[name].username, columns="code")

    assert path.read_text().splitlines()[1:] == visible(cast[name], people)
