"""A text tried out before it decides anything: whom it touches, kept as a draft, thrown away."""

from datetime import date

import pytest
from django.urls import reverse

from goc.journal.models import Entry, Reading
from goc.needs.models import Need
from goc.needs.queries.preview import GAINS, LOSES
from goc.org.models import Role
from goc.standards.models import RequirementDraft, RequirementVersion
from tests.builders import (
    make_level,
    make_official,
    make_qualification,
    make_requirement,
    make_user,
    since,
)
from tests.drafts import make_draft
from tests.drawn_forms import posted

EDIT = reverse("hall:edit_requirement", args=["llct"])
COST = 26
CADRES = {"who.0:category": ["CADRE"]}


@pytest.fixture
def standing(units):
    make_level("POLITICAL_THEORY", "intermediate", name="Trung cấp")
    return make_requirement("llct", short_name="LLCT", period=since(date(2020, 1, 1)))


@pytest.fixture
def cadre(units):
    return make_official("Trần Thị Bình", unit=units.ba_dinh, category="CADRE")


@pytest.fixture
def civil(units):
    return make_official("Bùi Thị Hoa", unit=units.ha_dong)


@pytest.fixture
def officer(client, city_officer):
    client.force_login(city_officer)
    return client


@pytest.fixture
def draft(city_officer, standing):
    return make_draft(city_officer, standing, who={"category": "CADRE"})


@pytest.fixture
def colleague(units):
    return make_user(Role.CITY_OFFICER, units.party, units.city, username="dong-nghiep")


def press(officer, address, act, **changed):
    fields = posted(officer.get(address), "soan")
    return officer.post(address, {**fields, **changed, "lam": act})


def test_a_preview_names_who_gains_and_who_loses_and_is_written_down(
    officer, standing, cadre, civil
):
    page = press(officer, EDIT, "xem-truoc", **CADRES)

    shown = page.context["preview"]
    assert {which: [p.name for p in people] for which, people in shown.first.items()} == {
        GAINS: ["Trần Thị Bình"],
        LOSES: ["Bùi Thị Hoa"],
    }
    assert "Trần Thị Bình" in page.content.decode()
    reading = Reading.objects.get()
    assert (reading.page, reading.people) == ("hall:edit_requirement", 2)
    assert reading.filter.startswith("llct ")
    assert RequirementVersion.objects.get() == standing
    assert not Need.objects.exists()


def test_a_preview_of_another_day_takes_the_text_of_that_day(officer, standing, civil):
    page = press(officer, EDIT, "xem-truoc", **{"xem-ngay": ["2019-12-31"]})

    assert page.context["preview"].on == date(2019, 12, 31)
    assert page.context["preview"].before is None


def test_a_day_that_cannot_be_asked_for_is_refused(officer, standing):
    page = press(officer, EDIT, "xem-truoc", **{"xem-ngay": ["1900-01-01"]})

    assert page.context["preview"] is None
    assert "Không xem trước được cho ngày trước 02/09/1945." in page.content.decode()


def test_what_cannot_be_read_has_no_preview(officer, standing):
    page = press(officer, EDIT, "xem-truoc", **{"who.0:category": []})

    assert page.context["preview"] is None
    assert "Hãy ghi hoặc chọn “là”." in page.content.decode()


def test_a_draft_is_kept_and_decides_nothing(officer, standing, civil, city_officer):
    response = press(officer, EDIT, "luu-nhap", **CADRES)

    draft = RequirementDraft.objects.get()
    assert response.url == reverse("hall:requirement_draft", args=[draft.pk])
    assert (draft.owner, draft.requirement, draft.text["who"]) == (
        city_officer,
        standing.requirement,
        {"category": "CADRE"},
    )
    assert RequirementVersion.objects.get() == standing
    assert Entry.objects.filter(verb="standards.draft_kept").count() == 1


def test_a_draft_goes_on_where_it_was_left(officer, draft):
    address = reverse("hall:requirement_draft", args=[draft.pk])

    press(officer, address, "luu-nhap", short_name=["LLCT mới"], **CADRES)

    draft.refresh_from_db()
    assert (draft.short_name, draft.text["short_name"]) == ("LLCT mới", "LLCT mới")
    assert RequirementDraft.objects.count() == 1
    assert str(draft) in officer.get(reverse("standards:requirements")).content.decode()


def test_a_draft_that_does_not_read_is_not_kept(officer, standing):
    page = press(officer, EDIT, "luu-nhap", **{"who.0:category": []})

    assert not RequirementDraft.objects.exists()
    assert "Chưa giữ được bản nháp" in page.content.decode()


def test_a_draft_put_in_force_is_a_draft_no_more(officer, draft, standing):
    address = reverse("hall:requirement_draft", args=[draft.pk])

    press(officer, address, "ban-hanh", why=["Quy định mới"])

    assert not RequirementDraft.objects.exists()
    newest = RequirementVersion.objects.order_by("-in_force").first()
    assert (newest.tree["who"], newest.in_force.lower) == (
        {"category": "CADRE"},
        date(2027, 1, 1),
    )


def test_a_refused_text_keeps_its_draft(officer, draft):
    address = reverse("hall:requirement_draft", args=[draft.pk])

    response = press(officer, address, "ban-hanh", why=["Vì"], document=[""])

    assert response.status_code == 422
    assert RequirementDraft.objects.get() == draft


def test_a_draft_is_thrown_away_by_its_owner(officer, draft):
    officer.post(reverse("hall:discard_draft", args=[draft.pk]))

    assert not RequirementDraft.objects.exists()
    assert RequirementDraft.pgh_event_model.objects.get().text == draft.text


def test_somebody_elses_draft_is_read_but_not_written(client, draft, colleague, cadre):
    client.force_login(colleague)
    address = reverse("hall:requirement_draft", args=[draft.pk])

    page = client.get(address)

    assert page.context["preview"].first[GAINS][0].name == cadre.person.full_name
    assert "Giữ bản nháp" not in page.content.decode()
    for act in ("luu-nhap", "ban-hanh"):
        assert press(client, address, act, why=["Vì"]).status_code == 403
    assert client.post(reverse("hall:discard_draft", args=[draft.pk])).status_code == 403
    assert RequirementDraft.objects.get() == draft


def test_all_of_a_kind_stand_on_a_page_of_their_own(officer, draft, units):
    for n in range(51):
        make_official(f"Lê Văn {n}", unit=units.ha_dong, category="CADRE")
    people = reverse("hall:draft_people", args=[draft.pk])

    first, second = officer.get(people), officer.get(f"{people}?loai={GAINS}&trang=2")

    assert [len(page.context["people"]) for page in (first, second)] == [50, 1]
    assert Reading.objects.filter(page="hall:draft_people").count() == 2
    assert officer.get(f"{people}?loai={LOSES}").context["people"] == []


@pytest.mark.parametrize("many", [1, 3])
def test_the_people_of_a_draft_cost_the_same_however_many(
    officer, draft, units, django_assert_num_queries, many
):
    for n in range(many):
        make_qualification(make_official(f"Lê {n}", unit=units.ha_dong))

    address = reverse("hall:draft_people", args=[draft.pk]) + f"?loai={LOSES}"
    officer.get(address)  # what is kept of the law until it changes
    with django_assert_num_queries(COST):
        officer.get(address)
