"""Who holds which position, what certificates show, and the gap of one person and of a unit."""

from datetime import date

import pytest

from goc.officials.models import Official, QualificationKind
from goc.org.models import UnitKind
from goc.standards.queries import gaps, shown
from goc.standards.queries.holders import held_by
from goc.standards.rules.showing import Verdict
from tests.builders import (
    AT,
    ON,
    in_year,
    make_level,
    make_official,
    make_programme,
    make_qualification,
    make_title,
    since,
)
from tests.competencies import hold, level, make_builds, make_competency, make_position, show

pytestmark = pytest.mark.django_db


class TestHolders:
    def test_the_title_in_a_kind_of_units_above_tells_the_position(self, learner_file):
        position = make_position(title=learner_file.title, unit_kind=UnitKind.COMMUNE)

        held = held_by([learner_file], ON)[learner_file.pk]

        assert (held.certain, held.is_placed) == (position, False)

    def test_two_positions_of_one_title_are_both_told(self, learner_file):
        both = [
            make_position("a", title=learner_file.title),
            make_position("b", title=learner_file.title),
        ]

        held = held_by([learner_file], ON)[learner_file.pk]

        assert (list(held.positions), held.certain) == (both, None)

    def test_who_was_placed_holds_that_position(self, learner_file):
        make_position("a", title=learner_file.title)
        placed = make_position("b")
        hold(learner_file, placed)

        held = held_by([learner_file], ON)[learner_file.pk]

        assert (held.certain, held.is_placed) == (placed, True)

    def test_who_left_holds_no_position_by_their_title(self, learner_file):
        make_position(title=learner_file.title)
        Official.objects.update(in_office=False)

        assert held_by(Official.objects.all(), ON) == {}

    def test_a_position_out_of_force_is_held_by_nobody(self, learner_file):
        hold(learner_file, make_position(in_force=since(None, ON)))

        assert held_by([learner_file], ON)[learner_file.pk].positions == ()

    @pytest.mark.parametrize("size", [1, 3])
    def test_many_cost_what_one_costs(self, size, units, django_assert_num_queries):
        title = make_title("Chuyên viên")
        people = [make_official(unit=units.ha_dong, title=title) for _ in range(size)]
        make_position(title=title)

        with django_assert_num_queries(3):
            assert len(held_by(people, ON)) == size


class TestCourses:
    @pytest.fixture
    def skill(self):
        programme = make_programme(name="Soạn thảo văn bản")
        competency = make_competency()
        make_builds(programme, competency, 1)
        make_builds(programme, competency, 2, programme.modules.get())
        return competency

    def told(self, official):
        return [
            (line.shown.way, line.shown.step, line.when)
            for line in shown.by_official([official.pk], ON).get(official.pk, [])
        ]

    def course(self, official, field="Soạn thảo văn bản", **fields):
        skills = make_level(QualificationKind.POSITION_SKILLS, "course")
        return make_qualification(official, skills, field=field, **fields)

    def test_a_certificate_that_the_programme_grants_shows_its_highest_level(
        self, learner_file, skill
    ):
        self.course(learner_file, field="soạn thảo  VĂN BẢN", granted=in_year(2024))

        assert self.told(learner_file) == [("COURSE", 2, "2024")]

    def test_one_of_another_field_shows_nothing(self, learner_file, skill):
        self.course(learner_file, field="Lưu trữ")

        assert self.told(learner_file) == []

    def test_one_that_ran_out_shows_nothing(self, learner_file, skill):
        self.course(learner_file, expires_on=date(2026, 6, 30))

        assert self.told(learner_file) == []

    def test_one_without_a_day_shows_its_level_all_the_same(self, learner_file, skill):
        self.course(learner_file, granted=None)

        assert self.told(learner_file) == [("COURSE", 2, "không rõ ngày")]


