"""The list of officials as a file: its columns, its order, its scope."""

import pytest
from django.urls import reverse

from goc.officials.models import Official
from tests import exports
from tests.builders import make_official

LIST = reverse("officials:list")


@pytest.fixture
def two_cadres(units):
    for name, unit in (("Phạm An", units.ha_dong), ("Lê Bình", units.ba_dinh)):
        make_official(name, unit=unit, category=Official.Category.CADRE, national_id=None)
    make_official("Cao Chi", unit=units.ha_dong)


def test_the_workbook_holds_what_the_list_shows(client, city_officer, two_cadres):
    client.force_login(city_officer)

    _, rows = exports.xlsx_rows(
        client.get(LIST, {"doi-tuong": "CADRE", "cot": "don-vi", "sap-xep": "-ten", "dang": "xlsx"})
    )

    assert [row[1:] for row in rows] == [
        ["Họ và tên", "Đơn vị"],
        ["Lê Bình", "Phường Ba Đình"],
        ["Phạm An", "Phường Hà Đông"],
    ]


def test_the_file_ends_where_the_scope_ends(client, unit_officer, two_cadres):
    client.force_login(unit_officer)

    rows = exports.csv_rows(client.get(LIST, {"dang": "csv", "doi-tuong": "CADRE"}))

    assert [row[1] for row in rows] == ["Họ và tên", "Phạm An"]


def test_the_office_order_holds_in_the_file(client, city_officer, two_cadres):
    client.force_login(city_officer)

    rows = exports.csv_rows(
        client.get(LIST, {"sap-xep": "chuc-vu", "cot": "chuc-vu", "dang": "csv"})
    )

    assert [row[1] for row in rows] == ["Họ và tên", "Phạm An", "Lê Bình", "Cao Chi"]


def test_no_other_kind_of_file_is_offered(client, city_officer):
    client.force_login(city_officer)

    assert client.get(LIST, {"dang": "pdf"}).status_code == 404
