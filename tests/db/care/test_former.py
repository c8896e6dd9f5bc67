"""A file that was merged away is still found by its code and number, by people and by workbooks."""

import pytest
from django.urls import reverse

from goc.care import services as care
from goc.care.models import Suspicion
from goc.intake import services as intake
from goc.officials.models import Official, Person
from goc.officials.queries.search import people
from tests import sheets
from tests.builders import AT, make_official
from tests.merged import chosen, merge, undo
from tests.sheets import ROSTER

pytestmark = pytest.mark.django_db
NUMBER, SLIPPED = "001080123456", "001080123465"


@pytest.fixture
def merged(units, city_officer):
    """CB2 with its slipped number merged into CB1."""
    kept = make_official("Bùi Đức Thọ", unit=units.ba_dinh, code="CB1", national_id=NUMBER)
    lost = make_official("Bùi Đức Thọ", unit=units.ba_dinh, code="CB2", national_id=SLIPPED)
    return merge(kept, lost, city_officer, chosen(kept, lost))


def test_the_old_address_leads_to_the_file_that_stands(client, merged, city_officer):
    client.force_login(city_officer)

    answer = client.get(reverse("hall:file", args=["CB2"]), follow=True)

    assert answer.redirect_chain == [(reverse("hall:file", args=["CB1"]), 302)]
    assert [str(each) for each in answer.context["messages"]] == ["Hồ sơ CB2 đã gộp vào hồ sơ CB1."]


def test_the_old_address_opens_nothing_to_those_who_may_not_see(client, merged, unit_officer):
    client.force_login(unit_officer)

    assert client.get(reverse("hall:file", args=["CB2"])).status_code == 404


@pytest.mark.parametrize("typed", ["cb2", SLIPPED, "CB1", NUMBER])
def test_search_finds_by_old_and_new_code_and_number(merged, typed):
    seen = frozenset(Official.objects.values_list("unit", flat=True))

    found = people(Official.objects.all(), typed, limit=5, identity=seen)

    assert [each.code for each in found] == ["CB1"]


def take_in(tmp_path, by, **cells):
    row = {"Số hiệu": "CB2", "Họ và tên": "Bùi Đức Thọ", "Đơn vị": "Phường Ba Đình"} | cells
    book = sheets.write(tmp_path / "danh-sach.xlsx", ROSTER, row)
    return intake.take_in(book, by=by, at=AT).batch


def test_a_row_under_the_old_code_is_written_to_the_file_that_stands(
    tmp_path, merged, words, city_officer
):
    batch = take_in(
        tmp_path, city_officer, **{"Số CCCD": SLIPPED, "Dân tộc": "Tày", "Giới tính": "Nam"}
    )

    row = batch.batchrow_set.get()
    assert (row.verdict, row.subject) == ("UPDATED", "CB1")
    assert [note["why"] for note in row.reasons if note["tone"] == "repair"] == [
        "Số hiệu này đã gộp vào hồ sơ CB1; dòng được ghi vào hồ sơ ấy.",
        "Số này đã được thay khi gộp hai hồ sơ của một người; giữ số trong hồ sơ.",
    ]
    person = Person.objects.get()
    assert (person.national_id, person.ethnicity) == (NUMBER, "Tày")


def test_a_pair_set_apart_stays_apart_after_one_of_them_took_another_in(units, city_officer):
    one, other, third = (
        make_official("Bùi Đức Thọ", unit=units.ba_dinh, code=f"CB{n}") for n in (1, 2, 3)
    )
    care.set_apart(one=other, other=third, reason="Hai anh em.", by=city_officer, at=AT)

    made = merge(one, other, city_officer)
    care.find(by=city_officer, at=AT)

    pairs = Suspicion.objects.values_list("first_id", "second_id", "state")
    assert (one.pk, third.pk, "OPEN") not in pairs
    undo(made, city_officer)
    care.find(by=city_officer, at=AT)
    assert (other.pk, third.pk, "NOT_SAME") in Suspicion.objects.values_list(
        "first_id", "second_id", "state"
    )
