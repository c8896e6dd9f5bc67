"""The pages of the survey: wishes written, sent, answered, copied, counted, taken away."""

from datetime import date

import pytest
from django.urls import reverse

from goc.hall.queries import own_data
from goc.needs.models import Survey, Wish
from tests import exports
from tests.builders import AT, ON, make_programme
from tests.plans import make_plan
from tests.wishes import make_survey, make_wish

pytestmark = pytest.mark.django_db
PAGE = reverse("needs:survey", args=[2027])
NEW = reverse("needs:wish_new", args=[2027])
SENT = {"kind": "SKILL", "subject": "Kế toán", "people": "3", "why": "Việc mới.", "unit": "09556"}


@pytest.fixture
def survey(city_officer):
    return make_survey(city_officer)


def told(response):
    return [line.wish.subject for line in response.context["lines"]]


def test_the_city_opens_a_survey_and_everybody_concerned_sees_it(client, city_officer, learner):
    client.force_login(city_officer)
    sent = {"year": "2027", "first": "01/01/2000", "last": "31/12/2099", "note": "Ghi sớm."}

    answer = client.post(reverse("needs:survey_new"), sent)

    assert answer.url == PAGE
    client.force_login(learner)
    assert [row.year for row, _, _ in client.get(reverse("needs:surveys")).context["rows"]] == [
        2027
    ]


def test_the_city_gives_a_survey_other_days(client, city_officer, survey):
    client.force_login(city_officer)
    sent = {"first": "01/01/2000", "last": "31/01/2000", "why": "Kết thúc sớm."}

    client.post(reverse("needs:survey_edit", args=[2027]), sent)

    assert Survey.objects.get().last == date(2000, 1, 31)
    assert not client.get(PAGE).context["is_open"]


def test_a_unit_wishes_within_its_own_reach(client, unit_officer, survey):
    client.force_login(unit_officer)

    answer = client.post(NEW, SENT | {"unit": "00004"})
    assert "Không có đơn vị mã “00004” trong phạm vi" in answer.content.decode()
    client.post(NEW, SENT)

    assert [(wish.unit.code, wish.people) for wish in Wish.objects.all()] == [("09556", 3)]


def test_an_official_wishes_for_themself_alone(client, learner, learner_file, survey):
    client.force_login(learner)

    client.post(f"{NEW}?cua=ca-nhan", SENT)

    wish = Wish.objects.get()
    assert (wish.official, wish.people, wish.unit) == (learner_file, 1, learner_file.unit)
    parts = {part.name: part.rows for part in own_data.parts(learner_file, ON)}
    assert "Kế toán" in parts["Nguyện vọng học tập"][0]


def test_the_draft_of_an_official_is_theirs_until_they_send_it(
    client, learner, learner_file, unit_officer, neighbour, survey
):
    make_wish(survey, learner, official=learner_file)
    client.force_login(unit_officer)
    assert told(client.get(PAGE)) == []

    client.force_login(learner)
    client.post(reverse("needs:turn", args=[2027]))

    client.force_login(unit_officer)
    assert told(client.get(PAGE)) == ["Đọc báo cáo tài chính"]
    assert not client.get(PAGE).context["lines"][0].may_write


def test_a_unit_officer_sees_no_other_units_wishes(client, unit_officer, units, survey):
    make_wish(survey, unit_officer, unit=units.ha_dong)
    make_wish(survey, unit_officer, unit=units.ba_dinh, subject="Của nơi khác")
    client.force_login(unit_officer)

    assert told(client.get(PAGE)) == ["Đọc báo cáo tài chính"]
    file = exports.csv_rows(client.get(PAGE, {"dang": "csv"}))
    assert [row[0] for row in file[1:]] == ["09556"]


def test_nobody_writes_what_is_another_units(client, unit_officer, units, survey):
    wish = make_wish(survey, unit_officer, unit=units.ba_dinh)
    client.force_login(unit_officer)

    assert client.get(reverse("needs:wish", args=[wish.pk])).status_code == 404
    client.post(reverse("needs:turn", args=[2027]), {"chon": [wish.pk]})
    wish.refresh_from_db()
    assert wish.state == "DRAFT"


def test_a_draft_is_mended_and_taken_away(client, unit_officer, units, survey):
    wish = make_wish(survey, unit_officer, unit=units.ha_dong)
    client.force_login(unit_officer)

    client.post(reverse("needs:wish", args=[wish.pk]), SENT)
    assert Wish.objects.get().subject == "Kế toán"
    client.post(reverse("needs:wish_remove", args=[wish.pk]))
    assert not Wish.objects.exists()


def test_what_is_ticked_is_sent_and_recalled(client, unit_officer, units, survey):
    one, other = (
        make_wish(survey, unit_officer, unit=units.ha_dong, subject=subject) for subject in "AB"
    )
    client.force_login(unit_officer)
    turn = reverse("needs:turn", args=[2027])

    page = client.post(turn, {"chon": [one.pk], "viec": "gui"}, follow=True)
    assert "Đã gửi 1 nguyện vọng." in page.content.decode()
    client.post(turn, {"chon": [one.pk, other.pk], "viec": "rut"})

    assert set(Wish.objects.values_list("state", flat=True)) == {"DRAFT"}


def test_a_survey_that_is_over_says_so(client, unit_officer, units, city_officer):
    survey = make_survey(city_officer, last=date(2000, 1, 31))
    make_wish(survey, unit_officer, unit=units.ha_dong)
    client.force_login(unit_officer)

    page = client.post(reverse("needs:turn", args=[2027]), follow=True)

    assert "Khảo sát đã kết thúc sau ngày 31/01/2000" in page.content.decode()
    assert Wish.objects.get().state == "DRAFT"


