"""The parts of an official's file: findings in words, the history of changes, places of then."""

from datetime import date

import pytest
from django.db import transaction

from goc.hall.queries.changes import Edit, changes
from goc.hall.queries.file import File
from goc.hall.queries.findings import Findings
from goc.kit import history
from goc.officials.models import Evaluation, Person, Post, QualificationKind
from tests.builders import (
    ON,
    make_batch,
    make_evaluation,
    make_group,
    make_level,
    make_official,
    make_qualification,
    make_title,
    make_user,
    since,
)
from tests.requirements import make_requirement

LLCT = QualificationKind.POLITICAL_THEORY
WHO = {"post": {"title_group": "HEAD", "or_above": True}}
INTERMEDIATE = {"qualification": "POLITICAL_THEORY", "at_least": "intermediate"}
EITHER = {"any": [INTERMEDIATE, {"qualification": "DEGREE"}]}


@pytest.fixture
def head(db):
    """An official whom requirements for heads bind, with one certificate too low for them."""
    make_level(LLCT, "intermediate", name="Trung cấp", step=20)
    title = make_title("Trưởng phòng", group=make_group("HEAD", rung=40))
    official = make_official(title=title, held_since=date(2024, 7, 1))
    make_qualification(
        official,
        make_level(LLCT, "elementary", name="Sơ cấp", step=10),
        serial_no="04417/SC",
        institution="Trường Lê Hồng Phong",
    )
    return official


def findings(official, on=ON):
    file = File(official, user=make_user(), on=ON, day=on)
    return file.findings


def told(official):
    return changes(official, shows_identity=False, shows_sensitive=False)


def test_an_overdue_need_says_by_how_many_days(head):
    make_requirement(who=WHO, needs=INTERMEDIATE, due={"within_months": 12, "of": "appointment"})

    [finding] = findings(head).binding

    assert (finding.verdict, finding.status, finding.due, finding.late, finding.opened) == (
        "overdue", "Quá hạn", "Hạn 01/07/2025", "quá hạn 365 ngày", True
    )  # fmt: skip


def test_the_day_asked_judges(head):
    make_requirement(who=WHO, needs=INTERMEDIATE, due={"within_months": 12, "of": "appointment"})

    found = findings(head, on=date(2025, 6, 30))

    assert found.summary == "1 chưa có"
    assert found.binding[0].due == "Hạn 01/07/2025 · còn 1 ngày"


def test_what_joins_the_clauses_is_told(head):
    make_requirement(who=WHO, needs=EITHER)

    [finding] = findings(head).binding

    [group] = finding.needs
    assert (group["join"], group["any"], group["verdict"]) == ("Cần một trong", True, "not_met")
    assert [clause["verdict"] for clause in group["children"]] == ["not_met", "not_met"]


def test_evidence_names_the_certificate_and_where_it_was_taken_from(head):
    make_requirement(who=WHO, needs={"qualification": "POLITICAL_THEORY", "at_least": "elementary"})
    batch = make_batch(make_user())
    head.person.qualifications.update(batch=batch, row=9)

    [finding] = findings(head).binding

    assert finding.needs[0]["evidence"] == [
        "Số 04417/SC, Trường Lê Hồng Phong",
        "danh-sach.xlsx, dòng 9",
    ]


def test_what_does_not_bind_stands_apart_with_its_reason(db):
    make_level(LLCT, "intermediate", step=20)
    make_group("HEAD", rung=40)
    make_requirement(who=WHO, needs=INTERMEDIATE)
    staff = make_official()

    found = findings(staff)

    assert found.binding == []
    [other] = found.others
    assert (other.verdict, other.status, other.needs) == ("not_applicable", "Không áp dụng", [])
    assert other.who[0]["verdict"] == "not_met"


def test_the_findings_cost_the_same_however_many_requirements(head, django_assert_num_queries):
    make_requirement(who=WHO, needs=INTERMEDIATE)
    Findings(head, ON, held=[])  # what is kept of the law until it changes
    with django_assert_num_queries(13):
        Findings(head, ON, held=[])
    for _ in range(2):
        make_requirement(who=WHO, needs=INTERMEDIATE)

    Findings(head, ON, held=[])
    with django_assert_num_queries(13):
        Findings(head, ON, held=[])


def test_a_change_tells_field_before_after_and_who(db):
    official, clerk = make_official("Lê An", born=date(1980, 5, 19)), make_user(full_name="Hà Thu")
    with transaction.atomic():
        history.remember(user=clerk.pk, batch=make_batch(clerk).pk)
        Person.objects.filter(pk=official.pk).update(full_name="Lê Thị An", gender="female")

    [change] = told(official)

    assert (change.what, change.by, change.through) == (
        "Lý lịch", "Hà Thu", "nhập từ tệp danh-sach.xlsx"
    )  # fmt: skip
    assert change.edits == [
        Edit("Họ và tên", "Lê An", "Lê Thị An"),
        Edit("Giới tính", "nam", "nữ"),
    ]


def test_each_change_leads_to_the_next_and_the_newest_comes_first(db):
    official = make_official()
    evaluation = make_evaluation(official, 2025, Evaluation.Result.COMPLETED)
    for result in (Evaluation.Result.GOOD, Evaluation.Result.EXCELLENT):
        evaluation.result = result
        evaluation.save()

    assert [change.edits for change in told(official)] == [
        [Edit("Xếp loại", "Hoàn thành tốt nhiệm vụ", "Hoàn thành xuất sắc nhiệm vụ")],
        [Edit("Xếp loại", "Hoàn thành nhiệm vụ", "Hoàn thành tốt nhiệm vụ")],
    ]


def test_an_ended_post_and_a_removed_one_are_told(db):
    official = make_official()
    Post.objects.filter(official=official).update(period=since(date(2020, 1, 1), date(2026, 1, 1)))
    Post.objects.filter(official=official).delete()

    removed, ended = told(official)

    assert removed.edits == [Edit("Chức danh", "Chuyên viên", "đã xóa")]
    assert ended.what == "Vị trí công tác: Chuyên viên"
    assert ended.edits == [Edit("Thời gian", "01/01/2020 – đến nay", "01/01/2020 – 31/12/2025")]


def test_keys_that_services_derive_are_no_change(db):
    official = make_official()
    Person.objects.filter(pk=official.pk).update(sort_key="khac")

    assert told(official) == []


def test_somebody_without_unit_title_and_posts_still_has_a_file(db):
    official = make_official()
    official.posts.all().delete()
    official.unit = official.title = None
    official.save()

    file = File(official, user=make_user(), on=ON, day=ON)

    assert (file.place, file.posts, file.family) == (None, [], "state")
    assert (file.head["above"], file.head["name"]) == ("", "")
