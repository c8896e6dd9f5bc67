"""A requirement written on its page: chosen, read, refused beside the field, put in force."""

from datetime import date

import pytest
from django.urls import reverse

from goc.journal.models import Entry
from goc.kit.mark import Mark
from goc.needs.models import Assessment, Need
from goc.needs.services import assess
from goc.org.models import Title
from goc.standards.models import Requirement, RequirementVersion
from tests.builders import (
    AT,
    make_document,
    make_group,
    make_level,
    make_official,
    make_requirement,
    make_title,
    since,
)
from tests.drawn_forms import posted

NEW = reverse("hall:new_requirement")
EDIT = reverse("hall:edit_requirement", args=["llct"])
WHO = {"post": {"title_group": "HEAD", "or_above": True}}
COST = 13
NEEDS = {"qualification": "POLITICAL_THEORY", "at_least": "intermediate"}


@pytest.fixture
def words(units):
    make_document("350-QD-TW", number="350-QĐ/TW")
    group = make_group("HEAD", name="Trưởng phòng", rung=40)
    make_title("Trưởng phòng", code="T.HEAD", group=group)
    make_level("POLITICAL_THEORY", "elementary", name="Sơ cấp", step=10)
    make_level("POLITICAL_THEORY", "intermediate", name="Trung cấp", step=20)


@pytest.fixture
def standing(words):
    return make_requirement(
        "llct",
        short_name="Trung cấp LLCT",
        period=since(date(2025, 8, 29)),
        document=make_document("57-QD-TW", number="57-QĐ/TW"),
        tree={"who": WHO, "needs": NEEDS, "due": {"by": "end_of_year"}},
    )


@pytest.fixture
def officer(client, city_officer):
    client.force_login(city_officer)
    return client


def press(officer, address, fields, act, **changed):
    """Post what the page drew, with some of it changed, by that button."""
    return officer.post(address, {**fields, **changed, "lam": act})


def test_what_is_drawn_of_a_text_reads_back_as_that_very_text(officer, standing):
    fields = posted(officer.get(EDIT), "soan")

    editor = press(officer, EDIT, fields, "xem").context["editor"]

    assert editor.reading.tree == standing.tree
    assert editor.reading.sentence == (
        "Người giữ chức danh từ nhóm “Trưởng phòng” trở lên phải có Lý luận chính trị, từ Trung "
        "cấp trở lên. Hạn là ngày cuối của năm đang xét."
    )


def test_whom_a_text_exempts_and_whom_it_spares_for_a_while_are_drawn_too(officer, words):
    standing = make_requirement(
        "llct",
        tree={
            "who": WHO,
            "exempt": {"gender": "female"},
            "needs": NEEDS,
            "due": {"by": "end_of_year"},
            "transition": {"until": "2027-12-31", "under": "none"},
        },
    )
    fields = posted(officer.get(EDIT), "soan")

    editor = press(officer, EDIT, fields, "xem").context["editor"]

    until = {"transition": {"until": date(2027, 12, 31), "under": "none"}}
    assert editor.reading.tree == standing.tree | until
    assert fields["exempt.0:gender"] == ["female"]
    assert fields["change:word"] == ["no_text_until"]
    assert fields["change:transition.until"] == ["2027-12-31"]


def test_an_exemption_and_a_transition_are_chosen(officer, standing):
    fields = posted(officer.get(EDIT), "soan") | {"exempt:them": ["gender"]}
    page = press(officer, EDIT, fields, "them:exempt")
    page = press(officer, EDIT, posted(page, "soan"), "xem", **{
        "exempt.0:gender": ["female"], "first": ["2026-01-01"],
        "due:word": ["before_appointment"], "change:word": ["former_text_until"],
    })  # fmt: skip
    unset = page.context["editor"].reading

    editor = press(officer, EDIT, posted(page, "soan"), "xem", **{
        "change:transition.until": ["2026-12-31"],
    }).context["editor"]  # fmt: skip

    assert [(fault.path, fault.box) for fault in unset.faults] == [("change", "transition.until")]
    assert editor.reading.tree["exempt"] == {"gender": "female"}
    assert editor.reading.tree["transition"] == {"until": date(2026, 12, 31), "under": "former"}
    assert editor.reading.sentence.endswith(
        "Người có ngày bổ nhiệm, bầu giữ chức danh trước ngày 01/01/2026 được xét theo bản trước "
        "đến hết ngày 31/12/2026."
    )


