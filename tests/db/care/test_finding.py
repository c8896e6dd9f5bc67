"""Doubles found, remembered, and what was decided about them kept."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from goc.care import services
from goc.care.models import Suspicion, Sweep
from goc.journal.models import Entry
from goc.kit.errors import Refused
from goc.kit.vietnamese import search_key
from goc.officials.models import Official
from tests.builders import AT, in_year, make_official, make_person, make_qualification

pytestmark = pytest.mark.django_db
NUMBER = "001080123456"


@pytest.fixture
def twins(units):
    """Two files of one person: the second typed without marks, two digits of its number swapped."""
    one = make_official("Bùi Đức Thọ", unit=units.ba_dinh, national_id=NUMBER)
    other = make_official("BUI DUC THO", unit=units.ba_dinh, national_id="001080123465")
    return one, other


def pairs():
    return list(Suspicion.objects.order_by("pk").values_list("first", "second", "state"))


def test_a_double_is_found_with_its_evidence(twins, city_officer):
    one, other = twins
    make_official("Trần Thị Hoa", unit=one.unit, born=date(1980, 5, 19))

    sweep = services.find(by=city_officer, at=AT)

    found = Suspicion.objects.get()
    assert (found.first_id, found.second_id, found.state) == (one.pk, other.pk, "OPEN")
    assert [[name, how] for name, how, _ in found.evidences] == [
        ["name", "same"],
        ["born", "same"],
        ["gender", "same"],
        ["number", "slipped"],
        ["party", "unknown"],
        ["unit", "same"],
        ["title", "same"],
        ["qualification", "unknown"],
    ]
    assert (sweep.people, sweep.found, sweep.is_whole) == (3, 1, True)


def test_a_second_search_of_the_same_city_changes_nothing(twins, city_officer):
    services.find(by=city_officer, at=AT)
    before = pairs()

    services.find(by=city_officer, at=AT)

    assert pairs() == before


def test_a_pair_said_to_be_two_people_is_not_opened_again(twins, city_officer):
    services.find(by=city_officer, at=AT)

    one, other = twins
    services.set_apart(one=one, other=other, reason=" Hai anh em. ", by=city_officer, at=AT)
    services.find(by=city_officer, at=AT)

    found = Suspicion.objects.get()
    assert (found.state, found.reason, found.decided_by) == (
        "NOT_SAME",
        "Hai anh em.",
        city_officer,
    )
    assert Entry.objects.filter(verb="care.set_apart", why="Hai anh em.").count() == 1


def test_a_pair_that_no_search_found_can_be_set_apart(twins, city_officer):
    one, other = twins

    services.set_apart(one=other, other=one, reason="Hai anh em.", by=city_officer, at=AT)

    assert pairs() == [(one.pk, other.pk, "NOT_SAME")]


@pytest.mark.parametrize(
    ("reason", "again", "sentence"),
    [
        ("  ", False, "Hãy ghi vì sao đây là hai người, ví dụ: hai anh em, đã gọi hỏi đơn vị."),
        (
            "Hai anh em.",
            True,
            "Cặp hồ sơ này đã được ghi “không phải một người”; hãy tải lại trang.",
        ),
    ],
)
def test_setting_apart_is_refused_in_a_sentence(twins, city_officer, reason, again, sentence):
    one, other = twins
    if again:
        services.set_apart(one=one, other=other, reason="Trước.", by=city_officer, at=AT)

    with pytest.raises(Refused) as refusal:
        services.set_apart(one=one, other=other, reason=reason, by=city_officer, at=AT)

    assert refusal.value.reasons == (sentence,)


def test_a_file_is_not_set_apart_from_itself(twins, city_officer):
    with pytest.raises(Refused, match="hai hồ sơ khác nhau"):
        services.set_apart(one=twins[0], other=twins[0], reason="x", by=city_officer, at=AT)


def test_an_open_pair_that_speaks_for_nothing_any_more_goes(twins, city_officer):
    services.find(by=city_officer, at=AT)
    person = twins[1].person
    person.full_name, person.search_key = "Trần Văn Hùng", search_key("Trần Văn Hùng")
    person.save()
    Official.objects.filter(pk=twins[1].pk).update(search_key=person.search_key)

    services.find(by=city_officer, at=AT)

    assert pairs() == []


def test_the_search_for_new_files_looks_at_those_alone(twins, city_officer, units):
    services.find(by=city_officer, at=AT)
    Suspicion.objects.all().delete()
    late = make_official("Bùi Đức Thọ", unit=units.ba_dinh, born=in_year(1980), national_id=None)

    sweep = services.find(by=city_officer, at=AT, only_new=True)

    assert [(first, second) for first, second, _ in pairs()] == [
        (twins[0].pk, late.pk),
        (twins[1].pk, late.pk),
    ]
    assert (sweep.is_whole, sweep.people) == (False, 1)


def test_the_search_for_new_files_looks_at_changed_ones_too(twins, city_officer):
    Sweep.objects.create(
        at=AT.replace(year=2020), is_whole=True, newest=2**40, people=0, pairs=0, found=0, seconds=0
    )
    person = twins[1].person
    person.ethnicity = "Tày"
    person.save()

    services.find(by=city_officer, at=AT, only_new=True)

    assert pairs() == [(twins[0].pk, twins[1].pk, "OPEN")]


def test_where_nothing_was_written_the_search_for_new_files_leaves_no_trace(twins, city_officer):
    first = services.find(by=city_officer, at=AT)
    entries = Entry.objects.count()

    assert services.find(by=city_officer, at=first.at.replace(year=2030), only_new=True) == first
    assert Entry.objects.count() == entries


def test_a_shared_serial_finds_somebody_who_moved(units, city_officer):
    one = make_official("Nguyễn Văn An", unit=units.ba_dinh)
    other = make_official("Nguyễn Văn An", unit=units.home_affairs)
    for each in (one, other):
        make_qualification(each, serial_no="B 0012345")

    services.find(by=city_officer, at=AT)

    assert [(first, second) for first, second, _ in pairs()] == [(one.pk, other.pk)]


def test_the_walls_of_a_suspicion_hold(twins, city_officer):
    low, high = (each.pk for each in twins)

    def refused_by(name, **fields):
        usual = {"first_id": low, "second_id": high, "score": 1, "found_at": AT}
        with pytest.raises(IntegrityError, match=name), transaction.atomic():
            Suspicion.objects.create(**usual | fields)

    refused_by("suspicion_names_the_older_file_first", first_id=high, second_id=low)
    refused_by("suspicion_decision_is_signed_and_dated", state="MERGED")
    refused_by(
        "suspicion_set_aside_says_why", state="NOT_SAME", decided_at=AT, decided_by=city_officer
    )
    Suspicion.objects.create(first_id=low, second_id=high, score=1, found_at=AT)
    refused_by("suspicion_of_a_pair_stands_once")


def test_a_person_without_a_file_is_no_double(twins, city_officer):
    make_person("Bùi Đức Thọ")

    services.find(by=city_officer, at=AT)

    assert len(pairs()) == 1
