"""A strange roster's columns: proposed, confirmed or corrected once, remembered for the office."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from goc.desk.models import Batch, Notice
from goc.intake import jobs
from goc.intake.models import Mapping
from goc.intake.services import telling
from goc.journal.models import Entry
from goc.officials.models import Official
from tests.books import make_book
from tests.builders import make_user

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("words", "units")]
HEADINGS = ["STT", "Số hiệu", "Danh tính", "Số định danh CN", "Chức vụ", "Đơn vị", "Sở thích"]
PERSON = [1, "CB900001", "Lê Thị Hoa", "001185000001", "Chuyên viên", "Phường Hà Đông", "Đọc sách"]
OTHER = [1, "CB900002", "Bùi Văn Ba", "", "Chuyên viên", "Phường Hà Đông", ""]
CODE, NAME, NUMBER, LIKING = "cot-1", "cot-2", "cot-3", "cot-6"


@pytest.fixture
def send(client, tmp_path, settings):
    """Send a roster with strange headings, and return the page that one comes to."""
    settings.MEDIA_ROOT = tmp_path / "files"

    def post(*people, headings=HEADINGS, **fields):
        path = make_book(tmp_path / "la.xlsx", DS=[["DANH SÁCH"], headings, *people])
        file = SimpleUploadedFile("Danh sách lạ.xlsx", path.read_bytes())
        fields = {"file": file, "kind": "roster"} | fields
        return client.post(reverse("intake:upload"), fields, follow=True)

    return post


@pytest.fixture
def answer(client):
    """Answer the page of columns with what is proposed there, but for the columns named."""

    def post(page, **said):
        form = page.context["form"]
        proposed = {line.bound.html_name: line.bound.initial for line in form.lines()}
        kind = page.context["proposal"].kind
        here = reverse("intake:columns", args=[page.context["batch"].pk]) + f"?loai={kind}"
        return client.post(here, proposed | said, follow=True)

    return post


def test_the_columns_are_shown_with_samples_and_how_certain_they_are(client, send, unit_officer):
    client.force_login(unit_officer)

    page = send(PERSON)

    lines = [
        (line.letter, line.heading, line.samples, line.bound.initial, line.label)
        for line in page.context["form"].lines()
    ]
    assert page.context["batch"].state == "MAPPING"
    assert page.context["lead"] == "Trang “DS”, tiêu đề ở dòng 2"
    assert lines[1:4] == [
        ("B", "Số hiệu", ("CB900001",), "code", "Chắc chắn"),
        ("C", "Danh tính", ("Lê Thị Hoa",), "", "Chưa rõ"),
        ("D", "Số định danh CN", ("001185000001",), "national_id", "Có thể (88%)"),
    ]
    assert not Official.objects.exists()


def test_what_is_confirmed_is_read_so_and_written_down(client, send, answer, unit_officer):
    client.force_login(unit_officer)

    page = answer(send(PERSON), **{NAME: "full_name"})

    batch = page.context["batch"]
    assert (batch.state, batch.tally["created"]) == ("REHEARSED", 1)
    mapping = Mapping.objects.get()
    assert mapping.columns == {"Danh tính": "full_name", "Số định danh CN": "national_id"}
    assert (mapping.unit.code, mapping.told_by) == ("09556", unit_officer)
    entry = Entry.objects.get(verb="intake.columns_mapped")
    assert (entry.actor_id, entry.details) == (unit_officer.pk, {"columns": mapping.columns})
    client.post(reverse("intake:commit", args=[batch.pk]))
    official = Official.objects.select_related("person").get()
    assert (official.person.full_name, official.person.national_id) == (
        "Lê Thị Hoa",
        "001185000001",
    )


def test_the_next_file_with_these_headings_is_read_so_and_told_so(
    client, send, answer, unit_officer
):
    client.force_login(unit_officer)
    answer(send(PERSON), **{NAME: "full_name"})

    page = send(OTHER, headings=[heading.upper() for heading in HEADINGS])

    assert page.context["batch"].tally["created"] == 1
    assert page.context["mapping"] == Mapping.objects.get()
    assert "Đổi cách ghép cột" in page.content.decode()


def test_other_headings_or_another_office_are_asked_anew(client, send, answer, unit_officer, units):
    client.force_login(unit_officer)
    answer(send(PERSON), **{NAME: "full_name"})

    more = send([*OTHER, ""], headings=[*HEADINGS, "Ghi thêm"])
    client.force_login(make_user("UNIT_OFFICER", units.ba_dinh))
    elsewhere = send(OTHER)

    states = [page.context["batch"].state for page in (more, elsewhere)]
    assert states == ["MAPPING", "MAPPING"]


def test_a_way_of_reading_can_be_changed_and_the_later_one_holds(
    client, send, answer, unit_officer
):
    client.force_login(unit_officer)
    batch = answer(send(PERSON), **{NAME: "full_name"}).context["batch"]

    page = client.get(reverse("intake:columns", args=[batch.pk]))
    answer(page, **{NUMBER: ""})
    later = send(OTHER).context["mapping"]

    assert later.columns == {"Danh tính": "full_name", "Số định danh CN": None}
    assert Mapping.objects.count() == 2


def test_two_columns_of_one_meaning_and_a_lacking_one_are_refused(
    client, send, answer, unit_officer
):
    client.force_login(unit_officer)

    page = answer(send(PERSON), **{LIKING: "code"})

    assert page.status_code == 422
    assert page.context["form"].non_field_errors() == [
        "Có hai cột cùng ghép với “Số hiệu”; hãy bỏ bớt một cột.",
        "Chưa cột nào được ghép với “Họ và tên”; hãy chọn một cột.",
    ]
    assert not Mapping.objects.exists()


def test_a_written_batch_is_not_mapped_again(client, send, answer, unit_officer):
    client.force_login(unit_officer)
    page = send(PERSON, write_at_once="on")
    batch = answer(page, **{NAME: "full_name"}).context["batch"]

    again = answer(page, **{NAME: "full_name"})

    assert batch.state == "WRITTEN"
    assert [str(message) for message in again.context["messages"]] == [
        "Lượt nhập này đang chạy hoặc đã ghi, không ghép lại được; hãy gửi tệp thành lượt mới."
    ]


def test_a_large_strange_file_has_its_sender_told_by_the_worker(
    client, send, unit_officer, monkeypatch
):
    monkeypatch.setattr(jobs, "SMALL", 10)
    client.force_login(unit_officer)
    batch = send(PERSON).context["batch"]
    assert batch.state == "WAITING"

    jobs.run_batch(batch.pk, unit_officer.pk)

    assert Batch.objects.get().state == "MAPPING"
    assert Notice.objects.get().sentence == telling.COLUMNS


def test_the_part_of_the_page_is_the_page_s(client, send, unit_officer):
    client.force_login(unit_officer)
    here = reverse("intake:columns", args=[send(PERSON).context["batch"].pk])

    page, part = client.get(here), client.get(here, headers={"HX-Request": "true"})

    # Each answer has a token of its own.
    assert part.content.decode().strip().split("csrf", 1)[0] in page.content.decode()
