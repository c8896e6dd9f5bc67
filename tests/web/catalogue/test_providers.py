"""The providers, and one of them."""

import pytest
from django.urls import reverse

from goc.catalogue.models import Capacity, Lecturer, Offering, Room, Teaching
from tests.builders import make_programme, make_provider, since
from tests.people import CAST

pytestmark = pytest.mark.django_db
ALL = reverse("catalogue:providers")
ALWAYS = since(None)
SEE_NAMES = {"city_officer", "unit_officer", "school_officer", "lecturer", "inspector"}


@pytest.fixture
def school(units):
    """A provider with all that a class needs."""
    provider, programme = (
        make_provider("truong", name="Trường Ta", unit=units.school),
        (make_programme()),
    )
    Room.objects.create(provider=provider, name="Phòng học 1", seats=80, period=ALWAYS)
    Room.objects.create(provider=provider, name="Phòng học 2", seats=80, period=ALWAYS)
    lecturer = Lecturer.objects.create(
        provider=provider, full_name="Giảng viên Minh Họa", sort_key="", kind="STAFF", period=ALWAYS
    )
    Teaching.objects.create(lecturer=lecturer, programme=programme)
    Offering.objects.create(provider=provider, programme=programme, period=ALWAYS)
    for month, classes in ((1, 2), (2, 1)):
        Capacity.objects.create(
            provider=provider, month=month, classes=classes, mark="local_choice"
        )
    return provider


def test_the_list_counts_what_each_has(client, stranger, school):
    client.force_login(stranger)

    (line,) = client.get(ALL).context["lines"]

    assert (line.programmes, line.rooms, line.seats, line.classes, line.gaps) == (1, 2, 160, 2, [])


def test_the_list_says_what_a_provider_lacks(client, stranger, school):
    Capacity.objects.all().delete()
    client.force_login(stranger)

    assert (
        "Trường Ta chưa ghi tháng nào mở được bao nhiêu lớp, nên chưa thể xếp lớp ở đây; hãy bổ "
        "sung."
    ) in client.get(ALL).text


def test_a_name_finds_its_provider(client, stranger, school):
    make_provider(name="Sở Khác")
    client.force_login(stranger)

    lines = client.get(f"{ALL}?tim=truong").context["lines"]

    assert [line.provider.name for line in lines] == ["Trường Ta"]


@pytest.mark.parametrize("size", [1, 3])
def test_the_list_costs_the_same_however_long(size, client, stranger, django_assert_num_queries):
    for _ in range(size):
        make_provider()
    client.force_login(stranger)

    with django_assert_num_queries(17):
        lines = client.get(ALL).context["lines"]

    assert len(lines) == size


def test_one_provider_draws_its_months(client, stranger, school):
    client.force_login(stranger)

    months = client.get(reverse("catalogue:provider", args=["truong"])).context["sheet"].months

    assert [(line.classes, line.share) for line in months[:3]] == [(2, 100), (1, 50), (None, 0)]


@pytest.mark.parametrize("name", CAST)
def test_lecturers_are_named_to_those_who_train_and_counted_for_the_others(
    name, client, cast, school
):
    client.force_login(cast[name])

    response = client.get(reverse("catalogue:provider", args=["truong"]))

    assert ("Giảng viên Minh Họa" in response.text) is (name in SEE_NAMES)
    assert response.context["sheet"].kinds == [("Cơ hữu", 1)]
