"""Frameworks and competencies written, refused, kept; what programmes build."""

import pytest
from django.db import IntegrityError, transaction

from goc.catalogue import services
from goc.catalogue.models import Builds, Competency, CompetencyFramework, CompetencyLevel
from goc.catalogue.queries import competencies as queries
from goc.catalogue.rules.competencies import CompetencyDraft, LevelDraft
from goc.catalogue.services import FrameworkText
from goc.journal.models import Entry
from goc.kit.errors import Refused
from goc.kit.mark import Mark
from tests.builders import AT, ON, make_programme, since
from tests.competencies import (
    make_builds,
    make_competency,
    make_framework,
    make_position,
)

pytestmark = pytest.mark.django_db
TEXT = FrameworkText("Khung", "Thành phố", Mark.LOCAL_CHOICE, since(None))


def draft(code="NL01", *names, **fields):
    levels = tuple(LevelDraft(step, name, "Thấy.") for step, name in enumerate(names, start=1))
    return CompetencyDraft(
        **{"code": code, "name": "Soạn thảo", "kind": "Chung"} | fields, levels=levels
    )


def write(framework, said, by, **more):
    return services.write_competency(
        framework=framework, draft=said, why="Theo đề án.", by=by, at=AT, **{"parent": None} | more
    )


def broken(wall, act):
    with pytest.raises(IntegrityError) as error, transaction.atomic():
        act()
    assert wall in str(error.value)


class TestFrameworks:
    def test_one_is_created_changed_and_told_in_the_journal(self, city_officer):
        told = {"why": "Theo đề án.", "by": city_officer, "at": AT}
        made = services.create_framework(code="khung", text=TEXT, **told)
        text = FrameworkText("Khung mới", "Thành phố", Mark.UNVERIFIED, since(None))
        services.change_framework(framework=made, text=text, **told)

        held = CompetencyFramework.objects.get()
        assert (held.title, held.mark) == ("Khung mới", Mark.UNVERIFIED)
        assert list(Entry.objects.order_by("pk").values_list("verb", flat=True)) == [
            "catalogue.framework_created",
            "catalogue.framework_changed",
        ]

    def test_a_code_that_is_taken_is_refused(self, city_officer):
        make_framework("khung")

        with pytest.raises(Refused) as refusal:
            services.create_framework(code="khung", text=TEXT, why="x", by=city_officer, at=AT)

        assert refusal.value.reasons == (
            "Mã “khung” đã dùng cho khung năng lực khác; hãy chọn mã khác.",
        )

    def test_nothing_is_written_without_a_reason(self, city_officer):
        with pytest.raises(Refused) as refusal:
            services.create_framework(code="khung", text=TEXT, why=" ", by=city_officer, at=AT)

        assert refusal.value.reasons == ("Hãy ghi lý do.",)


class TestCompetencies:
    def test_one_is_written_with_its_levels(self, city_officer):
        framework = make_framework()

        made = write(framework, draft("NL01", "Biết", "Làm được"), city_officer)

        assert [(each.step, each.name) for each in made.levels.order_by("step")] == [
            (1, "Biết"),
            (2, "Làm được"),
        ]

    def test_a_level_keeps_its_identity_when_it_is_renamed(self, city_officer):
        framework = make_framework()
        made = write(framework, draft("NL01", "Biết", "Làm được"), city_officer)
        before = set(made.levels.values_list("identifier", flat=True))

        write(framework, draft("NL01", "Hiểu", "Làm được"), city_officer, competency=made)

        assert set(made.levels.values_list("identifier", flat=True)) == before
        assert made.levels.get(step=1).name == "Hiểu"

    def test_a_level_that_a_position_asks_for_cannot_be_taken_away(self, city_officer):
        competency = make_competency()
        make_position(asks=[(competency, 3)])

        with pytest.raises(Refused) as refusal:
            write(
                competency.framework,
                draft("NL01", "Biết", "Làm được"),
                city_officer,
                competency=competency,
            )

        assert refusal.value.reasons == (
            "Mức 3 của “Soạn thảo” đang được vị trí việc làm, cán bộ hoặc chương trình dùng nên"
            " không bỏ được; hãy giữ mức này, chỉ sửa tên và biểu hiện.",
        )
        assert competency.levels.count() == 3
        assert Competency.objects.get().name == "Năng lực NL01"

    def test_a_circle_of_parents_is_refused(self, city_officer):
        top = make_competency("NL01", levels=())
        below = make_competency("NL02", parent=top)

        with pytest.raises(Refused) as refusal:
            write(top.framework, draft("NL01"), city_officer, competency=top, parent=below)

        assert refusal.value.reasons == (
            "Năng lực được chọn ở “Thuộc” đang nằm dưới chính năng lực này; hãy chọn năng lực"
            " khác.",
        )

    def test_every_fault_is_told_at_once(self, city_officer):
        make_competency("NL01")
        levels = (LevelDraft(1, "Biết"), LevelDraft(3, "Biết"))
        said = CompetencyDraft("NL01", " ", "Chung", levels=levels)

        with pytest.raises(Refused) as refusal:
            write(CompetencyFramework.objects.get(), said, city_officer)

        assert refusal.value.reasons == (
            "Khung đã có năng lực mang mã “NL01”; hãy chọn mã khác.",
            "Hãy ghi tên năng lực.",
            "Các mức phải đếm liền nhau từ 1, không bỏ cách mức nào.",
            "Có 2 mức cùng tên “biết”; mỗi mức cần một tên riêng.",
        )

    def test_the_tree_lists_each_below_what_it_belongs_to(self):
        top = make_competency("A", levels=())
        make_competency("B")
        make_competency("A1", parent=top)

        found = [(each.competency.code, each.depth) for each in queries.tree(top.framework)]

        assert found == [("A", 0), ("A1", 1), ("B", 0)]


