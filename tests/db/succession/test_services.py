"""Plans opened and approved, people put in and taken out, and what is refused."""

from datetime import date

import pytest

from goc.journal.models import Entry
from goc.kit.errors import Refused
from goc.succession import services
from goc.succession.models import SuccessionEntry, SuccessionPlan
from tests.builders import (
    AT,
    in_year,
    make_post,
    make_qualification,
    make_title,
    since,
)
from tests.successions import make_entry, make_plan, make_steps, make_terms

TODAY = date(2026, 7, 1)
pytestmark = pytest.mark.django_db


@pytest.fixture
def act(city_officer):
    make_terms()
    return {"by": city_officer, "at": AT}


@pytest.fixture
def plan(units, act):
    return make_plan(units.ha_dong)


def verbs():
    return list(Entry.objects.order_by("pk").values_list("verb", flat=True))


class TestPlans:
    def test_a_plan_is_opened_as_a_draft(self, units, act):
        title = make_title()

        made = services.open_plan(
            branch="PARTY", begins=2025, unit=units.ha_dong, title=title, seats=2, **act
        )

        assert (made.state, made.seats, made.planned_for) == ("DRAFT", 2, "Chuyên viên")
        assert verbs() == ["succession.plan_opened"]

    def test_a_term_that_nobody_knows_is_refused(self, units, act):
        with pytest.raises(Refused) as refusal:
            services.open_plan(
                branch="STATE", begins=2025, unit=units.ha_dong, title=make_title(), **act
            )

        assert refusal.value.reasons == (
            "Chưa có nhiệm kỳ Nhà nước bắt đầu năm 2025; hãy thêm nhiệm kỳ này ở phần Quy định"
            " trước.",
        )
        assert (SuccessionPlan.objects.count(), verbs()) == (0, [])

    def test_a_plan_that_stands_is_not_opened_again(self, plan, act):
        with pytest.raises(Refused, match="đã có quy hoạch cho chức danh của đơn vị"):
            services.open_plan(branch="PARTY", begins=2025, unit=plan.unit, title=plan.title, **act)

        assert SuccessionPlan.objects.count() == 1

    def test_neither_title_nor_group_is_refused(self, units, act):
        with pytest.raises(Refused, match="Hãy chọn một chức danh, hoặc một nhóm chức danh."):
            services.open_plan(branch="PARTY", begins=2025, unit=units.ha_dong, **act)

    @pytest.mark.parametrize("seats", [0, -1, 32_768])
    def test_seats_beyond_reason_are_refused(self, plan, act, seats):
        with pytest.raises(Refused, match="Số ghế phải từ 1 đến 32.767"):
            services.correct_plan(plan=plan, seats=seats, why="Đếm lại", **act)

    def test_seats_are_corrected_with_a_reason(self, plan, act):
        services.correct_plan(plan=plan, seats=3, why="Đề án nhân sự", **act)

        plan.refresh_from_db()
        assert plan.seats == 3
        written = Entry.objects.get()
        assert (written.why, written.details) == (
            "Đề án nhân sự",
            {"changed": {"seats": [None, 3]}},
        )
        with pytest.raises(Refused, match="Hãy ghi lý do sửa số ghế."):
            services.correct_plan(plan=plan, seats=4, why=" ", **act)

    def test_a_plan_is_approved_by_a_decision(self, plan, act):
        on = date(2025, 11, 1)

        services.approve(plan=plan, decision=" QĐ 5-QĐ/TU ", on=on, today=TODAY, **act)

        plan.refresh_from_db()
        assert (plan.state, plan.decision, plan.approved_on) == ("APPROVED", "QĐ 5-QĐ/TU", on)

    def test_an_approval_to_come_or_without_a_decision_is_refused_with_every_reason(
        self, plan, act
    ):
        with pytest.raises(Refused) as refusal:
            services.approve(plan=plan, decision="", on=date(2026, 7, 2), today=TODAY, **act)

        assert refusal.value.reasons == (
            "Hãy ghi số quyết định và cấp phê duyệt.",
            "Ngày phê duyệt 02/07/2026 chưa đến; hãy xem lại ngày.",
        )


