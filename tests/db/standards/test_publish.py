"""Requirements put in force: what is refused, and that loading twice changes nothing."""

from datetime import date

import pytest
from django.core.management import call_command

from goc.facts.queries import vocabulary
from goc.journal.models import Entry
from goc.kit.errors import Refused
from goc.standards import services
from goc.standards.models import RequirementVersion
from goc.standards.queries import in_force
from tests.builders import AT, make_document, make_group, make_level, make_user

TEXT = """
requirements:
  - code: llct
    title: Trung cấp lý luận chính trị
    short_name: Trung cấp LLCT
    topic: POLITICAL_THEORY
    sentence: Trưởng phòng phải có trình độ trung cấp lý luận chính trị.
    source: {document: 350-QD-TW, article: null, verification: confirmed}
    in_force: {from: 2025-08-29, until: null}
    who: {post: {title_group: HEAD_OF_DIVISION}}
    needs: {qualification: POLITICAL_THEORY, at_least: intermediate}
    due: {by: end_of_year}
"""


@pytest.fixture
def words(db):
    make_document("350-QD-TW")
    make_group("HEAD_OF_DIVISION", rung=40)
    make_level("POLITICAL_THEORY", "intermediate")


def publish(text=TEXT, why="Theo quy định mới"):
    return services.publish(written=text, by=make_user(), at=AT, why=why)


def refusals(text, why="Theo quy định mới"):
    with pytest.raises(Refused) as refusal:
        publish(text, why)
    assert not RequirementVersion.objects.exists()
    return refusal.value.reasons


def test_a_published_text_judges_from_its_first_day_and_says_why_it_came(words):
    publish()

    [version] = in_force(date(2025, 8, 29), vocabulary())
    assert version.code == "llct"
    assert version.source.number == "350-QD-TW"
    assert in_force(date(2025, 8, 28), vocabulary()) == []
    entry = Entry.objects.get(verb="standards.published")
    assert (entry.subject_name, entry.why) == ("llct", "Theo quy định mới")


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (
            ("    source: {document: 350-QD-TW, article: null, verification: confirmed}\n", ""),
            "Yêu cầu “llct” thiếu mục “source”.",
        ),
        (
            ("document: 350-QD-TW", "document: 999-QD-TW"),
            "Yêu cầu “llct”: danh mục văn bản chưa có “999-QD-TW”; hãy ghi văn bản ấy trước.",
        ),
        (
            ("title_group: HEAD_OF_DIVISION", "title_groups: HEAD_OF_DIVISION"),
            "Yêu cầu “llct”. Ở mục “who.post”: không có mục “title_groups”; "
            "gần nhất là “title_group”.",
        ),
        (
            ("at_least: intermediate", "at_least: superior"),
            "Yêu cầu “llct”. Ở mục “needs.qualification.at_least”: không có trình độ của loại "
            "“Lý luận chính trị” “superior”; có thể dùng intermediate.",
        ),
        (
            ("until: null", "until: 2025-08-28"),
            "Yêu cầu “llct”: ngày hết hiệu lực 28/08/2025 sớm hơn ngày bắt đầu 29/08/2025.",
        ),
        (
            ("from: 2025-08-29", "from: 1930-02-03"),
            "Yêu cầu “llct”: hiệu lực không thể bắt đầu trước 02/09/1945.",
        ),
        (
            ("{by: end_of_year}", "{by: someday}"),
            "Yêu cầu “llct”. Ở mục “due.by”: “someday” không phải là end_of_year hay term_end.",
        ),
    ],
)
def test_a_text_that_cannot_stand_is_refused_whole(words, change, sentence):
    assert sentence in refusals(TEXT.replace(*change))


def test_a_text_without_a_reason_is_refused(words):
    assert refusals(TEXT, why=" ") == ("Hãy ghi lý do ban hành hoặc sửa yêu cầu.",)


def test_two_texts_of_one_requirement_may_not_hold_on_the_same_day(words):
    second = TEXT.replace("requirements:\n", "").replace("2025-08-29", "2026-01-01")

    assert refusals(TEXT + second) == (
        "Yêu cầu “llct” có hai bản cùng hiệu lực từ ngày 01/01/2026.",
    )


def test_a_text_may_not_overlap_the_one_in_force(words):
    publish()

    with pytest.raises(Refused) as refusal:
        publish(TEXT.replace("2025-08-29", "2026-01-01"))

    assert refusal.value.reasons == (
        "Yêu cầu “llct” đã có một bản hiệu lực từ 29/08/2025, trùng với bản mới từ 01/01/2026; "
        "hãy ghi ngày hết hiệu lực của bản cũ.",
    )


def test_a_text_gives_way_to_the_next_when_its_last_day_is_written(words):
    publish()
    closed = TEXT.replace("until: null", "until: 2025-12-31")
    following = TEXT.replace("requirements:\n", "").replace("2025-08-29", "2026-01-01")

    publish(closed + following)

    assert [v.since for v in in_force(date(2025, 12, 31), vocabulary())] == [date(2025, 8, 29)]
    assert [v.since for v in in_force(date(2026, 1, 1), vocabulary())] == [date(2026, 1, 1)]


def test_every_overlap_with_what_stands_is_told_at_once_and_nothing_is_written(words):
    both = TEXT + TEXT.replace("requirements:\n", "").replace("code: llct", "code: llct-hai")
    publish(both)
    later = both.replace("2025-08-29", "2026-01-01")
    earlier = both.replace("from: 2025-08-29, until: null", "from: 2025-01-01, until: 2025-08-29")

    for text, days in ((later, "01/01/2026"), (earlier, "01/01/2025")):
        with pytest.raises(Refused) as refusal:
            publish(text)

        assert [reason.split("; ")[0] for reason in refusal.value.reasons] == [
            f"Yêu cầu “{code}” đã có một bản hiệu lực từ 29/08/2025, trùng với bản mới từ {days}"
            for code in ("llct", "llct-hai")
        ]
        assert RequirementVersion.objects.count() == 2


@pytest.mark.parametrize("content", ["5", "một câu", "{code: llct}"])
def test_requirements_that_are_no_list_are_refused(words, content):
    assert refusals(f"requirements: {content}") == (
        "Văn bản yêu cầu: mục “requirements” phải là danh sách, mỗi yêu cầu một gạch đầu.",
    )


def test_what_ships_reads_and_a_second_load_changes_nothing(db):
    call_command("setup")

    changes = services.load_reference(by=make_user(), at=AT)

    assert not changes
    assert len(in_force(date(2026, 7, 1), vocabulary())) >= 12
    assert all(len(v.short_name) <= 24 for v in in_force(date(2026, 7, 1), vocabulary()))
