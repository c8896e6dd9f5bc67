"""The shelf of documents and one document, as pages."""

from datetime import date
from decimal import Decimal

import pytest
from django.urls import reverse

from goc.kit.mark import Mark
from goc.law.models import Document, Parameter, Value
from tests.builders import make_document, make_user, since

pytestmark = pytest.mark.django_db
SHELF = reverse("law:documents")
JULY = date(2025, 7, 1)


@pytest.fixture
def reader(client):
    client.force_login(make_user())
    return client


def numbers(response):
    return [row["document"].number for row in response.context["rows"]]


@pytest.fixture
def shelf():
    new = make_document("171-2025-ND-CP", number="171/2025/NĐ-CP", in_force=since(JULY))
    make_document(
        "101-2017-ND-CP",
        number="101/2017/NĐ-CP",
        in_force=since(date(2017, 10, 21), JULY),
        replaced_by=new,
    )
    make_document(
        "350-QD-TW",
        number="350-QĐ/TW",
        branch=Document.Branch.PARTY,
        title="Lý luận chính trị",
        in_force=None,
    )
    return new


@pytest.mark.usefixtures("shelf")
class TestShelf:
    @pytest.mark.parametrize(
        ("asked", "found"),
        [
            ({}, ["101/2017/NĐ-CP", "171/2025/NĐ-CP", "350-QĐ/TW"]),
            ({"khoi": "dang"}, ["350-QĐ/TW"]),
            ({"ngay": "2025-06-30"}, ["101/2017/NĐ-CP"]),
            ({"ngay": "01/07/2025"}, ["171/2025/NĐ-CP"]),
            ({"q": "ly luan CHÍNH"}, ["350-QĐ/TW"]),
            ({"q": "171/2025"}, ["171/2025/NĐ-CP"]),
            ({"q": "không có"}, []),
            ({"sap-xep": "-so"}, ["350-QĐ/TW", "171/2025/NĐ-CP", "101/2017/NĐ-CP"]),
        ],
    )
    def test_the_filters_stand_in_the_address(self, reader, asked, found):
        assert numbers(reader.get(SHELF, asked)) == found

    def test_a_row_tells_when_it_is_in_force_and_what_replaced_it(self, reader):
        page = reader.get(SHELF, {"q": "101"}).text

        assert "hết hiệu lực" in page
        assert "từ 21/10/2017 đến hết 30/06/2025" in page
        assert reverse("law:document", args=["171-2025-ND-CP"]) in page

    def test_a_day_that_does_not_exist_is_said_beside_the_field(self, reader):
        response = reader.get(SHELF, {"ngay": "31/02/2025"})

        assert response.status_code == 422
        assert "Ngày này không có; hãy ghi như 01/07/2025." in response.text
        assert len(numbers(response)) == 3

    def test_htmx_gets_the_list_alone(self, reader):
        part = reader.get(SHELF, {"q": "101"}, headers={"HX-Request": "true"}).text

        assert part.strip().startswith('<div id="found">')
        assert part.strip() in reader.get(SHELF, {"q": "101"}).text


@pytest.mark.parametrize("size", [1, 3])
def test_the_shelf_costs_the_same_however_long(size, reader, django_assert_num_queries):
    for _ in range(size):
        make_document(replaced_by=make_document())

    # a savepoint (2), read-only, session, user, the shell (2); count, documents
    with django_assert_num_queries(10):
        response = reader.get(SHELF)

    assert len(response.context["rows"]) == size * 2


def make_values(document, older, count=1):
    for number in range(count):
        parameter = Parameter.objects.create(
            code=f"p{number}", meaning=f"Số tiết thứ {number}", unit="tiết"
        )
        Value.objects.create(
            parameter=parameter,
            document=older,
            article="Điều 9",
            amount=Decimal("1.5"),
            period=since(date(2017, 10, 21), JULY),
            mark=Mark.CONFIRMED,
        )
        Value.objects.create(
            parameter=parameter, document=document, period=since(JULY), mark=Mark.UNVERIFIED
        )


class TestDocument:
    def test_its_numbers_stand_beside_those_of_the_one_before(self, reader, shelf):
        make_values(shelf, Document.objects.get(code="101-2017-ND-CP"))

        response = reader.get(reverse("law:document", args=[shelf.code]))

        (found,) = response.context["parameters"]
        assert [(value.document.number, value.own) for value in found.values] == [
            ("101/2017/NĐ-CP", False),
            ("171/2025/NĐ-CP", True),
        ]
        assert "1,5" in response.text
        assert "chưa rõ" in response.text

    def test_it_tells_what_it_replaced(self, reader, shelf):
        page = reader.get(reverse("law:document", args=[shelf.code])).text

        assert reverse("law:document", args=["101-2017-ND-CP"]) in page

    def test_a_code_that_nobody_knows_is_not_found(self, reader):
        assert reader.get(reverse("law:document", args=["khong-co"])).status_code == 404

    @pytest.mark.parametrize("size", [1, 3])
    def test_it_costs_the_same_however_many_numbers(
        self, size, reader, shelf, django_assert_num_queries
    ):
        make_values(shelf, Document.objects.get(code="101-2017-ND-CP"), size)

        # a savepoint (2), read-only, session, user, the shell (2); document, values, what it
        # replaced, its history (5)
        with django_assert_num_queries(16):
            response = reader.get(reverse("law:document", args=[shelf.code]))

        assert len(response.context["parameters"]) == size
