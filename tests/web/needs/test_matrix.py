"""The matrix: who may see it, what its cells say, what stands behind them, what it costs."""

from datetime import date

import pytest
from django.urls import reverse

from goc.journal.models import Reading
from goc.needs.queries.counted import NOBODY
from goc.officials.models import Official
from goc.org.models import UnitVersion
from tests.builders import make_assessment, make_need, make_official, make_requirement

MATRIX = reverse("needs:matrix")
DAY = date(2026, 3, 1)


@pytest.fixture
def version(db):
    return make_requirement()


@pytest.fixture
def assessed(units, version, city_officer, learner_file, neighbour):
    """The learner is overdue; the neighbour of Ba Đình has nothing due."""
    make_need(learner_file, version, "OVERDUE", due_on=DAY, priority=70)
    make_need(neighbour, version, "CANNOT_TELL", priority=20)
    return make_assessment(city_officer)


def rows(response):
    """Name, missing of the first requirement and bound, row by row as they stand."""
    drawn = response.context["drawn"]
    lines = [drawn.picture.total, *(row for _, group in drawn.picture.groups for row in group)]
    version = drawn.versions[0].pk
    counted = [(line.name, line.cells.get(version, NOBODY)) for line in lines]
    return [(name, counts.missing, counts.bound) for name, counts in counted]


def status_of(response):
    """The status of an answer, whose file, if it is one, is read to its end and so closed."""
    if response.streaming:
        list(response.streaming_content)
    return response.status_code


ALLOWED = {"city_officer", "unit_officer", "supervisor", "leader", "inspector"}


def test_readers_of_files_alone_see_it(client, cast, assessed):
    seen = {}
    for name, user in cast.items():
        client.force_login(user)
        seen[name] = [
            status_of(client.get(reverse(page))) for page in ("needs:matrix", "needs:list")
        ]

    assert seen == {name: [200, 200] if name in ALLOWED else [403, 403] for name in cast}


def test_a_visitor_is_asked_to_sign_in(client, assessed):
    assert client.get(MATRIX).status_code == 302


def test_the_city_sees_every_unit_and_a_unit_its_own(
    client, city_officer, unit_officer, supervisor, assessed
):
    client.force_login(city_officer)
    assert rows(client.get(MATRIX)) == [
        ("Toàn thành phố", 1, 2),
        ("Phường Ba Đình", 0, 1),
        ("Phường Hà Đông", 1, 1),
    ]

    client.force_login(unit_officer)
    assert rows(client.get(MATRIX)) == [("Phường Hà Đông", 1, 1), ("Phòng Kinh tế", 1, 1)]

    client.force_login(supervisor)
    assert "Không có ai trong phạm vi này" in client.get(MATRIX).content.decode()


def test_a_unit_opens_to_its_parts(client, city_officer, assessed):
    client.force_login(city_officer)

    response = client.get(MATRIX, {"mo": "09556"})

    assert rows(response) == [("Phường Hà Đông", 1, 1), ("Phòng Kinh tế", 1, 1)]


def test_a_unit_out_of_sight_is_not_there(client, unit_officer, assessed):
    client.force_login(unit_officer)

    assert client.get(MATRIX, {"mo": "00004"}).status_code == 404
    assert client.get(MATRIX, {"mo": "khong-co"}).status_code == 404


def test_a_name_is_shown_never_run(client, city_officer, units, assessed):
    UnitVersion.objects.filter(unit=units.ba_dinh).update(name='Phường <script>"Ba Đình"')

    client.force_login(city_officer)

    shown = client.get(MATRIX).content.decode()

    assert '<script>"' not in shown
    assert "Phường &lt;script&gt;&quot;Ba Đình&quot;" in shown


def test_every_row_stands_in_the_page_with_its_own_addresses(client, city_officer, assessed):
    client.force_login(city_officer)

    response = client.get(MATRIX)

    shown = response.content.decode()
    assert shown.count('<tr><th scope="row">') == len(rows(response)) > 1
    for code in ("09556", "00004"):
        assert f'<a href="?don-vi={code}&amp;yeu-cau=llct-cao-cap" title="' in shown


def test_the_filter_offers_the_units_that_hold_people(client, city_officer, assessed):
    client.force_login(city_officer)

    offered = client.get(MATRIX).context["units"]

    assert [name for _, name in offered] == [
        "Phường Ba Đình", "Phường Hà Đông", "Thành phố Hà Nội"
    ]  # fmt: skip


