"""A roster never overwrites what the national database says of a person, and tells so."""

import pytest

from goc.intake import queries
from goc.officials.models import Official, Person
from tests.sheets import ROSTER

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("words", "units")]
OTHERWISE = {
    "full_name": ("Họ và tên", "Lê Thị Hoà An"),
    "born": ("Ngày sinh", "20/05/1985"),
    "gender": ("Giới tính", "Nam"),
    "national_id": ("Số CCCD", "001185000009"),
    "ethnicity": ("Dân tộc", "Tày"),
}


def stands():
    fields = Person.objects.filter(official__code="CB900001").values(*OTHERWISE)
    return fields.get()


@pytest.mark.parametrize("field", OTHERWISE)
def test_a_marked_field_stays_as_it_is_with_a_warning(field, take_in):
    heading, typed = OTHERWISE[field]
    take_in(ROSTER)
    Person.objects.filter(official__code="CB900001").update(national_fields=[field])
    before = stands()

    outcome = take_in(ROSTER, {heading: typed})

    assert stands() == before
    told = queries.report(outcome.batch)["warnings"]
    kept = [note for note in told if "cơ sở dữ liệu quốc gia" in note["why"]]
    assert [(note["row"], note["column"], note["read"]) for note in kept] == [(2, field, None)]


@pytest.mark.parametrize("field", OTHERWISE)
def test_without_the_mark_the_roster_mends_it(field, take_in):
    heading, typed = OTHERWISE[field]
    take_in(ROSTER)
    before = stands()

    take_in(ROSTER, {heading: typed})

    assert stands()[field] != before[field]


def test_what_says_the_same_is_told_of_nobody(take_in):
    take_in(ROSTER)
    Person.objects.update(national_fields=list(OTHERWISE))

    outcome = take_in(ROSTER)

    assert (outcome.unchanged, queries.report(outcome.batch)["warnings"]) == (1, [])
    assert Official.objects.count() == 1
