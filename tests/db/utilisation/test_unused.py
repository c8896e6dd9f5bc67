"""Trained for a title and not used: by its course, or since being planned for it."""

from datetime import date

import pytest

from goc.law.models import Value
from goc.officials.models import QualificationKind
from goc.org.models import TitleGroup
from goc.utilisation.queries import unused
from goc.utilisation.queries.unused import Wanted
from tests.builders import (
    ON,
    make_document,
    make_group,
    make_level,
    make_official,
    make_post,
    make_qualification,
    make_title,
    make_value,
    on_day,
    since,
)
from tests.requirements import make_requirement
from tests.successions import make_entry, make_plan, make_terms

TRAINED = date(2023, 3, 1)
LIMIT = date(2024, 7, 1)


@pytest.fixture
def ladder(db):
    """Heads must have the course for heads; unused after 24 months."""
    make_value(
        make_document("LOCAL-CHOICE"), 24, code="training_use_months",
        period=since(date(2020, 1, 1)),
    )  # fmt: skip
    make_terms()
    make_group("DEPUTY", rung=40)
    title = make_title("Trưởng phòng", group=make_group("HEAD", rung=50))
    course = make_level(QualificationKind.LEADERSHIP, "division", name="Lãnh đạo cấp phòng")
    make_requirement(
        who={"post": {"title_group": "HEAD"}},
        needs={"qualification": "LEADERSHIP", "at_least": "division"},
        due={"before": "appointment"},
        code="lanh-dao-phong",
    )
    title.course = course
    return title


@pytest.fixture
def trained(ladder):
    """A specialist who finished the course three years ago."""
    official = make_official(title=make_title("Chuyên viên"))
    make_qualification(official, ladder.course, granted=TRAINED)
    return official


def found(**asked):
    asked = Wanted(**{"units": None, "plans": True} | asked)
    return [(each.official, each.basis) for each in unused.found(asked, ON)]


def test_who_finished_the_course_long_ago_and_has_no_such_post_is_found(trained, ladder):
    assert found() == [(trained.pk, "khoa")]
    [row] = unused.found(Wanted(units=None, plans=True), ON)
    [line] = unused.lines([row], ON, short={"lanh-dao-phong": "Lãnh đạo phòng"})
    assert (line.requirement, line.trained, line.since) == (
        "Lãnh đạo phòng", "Lãnh đạo, quản lý: Lãnh đạo cấp phòng", TRAINED,
    )  # fmt: skip


def test_a_course_that_two_titles_ask_for_is_used_in_the_lower_of_them(trained, ladder):
    make_requirement(
        who={"post": {"title_group": "DEPUTY"}},
        needs={"qualification": "LEADERSHIP", "at_least": "division"},
        due={"before": "appointment"},
        code="lanh-dao-xa",
    )
    deputy = make_title("Phó Trưởng phòng", group=TitleGroup.objects.get(code="DEPUTY"))
    used = make_official(title=deputy, held_since=date(2023, 6, 1))
    make_qualification(used, ladder.course, granted=TRAINED)

    [row] = unused.found(Wanted(units=None, plans=True), ON)

    assert (row.official, row.requirement) == (trained.pk, "lanh-dao-xa")


@pytest.mark.parametrize(("granted", "count"), [(LIMIT, 1), (date(2024, 7, 2), 0)])
def test_the_months_of_the_value_are_counted_to_the_day(granted, count, trained):
    trained.person.qualifications.update(granted=on_day(granted))

    assert len(found()) == count


def test_a_certificate_without_a_day_is_left_out(trained):
    trained.person.qualifications.update(granted=None)

    assert found() == []


@pytest.mark.parametrize(
    ("first", "until", "is_used"),
    [
        (date(2024, 1, 1), None, True),
        (date(2023, 6, 1), date(2024, 1, 1), True),
        (date(2019, 1, 1), date(2023, 3, 1), False),
        (date(2026, 8, 1), None, False),
    ],
)
def test_a_post_of_the_rung_held_since_is_use(first, until, is_used, trained, ladder):
    make_post(trained, unit=trained.unit, title=ladder, period=since(first, until), is_main=False)

    assert (found() == []) is is_used


def test_a_lower_post_is_no_use(trained):
    deputy = make_title("Phó trưởng phòng", group=make_group("DEPUTY", rung=40))
    make_post(trained, unit=trained.unit, title=deputy, period=since(TRAINED), is_main=False)

    assert found() == [(trained.pk, "khoa")]


def test_who_has_left_is_not_asked_about(trained):
    type(trained).objects.filter(pk=trained.pk).update(in_office=False)

    assert found() == []


@pytest.fixture
def planned(ladder):
    """A specialist planned for head in 2021 who has taken theory since, which heads must have."""
    theory = make_level(code="advanced", name="Cao cấp", step=30)
    make_requirement(
        who={"post": {"title_group": "HEAD", "or_above": True}},
        needs={"qualification": "POLITICAL_THEORY", "at_least": "advanced"},
        due={"before": "appointment"},
        code="cao-cap",
    )
    official = make_official(title=make_title("Chuyên viên"))
    plan = make_plan(
        official.unit, title=ladder, branch="STATE", begins=2026, approved=date(2022, 1, 1)
    )
    make_entry(plan, official, date(2022, 1, 1))
    make_qualification(official, theory, granted=TRAINED)
    return official


def test_who_was_trained_since_being_planned_is_found_with_the_plan(planned):
    [row] = unused.found(Wanted(units=None, plans=True), ON)

    assert (row.official, row.basis, row.requirement) == (planned.pk, "quy-hoach", "cao-cap")
    assert unused.lines([row], ON, short={})[0].planned.startswith("Quy hoạch Trưởng phòng")


def test_who_was_trained_before_being_planned_is_not(planned):
    planned.person.qualifications.update(granted=on_day(date(2021, 12, 31)))

    assert found() == []


def test_quy_hoach_is_told_to_those_alone_who_may_read_it(planned, trained):
    assert found(plans=False) == [(trained.pk, "khoa")]


def test_the_list_is_narrowed_by_unit_sight_ground_and_name(trained, planned):
    assert found(units=[trained.unit_id]) == [(trained.pk, "khoa")]
    assert found(unit=planned.unit.code) == [(planned.pk, "quy-hoach")]
    assert found(basis="khoa") == [(trained.pk, "khoa")]
    assert found(requirement="cao-cap") == [(planned.pk, "quy-hoach")]
    assert found(text=trained.code) == [(trained.pk, "khoa")]
    assert found(title="KHONG-CO") == []


def test_without_the_value_nobody_is_found(trained):
    Value.objects.filter(parameter__code="training_use_months").delete()

    assert found() == []