def test_a_new_requirement_is_made_by_choosing_alone(officer, words):
    page = officer.get(NEW)
    for part, word in (("who", "post"), ("needs", "qualification")):
        fields = posted(page, "soan") | {f"{part}:them": [word]}
        page = press(officer, NEW, fields, f"them:{part}")
    fields = posted(page, "soan") | {
        "who.0:post.title_group": ["HEAD"],
        "needs.0:qualification": ["POLITICAL_THEORY"],
        "needs.0:at_least": ["POLITICAL_THEORY/intermediate"],
        "due:word": ["end_of_year"],
        "code": ["moi"], "short_name": ["Trung cấp"], "title": ["Trung cấp của trưởng phòng"],
        "document": ["350-QD-TW"], "first": ["2026-01-01"], "why": ["Theo quy định mới"],
    }  # fmt: skip

    response = press(officer, NEW, fields, "ban-hanh")

    assert response.url == reverse("standards:requirement", args=["moi"])
    version = RequirementVersion.objects.get()
    assert version.tree == {
        "who": {"post": {"title_group": "HEAD"}},
        "needs": NEEDS,
        "due": {"by": "end_of_year"},
    }
    assert version.sentence == (
        "Người giữ chức danh thuộc nhóm “Trưởng phòng” phải có Lý luận chính trị, từ Trung cấp "
        "trở lên. Hạn là ngày cuối của năm đang xét."
    )
    assert (version.mark, version.in_force.lower) == (Mark.UNVERIFIED, date(2026, 1, 1))
    entry = Entry.objects.get(verb="standards.published")
    assert (entry.why, entry.details["before"]) == ("Theo quy định mới", "")
    assert "code: moi" in entry.details["after"]


def test_the_new_text_ends_the_one_in_force_and_everyone_is_judged_again(
    officer, standing, units, city_officer
):
    head = make_official(unit=units.ha_dong, title=Title.objects.get(code="T.HEAD"))
    assess(on=date(2026, 7, 1), by=city_officer, at=AT)
    fields = posted(officer.get(EDIT), "soan") | {
        "needs.0:at_least": ["POLITICAL_THEORY/elementary"],
        "first": ["2026-01-01"], "why": ["Hạ mức"],
    }  # fmt: skip

    response = press(officer, EDIT, fields, "ban-hanh")
    page = officer.get(response.url).content.decode()

    older, newer = RequirementVersion.objects.order_by("in_force")
    assert (older.in_force.upper, newer.in_force.lower) == (date(2026, 1, 1), date(2026, 1, 1))
    assert newer.tree["needs"]["at_least"] == "elementary"
    assert Assessment.objects.count() == 2
    assert Need.objects.get(official=head).version == newer
    assert "Nhu cầu của mọi người đã được xét lại theo bản này." in page


@pytest.mark.parametrize(
    ("change", "field", "sentence"),
    [
        (
            {"document": [""]},
            "document",
            "Yêu cầu phải có văn bản làm căn cứ; hãy chọn văn bản.",
        ),
        ({"first": ["1930-02-03"]}, "first", "Hiệu lực không thể bắt đầu trước 02/09/1945."),
        (
            {"last": ["2025-12-31"]},
            "last",
            "Ngày cuối 31/12/2025 sớm hơn ngày đầu 01/01/2026.",
        ),
        ({"why": [" "]}, "why", "Hãy ghi lý do ban hành hoặc sửa."),
        (
            {"first": ["2025-08-29"]},
            "first",
            "Đã có một bản bắt đầu đúng ngày 29/08/2025; hãy chọn sửa chính bản ấy, hoặc ghi "
            "ngày đầu khác.",
        ),
        (
            {"how": ["ADD"]},
            "first",
            "Yêu cầu “llct” đã có một bản hiệu lực từ 29/08/2025, trùng với bản mới từ "
            "01/01/2026; hãy ghi ngày hết hiệu lực của bản cũ.",
        ),
        (
            {"how": ["CORRECT"]},
            "first",
            "Không có bản nào bắt đầu ngày 01/01/2026 để sửa; hãy ghi đúng ngày đầu của bản ấy, "
            "hoặc ban hành bản mới.",
        ),
        (
            {"first": ["2020-01-01"]},
            "first",
            "Ngày 01/01/2020 không có bản nào đang hiệu lực để thay.",
        ),
    ],
)
def test_what_cannot_stand_is_refused_beside_its_field(officer, standing, change, field, sentence):
    fields = posted(officer.get(EDIT), "soan") | {"first": ["2026-01-01"], "why": ["Vì"]} | change

    response = press(officer, EDIT, fields, "ban-hanh")

    assert response.status_code == 422
    assert response.context["editor"].form.errors == {field: [sentence]}
    assert RequirementVersion.objects.get() == standing


def test_a_condition_half_filled_in_is_refused_where_it_stands(officer, standing):
    fields = posted(officer.get(EDIT), "soan") | {"first": ["2026-01-01"], "why": ["Vì"]}
    fields |= {"needs.0:qualification": ["STATE_MANAGEMENT"], "needs.0:within.years": ["mười"]}

    response = press(officer, EDIT, fields, "ban-hanh")

    editor = response.context["editor"]
    assert response.status_code == 422
    assert [(fault.path, fault.box, fault.sentence) for fault in editor.reading.faults] == [
        ("needs.0", "at_least",
         "“Từ mức”: mức đã chọn không thuộc loại văn bằng, chứng chỉ này."),
        ("needs.0", "within.years",
         "“Cấp trong vòng”: “mười” không phải là một số nguyên không âm."),
    ]  # fmt: skip
    assert 'id="o-needs-0-at-least_error"' in response.content.decode()
    assert RequirementVersion.objects.get() == standing