class TestOnePerson:
    def test_each_competency_asked_is_met_missing_or_not_known(self, learner_file, unit_officer):
        met, missing, unknown = (make_competency(f"NL{n}") for n in range(3))
        hold(learner_file, make_position(asks=[(met, 2), (missing, 2), (unknown, 1)]))
        show(learner_file, met, 2, unit_officer)
        show(learner_file, missing, 1, unit_officer)
        builds = make_builds(make_programme(), missing, 2)

        found = gaps.portrait(learner_file, ON)

        assert [(rung.competency, rung.verdict) for rung in found.asked] == [
            (met, Verdict.MET),
            (missing, Verdict.NOT_MET),
            (unknown, Verdict.CANNOT_TELL),
        ]
        assert [list(rung.builders) for rung in found.asked] == [[], [builds], []]
        assert (found.missing, found.unknown) == (1, 1)

    def test_what_was_taken_back_counts_no_more(self, learner_file, unit_officer):
        skill = make_competency()
        hold(learner_file, make_position(asks=[(skill, 2)]))
        taken = {"withdrawn_at": AT, "withdrawn_by": unit_officer, "withdrawn_why": "Nhầm."}
        show(learner_file, skill, 2, unit_officer, **taken)

        [rung] = gaps.portrait(learner_file, ON).asked

        assert (rung.verdict, len(rung.lines)) == (Verdict.CANNOT_TELL, 1)

    def test_what_is_shown_but_not_asked_stands_apart(self, learner_file, unit_officer):
        skill = make_competency()
        show(learner_file, skill, 3, unit_officer)

        found = gaps.portrait(learner_file, ON)

        assert found.asked == []
        assert [(rung.competency, rung.held.surely) for rung in found.others] == [(skill, 3)]

    @pytest.mark.parametrize("size", [1, 3])
    def test_more_competencies_cost_no_more(
        self, size, learner_file, unit_officer, django_assert_num_queries
    ):
        skills = [make_competency(f"NL{n}") for n in range(size)]
        hold(learner_file, make_position(asks=[(skill, 1) for skill in skills]))
        for skill in skills:
            show(learner_file, skill, 1, unit_officer)

        with django_assert_num_queries(9):
            assert len(gaps.portrait(learner_file, ON).asked) == size


class TestUnit:
    def test_the_matrix_counts_who_meets_what_their_position_asks(self, units, unit_officer):
        title = make_title("Chuyên viên")
        skill = make_competency()
        make_position(title=title, asks=[(skill, 2)])
        good, weak, _ = (
            make_official(name, unit=units.ha_dong, title=title)
            for name in ("Lê An", "Lê Bình", "Lê Chi")
        )
        show(good, skill, 2, unit_officer)
        show(weak, skill, 1, unit_officer)
        make_official(unit=units.ha_dong, title=make_title("Lái xe"))

        found = gaps.matrix(Official.objects.order_by("sort_key"), ON)

        [column] = found.columns
        assert (column.asked, column.met, column.not_met, column.unknown) == (3, 1, 1, 1)
        assert [row.verdict(skill.pk) for row in found.rows] == [
            Verdict.MET, Verdict.NOT_MET, Verdict.CANNOT_TELL,
        ]  # fmt: skip
        assert (found.unplaced, found.ambiguous) == (1, 0)

    def test_the_matrix_and_the_portrait_say_the_same(self, units, unit_officer):
        title = make_title("Chuyên viên")
        skills = [make_competency(f"NL{n}") for n in range(3)]
        make_position(title=title, asks=[(skill, n + 1) for n, skill in enumerate(skills)])
        people = [make_official(unit=units.ha_dong, title=title) for _ in range(4)]
        for n, one in enumerate(people[1:]):
            for skill in skills[: n + 1]:
                show(one, skill, n, unit_officer)

        for row in gaps.matrix(Official.objects.all(), ON).rows:
            portrait = gaps.portrait(row.official, ON)
            assert {rung.competency.pk: rung.verdict for rung in portrait.asked} == {
                skill.pk: row.verdict(skill.pk) for skill in skills
            }


def test_a_level_is_named_in_words(learner_file, unit_officer):
    skill = make_competency()
    hold(learner_file, make_position(asks=[(skill, 2)]))

    [rung] = gaps.portrait(learner_file, ON).asked
    assert (rung.asked_words, rung.held_words) == ("mức 2: Làm được", "chưa rõ")
    show(learner_file, skill, 0, unit_officer)
    [rung] = gaps.portrait(learner_file, ON).asked
    assert (rung.held_words, rung.words) == ("chưa đạt mức nào", "chưa đạt")
    assert level(skill, 1) in rung.levels