class TestEntries:
    def test_somebody_enters_as_they_were_by_their_file_on_that_day(
        self, plan, act, units, learner_file
    ):
        degrees, theories = make_steps()
        before = make_title("Phó trưởng phòng")
        make_post(
            learner_file,
            unit=units.ba_dinh,
            title=before,
            period=since(date(2018, 1, 1), date(2020, 1, 1)),
        )
        for level, granted in (
            (degrees["bachelor"], date(2010, 6, 1)),
            (degrees["master"], in_year(2019)),
            (degrees["doctorate"], None),
            (theories["intermediate"], date(2019, 3, 1)),
            (theories["advanced"], date(2019, 3, 2)),
        ):
            make_qualification(learner_file, level, granted=granted)

        entry = services.add(
            plan=plan,
            official=learner_file,
            first=date(2019, 3, 1),
            ground="QĐ 1",
            today=TODAY,
            **act,
        )

        assert (entry.unit_then, entry.title_then) == (units.ba_dinh, before)
        assert (entry.degree_then, entry.theory_then) == (
            degrees["bachelor"],
            theories["intermediate"],
        )
        assert verbs() == ["succession.entry_added"]

    def test_today_what_bears_no_day_counts(self, plan, act, learner_file):
        degrees, _ = make_steps()
        make_qualification(learner_file, degrees["master"], granted=None)

        entry = services.add(
            plan=plan, official=learner_file, first=TODAY, ground="QĐ 1", today=TODAY, **act
        )

        assert (entry.degree_then, entry.theory_then) == (degrees["master"], None)

    def test_no_ground_and_a_term_that_is_over_are_told_together(self, act, units, learner_file):
        past = make_plan(units.ha_dong, begins=2020)

        with pytest.raises(Refused) as refusal:
            services.add(
                plan=past, official=learner_file, first=TODAY, ground="", today=TODAY, **act
            )

        assert refusal.value.reasons == (
            "Hãy ghi căn cứ: số, ngày của quyết định hoặc biên bản.",
            "Nhiệm kỳ kết thúc ngày 30/09/2025, trước ngày đưa vào 01/07/2026; hãy xem lại nhiệm"
            " kỳ và ngày.",
        )
        assert SuccessionEntry.objects.count() == 0

    def test_nobody_stands_in_a_plan_twice_at_once(self, plan, act, learner_file):
        make_entry(plan, learner_file)

        with pytest.raises(Refused) as refusal:
            services.add(
                plan=plan, official=learner_file, first=TODAY, ground="QĐ 2", today=TODAY, **act
            )

        assert refusal.value.reasons == (
            "Cán bộ đã ở trong quy hoạch này từ 01/11/2025 đến nay; hãy xem lại ngày, hoặc đưa ra"
            " trước.",
        )

    def test_who_is_taken_out_stays_ended_and_may_come_back(self, plan, act, learner_file):
        entry = make_entry(plan, learner_file)

        services.remove(entry=entry, last=date(2026, 3, 31), ground="Rà soát 2026", **act)
        services.add(
            plan=plan,
            official=learner_file,
            first=date(2026, 4, 1),
            ground="QĐ 3",
            today=TODAY,
            **act,
        )

        stood = plan.entries.order_by("period").values_list("period", "ground", "end_ground")
        assert list(stood) == [
            (since(date(2025, 11, 1), date(2026, 4, 1)), "QĐ 1-QĐ/TU", "Rà soát 2026"),
            (since(date(2026, 4, 1)), "QĐ 3", ""),
        ]
        assert verbs() == ["succession.entry_removed", "succession.entry_added"]

    def test_leaving_needs_a_ground_and_a_day_after_the_first(self, plan, act, learner_file):
        entry = make_entry(plan, learner_file)

        with pytest.raises(Refused) as refusal:
            services.remove(entry=entry, last=date(2025, 10, 31), ground=" ", **act)

        assert len(refusal.value.reasons) == 2
        entry.refresh_from_db()
        assert entry.period.upper is None

    def test_nobody_leaves_twice(self, plan, act, learner_file):
        entry = make_entry(plan, learner_file, end=date(2026, 1, 1))

        with pytest.raises(Refused, match="đã được đưa ra khỏi quy hoạch này sau ngày 31/12/2025"):
            services.remove(entry=entry, last=TODAY, ground="QĐ 9", **act)

    def test_an_entry_is_mended_with_a_reason_and_what_stood_is_told(self, plan, act, learner_file):
        degrees, theories = make_steps()
        entry = make_entry(plan, learner_file, degree_then=degrees["bachelor"])

        services.correct(
            entry=entry,
            first=date(2025, 12, 1),
            ground="QĐ 1b",
            degree_then=degrees["master"],
            theory_then=theories["advanced"],
            why="Chép nhầm",
            **act,
        )

        entry.refresh_from_db()
        assert (entry.period.lower, entry.ground) == (date(2025, 12, 1), "QĐ 1b")
        assert (entry.degree_then, entry.theory_then) == (degrees["master"], theories["advanced"])
        told = Entry.objects.get()
        assert told.subject_kind == "succession.SuccessionPlan"
        assert told.details["before"] == {
            "first": "2025-11-01",
            "last": None,
            "ground": "QĐ 1-QĐ/TU",
            "degree": "bachelor",
            "theory": None,
        }

    def test_a_mended_day_meets_no_earlier_entry(self, plan, act, learner_file):
        make_entry(plan, learner_file, date(2024, 1, 1), date(2025, 1, 1))
        entry = make_entry(plan, learner_file, date(2025, 6, 1))
        same = {"ground": "QĐ", "degree_then": None, "theory_then": None, "why": "Sửa"}

        with pytest.raises(Refused, match="từ 01/01/2024 đến hết 31/12/2024"):
            services.correct(entry=entry, first=date(2024, 12, 31), **same, **act)


class TestWhereItIsNotHeld:
    @pytest.fixture(autouse=True)
    def not_held(self, settings, plan):
        settings.SUCCESSION = False

    def test_nothing_is_written(self, plan, act, learner_file):
        entry = make_entry(plan, learner_file)
        acts = (
            lambda: services.open_plan(
                branch="PARTY", begins=2025, unit=plan.unit, title=make_title(), **act
            ),
            lambda: services.correct_plan(plan=plan, seats=1, why="x", **act),
            lambda: services.approve(plan=plan, decision="x", on=TODAY, today=TODAY, **act),
            lambda: services.add(
                plan=plan, official=learner_file, first=TODAY, ground="x", today=TODAY, **act
            ),
            lambda: services.correct(
                entry=entry,
                first=TODAY,
                ground="x",
                degree_then=None,
                theory_then=None,
                why="x",
                **act,
            ),
            lambda: services.remove(entry=entry, last=TODAY, ground="x", **act),
        )

        for forbidden in acts:
            with pytest.raises(Refused, match="không giữ dữ liệu quy hoạch"):
                forbidden()

        assert (SuccessionPlan.objects.count(), SuccessionEntry.objects.count()) == (1, 1)
        assert verbs() == []
