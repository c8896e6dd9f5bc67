"""Changing law on pages: the effect first, then the act; who may; what is told afterwards."""

from datetime import date

import pytest
from django.urls import reverse

from goc.journal.models import Entry
from goc.kit.mark import Mark
from goc.law.models import Document, Parameter, Value
from tests.builders import (
    make_assessment,
    make_document,
    make_need,
    make_official,
    make_requirement,
    since,
)

JULY = date(2025, 7, 1)
ADD = reverse("hall:add_document")


@pytest.fixture
def decree(db):
    return make_document("171", number="171/2025/NĐ-CP", mark=Mark.UNVERIFIED, in_force=since(JULY))


@pytest.fixture
def hours(decree):
    parameter = Parameter.objects.create(code="hours", meaning="Số tiết một năm", unit="tiết")
    Value.objects.create(
        parameter=parameter,
        document=decree,
        amount=40,
        period=since(JULY),
        mark=Mark.UNVERIFIED,
    )
    return parameter


@pytest.fixture
def bound(units, hours, city_officer):
    """A requirement that reads the number and binds two people, in two units."""
    needs = {"qualification": "ANY", "hours": {"at_least": {"law": "hours"}}}
    version = make_requirement(
        "hang-nam", short_name="40 tiết", tree={"who": {"in_office": True}, "needs": needs}
    )
    for unit in (units.ha_dong_economy, units.school):
        make_need(make_official(unit=unit), version)
    make_assessment(city_officer)
    return version


def typed(**changed):
    return {
        "document": Document.objects.get(code="171").pk,
        "article": "Điều 20",
        "amount": "48",
        "first": "2026-01-01",
        "last": "",
        "mark": "confirmed",
        "source": "congbao.chinhphu.vn",
        "note": "",
        "why": "Theo bản đăng Công báo",
    } | changed


def edit(parameter):
    return reverse("hall:set_value", args=[parameter.code])


def after_looking(client, url, data):
    """Ask for the effect, then save with what the page handed over."""
    seen = client.post(url, data).context["seen"]
    return client.post(url, data | {"da-xem": seen})


class TestEffect:
    def test_it_is_told_by_day_with_the_people_bound_and_nothing_is_saved(
        self, client, city_officer, hours, bound
    ):
        client.force_login(city_officer)
        entries = Entry.objects.count()

        answer = client.post(edit(hours), typed())

        effect = answer.context["effect"]
        assert [(line.what, line.before, line.after) for line in effect.lines] == [
            (
                "từ 01/01/2026 trở đi",
                "40 tiết (171/2025/NĐ-CP; chưa xác minh)",
                "48 tiết (171/2025/NĐ-CP, Điều 20; đã đối chiếu văn bản)",
            )
        ]
        assert [(each.code, each.people) for each in effect.requirements] == [("hang-nam", 2)]
        assert "2 người" in answer.text
        assert Value.objects.get().amount == 40
        assert (Value.pgh_event_model.objects.count(), Entry.objects.count()) == (0, entries)
        assert Parameter.objects.get().is_edited is False

    def test_saved_only_after_this_very_effect_was_seen(self, client, city_officer, hours):
        client.force_login(city_officer)
        seen = client.post(edit(hours), typed()).context["seen"]

        another = client.post(edit(hours), typed(amount="56") | {"da-xem": seen})
        Value.objects.update(amount=44)
        changed_meanwhile = client.post(edit(hours), typed() | {"da-xem": seen})

        assert another.status_code == changed_meanwhile.status_code == 200
        assert "44 tiết" in changed_meanwhile.text
        assert list(Value.objects.values_list("amount", flat=True)) == [44]

    def test_after_it_was_seen_the_number_is_saved_and_stands_on_the_page(
        self, client, city_officer, hours
    ):
        client.force_login(city_officer)

        answer = after_looking(client, edit(hours), typed())

        assert answer.url == reverse("law:document", args=["171"])
        assert sorted(Value.objects.values_list("amount", flat=True)) == [40, 48]
        page = client.get(answer.url).text
        assert "Theo bản đăng Công báo" in page
        assert "Nguyễn Thu Hà" in page

    def test_a_document_shows_its_fields_requirements_and_numbers(
        self, client, city_officer, decree, hours, bound
    ):
        requirement = make_requirement("theo-nd", document=decree)
        make_need(make_official(), requirement)
        make_assessment(city_officer)
        client.force_login(city_officer)
        url = reverse("hall:correct_document", args=["171"])
        form = client.get(url).context["form"]
        data = {name: form[name].value() or "" for name in form.fields}
        data |= {"title": "Đào tạo, bồi dưỡng công chức", "why": "Trích yếu đủ"}

        effect = client.post(url, data).context["effect"]

        assert [(line.what, line.after) for line in effect.lines] == [
            ("Trích yếu", "Đào tạo, bồi dưỡng công chức")
        ]
        assert [each.code for each in effect.requirements] == ["theo-nd"]
        assert effect.numbers == ["Số tiết một năm"]
        assert after_looking(client, url, data).url == reverse("law:document", args=["171"])
        decree.refresh_from_db()
        assert decree.title == "Đào tạo, bồi dưỡng công chức"

    def test_what_nothing_hangs_on_says_so(self, client, city_officer, hours):
        client.force_login(city_officer)

        page = client.post(edit(hours), typed()).text

        assert "Chưa có yêu cầu nào đang hoặc sắp có hiệu lực dựa vào đây." in page


