"""A draft as if it held from a day on: who would have to learn, how many seats, at what cost."""

from datetime import date

import pytest
from django.db import connection
from django.urls import reverse

from goc.journal.models import Reading
from goc.needs.models import Need
from goc.needs.queries.preview import GAINS
from goc.planning.models import Plan
from goc.planning.rules.simulating import Taken
from goc.standards.models import RequirementVersion
from tests.builders import (
    make_level,
    make_official,
    make_programme,
    make_requirement,
    since,
)
from tests.drafts import make_draft
from tests.plans import make_norms

PAGE = reverse("planning:simulation")
COST = 48


@pytest.fixture
def standing(units):
    return make_requirement(
        "ky-nang",
        short_name="Kỹ năng",
        topic="POSITION_SKILLS",
        period=since(date(2020, 1, 1)),
        tree={"who": {"category": "CADRE"}, "needs": {"qualification": "POSITION_SKILLS"}},
    )


@pytest.fixture
def draft(city_officer, standing):
    return make_draft(city_officer, standing, who={"in_office": True})


@pytest.fixture
def programme(units):
    make_norms()
    return make_programme(
        "ky-nang", grants=make_level("POSITION_SKILLS", "course"), days=2, most_seats=40
    )


@pytest.fixture
def officer(client, city_officer):
    client.force_login(city_officer)
    return client


def ask(officer, draft, day="2028-01-01"):
    return officer.get(PAGE, {"nhap": draft.pk, "ngay": day})


def test_a_draft_tells_whom_it_would_bind_by_unit_and_by_group(officer, draft, programme, units):
    make_official(unit=units.ha_dong)
    make_official(unit=units.ba_dinh)
    make_official(unit=units.home_affairs, category="CADRE")

    found = ask(officer, draft).context["found"]

    assert (found.on, found.preview.counts[GAINS]) == (date(2028, 1, 1), 2)
    # gained, newly bound, lacking, lost
    assert [(group.name, group.counts) for group in found.by_kind] == [
        ("Xã, phường", (2, 2, 2, 0)),
        ("Sở và tương đương", (0, 0, 1, 0)),
    ]
    assert [group.counts for group in found.by_group] == [(2, 2, 3, 0)]


def test_it_tells_what_closing_the_needs_added_takes(officer, draft, programme, units):
    for n in range(25):
        make_official(f"Lê {n}", unit=units.ha_dong)

    found = ask(officer, draft).context["found"]

    [way] = found.ways
    cost = 8_000_000 + 2 * 4_000_000 + 25 * 2 * 60_000
    assert (way.programme.code, way.taken) == ("ky-nang", Taken(1, 25, cost, False))
    assert way.has_nobody
    assert found.cheapest is None
    assert {norm["mark"] for norm in found.norms} == {"local_choice"}
    assert "thành phố tự chọn" in ask(officer, draft).content.decode()


def test_without_norms_it_says_which_are_missing_and_makes_no_cost_up(officer, draft, units):
    make_programme("ky-nang", grants=make_level("POSITION_SKILLS", "course"))
    make_official(unit=units.ha_dong)

    found = ask(officer, draft).context["found"]

    assert found.ways[0].taken.cost is None
    assert len(found.missing) == 4


def test_the_live_state_stays_as_it_is(officer, draft, programme, standing, units):
    make_official(unit=units.ha_dong)

    ask(officer, draft)

    assert RequirementVersion.objects.get() == standing
    assert not Need.objects.exists()
    assert not Plan.objects.exists()
    assert Reading.objects.get().people == 1


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        ({"ngay": "2028-01-01"}, "Hãy chọn một bản nháp."),
        ({"nhap": "0", "ngay": "2028-01-01"}, "Bản nháp này không còn nữa; hãy chọn bản khác."),
        ({"nhap": "1", "ngay": "31/02/2028"}, "Ngày này không có; hãy ghi như 01/07/2025."),
        ({"nhap": "1", "ngay": "1900-01-01"}, "Ngày không thể sớm hơn 02/09/1945."),
    ],
)
def test_what_cannot_be_asked_is_told(officer, draft, asked, sentence):
    page = officer.get(PAGE, asked)

    assert page.status_code == 422
    assert sentence in page.content.decode()


def test_a_draft_that_no_longer_reads_says_why(officer, draft):
    draft.text = draft.text | {"who": {"category": "GONE"}}
    draft.save()

    page = ask(officer, draft)

    assert page.context["found"] is None
    assert "không có đối tượng “GONE”" in page.content.decode()


def test_without_a_draft_the_page_says_how_to_come_by_one(officer, standing):
    assert "Chưa có bản nháp nào để mô phỏng." in officer.get(PAGE).content.decode()


def test_others_do_not_simulate(client, unit_officer, draft):
    client.force_login(unit_officer)

    assert ask(client, draft).status_code == 403


@pytest.mark.parametrize("many", [1, 3])
def test_the_page_costs_the_same_however_many(
    officer, draft, programme, units, django_assert_num_queries, many
):
    for n in range(many):
        make_official(f"Lê {n}", unit=units.ha_dong)

    ask(officer, draft)  # what is kept of the law until it changes
    with django_assert_num_queries(COST, connection=connection):
        ask(officer, draft)
