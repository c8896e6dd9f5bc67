"""The list of programmes, and one of them."""

from datetime import date

import pytest
from django.urls import reverse

from goc.catalogue.models import Grants, Offering
from tests import requirements
from tests.builders import make_level, make_programme, make_provider, since

pytestmark = pytest.mark.django_db
ALL = reverse("catalogue:programmes")
ALWAYS = since(None)


@pytest.fixture
def three(cast):
    """Two programmes of today, one run by a school, and one that ended."""
    theory = make_level("POLITICAL_THEORY", "intermediate", name="Trung cấp")
    first = make_programme(
        "trung-cap", name="Trung cấp lý luận", grants=theory, topic="POLITICAL_THEORY", days=120,
        calendar_days=540,
    )  # fmt: skip
    make_programme("quan-tri-tot", name="Quản trị tốt")
    make_programme("cu", name="Chương trình cũ", in_force=since(date(2020, 1, 1), date(2025, 7, 1)))
    Offering.objects.create(provider=make_provider("truong"), programme=first, period=ALWAYS)
    return first


def codes(client, address):
    return [each.code for each in client.get(address).context["page"].rows]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("", ["quan-tri-tot", "trung-cap"]),
        ("?ngay=2025-06-30", ["cu"]),
        ("?ngay=khong", ["quan-tri-tot", "trung-cap"]),
        ("?loai=ly-luan-chinh-tri", ["trung-cap"]),
        ("?co-so=truong", ["trung-cap"]),
        ("?tim=QUAN tri", ["quan-tri-tot"]),
        ("?sap-xep=-ngay-hoc", ["trung-cap", "quan-tri-tot"]),
        ("?tim=khong+co", []),
    ],
)
def test_the_list_holds_what_its_address_asks_for(asked, found, client, stranger, three):
    client.force_login(stranger)

    assert codes(client, ALL + asked) == found


@pytest.mark.parametrize("size", [1, 3])
def test_the_list_costs_the_same_however_long(size, client, stranger, django_assert_num_queries):
    for _ in range(size):
        make_programme()
    client.force_login(stranger)

    with django_assert_num_queries(13):
        rows = client.get(ALL).context["page"].rows

    assert len(rows) == size


def test_one_programme_tells_its_hours_and_their_share(client, stranger):
    programme = make_programme(hours=(12, 4))
    client.force_login(stranger)

    response = client.get(reverse("hall:programme", args=[programme.code]))

    sheet = response.context["sheet"]
    assert (sheet.theory, sheet.practice, sheet.hours) == (12, 4, 16)
    assert "75,0&nbsp;%" in response.text
    assert response.context["faults"] == []


def test_a_programme_that_grants_nothing_says_so_on_its_page(client, stranger):
    programme = make_programme()
    Grants.objects.filter(programme=programme).delete()
    client.force_login(stranger)

    response = client.get(reverse("hall:programme", args=[programme.code]))

    assert "Chương trình không cấp gì" in response.text


def test_one_programme_names_the_requirements_that_it_meets(client, stranger, db):
    step = make_level("POLITICAL_THEORY", "intermediate", step=20)
    make_level("POLITICAL_THEORY", "advanced", step=30)
    who = {"in_office": True}
    for code, level in (("vua", "intermediate"), ("cao", "advanced")):
        requirements.make_requirement(
            code=code, who=who, needs={"qualification": "POLITICAL_THEORY", "at_least": level}
        )
    programme = make_programme(grants=step)
    client.force_login(stranger)

    served = client.get(reverse("hall:programme", args=[programme.code])).context["served"]

    assert [each.version.code for each in served] == ["vua"]


def test_a_code_that_nobody_knows_is_not_found(client, stranger):
    client.force_login(stranger)

    assert client.get(reverse("hall:programme", args=["khong-co"])).status_code == 404
