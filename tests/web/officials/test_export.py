"""The list as a file: the same filter, the same rights."""

from io import BytesIO

import openpyxl
import pytest
from django.urls import reverse

from goc.journal.models import Reading
from goc.officials.models import Official
from tests.builders import make_official

EXPORT = reverse("officials:export")


@pytest.fixture
def two_cadres(units):
    for name, unit in (("Phạm An", units.ha_dong), ("Lê Bình", units.ba_dinh)):
        make_official(name, unit=unit, category=Official.Category.CADRE, national_id=None)
    make_official("Cao Chi", unit=units.ha_dong)


def content(response):
    """The bytes of the file; reading them to the end closes it."""
    return b"".join(response.streaming_content)


def rows(response):
    """The cells of the workbook in an answer."""
    book = openpyxl.load_workbook(BytesIO(content(response)))
    return [list(row) for row in book.active.values]


def test_the_workbook_holds_what_the_list_shows(client, city_officer, two_cadres):
    client.force_login(city_officer)

    response = client.get(EXPORT, {"doi-tuong": "CADRE", "cot": "don-vi", "sap-xep": "-ten"})

    assert [row[1:] for row in rows(response)] == [
        ["Họ và tên", "Đơn vị"],
        ["Lê Bình", "Phường Ba Đình"],
        ["Phạm An", "Phường Hà Đông"],
    ]


def test_the_workbook_ends_where_the_scope_ends(client, unit_officer, two_cadres):
    client.force_login(unit_officer)

    response = client.get(EXPORT, {"tep": "csv", "doi-tuong": "CADRE"})

    lines = content(response).decode().splitlines()
    assert [line.split(",")[1] for line in lines] == ["Họ và tên", "Phạm An"]


def test_the_office_order_holds_in_the_file(client, city_officer, two_cadres):
    client.force_login(city_officer)

    response = client.get(EXPORT, {"sap-xep": "chuc-vu", "cot": "chuc-vu"})

    assert [row[1] for row in rows(response)] == ["Họ và tên", "Phạm An", "Lê Bình", "Cao Chi"]


def test_taking_the_file_is_written_down(client, city_officer, two_cadres):
    client.force_login(city_officer)

    content(client.get(EXPORT, {"doi-tuong": "CADRE"}))

    reading = Reading.objects.get()
    assert (reading.page, reading.filter, reading.people) == (
        "officials:export", "doi-tuong=CADRE", 2
    )  # fmt: skip


def test_no_other_kind_of_file_is_offered(client, city_officer):
    client.force_login(city_officer)

    assert client.get(EXPORT, {"tep": "pdf"}).status_code == 404