def test_a_text_is_mended_in_its_place(officer, standing):
    address = f"{EDIT}?ban={standing.pk}"
    fields = posted(officer.get(address), "soan")
    fields |= {"article": ["Điều 5"], "why": ["Đã đọc điều khoản"]}

    press(officer, address, fields, "ban-hanh")

    mended = RequirementVersion.objects.get()
    assert (mended.pk, mended.article, mended.in_force) == (
        standing.pk,
        "Điều 5",
        since(date(2025, 8, 29)),
    )
    assert RequirementVersion.pgh_event_model.objects.get().pgh_context.metadata["why"] == (
        "Đã đọc điều khoản"
    )


def test_what_the_form_cannot_draw_goes_in_and_out_as_written(officer, standing):
    deep = {"gender": "female"}
    for _ in range(6):
        deep = {"not": {"all": [deep, {"in_office": True}]}}
    fields = posted(officer.get(EDIT), "soan")
    written = fields["nguyen-van"][0]
    head, rest = written.split("  who:\n")[0], "  needs:\n" + written.split("  needs:\n")[1]
    flow = str(deep).replace("'", "").replace("True", "true")

    page = press(officer, EDIT, fields, "doc-nguyen-van",
                 **{"nguyen-van": f"{head}  who: {flow}\n{rest}"})  # fmt: skip
    again = press(officer, EDIT, posted(page, "soan"), "xem")

    assert page.context["editor"].odd == ""
    assert again.context["editor"].reading.tree["who"] == deep
    assert again.context["editor"].reading.faults == []


@pytest.mark.parametrize(
    ("written", "sentence"),
    [
        ("requirements: []", "Nguyên văn phải có mục “requirements” với đúng một yêu cầu"),
        ("- một", "Nguyên văn phải gồm các mục có tên ở mức ngoài cùng."),
        ("requirements: [", "Không đọc được Nguyên văn"),
    ],
)
def test_a_writing_that_cannot_be_read_stays_to_be_mended(officer, standing, written, sentence):
    fields = posted(officer.get(EDIT), "soan")

    editor = press(officer, EDIT, fields, "doc-nguyen-van", **{"nguyen-van": written}).context[
        "editor"
    ]

    assert sentence in editor.odd
    assert editor.yaml == written
    assert editor.reading.tree == standing.tree


def test_the_text_is_laid_over_the_one_it_starts_from(officer, standing):
    fields = posted(officer.get(f"{EDIT}?ban={standing.pk}"), "soan")
    fields |= {"needs.0:at_least": ["POLITICAL_THEORY/elementary"]}

    editor = press(officer, f"{EDIT}?ban={standing.pk}", fields, "doc-cau").context["editor"]

    assert [(line.how, line.text.strip()) for line in editor.lines if line.how != "same"] == [
        ("gone", "at_least: intermediate"),
        ("new", "at_least: elementary"),
    ]


def test_the_sentence_alone_is_answered_while_somebody_chooses(officer, standing):
    fields = posted(officer.get(EDIT), "soan")

    response = officer.post(EDIT, fields | {"lam": "doc-cau"}, headers={"HX-Request": "true"})

    words = response.content.decode()
    assert words.strip().startswith('<div id="doc-duoc"')
    assert "Người giữ chức danh từ nhóm" in words
    assert "<form" not in words


def test_looking_writes_nothing(officer, standing):
    fields = posted(officer.get(EDIT), "soan") | {"first": ["2026-01-01"], "why": ["Vì"]}

    for act in ("xem", "doc-cau", "them:who", "boc:who.0", "bo:needs.0", "them:who.7.9", "bo:x"):
        assert press(officer, EDIT, fields, act).status_code == 200

    assert RequirementVersion.objects.get() == standing
    assert not Requirement.objects.get().is_edited


def test_a_requirement_that_is_not_there_has_no_page(officer, words):
    assert officer.get(EDIT).status_code == 404


def test_only_the_city_officer_is_offered_to_write(client, officer, unit_officer, standing):
    page = reverse("standards:requirement", args=["llct"])
    assert EDIT in officer.get(page).content.decode()

    client.force_login(unit_officer)

    assert EDIT not in client.get(page).content.decode()
    assert client.post(EDIT, {"lam": "ban-hanh"}).status_code == 403


@pytest.mark.parametrize("texts", [1, 3])
def test_the_page_costs_the_same_with_one_text_and_with_three(
    officer, words, django_assert_num_queries, texts
):
    for n in range(texts):
        make_requirement(
            "llct",
            period=since(date(2020 + n, 1, 1), date(2021 + n, 1, 1)),
            tree={"who": WHO, "needs": NEEDS},
        )

    officer.get(EDIT)  # what is kept of the law until it changes
    with django_assert_num_queries(COST):
        officer.get(EDIT)
