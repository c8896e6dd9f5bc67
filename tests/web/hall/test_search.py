"""One box: people in any spelling and order, codes, units, documents; parts under the box."""

from datetime import date

import pytest
from django.urls import reverse

from goc.journal.models import Reading
from tests.builders import make_document, make_official, make_programme, make_provider, since

SEARCH = reverse("hall:search")


@pytest.fixture
def van(units):
    return make_official(
        "Đặng Thị Thùy Vân", unit=units.ha_dong, code="CB000123", national_id="001083004417"
    )


def found(client, text):
    """Kind and title of everything found."""
    return [(hit.kind, hit.title) for hit in client.get(SEARCH, {"tim": text}).context["hits"]]


@pytest.mark.parametrize(
    "typed",
    [
        "Đặng Thị Thùy Vân",
        "dang thi thuy van",
        "van dang",
        "THUỲ VÂN",
        "thuy v",
        "CB000123",
        "cb0001",
        "001083004417",
    ],
)
def test_a_person_is_found_however_they_are_typed(client, city_officer, van, typed):
    client.force_login(city_officer)

    assert found(client, typed) == [("Cán bộ", "Đặng Thị Thùy Vân")]


@pytest.mark.parametrize("typed", ["an", "ang thi", "001083", "", "   ", "%", "_"])
def test_pieces_from_inside_a_word_find_nobody(client, city_officer, van, typed):
    client.force_login(city_officer)

    assert found(client, typed) == []


def test_names_as_typed_come_before_the_same_words_in_another_order(client, city_officer, units):
    make_official("Vân Thị An", unit=units.ha_dong)
    make_official("Lê Thị Vân", unit=units.ha_dong)
    client.force_login(city_officer)

    assert found(client, "thi van") == [("Cán bộ", "Lê Thị Vân"), ("Cán bộ", "Vân Thị An")]


def test_units_and_documents_are_found_by_everybody(client, learner):
    number = "171/2025/NĐ-CP"
    make_document("nd-171", number=number)
    client.force_login(learner)

    assert found(client, "phuong ba dinh") == [("Đơn vị", "Phường Ba Đình")]
    assert found(client, "171/2025") == [("Văn bản", number)]


def test_under_the_box_stand_a_few_hits_and_no_page(client, city_officer, units):
    for _ in range(8):
        make_official("Lê Thị Vân", unit=units.ha_dong)
    client.force_login(city_officer)

    part = client.get(SEARCH, {"tim": "van"}, headers={"HX-Request": "true"}).content.decode()

    assert part.strip().startswith('<ul class="hits">')
    assert part.count("<li>") == 6


def test_only_a_search_that_shows_people_is_written_down(client, city_officer, van):
    client.force_login(city_officer)

    found(client, "phuong ba dinh")
    found(client, "thuy van")

    assert [(each.filter, each.people) for each in Reading.objects.all()] == [("tim=thuy+van", 1)]


@pytest.mark.parametrize("size", [1, 3])
def test_a_search_costs_the_same_however_much_it_finds(
    size, client, city_officer, units, django_assert_num_queries
):
    for _ in range(size):
        make_official("Lê Thị Vân", unit=units.ha_dong)
    client.force_login(city_officer)

    with django_assert_num_queries(21):
        client.get(SEARCH, {"tim": "van"})


def test_programmes_and_providers_of_today_are_found(client, stranger):
    make_programme("quan-tri-tot", name="Quản trị tốt")
    make_programme(name="Quản trị cũ", in_force=since(None, date(2025, 7, 1)))
    make_provider(name="Trường Quản trị")
    client.force_login(stranger)

    assert found(client, "quan tri") == [
        ("Chương trình", "Quản trị tốt"),
        ("Cơ sở đào tạo", "Trường Quản trị"),
    ]
    assert found(client, "quan-tri-tot") == [("Chương trình", "Quản trị tốt")]