class TestRefusals:
    @pytest.mark.parametrize(
        ("changed", "sentence"),
        [
            ({"why": ""}, "Hãy ghi lý do."),
            ({"source": ""}, "phải kèm nguồn: địa chỉ hoặc nơi đã đọc văn bản."),
            ({"first": "2025-01-01"}, "giá trị không thể áp dụng trước ngày ấy."),
            ({"last": "2025-12-31"}, "Ngày cuối 31/12/2025 sớm hơn ngày đầu 01/01/2026."),
            ({"first": "31/02/2026"}, "Ngày này không có; hãy ghi như 01/07/2025."),
            ({"amount": "bốn mươi"}, "Hãy ghi một số, thí dụ 40 hoặc 1.5."),
        ],
    )
    def test_each_stands_on_the_form_before_any_effect(
        self, client, city_officer, hours, changed, sentence
    ):
        client.force_login(city_officer)

        answer = client.post(edit(hours), typed(**changed))

        assert answer.status_code == 422
        assert sentence in answer.text
        assert answer.context["effect"] is None
        assert Value.objects.count() == 1


class TestOtherVerbs:
    def test_a_document_is_added(self, client, city_officer):
        client.force_login(city_officer)
        data = {
            "code": "9-2026-ND-CP",
            "number": "9/2026/NĐ-CP",
            "kind": "DECREE",
            "branch": "STATE",
            "title": "Một việc mới",
            "first": "01/02/2026",
            "mark": "unverified",
            "why": "Mới ban hành",
        }

        answer = after_looking(client, ADD, data)

        assert answer.url == reverse("law:document", args=["9-2026-ND-CP"])
        page = client.get(answer.url).text
        assert "đã thêm" in page
        assert "Mới ban hành" in page

    def test_a_document_is_said_to_be_replaced(self, client, city_officer, decree):
        make_document("101", number="101/2017/NĐ-CP", in_force=since(date(2017, 10, 21)))
        client.force_login(city_officer)
        url = reverse("hall:replace_document", args=["101"])
        data = {"successor": decree.pk, "since": "2025-07-01", "why": "Điều khoản thi hành"}

        effect = client.post(url, data).context["effect"]
        after_looking(client, url, data)

        assert [(line.what, line.after) for line in effect.lines] == [
            ("Hiệu lực", "từ 21/10/2017 đến hết 30/06/2025"),
            ("Thay thế bởi", "171/2025/NĐ-CP"),
        ]
        assert Document.objects.get(code="101").replaced_by == decree

    def test_a_value_is_closed(self, client, city_officer, hours):
        client.force_login(city_officer)
        url = reverse("hall:close_value", args=[hours.values.get().pk])
        data = {"last": "31/12/2025", "why": "Nghị định mới bỏ mức này"}

        effect = client.post(url, data).context["effect"]
        after_looking(client, url, data)

        assert [(line.what, line.after) for line in effect.lines] == [("từ 01/01/2026 trở đi", "–")]
        assert hours.values.get().period == since(JULY, date(2026, 1, 1))

    def test_a_value_at_hand_is_what_the_form_starts_from(self, client, city_officer, hours):
        client.force_login(city_officer)
        value = hours.values.get()

        form = client.get(edit(hours), {"tu": value.pk}).context["form"]
        other = client.get(edit(hours), {"tu": "x"}).context["form"]

        assert (form["amount"].value(), form["first"].value()) == (40, JULY)
        assert other["amount"].value() is None


def test_only_those_who_may_see_the_ways_to_change(client, city_officer, leader, hours):
    page = reverse("law:document", args=["171"])

    client.force_login(leader)
    assert edit(hours) not in client.get(page).text
    assert ADD not in client.get(reverse("law:documents")).text

    client.force_login(city_officer)
    assert edit(hours) in client.get(page).text
    assert ADD in client.get(reverse("law:documents")).text
