"""Letting somebody off a requirement from their file, seeing who was, ending it."""

import csv
from datetime import date

import pytest
from django.urls import reverse

from goc.journal.models import Entry, Reading
from goc.kit.today import today
from goc.needs import services as needs
from goc.needs.models import Need
from goc.standards.models import Dispensation
from tests.builders import (
    AT,
    make_dispensation,
    make_document,
    make_level,
    make_official,
    make_requirement,
    since,
)

LIST = reverse("hall:dispensations")


@pytest.fixture
def theory(db):
    return make_requirement()


def give_address(official):
    return reverse("hall:give_dispensation", args=[official.code])


def file_address(official):
    return reverse("hall:file", args=[official.code])


def typed(version, **fields):
    return {
        "requirement": version.requirement_id,
        "kind": "WAIVED",
        "first": "01/01/2026",
        "last": "",
        "authority": "",
        "ground": "Công văn 12-CV/TU",
        "reason": "Đã có bằng tương đương.",
    } | fields


class TestGiving:
    def test_what_is_typed_stands_in_the_file_with_ground_and_writer(
        self, client, unit_officer, learner, learner_file, theory
    ):
        client.force_login(unit_officer)
        document = make_document("350-QD-TW", number="350-QĐ/TW")

        answer = client.post(give_address(learner_file), typed(theory, document=document.pk))

        assert answer.url == f"{file_address(learner_file)}#mien-ngoai-le"
        found = Dispensation.objects.get()
        assert (found.kind, found.period, found.given_by) == (
            "WAIVED",
            since(date(2026, 1, 1)),
            unit_officer,
        )
        client.force_login(learner)
        page = client.get(file_address(learner_file)).text
        assert "350-QĐ/TW, Công văn 12-CV/TU" in page
        assert "Đã có bằng tương đương." in page
        assert "Khuất Duy Trung" in page
        assert "Ghi miễn, ngoại lệ" not in page

    def test_a_refusal_stands_on_the_form_with_what_was_typed(
        self, client, city_officer, learner_file, theory
    ):
        client.force_login(city_officer)

        answer = client.post(
            give_address(learner_file), typed(theory, kind="EXCEPTED", authority="")
        )

        assert answer.status_code == 422
        assert "Ngoại lệ phải có ngày cuối" in answer.text
        assert "Ngoại lệ phải ghi cấp có thẩm quyền" in answer.text
        assert "Công văn 12-CV/TU" in answer.text
        assert (Dispensation.objects.count(), Entry.objects.count()) == (0, 0)

    def test_a_unit_officer_is_not_offered_exceptions_nor_let_one_through(
        self, client, unit_officer, learner_file, theory
    ):
        client.force_login(unit_officer)

        offered = client.get(give_address(learner_file)).context["form"].fields["kind"].choices
        answer = client.post(
            give_address(learner_file),
            typed(theory, kind="EXCEPTED", authority="Thành ủy", last="31/12/2099"),
        )

        assert offered == [("WAIVED", "Miễn")]
        assert answer.status_code == 422
        assert Dispensation.objects.count() == 0

    def test_only_requirements_in_force_are_offered_the_one_asked_for_chosen(
        self, client, city_officer, learner_file, theory
    ):
        make_requirement("cu", short_name="Đã hết", period=since(None, date(2020, 1, 1)))
        client.force_login(city_officer)

        form = client.get(give_address(learner_file), {"yeu-cau": theory.requirement_id}).context[
            "form"
        ]

        assert list(form.fields["requirement"].queryset) == [theory.requirement]
        assert form["requirement"].value() == str(theory.requirement_id)

    @pytest.mark.parametrize("first", ["31/02/2026", "hôm qua"])
    def test_a_day_that_does_not_exist_is_said(
        self, client, city_officer, learner_file, theory, first
    ):
        client.force_login(city_officer)

        answer = client.post(give_address(learner_file), typed(theory, first=first))

        assert "Ngày này không có; hãy ghi như 01/07/2025." in answer.text
        assert Dispensation.objects.count() == 0


class TestEnding:
    @pytest.fixture
    def held(self, learner_file, theory, city_officer):
        return make_dispensation(learner_file, theory, city_officer, period=since(date(2026, 1, 1)))

    def test_it_ends_today_and_stays_in_the_file_with_the_reason(
        self, client, city_officer, learner_file, held
    ):
        client.force_login(city_officer)
        end = reverse("hall:end_dispensation", args=[held.pk])

        assert "Đã có bằng tương đương." in client.get(end).text
        answer = client.post(end, {"why": "Ghi nhầm người."})

        assert answer.url == f"{file_address(learner_file)}#mien-ngoai-le"
        held.refresh_from_db()
        assert held.period.upper == today()
        page = client.get(file_address(learner_file)).text
        assert "Ghi nhầm người. (Nguyễn Thu Hà)" in page
        assert "kết thúc trước hạn" in page
        assert end not in page

    def test_without_a_reason_nothing_ends(self, client, city_officer, held):
        client.force_login(city_officer)

        answer = client.post(reverse("hall:end_dispensation", args=[held.pk]), {"why": " "})

        assert answer.status_code == 422
        assert "Hãy ghi lý do kết thúc trước hạn." in answer.text
        held.refresh_from_db()
        assert held.ended_at is None

    def test_what_was_ended_meanwhile_is_said(self, client, city_officer, held):
        client.force_login(city_officer)
        end = reverse("hall:end_dispensation", args=[held.pk])
        client.post(end, {"why": "Ghi nhầm người."})

        answer = client.post(end, {"why": "Ghi nhầm người."})

        assert "đã được Nguyễn Thu Hà kết thúc trước hạn" in answer.text

    def test_an_exception_is_not_ended_by_the_unit(
        self, client, unit_officer, learner_file, theory, city_officer
    ):
        held = make_dispensation(learner_file, theory, city_officer, kind="EXCEPTED")
        client.force_login(unit_officer)

        answer = client.post(reverse("hall:end_dispensation", args=[held.pk]), {"why": "Sai."})

        assert answer.status_code == 403
        assert (
            reverse("hall:end_dispensation", args=[held.pk])
            not in client.get(file_address(learner_file)).text
        )


