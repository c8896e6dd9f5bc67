"""What the database itself refuses of programmes and providers."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from goc.catalogue.models import Capacity, Grants, Lecturer, Module, Offering, Room, Teaching
from goc.kit.mark import Mark
from tests.builders import make_level, make_programme, make_provider, since

pytestmark = pytest.mark.django_db
ALWAYS = since(None)


def refused_by(name):
    return pytest.raises(IntegrityError, match=name)


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        ({"least_seats": 41}, "programme_seats_run_from_least_to_most"),
        ({"least_seats": 0}, "programme_seats_run_from_least_to_most"),
        ({"calendar_days": 1}, "programme_studies_within_its_calendar"),
        ({"days": 0}, "programme_studies_within_its_calendar"),
    ],
)
def test_a_programme_keeps_its_numbers_in_order(fields, name):
    with refused_by(name):
        make_programme(**fields)


def test_two_modules_never_share_a_position():
    programme = make_programme()
    with refused_by("module_stands_alone_at_its_position"):
        Module.objects.create(
            programme=programme, position=1, name="Hai", theory_hours=1, practice_hours=0
        )


def test_a_module_takes_some_hours():
    with refused_by("module_takes_some_hours"):
        make_programme(hours=(0, 0))


def test_a_programme_grants_a_qualification_once():
    programme = make_programme(name="Quy hoạch")
    with refused_by("programme_grants_a_qualification_once"):
        Grants.objects.create(
            programme=programme,
            kind="POSITION_SKILLS",
            level=make_level("POSITION_SKILLS", "course"),
            field="Quy hoạch",
        )


def test_granted_hours_are_some_or_left_open():
    granted = Grants.objects.filter(programme=make_programme())
    granted.update(hours=None)
    with refused_by("granted_hours_are_some_or_not_counted"):
        granted.update(hours=0)


def test_a_room_is_named_once_at_a_provider_and_seats_somebody():
    provider, other = make_provider(), make_provider()
    Room.objects.create(provider=provider, name="A", seats=50, period=ALWAYS)
    Room.objects.create(provider=other, name="A", seats=50, period=ALWAYS)
    with transaction.atomic(), refused_by("room_name_stands_once_at_a_provider"):
        Room.objects.create(provider=provider, name="A", seats=40, period=ALWAYS)
    with refused_by("room_seats_somebody"):
        Room.objects.create(provider=provider, name="B", seats=0, period=ALWAYS)


def test_a_seat_of_a_lecturer_is_named_once_at_a_provider():
    provider = make_provider()
    seat = {"full_name": "Giảng viên 1", "sort_key": "", "kind": "STAFF", "period": ALWAYS}
    Lecturer.objects.create(provider=provider, **seat)
    Lecturer.objects.create(provider=make_provider(), **seat)
    with refused_by("lecturer_without_a_file_is_named_once_at_a_provider"):
        Lecturer.objects.create(provider=provider, **seat)


def test_a_lecturer_can_teach_a_programme_once():
    lecturer = Lecturer.objects.create(
        provider=make_provider(), full_name="A", sort_key="", kind="STAFF", period=ALWAYS
    )
    programme = make_programme()
    Teaching.objects.create(lecturer=lecturer, programme=programme)
    with refused_by("lecturer_can_teach_a_programme_once"):
        Teaching.objects.create(lecturer=lecturer, programme=programme)


def test_a_provider_offers_a_programme_once_a_day():
    provider, programme = make_provider(), make_programme()
    first = since(None, date(2026, 1, 1))
    Offering.objects.create(provider=provider, programme=programme, period=first)
    Offering.objects.create(provider=make_provider(), programme=programme, period=first)
    Offering.objects.create(provider=provider, programme=make_programme(), period=first)
    Offering.objects.create(provider=provider, programme=programme, period=since(date(2026, 1, 1)))
    with refused_by("provider_offers_a_programme_once_a_day"):
        Offering.objects.create(
            provider=provider, programme=programme, period=since(date(2025, 12, 31))
        )


def test_a_month_has_one_capacity_and_is_of_the_year():
    provider = make_provider()
    Capacity.objects.create(provider=provider, month=1, classes=2, mark=Mark.LOCAL_CHOICE)
    with transaction.atomic(), refused_by("provider_has_one_capacity_a_month"):
        Capacity.objects.create(provider=provider, month=1, classes=3, mark=Mark.LOCAL_CHOICE)
    with refused_by("capacity_is_of_a_month_of_the_year"):
        Capacity.objects.create(provider=provider, month=13, classes=3, mark=Mark.LOCAL_CHOICE)
