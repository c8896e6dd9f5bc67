"""The programmes and providers that ship with the house."""

from datetime import date

import pytest

from goc.catalogue import queries, services
from goc.catalogue.models import Grants, Lecturer, Programme, Provider
from goc.journal.models import Entry
from goc.kit.reference import Changes
from tests.builders import AT, ON

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("shipped")]


def test_a_second_run_changes_nothing_and_leaves_no_history(shipped):
    entries = Entry.objects.count()

    again = services.load_reference(by=shipped.by, at=AT)

    assert again == Changes(0, 0, 0)
    assert Entry.objects.count() == entries
    assert Programme.pgh_event_model.objects.count() == 0


def test_leaders_of_divisions_study_two_weeks_until_june_2025_and_four_from_july():
    def days(on):
        return {
            each.days
            for each in queries.offers(on).programmes
            if any((got.kind, got.level) == ("LEADERSHIP", "division") for got in each.grants)
        }

    assert days(date(2025, 6, 30)) == {10}
    assert days(date(2025, 7, 1)) == {20}


def test_intermediate_political_theory_is_taught_in_six_months_or_in_eighteen():
    spans = {
        each.mode: each.calendar_days
        for each in queries.offers(ON).programmes
        if any((got.kind, got.level) == ("POLITICAL_THEORY", "intermediate") for got in each.grants)
    }

    assert spans == {"FULL_TIME": 180, "PART_TIME": 540}


def test_every_programme_in_force_is_run_by_somebody_who_can_teach_it():
    found = queries.offers(ON)

    idle = [
        each.code
        for each in found.programmes
        if not any(found.providers[key].lecturers.get(each.id) for key in each.providers)
    ]

    assert idle == []


def test_every_provider_has_rooms_and_some_month():
    found = queries.offers(ON).providers.values()

    assert [each.code for each in found if not each.rooms or not any(each.capacity.values())] == []


def test_no_person_is_named_among_the_lecturers_that_ship():
    assert Lecturer.objects.exclude(person=None).count() == 0
    seats = Lecturer.objects.values_list("full_name", flat=True)
    assert [name for name in seats if not name.startswith(("Giảng viên", "Báo cáo viên"))] == []


def test_the_topics_of_the_city_are_granted_under_their_own_names():
    named = set(Grants.objects.filter(kind="POSITION_SKILLS").values_list("field", flat=True))

    assert named >= {
        "Quy hoạch", "Quản lý đô thị", "Đô thị thông minh", "Chuyển đổi số", "Xây dựng Đảng",
        "Công nghiệp văn hóa", "Nguồn nhân lực chất lượng cao", "Xử lý khủng hoảng",
        "Xung đột xã hội", "Phát triển bền vững", "Quản trị tốt",
        "Trả lời công dân trên môi trường số", "Đạo đức công vụ",
    }  # fmt: skip


def test_offers_cost_the_same_however_many_there_are(django_assert_num_queries):
    with django_assert_num_queries(8):
        queries.offers(ON)
    Provider.objects.filter(code="le-hong-phong").delete()
    with django_assert_num_queries(8):
        queries.offers(ON)


def test_an_offer_tells_all_that_a_class_needs():
    found = queries.offers(ON)
    (offer,) = [each for each in found.programmes if each.code == "cap-nhat-nhom-3"]

    assert (offer.days, offer.calendar_days, offer.least_seats, offer.most_seats) == (5, 5, 60, 130)
    assert offer.hours == 40
    assert offer.grants == (
        queries.Granted("KNOWLEDGE_UPDATE", "group3", 20, "Cập nhật kiến thức", 40),
    )
    assert {found.providers[key].code for key in offer.providers} == {
        "le-hong-phong",
        "ban-to-chuc-thanh-uy",
    }


def test_a_provider_tells_rooms_lecturers_and_months():
    found = queries.offers(ON)
    (school,) = [each for each in found.providers.values() if each.code == "le-hong-phong"]
    (offer,) = [each for each in found.programmes if each.code == "llct-trung-cap-tap-trung"]

    assert school.rooms[0] == 500
    assert len(school.rooms) == 49
    assert school.lecturers[offer.id] == 40
    assert (school.capacity[1], school.capacity[2]) == (40, 20)
