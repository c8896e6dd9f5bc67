"""One text put in force by hand: its room among the others, its trace, what stays afterwards."""

from datetime import date

import pytest
import yaml
from django.core.management import call_command

from goc.journal.models import Entry
from goc.kit.errors import Refused
from goc.standards import services
from goc.standards.models import Requirement, RequirementVersion
from goc.standards.services import ADD, CORRECT, NEW, REPLACE
from tests.builders import AT, make_document, make_user, since

JULY, OCTOBER = date(2025, 7, 1), date(2025, 10, 1)


@pytest.fixture
def document(db):
    return make_document("350-QD-TW")


def text(first, last=None, **changed):
    return {
        "code": "llct",
        "title": "Lý luận chính trị",
        "short_name": "LLCT",
        "topic": "POLITICAL_THEORY",
        "sentence": "Ai cũng phải có.",
        "source": {"document": "350-QD-TW", "article": None, "verification": "confirmed"},
        "in_force": {"from": first, "until": last},
        "who": {"in_office": True},
        "needs": {"qualification": "POLITICAL_THEORY"},
    } | changed


def put(raw, how, why="Theo quy định mới"):
    return services.put_in_force(raw=raw, how=how, by=make_user(), at=AT, why=why)


def refusal(raw, how, why="Theo quy định mới"):
    before = list(RequirementVersion.objects.order_by("pk").values())
    with pytest.raises(Refused) as refused:
        put(raw, how, why)
    assert list(RequirementVersion.objects.order_by("pk").values()) == before
    return refused.value.field, refused.value.reasons


def days():
    found = RequirementVersion.objects.order_by("in_force").values_list("in_force", flat=True)
    return list(found)


def test_a_text_that_replaces_ends_the_one_in_force_the_day_before(document):
    put(text(JULY), NEW)

    put(text(OCTOBER), REPLACE)

    assert days() == [since(JULY, OCTOBER), since(OCTOBER)]


def test_a_text_between_two_replaces_the_earlier_up_to_the_later(document):
    put(text(date(2026, 1, 1)), NEW)
    put(text(JULY, date(2025, 12, 31)), ADD)

    put(text(OCTOBER, date(2025, 12, 31)), REPLACE)

    january = date(2026, 1, 1)
    assert days() == [since(JULY, OCTOBER), since(OCTOBER, january), since(january)]


def test_a_text_that_would_run_into_the_next_is_refused_and_ends_nothing(document):
    put(text(date(2026, 1, 1)), NEW)
    put(text(JULY, date(2025, 12, 31)), ADD)

    assert refusal(text(OCTOBER), REPLACE)[0] == "first"


def test_every_act_tells_who_changed_what_and_why(document):
    put(text(JULY), NEW, why="Quy định mới")
    put(text(JULY, needs={"qualification": "DIGITAL_SKILLS"}), CORRECT, why="Ghi nhầm loại")

    entries = Entry.objects.filter(verb="standards.published").order_by("pk")
    assert [entry.why for entry in entries] == ["Quy định mới", "Ghi nhầm loại"]
    before, after = (yaml.safe_load(entries[1].details[name]) for name in ("before", "after"))
    assert [before["requirements"][0]["needs"], after["requirements"][0]["needs"]] == [
        {"qualification": "POLITICAL_THEORY"},
        {"qualification": "DIGITAL_SKILLS"},
    ]


def test_a_code_is_used_once(document):
    put(text(JULY), NEW)

    assert refusal(text(OCTOBER), NEW) == (
        "code",
        ("Mã “llct” đã dùng cho một yêu cầu khác; hãy chọn mã khác.",),
    )
    assert refusal(text(OCTOBER, code="la"), REPLACE) == ("code", ("Mã “la” chưa có.",))


def test_without_a_reason_nothing_is_put_in_force(document):
    assert refusal(text(JULY), NEW, why="  ") == (
        "why",
        ("Hãy ghi lý do ban hành hoặc sửa yêu cầu.",),
    )
    assert not Requirement.objects.exists()


def test_without_a_source_nothing_is_put_in_force(document):
    assert refusal(text(JULY, source={"document": None, "verification": "confirmed"}), NEW) == (
        None,
        ("Yêu cầu “llct” chưa ghi văn bản làm căn cứ (source.document).",),
    )


def test_what_an_office_published_stays_when_the_house_is_set_up_again(db):
    call_command("setup")
    shipped = RequirementVersion.objects.select_related("requirement", "document").get(
        requirement__code="llct-cao-cap", in_force__endswith=None
    )
    from_files = RequirementVersion.objects.count()
    raw = text(
        date(2026, 1, 1),
        code="llct-cao-cap",
        source={"document": shipped.document.code, "article": None, "verification": "confirmed"},
    )
    put(raw, REPLACE)

    changes = services.load_reference(by=make_user(), at=AT)

    assert RequirementVersion.objects.count() == from_files + 1
    assert changes.kept == (
        "Yêu cầu “llct-cao-cap” từ 29/08/2025 khác với tệp đi kèm; giữ theo bản mà cơ quan đã ban "
        "hành.",
    )
