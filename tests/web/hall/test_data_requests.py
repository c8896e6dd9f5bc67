"""Asking about one's data, being answered in time, taking a copy along."""

from datetime import date
from io import BytesIO

import pytest
from django.urls import reverse
from openpyxl import load_workbook

from goc.desk.models import Notice
from goc.journal.models import Reading
from goc.kit.today import today
from goc.officials.models import DataRequest
from tests.builders import (
    AT,
    make_document,
    make_evaluation,
    make_official,
    make_qualification,
    make_value,
)
from tests.proposals import make_data_request

LIST = reverse("hall:data_requests")
GRANTED = {"outcome": "GRANTED", "answer": "Mời tải.", "answered_at": AT}


def ask_address(official):
    return reverse("hall:ask", args=[official.code])


def address(request):
    return reverse("hall:data_request", args=[request.pk])


def copy_address(request):
    return reverse("hall:own_copy", args=[request.pk])


@pytest.fixture
def law(db):
    document = make_document("356-2025-ND-CP", number="356/2025/NĐ-CP")
    make_value(document, 2, code="data_request_answer_working_days", mark="confirmed")
    return document


def test_a_person_asks_and_is_answered_within_the_clock(
    client, law, learner, learner_file, unit_officer
):
    client.force_login(learner)
    answer = client.post(ask_address(learner_file), {"kind": "ACCESS", "text": "Xin bản sao."})

    made = DataRequest.objects.get()
    assert answer.url == address(made)
    assert (made.received_on, made.working_days) == (today(), 2)
    page = client.get(address(made)).text
    assert "356/2025/NĐ-CP" in page
    assert "đã đối chiếu văn bản" in page
    assert Notice.objects.get().user == unit_officer

    client.force_login(unit_officer)
    client.post(address(made), {"outcome": "GRANTED", "text": "Mời đồng chí tải."})
    assert Notice.objects.filter(user=learner).count() == 1
    client.force_login(learner)
    told = client.get(address(made)).text
    assert "Mời đồng chí tải." in told
    assert copy_address(made) in told


def test_the_copy_holds_all_that_is_kept_and_is_journalled(client, learner, learner_file):
    make_qualification(learner_file, serial_no="B 123")
    make_evaluation(learner_file, 2025)
    granted = make_data_request(learner_file, **GRANTED, answered_by=learner)
    client.force_login(learner)

    answer = client.get(copy_address(granted))
    book = load_workbook(BytesIO(b"".join(answer.streaming_content)))

    assert book.sheetnames == [
        "Lý lịch", "Vị trí công tác", "Ngạch", "Diện quản lý", "Vắng mặt dài ngày",
        "Văn bằng, chứng chỉ",
        "Đánh giá, xếp loại", "Số hiệu cũ", "Giảng dạy", "Miễn, ngoại lệ", "Vị trí việc làm",
        "Năng lực đã thể hiện", "Nhu cầu đào tạo", "Nhu cầu sắp tới", "Nhu cầu chưa xếp được lớp",
        "Kiểm tra bổ nhiệm", "Nguyện vọng học tập", "Quyết định bổ nhiệm",
        "Nợ tiêu chuẩn", "Bổ nhiệm khi chưa đủ", "Đề nghị sửa", "Yêu cầu về dữ liệu",
        "Lớp dự kiến", "Kiểm tra theo danh sách",
        "Lịch sử sửa đổi", "Việc đã làm về hồ sơ", "Ai đã xem",
    ]  # fmt: skip
    told = dict(book["Lý lịch"].iter_rows(min_row=2, values_only=True))
    assert told["Họ và tên"] == "Đặng Thị Thùy Vân"
    assert told["Ngày sinh"] == "19/05/1980"
    assert told["Đơn vị"] == "Phòng Kinh tế"
    assert "B 123" in [cell.value for cell in book["Văn bằng, chứng chỉ"][2]]
    reading = Reading.objects.get()
    assert (reading.page, reading.subject_id, reading.people) == (
        "hall:own_copy", str(learner_file.pk), 1,
    )  # fmt: skip
    assert reading.rows > 10


@pytest.mark.parametrize("who", ["city_officer", "unit_officer", "inspector", "administrator"])
def test_the_copy_is_for_nobody_else(who, client, cast, learner_file):
    granted = make_data_request(learner_file, **GRANTED, answered_by=cast["unit_officer"])
    client.force_login(cast[who])

    assert client.get(copy_address(granted)).status_code == 404


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"outcome": "REFUSED", "answer": "Không.", "answered_at": AT},
        GRANTED | {"kind": "DELETION"},
    ],
)
def test_nothing_is_given_out_before_access_is_granted(fields, client, learner, learner_file):
    by = {"answered_by": learner} if fields else {}
    made = make_data_request(learner_file, **fields, **by)
    client.force_login(learner)

    assert client.get(copy_address(made)).status_code == 404
    assert copy_address(made) not in client.get(address(made)).text


def test_nobody_answers_their_own(client, learner, learner_file):
    made = make_data_request(learner_file)
    client.force_login(learner)

    answer = client.post(address(made), {"outcome": "GRANTED", "text": "Được."})

    assert answer.status_code == 403
    assert DataRequest.objects.get().answered_at is None


def test_a_paper_request_counts_from_the_day_it_came(client, law, unit_officer, learner_file):
    client.force_login(unit_officer)
    typed = {"kind": "DELETION", "text": "Xóa số điện thoại.", "received_on": "01/06/2026"}

    client.post(ask_address(learner_file), typed)

    made = DataRequest.objects.get()
    assert (made.received_on, made.due_on, made.made_by) == (
        date(2026, 6, 1), date(2026, 6, 3), unit_officer,
    )  # fmt: skip


def test_late_ones_stand_in_red_on_home_and_in_the_list(client, law, unit_officer, learner_file):
    clock = {"due_on": date(2026, 1, 6), "working_days": 2, "mark": "confirmed", "document": law}
    make_data_request(learner_file, received_on=date(2026, 1, 2), **clock)
    client.force_login(unit_officer)

    home, listed = client.get("/").text, client.get(LIST)

    assert "yêu cầu về dữ liệu cá nhân đã quá hạn trả lời" in home
    [line] = listed.context["page"].rows
    assert (line.tone, line.clock.startswith("quá hạn ")) == ("danger", True)
    assert 'data-tone="danger"' in listed.text


@pytest.mark.parametrize("size", [1, 3])
def test_the_list_costs_the_same_however_long(
    size, client, unit_officer, units, django_assert_num_queries
):
    for _ in range(size):
        make_data_request(make_official(unit=units.ha_dong), unit_officer)
    client.force_login(unit_officer)
    client.get(LIST)

    with django_assert_num_queries(18):
        page = client.get(LIST).context["page"]

    assert len(page.rows) == size
