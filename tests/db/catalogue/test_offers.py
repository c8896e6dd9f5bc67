"""What may be planned with on a day: nothing that has ended or not begun."""

from datetime import date

import pytest

from goc.catalogue.models import Lecturer, Offering, Room, Teaching
from goc.catalogue.queries import offers
from tests.builders import ON, make_programme, make_provider, since

pytestmark = pytest.mark.django_db
ALWAYS, ENDED = since(None), since(None, ON)


@pytest.fixture
def offered():
    """A programme that one provider runs today; everything else of it has ended."""
    programme = make_programme("ct")
    make_programme("cu", in_force=ENDED)
    today, closed, gone = make_provider("nay"), make_provider("thoi"), make_provider("het")
    gone.period = ENDED
    gone.save()
    for provider, period in ((today, ALWAYS), (closed, ENDED), (gone, ALWAYS)):
        Offering.objects.create(provider=provider, programme=programme, period=period)
    for name, period in (("A", ALWAYS), ("B", ENDED)):
        Room.objects.create(provider=today, name=name, seats=50, period=period)
        lecturer = Lecturer.objects.create(
            provider=today, full_name=name, sort_key="", kind="STAFF", period=period
        )
        Teaching.objects.create(lecturer=lecturer, programme=programme)
    return programme


def test_only_what_stands_on_the_day_is_offered(offered):
    found = offers(ON)

    (programme,) = found.programmes
    assert programme.code == "ct"
    assert [found.providers[key].code for key in programme.providers] == ["nay"]
    assert sorted(each.code for each in found.providers.values()) == ["nay", "thoi"]
    (here,) = [each for each in found.providers.values() if each.code == "nay"]
    assert here.rooms == (50,)
    assert here.lecturers == {programme.id: 1}


def test_an_earlier_day_is_told_as_it_was(offered):
    found = offers(date(2026, 6, 30))

    assert {each.code for each in found.programmes} == {"ct", "cu"}
    assert {each.code for each in found.providers.values()} == {"nay", "thoi", "het"}
