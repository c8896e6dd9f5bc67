"""The pages of the way in: sending, verdicts, writing, refused rows back; who may."""

from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from openpyxl import load_workbook

from goc.desk import services as desk
from goc.desk.models import Batch
from goc.intake import jobs, services
from goc.journal.models import Reading
from goc.officials.models import Official
from tests import sheets
from tests.builders import AT, make_batch, make_user
from tests.people import CAST
from tests.sheets import ROSTER

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("words", "units")]
BATCHES, UPLOAD = reverse("intake:batches"), reverse("intake:upload")
SENDERS = {"city_officer", "unit_officer"}


@pytest.fixture(autouse=True)
def media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "files"


@pytest.fixture
def send(client, tmp_path):
    """Send a roster of these rows by the form, and return the answer."""

    def post(*rows, **fields):
        content = sheets.write(tmp_path / "bang.xlsx", ROSTER, *rows).read_bytes()
        file = SimpleUploadedFile("Danh sách Hà Đông.xlsx", content)
        return client.post(UPLOAD, {"file": file, **fields}, follow=True)

    return post


@pytest.mark.parametrize("who", CAST)
def test_only_those_who_write_files_come_in(who, client, cast, city_officer):
    client.force_login(cast[who])
    batch = make_batch(cast["unit_officer"])
    allowed = 200 if who in SENDERS else 403

    addresses = [BATCHES, UPLOAD, reverse("intake:batch", args=[batch.pk])]

    assert [client.get(address).status_code for address in addresses] == [allowed] * 3


def test_a_sent_roster_is_rehearsed_first_and_written_by_a_second_act(client, send, unit_officer):
    client.force_login(unit_officer)

    page = send({}, {"Số hiệu": "CB900002", "Số CCCD": "", "Đơn vị": "Sở Không Có"})
    batch = page.context["batch"]

    assert batch.state == "REHEARSED"
    assert not Official.objects.exists()
    assert [(line.row, line.verdict) for line in page.context["page"].rows] == [
        (2, "Mới"),
        (3, "Trả lại"),
    ]

    client.post(reverse("intake:commit", args=[batch.pk]))

    assert Batch.objects.get().state == "WRITTEN"
    assert Official.objects.get().code == "CB900001"


def test_a_batch_is_written_once(client, send, unit_officer):
    client.force_login(unit_officer)
    batch = send({}, write_at_once="on").context["batch"]

    page = client.post(reverse("intake:commit", args=[batch.pk]), follow=True)

    assert [str(message) for message in page.context["messages"]] == [
        "Lượt nhập này không còn chờ ghi; hãy tải lại trang để xem kết quả."
    ]


def test_refused_rows_come_back_in_their_columns_and_may_be_sent_again(
    client, send, unit_officer, tmp_path
):
    client.force_login(unit_officer)
    batch = send({"Đơn vị": "Sở Không Có"}, write_at_once="on").context["batch"]

    answer = client.get(reverse("intake:refused", args=[batch.pk]))
    header, row = load_workbook(BytesIO(answer.getvalue())).active.iter_rows(values_only=True)

    assert header == (*ROSTER, "Lỗi")
    assert row[-1] == (
        "Đơn vị ghi “Sở Không Có”: Không có đơn vị này; hãy xem lại tên, ghi mã đơn vị, hoặc nhập"
        " đơn vị trước."
    )
    mended = dict(zip(header, row, strict=True)) | {"Đơn vị": "Phường Hà Đông"}
    assert send(mended, write_at_once="on").context["batch"].tally["created"] == 1


def test_a_file_that_is_no_workbook_is_refused_on_the_form(client, unit_officer):
    client.force_login(unit_officer)

    answer = client.post(UPLOAD, {"file": SimpleUploadedFile("don.xlsx", b"%PDF-1.7 ...")})

    assert answer.status_code == 422
    assert answer.context["form"].non_field_errors() == [
        "Tệp “don.xlsx” là tệp PDF, không phải sổ tính; hãy gửi sổ tính Excel (.xlsx, .xls),"
        " LibreOffice (.ods) hoặc CSV mã UTF-8."
    ]


def test_tallies_lead_to_the_rows_behind_them(client, send, unit_officer):
    client.force_login(unit_officer)
    page = send(
        {"Họ và tên": "LÊ THỊ HOA"},
        {"Số hiệu": "CB900002", "Số CCCD": ""},
        {"Số hiệu": "CB900003", "Số CCCD": "12"},
    )
    here = reverse("intake:batch", args=[page.context["batch"].pk])

    shown = {
        tally.label: [line.row for line in client.get(here + tally.href).context["page"].rows]
        for tally in page.context["tallies"]
    }

    assert shown == {
        "Tất cả": [2, 3, 4],
        "Mới": [2, 3],
        "Cập nhật": [],
        "Không đổi": [],
        "Trả lại": [4],
        "Cần xem lại": [2],
    }


def test_a_waiting_batch_asks_again_by_itself_and_its_part_is_the_page_s(client, unit_officer):
    client.force_login(unit_officer)
    batch = make_batch(unit_officer, state=Batch.State.RUNNING, done=5000)
    here = reverse("intake:batch", args=[batch.pk])

    with desk.held(batch=batch):
        page, part = client.get(here), client.get(here, headers={"HX-Request": "true"})

    assert 'hx-trigger="every 2s"' in part.content.decode()
    assert "Đã đọc 5.000 dòng." in part.content.decode()
    assert part.content.decode().strip() in page.content.decode()