class TestBuilding:
    def test_a_programme_builds_these_levels_and_no_others(self, city_officer):
        programme, skill, other = make_programme(), make_competency(), make_competency("NL02")
        make_builds(programme, other, 1)
        module = programme.modules.get()
        two = skill.levels.get(step=2)

        services.build(
            programme=programme, wanted=[(module, two)], why="Đo được.", by=city_officer, at=AT
        )

        assert [(row.module, row.level) for row in Builds.objects.all()] == [(module, two)]

    def test_two_levels_of_one_competency_at_one_place_are_refused(self, city_officer):
        programme, skill = make_programme(), make_competency()
        wanted = [(None, each) for each in skill.levels.filter(step__lte=2)]

        with pytest.raises(Refused) as refusal:
            services.build(programme=programme, wanted=wanted, why="x", by=city_officer, at=AT)

        assert refusal.value.reasons == (
            "Một năng lực được ghi hai mức ở cùng một chỗ; hãy giữ mức cao nhất mà người học đạt.",
        )

    def test_a_module_of_another_programme_is_refused(self, city_officer):
        programme, skill = make_programme(), make_competency()
        foreign = make_programme("khac", name="Khác").modules.get()

        with pytest.raises(Refused) as refusal:
            services.build(
                programme=programme,
                wanted=[(foreign, skill.levels.get(step=1))],
                why="x",
                by=city_officer,
                at=AT,
            )

        assert refusal.value.reasons == (
            f"Chuyên đề “{foreign.name}” không thuộc chương trình này; hãy chọn chuyên đề khác.",
        )

    def test_programmes_out_of_force_build_nothing_now(self):
        skill = make_competency()
        make_builds(make_programme("cu", name="Cũ", in_force=since(None, ON)), skill, 1)
        now = make_builds(make_programme("nay", name="Nay"), skill, 2)

        assert queries.builders_of([skill], ON)[skill.pk] == [now]


def test_the_walls():
    framework = make_framework()
    skill = make_competency(framework=framework)
    programme = make_programme()
    make_builds(programme, skill, 1)

    broken(
        "competency_framework_has_a_title_and_a_creator",
        lambda: make_framework("khac", title=""),
    )
    broken("competency_code_stands_once_in_a_framework", lambda: make_competency("NL01"))
    broken(
        "competency_does_not_belong_to_itself",
        lambda: Competency.objects.filter(pk=skill.pk).update(parent=skill.pk),
    )
    broken(
        "competency_level_stands_once_at_its_step",
        lambda: CompetencyLevel.objects.create(competency=skill, step=1, name="Trùng"),
    )
    broken(
        "competency_levels_count_from_one",
        lambda: CompetencyLevel.objects.create(competency=skill, step=0, name="Không"),
    )
    broken("programme_builds_a_level_once_in_a_module", lambda: make_builds(programme, skill, 1))