def test_a_target_group_alone_is_counted(client, city_officer, learner_file, assessed):
    Official.objects.filter(pk=learner_file.pk).update(category="CADRE")
    client.force_login(city_officer)

    cadres = client.get(
        MATRIX, {"doi-tuong": "CADRE", "don-vi": "09556", "yeu-cau": "llct-cao-cap"}
    )

    assert rows(cadres) == [("Toàn thành phố", 1, 1), ("Phường Hà Đông", 1, 1)]
    total = cadres.context["drawn"].total
    assert (total.row.people, total.row.lacking) == (1, 1)
    assert "doi-tuong=CADRE" in total.list_query
    counts = cadres.context["panel"].counts
    assert (counts.overdue, counts.bound) == (1, 1)
    nobody = client.get(MATRIX, {"dien": "CENTRAL"})
    assert rows(nobody) == [("Toàn thành phố", 0, 0)]


def test_whoever_is_counted_one_by_one_counts_as_in_the_tally(client, city_officer, assessed):
    """Everybody is of one kind of personnel: the two ways to count say the same."""
    Official.objects.update(category="CIVIL_SERVANT")
    client.force_login(city_officer)

    for unit in ({}, {"mo": "09556"}):
        assert rows(client.get(MATRIX, {"doi-tuong": "CIVIL_SERVANT", **unit})) == rows(
            client.get(MATRIX, unit)
        )


def test_filters_choose_hierarchy_and_content(client, city_officer, assessed):
    make_requirement("so", short_name="Kỹ năng số", topic="DIGITAL_SKILLS", order=20)
    client.force_login(city_officer)

    party = client.get(MATRIX, {"khoi": "PARTY"})
    digital = client.get(MATRIX, {"loai": "DIGITAL_SKILLS"})

    assert rows(party) == [("Toàn thành phố", 0, 0)]
    heads = [each.requirement.short_name for each in digital.context["drawn"].versions]
    assert heads == ["Kỹ năng số"]


def test_a_cell_opens_the_names_behind_it(client, city_officer, assessed):
    client.force_login(city_officer)

    response = client.get(MATRIX, {"don-vi": "09556", "yeu-cau": "llct-cao-cap"})

    panel = response.context["panel"]
    assert (panel.unit, panel.counts.missing, panel.counts.overdue) == ("Phường Hà Đông", 1, 1)
    assert [(line.name, line.status, line.due_on, line.late) for line in panel.lines] == [
        ("Đặng Thị Thùy Vân", "Quá hạn", DAY, 122)
    ]
    words = response.content.decode()
    assert "quá hạn 122 ngày" in words
    assert reverse("hall:file", args=["CB000001"]) in words
    assert 'data-selected><a href="?don-vi=09556&amp;yeu-cau=llct-cao-cap"' in words
    reading = Reading.objects.get()
    assert (reading.page, reading.people) == ("needs:matrix", 1)


def test_a_cell_of_people_in_no_part_names_them_alone(client, unit_officer, units, assessed):
    head = make_official("Phạm An", unit=units.ha_dong)
    make_need(head, make_requirement("khac"), "DUE")
    make_assessment(unit_officer)
    client.force_login(unit_officer)

    response = client.get(MATRIX, {"don-vi": "09556", "rieng": "1", "yeu-cau": "khac"})

    panel = response.context["panel"]
    assert (panel.counts.missing, [line.name for line in panel.lines]) == (1, ["Phạm An"])


@pytest.mark.parametrize("query", [{"don-vi": "00004"}, {"don-vi": "00004", "rieng": "1"}])
def test_a_cell_out_of_sight_shows_nobody(query, client, unit_officer, assessed):
    client.force_login(unit_officer)

    response = client.get(MATRIX, {"yeu-cau": "llct-cao-cap", **query})

    assert response.context["panel"] is None
    assert not Reading.objects.exists()


def test_htmx_asks_for_the_panel_alone_and_it_is_that_of_the_page(client, city_officer, assessed):
    client.force_login(city_officer)
    query = {"don-vi": "09556", "yeu-cau": "llct-cao-cap"}

    page = client.get(MATRIX, query).content.decode()
    part = client.get(
        MATRIX, query, headers={"HX-Request": "true", "HX-Target": "chi-tiet"}
    ).content.decode()

    assert part.strip().startswith('<aside id="chi-tiet"')
    assert part.strip() in page


def test_before_the_first_assessment_the_page_says_what_to_do(client, city_officer):
    client.force_login(city_officer)

    for page in ("needs:matrix", "needs:list"):
        words = client.get(reverse(page)).content.decode()
        assert "Chưa xét nhu cầu lần nào" in words


@pytest.mark.parametrize("size", [1, 3])
def test_the_matrix_costs_the_same_however_large(
    size, client, city_officer, units, django_assert_num_queries
):
    for number in range(size):
        version = make_requirement(f"yc-{number}")
        for unit in (units.ha_dong, units.ba_dinh, units.home_affairs)[:size]:
            make_need(make_official(unit=unit), version)
    make_assessment(city_officer)
    client.force_login(city_officer)

    client.get(MATRIX)  # what is kept of the law until it changes
    with django_assert_num_queries(31):
        response = client.get(MATRIX, {"yeu-cau": "yc-0"})

    assert len(response.context["panel"].lines) == size