def test_the_city_takes_up_and_declines_with_a_reason(client, city_officer, units, survey):
    one, other = (
        make_wish(survey, city_officer, unit=units.ha_dong, subject=subject, state="SENT")
        for subject in "AB"
    )
    client.force_login(city_officer)
    decide = reverse("needs:decide", args=[2027])

    client.post(decide, {"chon": [one.pk], "act": "tiep-thu"})
    page = client.post(decide, {"chon": [other.pk], "act": "khong"}, follow=True)
    assert "Không tiếp thu thì phải ghi lý do" in page.content.decode()
    client.post(decide, {"chon": [other.pk], "act": "khong", "answer": "Đã có lớp."})

    assert list(Wish.objects.order_by("pk").values_list("state", "answer")) == [
        ("TAKEN_UP", ""), ("DECLINED", "Đã có lớp."),
    ]  # fmt: skip


def test_last_year_is_copied_within_ones_reach(client, unit_officer, units, city_officer, survey):
    before = make_survey(city_officer, year=2026)
    make_wish(before, city_officer, unit=units.ha_dong)
    make_wish(before, city_officer, unit=units.ba_dinh)
    client.force_login(unit_officer)

    page = client.post(reverse("needs:copy_wishes", args=[2027]), follow=True)

    assert "Đã chép 1 nguyện vọng của năm 2026 thành nháp." in page.content.decode()
    assert [wish.unit.code for wish in Wish.objects.filter(survey=survey)] == ["09556"]


def test_the_city_sends_and_copies_nothing_that_units_wrote(
    client, city_officer, unit_officer, units, survey
):
    before = make_survey(city_officer, year=2026)
    make_wish(before, unit_officer, unit=units.ha_dong, subject="Năm trước")
    draft = make_wish(survey, unit_officer, unit=units.ha_dong)
    client.force_login(city_officer)

    client.post(reverse("needs:turn", args=[2027]))
    client.post(reverse("needs:copy_wishes", args=[2027]))

    draft.refresh_from_db()
    assert draft.state == "DRAFT"
    assert Wish.objects.filter(survey=survey).count() == 1


def test_the_navigation_marks_the_survey_and_not_the_needs_above_it(client, city_officer, survey):
    client.force_login(city_officer)

    groups = client.get(PAGE).context["nav"]

    marked = [link.label for group in groups for link in group["links"] if link.current]
    assert marked == ["Khảo sát nhu cầu"]


def test_a_learner_is_not_sent_to_a_page_that_is_closed_to_them(client, learner, survey):
    client.force_login(learner)

    assert reverse("needs:matrix") + '"' not in client.get(PAGE).content.decode()


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("?cua=ca-nhan", ["Tiếng Anh"]),
        ("?cua=don-vi", ["Kế toán"]),
        ("?loai=ngoai-ngu", ["Tiếng Anh"]),
        ("?tinh-trang=nhap", ["Kế toán"]),
        ("?tim=tieng+anh", ["Tiếng Anh"]),
        ("?don-vi=00004", []),
        ("?chuong-trinh=khong", []),
    ],
)
def test_the_list_is_narrowed_by_its_address(
    client, city_officer, units, learner_file, survey, query, expected
):
    make_wish(survey, city_officer, unit=units.ha_dong, subject="Kế toán")
    make_wish(
        survey, city_officer, official=learner_file, subject="Tiếng Anh", kind="LANGUAGE",
        state="SENT",
    )  # fmt: skip
    client.force_login(city_officer)

    assert told(client.get(PAGE + query)) == expected


@pytest.mark.parametrize("size", [1, 3])
def test_more_wishes_cost_no_more_queries(
    size, client, city_officer, units, survey, django_assert_max_num_queries
):
    for number in range(size):
        make_wish(survey, city_officer, unit=units.ha_dong, subject=f"Việc {number}", state="SENT")
    client.force_login(city_officer)

    with django_assert_max_num_queries(34):
        assert len(client.get(PAGE).context["lines"]) == size


def test_the_plan_shows_wishes_beside_its_seats_and_counts_none_as_needs(
    client, city_officer, unit_officer, units, survey
):
    plan, programme = make_plan(city_officer), make_programme()
    make_wish(survey, city_officer, unit=units.ha_dong, programme=programme, state="SENT", people=9)
    make_wish(survey, city_officer, unit=units.ba_dinh, programme=programme, state="SENT", people=1)
    address = reverse("planning:plan", args=[plan.year])
    client.force_login(city_officer)
    page = client.get(address)

    assert [(topic.people, seats) for topic, seats in page.context["wishes"]] == [(10, 0)]
    assert page.context["figures"].met == 0
    client.force_login(unit_officer)
    assert [topic.people for topic, _ in client.get(address).context["wishes"]] == [9]


def test_a_school_sees_no_wishes_on_the_plan(client, city_officer, school_officer, units, survey):
    plan = make_plan(city_officer)
    make_wish(survey, city_officer, unit=units.ha_dong, state="SENT")
    client.force_login(school_officer)

    page = client.get(reverse("planning:plan", args=[plan.year]))

    assert page.context["wishes"] == []


def test_an_answered_wish_tells_the_official_who_answered(
    client, learner, learner_file, survey, city_officer
):
    make_wish(
        survey, learner, official=learner_file, state="DECLINED", answer="Chưa có lớp.",
        decided_at=AT, decided_by=city_officer,
    )  # fmt: skip
    client.force_login(learner)

    shown = client.get(PAGE).content.decode()

    assert "Chưa có lớp." in shown
    assert "Nguyễn Thu Hà" in shown
