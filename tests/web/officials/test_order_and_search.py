"""The office's own order, who is found by what, and whose number finds whom."""

from datetime import date

import pytest
from django.urls import reverse

from goc.journal.models import Reading
from goc.officials.models import Official, Person
from goc.officials.queries.listing import CONTRADICTS
from goc.officials.rules.identity import contradictions
from goc.org.models import Role
from tests.builders import grant, in_year, make_official, make_title, on_day

LIST = reverse("officials:list")
NUMBER = "001085004417"


def names(client, **asked):
    found = client.get(LIST, asked).context["page"].rows
    return [line.name for line in found]


def test_of_one_title_who_holds_it_longest_stands_first(client, city_officer, units):
    head = make_title("Trưởng phòng", order=40)
    staff = make_title("Chuyên viên", order=500)
    for name, title, since in (
        ("Phạm An", staff, date(2001, 1, 1)),
        ("Lê Bình", head, date(2019, 1, 1)),
        ("Trần Yến", head, date(2012, 1, 1)),
        ("Bùi Anh", head, date(2019, 1, 1)),
    ):
        make_official(name, unit=units.ha_dong, title=title, held_since=since)
    client.force_login(city_officer)

    down = names(client, **{"sap-xep": "chuc-vu"})

    assert down == ["Trần Yến", "Bùi Anh", "Lê Bình", "Phạm An"]
    assert names(client, **{"sap-xep": "-chuc-vu"}) == down[::-1]


@pytest.mark.parametrize(
    "text",
    ["thuy van", "Vân Thùy", "đặng vân", "VAN DANG THI", "thị v", "CB000001", "cb0000", "ĐẶNG"],
)
def test_any_part_of_a_name_in_any_order_and_the_code_find_somebody(
    text, client, unit_officer, learner_file
):
    make_official("Lê Văn Dũng", unit=learner_file.unit, code="XX9")
    client.force_login(unit_officer)

    assert names(client, tim=text) == ["Đặng Thị Thùy Vân"]


def test_a_whole_number_finds_its_holder_where_one_may_see_it_alone(
    client, unit_officer, city_officer, learner_file, units
):
    Person.objects.filter(pk=learner_file.pk).update(national_id=NUMBER)
    client.force_login(unit_officer)
    without = names(client, tim=NUMBER)
    everywhere = client.get(reverse("hall:search"), {"tim": NUMBER}).context["hits"]
    grant(unit_officer, Role.UNIT_OFFICER, units.ba_dinh, may_see_identity=True)
    for_others = names(client, tim=NUMBER)
    client.force_login(city_officer)

    assert (without, everywhere, for_others) == ([], [], [])
    assert names(client, tim=NUMBER) == ["Đặng Thị Thùy Vân"]
    [hit] = client.get(reverse("hall:search"), {"tim": NUMBER}).context["hits"]
    assert hit.title == "Đặng Thị Thùy Vân"


def test_a_number_typed_into_a_filter_is_masked_in_the_journal(client, city_officer, learner_file):
    Person.objects.filter(pk=learner_file.pk).update(national_id=NUMBER)
    client.force_login(city_officer)

    client.get(LIST, {"tim": NUMBER})
    client.get(reverse("hall:search"), {"tim": NUMBER})

    filters = set(Reading.objects.values_list("filter", flat=True))
    assert filters == {"tim=********4417"}


@pytest.mark.parametrize(
    ("number", "born", "gender"),
    [
        (NUMBER, in_year(1985), "male"),
        (NUMBER, in_year(1986), "male"),
        (NUMBER, on_day(date(1985, 12, 31)), "female"),
        (NUMBER, None, ""),
        ("001301004417", in_year(2001), "female"),
        ("001301004417", in_year(1901), "female"),
        (None, in_year(1985), "male"),
    ],
)
def test_the_list_of_contradictions_is_what_the_file_warns_of(number, born, gender, learner_file):
    Person.objects.update(national_id=number, born=born, gender=gender)

    found = Official.objects.filter(CONTRADICTS).exists()

    assert found == bool(contradictions(number or "", born=born, gender=gender))


def test_the_filter_of_contradictions_stands_in_the_address(client, unit_officer, learner_file):
    Person.objects.update(national_id="001199004417")
    client.force_login(unit_officer)

    assert names(client, thieu="so-lech") == ["Đặng Thị Thùy Vân"]
    Person.objects.update(national_id="001080004417")
    assert names(client, thieu="so-lech") == []
