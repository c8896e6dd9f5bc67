"""The requirements: what each says, by which text, and what it said before."""

from datetime import date

import pytest
from django.urls import reverse

from goc.standards.queries import as_written
from goc.standards.services import CORRECT, put_in_force
from tests.builders import (
    AT,
    make_document,
    make_level,
    make_programme,
    make_requirement,
    make_user,
    since,
)

ALL = reverse("standards:requirements")
ONE = reverse("standards:requirement", args=["llct-cao-cap"])


@pytest.fixture
def two_texts(db):
    """A requirement that was replaced on 29/08/2025."""
    older = make_requirement(
        period=since(date(2022, 2, 8), date(2025, 8, 29)),
        title="Cao cấp đối với lãnh đạo sở",
        document=make_document("57-QD-TW", number="57-QĐ/TW"),
        mark="unverified",
    )
    newer = make_requirement(
        period=since(date(2025, 8, 29)),
        title="Cao cấp đối với trưởng phòng",
        sentence="Trưởng phòng phải có cao cấp.",
        article="Điều 5",
        document=make_document("350-QD-TW", number="350-QĐ/TW"),
    )
    return older, newer


def test_the_list_shows_the_text_of_today_by_content(client, stranger, two_texts):
    make_requirement("so", short_name="Kỹ năng số", topic="DIGITAL_SKILLS", order=1)
    client.force_login(stranger)

    topics = client.get(ALL).context["topics"]

    assert [(title, [text.version.title for text in texts]) for title, texts in topics] == [
        ("Lý luận chính trị", ["Cao cấp đối với trưởng phòng"]),
        ("Công nghệ số", ["Kỹ năng số"]),
    ]


def test_without_requirements_the_list_says_what_to_do(client, stranger):
    client.force_login(stranger)

    assert "Chưa có yêu cầu nào" in client.get(ALL).content.decode()


def test_every_text_stands_beside_the_others_with_its_days(client, stranger, two_texts):
    client.force_login(stranger)

    response = client.get(ONE)

    assert [
        (text.first, text.last, text.state.label, text.version.document.number)
        for text, _ in response.context["versions"]
    ] == [
        (date(2025, 8, 29), None, "đang có hiệu lực", "350-QĐ/TW"),
        (date(2022, 2, 8), date(2025, 8, 28), "hết hiệu lực", "57-QĐ/TW"),
    ]
    words = response.content.decode()
    assert "Từ 08/02/2022 đến hết 28/08/2025" in words
    assert "chưa rõ điều khoản" in words
    assert "category: CIVIL_SERVANT" in words
    assert reverse("law:document", args=["350-QD-TW"]) in words


def test_readers_of_needs_are_led_to_those_who_lack_it(client, stranger, leader, two_texts):
    link = reverse("needs:list") + "?yeu-cau=llct-cao-cap"

    client.force_login(stranger)
    assert link not in client.get(ONE).content.decode()

    client.force_login(leader)
    assert link in client.get(ONE).content.decode()


def test_an_unknown_requirement_is_not_there(client, stranger):
    client.force_login(stranger)

    assert client.get(ONE).status_code == 404


def test_a_visitor_is_asked_to_sign_in(client, two_texts):
    assert client.get(ALL).status_code == 302
    assert client.get(ONE).status_code == 302


def test_a_requirement_names_the_programmes_that_meet_it(client, stranger, two_texts):
    theory = make_level("POLITICAL_THEORY", "advanced")
    make_programme("cao-cap", name="Cao cấp", grants=theory)
    make_programme("khac", name="Quản trị tốt")
    client.force_login(stranger)

    taught = client.get(ONE).context["taught"]

    assert [each.programme.code for each in taught] == ["cao-cap"]


@pytest.mark.parametrize("size", [1, 3])
def test_a_requirement_costs_the_same_however_many_programmes_there_are(
    size, client, stranger, two_texts, django_assert_num_queries
):
    for _ in range(size):
        make_programme(grants=make_level("POLITICAL_THEORY", "advanced"))
    client.force_login(stranger)

    client.get(ONE)  # what is kept of the law until it changes
    with django_assert_num_queries(21):
        taught = client.get(ONE).context["taught"]

    assert len(taught) == size


def test_two_texts_show_where_they_differ(client, stranger, two_texts):
    older, newer = two_texts
    older.tree = newer.tree | {"who": {"category": "CADRE"}}
    older.save()
    client.force_login(stranger)

    laid = client.get(ONE).context["versions"]

    assert [
        [(line.how, line.text) for line in lines if line.how != "same"] for _, lines in laid
    ] == [
        [("new", "  category: CIVIL_SERVANT")],
        [("gone", "  category: CADRE")],
    ]


def test_who_put_a_text_in_force_and_why_stands_on_its_page(client, stranger, two_texts):
    officer = make_user(full_name="Nguyễn Thu Hà")
    raw = as_written(two_texts[1]) | {"needs": {"qualification": "DIGITAL_SKILLS"}}
    put_in_force(raw=raw, how=CORRECT, by=officer, at=AT, why="Ghi nhầm loại")
    client.force_login(stranger)

    page = client.get(ONE)

    [change] = page.context["history"]
    assert (change.by, change.why, change.at) == ("Nguyễn Thu Hà", "Ghi nhầm loại", AT)
    assert [(line.how, line.text.strip()) for line in change.lines if line.how != "same"] == [
        ("gone", "qualification: POLITICAL_THEORY"),
        ("new", "qualification: DIGITAL_SKILLS"),
    ]
    assert "Ghi nhầm loại" in page.content.decode()