def test_a_unit_officer_sees_no_batch_of_another_unit(client, unit_officer, city_officer, units):
    colleague = make_user("UNIT_OFFICER", units.ha_dong_economy)
    theirs, own = make_batch(colleague), make_batch(unit_officer)
    two_units = make_user("UNIT_OFFICER", units.ha_dong_economy, units.ba_dinh)
    city, both = make_batch(city_officer), make_batch(two_units)
    client.force_login(unit_officer)

    page = client.get(BATCHES)

    assert {line.pk for line in page.context["page"].rows} == {theirs.pk, own.pk}
    for hidden in (city, both):
        assert client.get(reverse("intake:batch", args=[hidden.pk])).status_code == 404
        assert client.get(reverse("intake:refused", args=[hidden.pk])).status_code == 404


def test_looking_at_a_batch_is_written_down(client, send, unit_officer):
    client.force_login(unit_officer)
    send({}, {"Số hiệu": "CB900002", "Số CCCD": ""})

    reading = Reading.objects.get()
    assert (reading.page, reading.people) == ("intake:batch", 2)


def test_a_large_file_is_left_to_a_worker_who_can_be_run_twice(
    client, send, unit_officer, monkeypatch
):
    monkeypatch.setattr(jobs, "SMALL", 10)
    client.force_login(unit_officer)

    batch = send({}, write_at_once="on").context["batch"]
    assert batch.state == "WAITING"
    jobs.run_batch(batch.pk, unit_officer.pk)
    jobs.run_batch(batch.pk, unit_officer.pk)

    assert Batch.objects.get().tally["created"] == 1


@pytest.mark.parametrize("size", [1, 3])
def test_the_lists_cost_the_same_however_long(
    size, client, unit_officer, tmp_path, django_assert_num_queries
):
    rows = [{"Số hiệu": f"CB90000{number}", "Số CCCD": ""} for number in range(size)]
    path = sheets.write(tmp_path / "bang.xlsx", ROSTER, *rows)
    for _ in range(size):
        batch = services.take_in(path, by=unit_officer, at=AT).batch
    client.force_login(unit_officer)

    with django_assert_num_queries(17):
        page = client.get(reverse("intake:batch", args=[batch.pk]))
    with django_assert_num_queries(13):
        listed = client.get(BATCHES)

    assert len(page.context["page"].rows) == len(listed.context["page"].rows) == size


def test_what_is_said_alike_of_many_rows_is_gathered_and_leads_to_them(client, send, unit_officer):
    client.force_login(unit_officer)
    send({"Dân tộc": ""}, write_at_once="on")
    page = send(
        {"Dân tộc": "Tày"},
        {"Số hiệu": "CB900002", "Số CCCD": "", "Họ và tên": "BÙI VĂN BA"},
        {"Số hiệu": "CB900003", "Số CCCD": "", "Họ và tên": "LÊ VĂN TƯ", "Chức vụ": "Lý trưởng"},
        {"Số hiệu": "CB900004", "Số CCCD": "", "Chức vụ": "Chánh tổng"},
    )
    here = reverse("intake:batch", args=[page.context["batch"].pk])

    shown = {
        (group.label, group.heading, group.why, group.count): [
            line.row for line in client.get(here + group.href).context["page"].rows
        ]
        for group in page.context["groups"]
    }

    assert shown == {
        (
            "Trả lại",
            "",
            "Cột “Chức vụ” ghi “…”: Không có chức danh này trong danh mục; hãy ghi đúng tên chức"
            " danh.",
            2,
        ): [4, 5],
        (
            "Đã sửa khi đọc",
            "Họ và tên",
            "Họ và tên được viết hoa chữ đầu mỗi từ.",
            1,
        ): [3],
        ("Thay đổi hồ sơ", "Dân tộc", "", 1): [2],
    }


def test_a_row_shows_what_stood_and_what_will_stand(client, send, unit_officer):
    client.force_login(unit_officer)
    send({}, write_at_once="on")

    page = send({"Họ và tên": "LÊ THỊ HOÀ", "Dân tộc": "Mường"})

    (line,) = page.context["page"].rows
    assert [(edit.field, edit.old, edit.new) for edit in line.edits] == [
        ("Họ và tên", "Lê Thị Hoa", "Lê Thị Hoà"),
        ("Dân tộc", "Kinh", "Mường"),
    ]
    (remark,) = line.remarks
    assert (remark.heading, remark.stood, remark.read) == ("Họ và tên", "LÊ THỊ HOÀ", "Lê Thị Hoà")


def test_a_rehearsal_gone_stale_says_so_on_its_page(client, send, unit_officer):
    client.force_login(unit_officer)
    send({}, write_at_once="on")
    batch = send({"Dân tộc": "Mường"}).context["batch"]
    send({"Dân tộc": "Tày"}, write_at_once="on")

    page = client.post(reverse("intake:commit", args=[batch.pk]), follow=True)

    assert page.context["standing"].otherwise == 1
    assert "Dữ liệu đã thay đổi sau khi xem trước." in page.content.decode()
    assert Official.objects.get().person.ethnicity == "Tày"
