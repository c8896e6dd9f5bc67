"""Positions written, asked, held; what people showed, said and taken back; the walls around."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction

from goc.journal.models import Entry
from goc.kit.errors import Refused
from goc.kit.mark import Mark
from goc.org.models import Title, UnitKind
from goc.standards import services
from goc.standards.models import CompetencyShown, JobPosition, PositionAsks, PositionHolding
from goc.standards.services import PositionText
from tests.builders import AT, ON, make_stored_file, since
from tests.competencies import hold, level, make_competency, make_position, show

pytestmark = pytest.mark.django_db
TEXT = PositionText(
    "Chuyên viên tổng hợp", Title.PositionClass.PROFESSIONAL, Mark.LOCAL_CHOICE, since(None)
)


def broken(wall, act):
    with pytest.raises(IntegrityError) as error, transaction.atomic():
        act()
    assert wall in str(error.value)


def refused(act):
    with pytest.raises(Refused) as refusal:
        act()
    return refusal.value.reasons


class TestPositions:
    def test_one_is_described_and_found_by_its_words(self, city_officer):
        made = services.create_position(
            code="cv", text=TEXT, why="Theo đề án.", by=city_officer, at=AT
        )

        assert made.search_key == "cv chuyen vien tong hop"
        assert Entry.objects.get().verb == "standards.position_created"

    def test_every_fault_is_told_at_once(self, city_officer, units):
        text = PositionText(
            " ", Title.PositionClass.SUPPORT, Mark.LOCAL_CHOICE, since(None),
            unit=units.ha_dong, unit_kind=UnitKind.COMMUNE,
        )  # fmt: skip

        assert refused(
            lambda: services.create_position(code="cv", text=text, why="", by=city_officer, at=AT)
        ) == (
            "Hãy ghi tên vị trí việc làm.",
            "Chọn một đơn vị, hoặc một loại đơn vị, không chọn cả hai.",
            "Hãy ghi lý do.",
        )
        assert not JobPosition.objects.exists()

    def test_it_asks_for_these_levels_and_no_others(self, city_officer):
        skill, other = make_competency(), make_competency("NL02")
        position = make_position(asks=[(skill, 1), (other, 1)])

        services.ask(
            position=position, levels=[level(skill, 3)], why="Rà soát.", by=city_officer, at=AT
        )

        assert [(row.competency, row.level.step) for row in PositionAsks.objects.all()] == [
            (skill, 3)
        ]

    def test_two_levels_of_one_competency_are_refused(self, city_officer):
        skill, position = make_competency(), make_position()
        levels = [level(skill, 1), level(skill, 2)]

        assert refused(
            lambda: services.ask(position=position, levels=levels, why="x", by=city_officer, at=AT)
        ) == ("Một năng lực được chọn hai mức; vị trí chỉ đòi hỏi một mức của mỗi năng lực.",)


class TestHolding:
    def place(self, official, position, by, first=date(2026, 1, 1), ground="QĐ 5"):
        return services.place(
            official=official, position=position, first=first, ground=ground, by=by, at=AT
        )

    def test_the_position_before_ends_when_the_next_begins(self, learner_file, unit_officer):
        before, now = make_position(), make_position("khac", name="Văn thư")
        self.place(learner_file, before, unit_officer)
        self.place(learner_file, now, unit_officer, first=date(2026, 5, 1))

        held = PositionHolding.objects.order_by("period")
        assert [(row.job_position, row.period.upper) for row in held] == [
            (before, date(2026, 5, 1)),
            (now, None),
        ]

    def test_an_earlier_day_than_one_that_stands_is_refused(self, learner_file, unit_officer):
        hold(learner_file, make_position(), date(2026, 5, 1))

        assert refused(
            lambda: self.place(learner_file, JobPosition.objects.get(), unit_officer)
        ) == (
            "Cán bộ đã được xếp vào “Chuyên viên tổng hợp” từ 01/05/2026; hãy chọn ngày sau ngày"
            " ấy.",
        )

    def test_a_position_that_is_over_and_no_ground_are_refused(self, learner_file, unit_officer):
        over = make_position(in_force=since(None, date(2025, 1, 1)))

        assert refused(lambda: self.place(learner_file, over, unit_officer)) == (
            "Vị trí “Chuyên viên tổng hợp” không áp dụng ngày 01/01/2026; hãy chọn khác.",
        )
        assert refused(lambda: self.place(learner_file, over, unit_officer, ground=" ")) == (
            "Hãy ghi căn cứ: số, ngày của quyết định hoặc văn bản phân công.",
        )


class TestShowing:
    def test_an_assessment_stands_with_who_said_it_and_why(self, learner_file, unit_officer):
        skill = make_competency()

        made = services.assess(
            official=learner_file, competency=skill, level=level(skill, 2), today=ON,
            on=ON, reason=" Soạn được tờ trình. ", by=unit_officer, at=AT,
        )  # fmt: skip

        assert (made.kind, made.level.step, made.reason) == (
            CompetencyShown.Kind.ASSESSMENT, 2, "Soạn được tờ trình.",
        )  # fmt: skip
        entry = Entry.objects.get()
        assert (entry.verb, entry.subject_id, entry.why) == (
            "standards.competency_shown", str(learner_file.pk), "Soạn được tờ trình.",
        )  # fmt: skip

    def test_a_level_of_another_competency_is_refused(self, learner_file, unit_officer):
        skill, other = make_competency(), make_competency("NL02")

        assert refused(
            lambda: services.assess(
                official=learner_file, competency=skill, level=level(other, 1), today=ON,
                on=ON, reason="x", by=unit_officer, at=AT,
            )
        ) == ("Mức được chọn không phải của năng lực này; hãy chọn lại.",)  # fmt: skip

    def test_evidence_is_kept_with_its_file(self, learner_file, unit_officer, settings, tmp_path):
        settings.MEDIA_ROOT = tmp_path
        skill = make_competency()

        made = services.prove(
            official=learner_file, level=level(skill, 1), on=ON, today=ON, reason="Đề tài.",
            upload=SimpleUploadedFile("de-tai.pdf", b"%PDF-1.7"), by=unit_officer, at=AT,
        )  # fmt: skip

        assert made.evidence.name == "de-tai.pdf"
        assert made.kind == CompetencyShown.Kind.EVIDENCE

    def test_a_file_that_is_no_paper_is_refused_and_leaves_nothing(
        self, learner_file, unit_officer
    ):
        skill = make_competency()

        assert refused(
            lambda: services.prove(
                official=learner_file, level=level(skill, 1), on=ON, today=ON, reason="Đề tài.",
                upload=SimpleUploadedFile("de-tai.pdf", b"MZ"), by=unit_officer, at=AT,
            )
        ) == ("Tệp minh chứng phải là PDF, ảnh JPG hoặc PNG; hãy chọn tệp khác.",)  # fmt: skip
        assert not CompetencyShown.objects.exists()

    def test_what_was_taken_back_stays_to_be_read(self, learner_file, unit_officer, city_officer):
        made = show(learner_file, make_competency(), 2, unit_officer)

        services.withdraw(shown=made, why="Nhầm người.", by=city_officer, at=AT)

        made.refresh_from_db()
        assert (made.withdrawn_by, made.withdrawn_why, made.level.step) == (
            city_officer, "Nhầm người.", 2,
        )  # fmt: skip
        assert refused(
            lambda: services.withdraw(shown=made, why="Nữa.", by=city_officer, at=AT)
        ) == ("Mục này đã được Nguyễn Thu Hà rút.",)


def test_the_walls_around_positions(learner_file, units):
    skill = make_competency()
    position = make_position(asks=[(skill, 1)])
    hold(learner_file, position)

    broken(
        "job_position_stands_in_a_unit_or_a_kind_of_units",
        lambda: make_position("x", unit=units.ha_dong, unit_kind=UnitKind.COMMUNE),
    )
    broken(
        "job_position_is_in_force_on_some_day",
        lambda: make_position("x", in_force=since(ON, ON)),
    )
    broken(
        "job_position_asks_a_competency_once",
        lambda: PositionAsks.objects.create(
            job_position=position, competency=skill, level=level(skill, 2)
        ),
    )
    broken(
        "official_holds_one_job_position_a_day",
        lambda: hold(learner_file, position, date(2026, 1, 1)),
    )
    held = PositionHolding.objects.all()
    broken("job_position_is_held_on_a_ground", lambda: held.update(ground=""))
    broken("job_position_is_held_from_a_day_on", lambda: held.update(period=since(None, ON)))


def test_the_walls_around_what_was_shown(learner_file, unit_officer):
    skill = make_competency()
    show(learner_file, skill, 0, unit_officer)
    shown = CompetencyShown.objects.all()
    file = make_stored_file(unit_officer)

    wall = "competency_shown_by_evidence_has_its_file_and_level"
    broken(wall, lambda: shown.update(kind="EVIDENCE", evidence=file))
    broken(wall, lambda: shown.update(evidence=file))
    broken("competency_shown_says_why", lambda: shown.update(reason=""))
    wall = "competency_shown_is_withdrawn_by_somebody_for_a_reason"
    broken(wall, lambda: shown.update(withdrawn_at=AT))
    broken(wall, lambda: shown.update(withdrawn_at=AT, withdrawn_by=unit_officer))