@pytest.fixture
def several(units, theory, city_officer, learner_file, neighbour):
    """Three let off: one waived in Hà Đông, one excepted in Ba Đình, one whose time is over."""
    digital = make_requirement("so", short_name="Kỹ năng số", topic="DIGITAL_SKILLS", order=20)
    over = make_official("Lê Bình", unit=units.home_affairs, code="CB000003")
    make_dispensation(learner_file, theory, city_officer, period=since(date(2026, 1, 1)))
    make_dispensation(
        neighbour,
        digital,
        city_officer,
        kind="EXCEPTED",
        period=since(date(2026, 3, 1), date(2099, 1, 1)),
    )
    make_dispensation(over, theory, city_officer, period=since(date(2024, 1, 1), date(2025, 1, 1)))


def asked(client, **filters):
    filters = {name.replace("_", "-"): value for name, value in filters.items()}
    return [line.name for line in client.get(LIST, filters).context["page"].rows]


VAN, THO, BINH = "Đặng Thị Thùy Vân", "Bùi Đức Thọ", "Lê Bình"


class TestList:
    def test_each_filter_lets_through_what_it_says(self, client, city_officer, several):
        client.force_login(city_officer)

        assert asked(client) == [THO, VAN, BINH]
        assert asked(client, loai="mien") == [VAN, BINH]
        assert asked(client, loai="ngoai-le") == [THO]
        assert asked(client, loai="khac") == [THO, VAN, BINH]
        assert asked(client, don_vi="09556") == [VAN]
        assert asked(client, yeu_cau="so") == [THO]
        assert asked(client, ngay="01/02/2026") == [VAN]
        assert asked(client, ngay="khi nào đó") == [THO, VAN, BINH]
        assert asked(client, tim="duc tho") == [THO]
        assert asked(client, sap_xep="ten") == [BINH, THO, VAN]

    def test_a_line_tells_how_it_stands(self, client, city_officer, several):
        client.force_login(city_officer)

        lines = client.get(LIST).context["page"].rows

        assert [(line.kind, line.state, line.last) for line in lines] == [
            ("Ngoại lệ", "đang có hiệu lực", date(2098, 12, 31)),
            ("Miễn", "đang có hiệu lực", None),
            ("Miễn", "đã hết hạn", date(2024, 12, 31)),
        ]
        assert Reading.objects.get().people == 3

    def test_the_file_holds_what_the_list_shows(self, client, city_officer, several):
        client.force_login(city_officer)

        file = client.get(LIST, {"dang": "csv", "loai": "ngoai-le"})

        rows = list(csv.reader(b"".join(file.streaming_content).decode("utf-8-sig").splitlines()))
        assert rows[1] == [
            "CB000002", THO, "Phường Ba Đình", "Ngoại lệ", "Kỹ năng số", "01/03/2026",
            "31/12/2098", "đang có hiệu lực", "Ban Thường vụ Thành ủy", "Công văn 12-CV/TU",
            "Đã có bằng tương đương.", "Nguyễn Thu Hà", "",
        ]  # fmt: skip
        assert len(rows) == 2

    def test_an_empty_list_says_where_one_is_written(self, client, city_officer):
        client.force_login(city_officer)

        assert "Ghi miễn, ngoại lệ" in client.get(LIST).text

    def test_no_other_kind_of_file_is_offered(self, client, city_officer):
        client.force_login(city_officer)

        assert client.get(LIST, {"dang": "pdf"}).status_code == 404

    @pytest.mark.parametrize("size", [1, 3])
    def test_it_costs_the_same_however_long(
        self, size, client, city_officer, units, theory, django_assert_num_queries
    ):
        for _ in range(size):
            make_dispensation(make_official(unit=units.ha_dong), theory, city_officer)
        client.force_login(city_officer)
        client.get(LIST)

        with django_assert_num_queries(23):
            page = client.get(LIST).context["page"]

        assert len(page.rows) == size


def test_the_person_is_judged_again_at_once(client, city_officer, learner_file, theory):
    make_level()
    needs.assess(on=today(), by=city_officer, at=AT)
    client.force_login(city_officer)

    def status():
        return Need.objects.get(official=learner_file).status

    assert status() == "DUE"
    client.post(give_address(learner_file), typed(theory))
    assert status() == "WAIVED"
    held = Dispensation.objects.get()
    client.post(reverse("hall:end_dispensation", args=[held.pk]), {"why": "Ghi nhầm người."})
    assert status() == "DUE"


def test_a_refusal_leaves_the_needs_as_they_were(client, city_officer, learner_file, theory):
    make_level()
    needs.assess(on=today(), by=city_officer, at=AT)
    client.force_login(city_officer)

    client.post(give_address(learner_file), typed(theory, ground=""))

    assert Need.objects.get(official=learner_file).status == "DUE"
    assert not Entry.objects.filter(verb="needs.reassessed").exists()
