"""How files of programmes and providers are taken in, and what is refused."""

import pytest

from goc.accounts.services import system_account
from goc.catalogue import services
from goc.catalogue.models import Capacity, Module, Offering, Programme, Provider, Room, Teaching
from goc.kit.errors import Refused
from goc.kit.reference import Changes
from tests.builders import AT, make_level

pytestmark = pytest.mark.django_db

TEXT = """
frameworks:
  - {code: khung, name: Khung, kind: FOSTERING, mark: local_choice}
programmes:
  - code: mot
    name: Một chương trình
    framework: khung
    topic: POSITION_SKILLS
    mode: FULL_TIME
    days: 2
    calendar_days: 3
    seats: {least: 20, most: 40}
    in_force: {from: 2025-07-01}
    mark: local_choice
    modules:
      - {name: Mở đầu, theory: 8, practice: 0}
      - {name: Thực hành, theory: 0, practice: 8}
    grants:
      - {kind: POSITION_SKILLS, level: course, field: Một, hours: 16}
providers:
  - code: truong
    name: Trường
    mark: local_choice
    rooms: [{name: Phòng, seats: 50, count: 2}]
    lecturers: [{name: Giảng viên, kind: STAFF, count: 3, teaches: [mot]}]
    runs: [POSITION_SKILLS]
    capacity: {mark: local_choice, classes: [1, 0, 2, 2, 2, 2, 1, 1, 2, 2, 2, 1]}
"""


@pytest.fixture
def load(tmp_path, db):
    """Loads a folder that holds one file with this text."""
    by = system_account(at=AT)
    make_level("POSITION_SKILLS", "course")

    def loading(text=TEXT):
        (tmp_path / "mot.yaml").write_text(text, "utf-8")
        return services.load_reference(by=by, at=AT, folder=tmp_path)

    return loading


def refusal_of(load, text):
    with pytest.raises(Refused) as refusal:
        load(text)
    assert Programme.objects.count() == 0
    return refusal.value.reasons


def test_a_file_is_taken_in_whole(load):
    load()

    assert [module.name for module in Module.objects.order_by("position")] == [
        "Mở đầu",
        "Thực hành",
    ]
    assert sorted(Room.objects.values_list("name", "seats")) == [("Phòng 1", 50), ("Phòng 2", 50)]
    assert Offering.objects.get().programme.code == "mot"
    assert Teaching.objects.count() == 3
    assert Capacity.objects.get(month=3).classes == 2


def test_a_programme_that_grants_nothing_is_refused(load):
    text = TEXT.replace(
        "      - {kind: POSITION_SKILLS, level: course, field: Một, hours: 16}\n", ""
    )

    (reason,) = refusal_of(load, text)

    assert reason.endswith(
        "programmes mot: Chương trình không cấp gì; hãy ghi ít nhất một loại và trình độ được ghi "
        "vào hồ sơ của người học xong."
    )


def test_a_span_that_ends_before_it_begins_is_refused(load):
    (reason,) = refusal_of(
        load, TEXT.replace("{from: 2025-07-01}", "{from: 2025-07-01, until: 2025-06-30}")
    )

    assert reason.endswith(
        "programmes mot, in_force: ngày cuối 30/06/2025 đứng trước ngày đầu 01/07/2025; "
        "sửa “until”."
    )


NO_PROGRAMME = "nhưng không có chương trình hay loại nội dung nào như vậy."
MISTAKES = [
    (
        "framework: khung",
        "framework: khac",
        "theo chương trình khung “khac”, nhưng không tệp nào có chương trình khung này.",
    ),
    (
        "level: course",
        "level: master",
        "cấp trình độ “master” của loại POSITION_SKILLS, nhưng data/levels.yaml không có trình độ "
        "này.",
    ),
    ("runs: [POSITION_SKILLS]", "runs: [hai]", f"ghi “hai” ở “runs”, {NO_PROGRAMME}"),
    ("teaches: [mot]", "teaches: [hai]", f"ghi “hai” ở “teaches”, {NO_PROGRAMME}"),
    (
        "    name: Trường",
        "    unit: X\n    name: Trường",
        "ghi đơn vị “X”, nhưng không có đơn vị này.",
    ),
    ("    mode:", "    document: X\n    mode:", "dẫn văn bản “X”, nhưng không có văn bản này."),
    ("days: 2\n", "days: hai\n", "“days” phải là một số nguyên từ 0 đến 32767."),
    (
        "[1, 0, 2,",
        "[1, 0,",
        "“classes” phải gồm 12 số nguyên từ 0 đến 1000, từ tháng 1 đến tháng 12.",
    ),
    ("seats: 50", "seats: 0", "phòng học phải có ít nhất một chỗ."),
    (
        "kind: STAFF",
        "kind: GUEST",
        "“kind” là “GUEST”; chọn một trong: STAFF, VISITING, CONCURRENT, PRESENTER.",
    ),
]


@pytest.mark.parametrize(("written", "instead", "reason"), MISTAKES)
def test_what_nobody_knows_is_refused(load, written, instead, reason):
    assert written in TEXT

    assert any(
        told.endswith(reason) for told in refusal_of(load, TEXT.replace(written, instead, 1))
    )


def test_every_fault_is_told_at_once(load):
    text = TEXT.replace("FULL_TIME", "SOMETIMES").replace("least: 20", "least: 60")

    assert len(refusal_of(load, text)) == 2


def test_a_room_taken_out_of_the_file_goes(load):
    load()

    assert load(TEXT.replace("count: 2", "count: 1")) == Changes(0, 0, 1)


def test_a_programme_that_no_file_names_stays(load):
    load()
    load(TEXT.replace("code: mot", "code: hai").replace("[mot]", "[hai]"))

    assert set(Programme.objects.values_list("code", flat=True)) == {"mot", "hai"}


def test_a_programme_taken_over_keeps_its_own_providers_and_lecturers(load):
    load()
    Programme.objects.update(is_reference=False)
    Offering.objects.all().delete()
    Teaching.objects.all()[:1].get().delete()

    assert load() == Changes(0, 0, 0)
    assert Offering.objects.count() == 0
    assert Teaching.objects.count() == 2


def test_what_somebody_edited_is_left_to_them(load):
    load()
    Programme.objects.update(is_reference=False, days=9, calendar_days=9)
    Provider.objects.update(is_reference=False)
    Capacity.objects.filter(month=1).update(classes=7)

    assert load() == Changes(0, 0, 0)
    assert Programme.objects.get().days == 9
    assert Capacity.objects.get(month=1).classes == 7
