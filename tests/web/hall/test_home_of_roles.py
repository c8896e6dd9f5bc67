"""The home of each role: which parts it has, and that every number is the length of its list."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from goc.desk.models import Batch, BatchRow
from goc.journal import services as journal
from goc.kit.mark import Mark
from tests.builders import (
    AT,
    grant,
    make_assessment,
    make_batch,
    make_need,
    make_official,
    make_requirement,
)
from tests.people import CAST

HOME = reverse("hall:home")
# A link inside the page whose whole text is a number.
NUMBER = re.compile(r'<a href="([^"]+)">([0-9.]+)</a>')


@pytest.fixture
def city(cast, units, learner_file, neighbour):
    """A city with something in every list that a home leads to."""
    theory = make_requirement(mark=Mark.UNVERIFIED)
    digital = make_requirement("so", short_name="Kỹ năng số", topic="DIGITAL_SKILLS", order=20)
    make_requirement("cu", short_name="Tiếng Anh", topic="DIGITAL_SKILLS", mark=Mark.UNVERIFIED)
    people = [learner_file, neighbour]
    people += [make_official(unit=unit) for unit in (units.ha_dong, units.home_affairs, units.city)]
    make_official(unit=units.ba_dinh, born=None)
    statuses = ("OVERDUE", "DUE", "CANNOT_TELL", "EXPIRING", "MET")
    for official, first, second in zip(people, statuses, reversed(statuses), strict=True):
        make_need(official, theory, first)
        make_need(official, digital, second, priority=60)
    make_assessment(cast["city_officer"])
    counts = dict.fromkeys(("created", "updated", "unchanged"), 0) | {"read": 1, "refused": 1}
    for sender, state in (("unit_officer", "WRITTEN"), ("city_officer", "REHEARSED")):
        batch = make_batch(cast[sender], state=state, tally=counts, created_at=timezone.now())
        BatchRow.objects.create(batch=batch, row=2, subject="CB2", verdict="REFUSED", reasons=None)
    make_batch(cast["city_officer"], state=Batch.State.FAILED, created_at=timezone.now())
    now = timezone.now()
    journal.record_reading(by=cast["leader"], at=now, page="hall:file", subject=neighbour, people=1)
    journal.record_reading(by=cast["leader"], at=now, page="officials:list", people=2, rows=2)
    journal.record(verb="org.granted", subject=units.city, by=cast["city_officer"], at=AT)
    return people


def length(response):
    """How many lines stand in the list of an answer."""
    if "page" in response.context:
        return response.context["page"].count
    return sum(len(rows) for _, rows in response.context["topics"])


@pytest.mark.parametrize("name", CAST)
def test_every_number_is_the_length_of_the_list_behind_it(name, client, cast, city):
    client.force_login(cast[name])
    words = client.get(HOME).content.decode().partition("<main")[2]

    for href, shown in NUMBER.findall(words):
        there = client.get(href.replace("&amp;", "&"))
        assert (href, there.status_code) == (href, 200)
        # Each look is journalled, so the inspector's own walk makes the list of looks grow.
        if "phan=luot-xem" not in href:
            assert (href, int(shown.replace(".", ""))) == (href, length(there))


def test_the_inspector_counts_the_looks_that_the_journal_shows(client, inspector, city):
    client.force_login(inspector)
    [looks, *_] = client.get(HOME).context["home"].sections[0].rows

    assert looks.value == length(client.get(looks.href)) == 2


@pytest.mark.parametrize(
    ("name", "titles"),
    [
        (
            "city_officer",
            ["Trong phạm vi của đồng chí", "Theo yêu cầu", "Chương trình đào tạo, bồi dưỡng"],
        ),
        ("unit_officer", ["Trong phạm vi của đồng chí", "Cần cử đi học trước", "Theo yêu cầu"]),
        ("school_officer", ["Chương trình đào tạo, bồi dưỡng"]),
        ("lecturer", ["Chương trình đào tạo, bồi dưỡng"]),
        ("supervisor", ["Trong phạm vi của đồng chí", "Cần cử đi học trước"]),
        (
            "leader",
            ["Trong phạm vi của đồng chí", "Theo nội dung", "Đơn vị có tỷ lệ còn thiếu cao nhất"],
        ),
        ("inspector", ["Nhật ký", "Tệp xuất gần đây", "Trong phạm vi của đồng chí"]),
        ("administrator", []),
        ("learner", []),
        ("stranger", []),
    ],
)
def test_each_role_has_its_parts(name, titles, client, cast, city):
    client.force_login(cast[name])

    assert [section.title for section in client.get(HOME).context["home"].sections] == titles


@pytest.mark.parametrize("name", CAST)
def test_every_number_of_a_home_is_a_link(name, client, cast, city):
    client.force_login(cast[name])
    words = client.get(HOME).content.decode().partition("<main")[2]

    assert re.findall(r"<(?:dd|td)[^>]*>\s*([0-9.]+)\s*<", words) == []


def test_several_roles_are_shown_in_turn_and_no_part_twice(client, unit_officer, units, city):
    grant(unit_officer, "LEADER", units.ba_dinh)
    client.force_login(unit_officer)

    titles = [section.title for section in client.get(HOME).context["home"].sections]

    assert titles == [
        "Trong phạm vi của đồng chí", "Cần cử đi học trước", "Theo yêu cầu", "Theo nội dung",
        "Đơn vị có tỷ lệ còn thiếu cao nhất",
    ]  # fmt: skip


def test_a_supervisor_reads_the_names_of_their_own_people_alone(client, supervisor, city):
    client.force_login(supervisor)

    [_, people] = client.get(HOME).context["home"].sections

    assert {line.code for line in people.rows} == {city[3].code}


def test_the_learner_is_told_why(client, learner, city):
    client.force_login(learner)

    words = client.get(HOME).content.decode()

    assert "Vì sao" in words
    assert "Ai cũng phải có." in words


@pytest.mark.parametrize("name", CAST)
def test_a_home_costs_the_same_however_many_people(name, client, cast, city, units):
    theory = city[0].needs.first().version
    client.force_login(cast[name])
    client.get(HOME)
    costs = []
    for _ in range(2):
        with CaptureQueriesContext(connection) as asked:
            client.get(HOME)
        costs.append(len(asked))
        for unit in (units.ha_dong, units.home_affairs, units.ba_dinh):
            make_need(make_official(unit=unit), theory, "OVERDUE")

    assert costs[0] == costs[1]
