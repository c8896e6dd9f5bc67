"""The copy of one's own data holds whatever is kept of one, and nothing of others."""

import pytest
from django.apps import apps

from goc.catalogue.models import Lecturer
from goc.hall.queries import own_data
from goc.officials.models import FormerFile, Official, Person
from goc.planning.models import PlanSeat
from goc.utilisation.models import ListCheck, ListedCheck
from tests.builders import AT, ON, make_provider, make_unit, since
from tests.minutes import make_list, make_shortfall
from tests.successions import make_plan

# Told by pages of their own, or not at all: see `own_data.KEPT`.
TOLD_APART = {Official, PlanSeat, ListedCheck}
WITHHELD = {"succession.SuccessionEntry", "care.Suspicion"}


@pytest.fixture
def told(learner_file):
    """The pages of the copy by name, of the learner unless another is named."""

    def told(official=learner_file):
        return {part.name: part.rows for part in own_data.parts(official, ON)}

    return told


def test_every_table_about_an_official_is_told_or_withheld_on_purpose():
    about = {
        model._meta.label
        for model in apps.get_models()
        if model.__module__.startswith("goc.") and not hasattr(model, "pgh_tracked_model")
        if any(field.related_model in (Official, Person) for field in model._meta.concrete_fields)
    }
    kept = {model._meta.label for _, model, _ in own_data.KEPT}

    assert about - kept - {model._meta.label for model in TOLD_APART} == WITHHELD


def test_the_planned_class_is_told_with_its_days(planned, told):
    [(plan, number, programme, _, starts, ends)] = told()["Lớp dự kiến"]

    assert (plan, number, programme[:9]) == ("Kế hoạch năm 2027", 1, "Trung cấp")
    assert starts[-4:] == ends[-4:] == "2027"


def test_who_got_no_class_is_told_why(planned, told):
    left = Official.objects.get(code="CB000004")

    [row] = told(left)["Nhu cầu chưa xếp được lớp"]

    assert "Không chương trình nào cấp điều phải có" in row


def test_an_appointment_without_qualifying_is_told_with_what_was_missing(learner_file, told):
    gaps = [{"requirement": "llct", "short": "LLCT", "status": "chưa có", "missing": ""}]
    make_shortfall(learner_file, gaps=gaps)

    [row] = told()["Bổ nhiệm khi chưa đủ"]

    assert "LLCT" in row


def test_a_check_in_a_list_is_told_but_not_one_of_succession(learner_file, city_officer, told):
    make_list(learner_file, city_officer)
    of_plan = make_list(learner_file, city_officer)
    ListCheck.objects.filter(pk=of_plan.pk).update(plan=make_plan(make_unit()))

    assert len(told()["Kiểm tra theo danh sách"]) == 1


def test_a_former_code_and_what_one_teaches_are_told(learner_file, told):
    FormerFile.objects.create(official=learner_file, former_id=999, code="CB999", since=AT)
    Lecturer.objects.create(
        provider=make_provider(name="Trường A"), person=learner_file.person, full_name="Vân",
        sort_key="van", kind="VISITING", period=since(ON),
    )  # fmt: skip

    assert "CB999" in told()["Số hiệu cũ"][0]
    assert "Thỉnh giảng" in told()["Giảng dạy"][0]
