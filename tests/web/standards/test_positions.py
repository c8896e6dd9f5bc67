"""The pages of positions and competencies, as the people of the cast use them."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from goc.catalogue.models import Builds, Competency, CompetencyFramework
from goc.hall.queries import own_data
from goc.journal.models import Reading
from goc.org.models import Role
from goc.standards.models import CompetencyShown, JobPosition, PositionHolding
from tests import exports
from tests.builders import ON, grant, make_official, make_programme, make_stored_file, make_title
from tests.competencies import hold, level, make_competency, make_framework, make_position, show

pytestmark = pytest.mark.django_db
MATRIX = reverse("standards:unit_competencies")


def lines(prefix, *rows):
    """The rows of a table of lines as the browser sends them."""
    sent = {f"{prefix}-TOTAL_FORMS": len(rows), f"{prefix}-INITIAL_FORMS": 0}
    for number, row in enumerate(rows):
        sent |= {f"{prefix}-{number}-{name}": value for name, value in row.items()}
    return sent


class TestWritingFrameworks:
    def test_a_framework_and_a_competency_are_written_by_page(self, client, city_officer):
        client.force_login(city_officer)
        sent = {
            "code": "khung-xa", "title": "Khung của xã", "creator": "Thành phố",
            "mark": "local_choice", "why": "Theo đề án.",
        }  # fmt: skip
        client.post(reverse("catalogue:framework_new"), sent)
        sent = {"code": "NL01", "name": "Soạn thảo", "kind": "Chung", "why": "Theo đề án."}
        rows = lines("muc", {"name": "Biết", "evidence": "Nêu được."}, {"name": "", "evidence": ""})
        answer = client.post(reverse("catalogue:competency_new", args=["khung-xa"]), sent | rows)

        assert answer.status_code == 302
        made = Competency.objects.get()
        assert (made.framework.code, [each.name for each in made.levels.all()]) == (
            "khung-xa", ["Biết"],
        )  # fmt: skip

    def test_a_level_without_what_one_sees_comes_back(self, client, city_officer):
        client.force_login(city_officer)
        framework = make_framework()
        sent = {"code": "NL01", "name": "Soạn thảo", "kind": "Chung", "why": "Theo đề án."}
        rows = lines("muc", {"name": "Biết", "evidence": ""})

        answer = client.post(
            reverse("catalogue:competency_new", args=[framework.code]), sent | rows
        )

        assert answer.status_code == 422
        assert "Có mức ghi chưa đủ tên và biểu hiện" in answer.content.decode()
        assert not Competency.objects.exists()

    def test_the_shelf_and_the_tree_show_what_is_there(self, client, stranger):
        client.force_login(stranger)
        top = make_competency("A", name="Nhóm chung", levels=())
        make_competency("A1", name="Soạn thảo văn bản", parent=top)

        shelf = client.get(reverse("catalogue:frameworks"))
        assert [row.leveled for row, _ in shelf.context["rows"]] == [1]
        page = client.get(reverse("catalogue:framework", args=["khung-thu"]), {"tim": "soan thao"})
        assert [each.competency.code for each in page.context["branches"]] == ["A1"]

    def test_a_framework_is_given_another_title(self, client, city_officer):
        client.force_login(city_officer)
        framework = make_framework()
        sent = {
            "title": "Tên mới", "creator": "Thành phố", "mark": "unverified", "why": "Sửa.",
            "begins": "02/01/2026", "ends": "01/01/2026",
        }  # fmt: skip
        address = reverse("catalogue:framework_edit", args=[framework.code])
        assert "Ngày cuối đứng trước ngày đầu" in client.post(address, sent).content.decode()

        client.post(address, sent | {"ends": ""})

        assert CompetencyFramework.objects.get().title == "Tên mới"

    def test_a_programme_says_what_it_builds(self, client, school_officer):
        client.force_login(school_officer)
        programme, skill = make_programme(), make_competency()
        rows = lines("nang-luc", {"level": level(skill, 2).pk, "module": ""})

        client.post(reverse("catalogue:builds", args=[programme.code]), rows | {"why": "Đo được."})

        assert [row.level.step for row in Builds.objects.all()] == [2]
        page = client.get(reverse("hall:programme", args=[programme.code]))
        assert [row.level.step for row in page.context["builds"]] == [2]


class TestPositions:
    def test_one_is_described_then_asks(self, client, city_officer):
        client.force_login(city_officer)
        skill = make_competency()
        sent = {
            "code": "cv", "name": "Chuyên viên", "position_class": "PROFESSIONAL",
            "mark": "local_choice", "why": "Theo đề án.",
        }  # fmt: skip
        client.post(reverse("standards:position_new"), sent)
        sent = {f"nang-luc-{skill.pk}": level(skill, 3).pk, "why": "Theo đề án."}
        client.post(reverse("standards:position_asks", args=["cv"]), sent)

        page = client.get(reverse("standards:position", args=["cv"]))
        assert [each.level.step for each in page.context["asks"]] == [3]
        page = client.get(reverse("standards:competency", args=[skill.identifier]))
        assert [each.job_position.code for each in page.context["askers"]] == ["cv"]

    def test_an_unknown_unit_comes_back_with_a_sentence(self, client, city_officer):
        client.force_login(city_officer)
        position = make_position()
        sent = {
            "name": "Chuyên viên", "position_class": "PROFESSIONAL", "mark": "local_choice",
            "unit": "KHONG", "why": "Sửa.",
        }  # fmt: skip
        address = reverse("standards:position_edit", args=[position.code])

        assert "Không có đơn vị mã “KHONG”" in client.post(address, sent).content.decode()
        client.post(address, sent | {"unit": "09556"})
        assert JobPosition.objects.get().unit.code == "09556"

    def test_the_list_is_narrowed_by_its_address_as_is_its_file(self, client, city_officer, units):
        client.force_login(city_officer)
        make_position("a", name="Chuyên viên tư pháp", unit=units.ha_dong)
        make_position("b", name="Trưởng phòng", position_class="LEADERSHIP")

        for query, codes in (
            ("", ["a", "b"]), ("?tim=tu+phap", ["a"]), ("?loai=lanh-dao", ["b"]),
            ("?don-vi=09556", ["a"]), ("?don-vi=00004", []),
        ):  # fmt: skip
            address = reverse("standards:positions") + query
            assert [row.code for row, _ in client.get(address).context["rows"]] == codes
            file = exports.csv_rows(client.get(address, {"dang": "csv"} | _params(query)))
            assert [row[0] for row in file[1:]] == codes


def _params(query):
    return dict(pair.replace("+", " ").split("=") for pair in query[1:].split("&") if pair)


class TestAPerson:
    def test_the_official_sees_their_own_and_may_not_judge_it(self, client, learner, learner_file):
        client.force_login(learner)
        skill = make_competency()
        hold(learner_file, make_position(asks=[(skill, 1)]))

        page = client.get(reverse("standards:person", args=[learner_file.code]))

        assert [rung.words for rung in page.context["portrait"].asked] == ["chưa đủ căn cứ"]
        assert not page.context["may_assess"]
        assert "Đánh giá" not in page.content.decode()

    def test_a_supervisor_assesses_their_people(self, client, supervisor, units):
        client.force_login(supervisor)
        official, skill = make_official(unit=units.home_affairs), make_competency()
        hold(official, make_position(asks=[(skill, 2)]))
        sent = {"level": "2", "on": "2026-06-01", "reason": "Soạn được tờ trình."}

        client.post(reverse("standards:assess", args=[official.code, skill.identifier]), sent)

        page = client.get(reverse("standards:person", args=[official.code]))
        assert [rung.words for rung in page.context["portrait"].asked] == ["đạt"]
        assert Reading.objects.filter(page="standards:person").exists()

    def test_the_head_of_a_unit_does_not_assess_themselves(self, client, supervisor, units):
        official = make_official(unit=units.home_affairs, account=supervisor)
        client.force_login(supervisor)

        answer = client.get(
            reverse("standards:assess", args=[official.code, make_competency().identifier])
        )

        assert answer.status_code == 403

    def test_none_of_the_levels_is_an_answer_too(self, client, unit_officer, learner_file):
        client.force_login(unit_officer)
        skill = make_competency()
        sent = {"level": "0", "on": "2026-06-01", "reason": "Chưa làm được việc nào."}

        client.post(reverse("standards:assess", args=[learner_file.code, skill.identifier]), sent)

        assert CompetencyShown.objects.get().level is None

    def test_evidence_comes_in_and_goes_out_to_whoever_reads_the_file(
        self, client, unit_officer, learner, learner_file, neighbour, settings, tmp_path
    ):
        settings.MEDIA_ROOT = tmp_path
        client.force_login(unit_officer)
        skill = make_competency()
        sent = {
            "level": level(skill, 1).pk, "on": "2026-06-01", "reason": "Đề tài.",
            "upload": SimpleUploadedFile("de-tai.docx", b"%PDF-1.7"),
        }  # fmt: skip
        client.post(reverse("standards:prove", args=[learner_file.code]), sent)

        client.force_login(learner)
        address = reverse("standards:shown_evidence", args=[CompetencyShown.objects.get().pk])
        answer = client.get(address)
        assert b"".join(answer.streaming_content) == b"%PDF-1.7"
        assert 'filename="de-tai.pdf"' in answer["Content-Disposition"]

    def test_an_assessment_has_no_file_to_take(self, client, unit_officer, learner_file):
        client.force_login(unit_officer)
        made = show(learner_file, make_competency(), 1, unit_officer)

        assert client.get(reverse("standards:shown_evidence", args=[made.pk])).status_code == 404

    def test_what_was_wrongly_said_is_taken_back(self, client, unit_officer, learner_file):
        client.force_login(unit_officer)
        made = show(learner_file, make_competency(), 1, unit_officer)

        client.post(reverse("standards:withdraw", args=[made.pk]), {"why": "Nhầm người."})

        made.refresh_from_db()
        assert made.withdrawn_why == "Nhầm người."
        page = client.get(reverse("standards:person", args=[learner_file.code]))
        assert "đã rút" in page.content.decode()

    def test_an_official_is_placed_where_their_title_does_not_tell(
        self, client, unit_officer, learner_file
    ):
        client.force_login(unit_officer)
        both = [make_position(code, title=learner_file.title) for code in ("a", "b")]
        page = client.get(reverse("standards:person", args=[learner_file.code]))
        assert "ứng với nhiều vị trí" in page.content.decode()

        sent = {"position": both[1].pk, "first": "01/01/2026", "ground": "QĐ 5"}
        client.post(reverse("standards:place", args=[learner_file.code]), sent)

        assert PositionHolding.objects.get().job_position == both[1]


class TestTheMatrix:
    @pytest.fixture
    def people(self, units, unit_officer):
        title, skill = make_title("Chuyên viên"), make_competency()
        make_position(title=title, asks=[(skill, 2)])
        weak, good = (
            make_official(name, unit=units.ha_dong_economy, title=title)
            for name in ("Lê An", "Lê Bình")
        )
        show(weak, skill, 1, unit_officer)
        show(good, skill, 2, unit_officer)
        make_official("Lê Cường", unit=units.ba_dinh, title=title)
        return skill

    def names(self, response):
        return [line.row.official.person.full_name for line in response.context["shown"].lines]

    def test_a_unit_officer_sees_their_people_and_no_others(self, client, unit_officer, people):
        client.force_login(unit_officer)

        response = client.get(MATRIX)

        assert self.names(response) == ["Lê An", "Lê Bình"]
        assert [[cell.text for cell in line.cells] for line in response.context["shown"].lines] == [
            ["1/2"], ["2/2"],
        ]  # fmt: skip
        assert self.names(client.get(MATRIX, {"don-vi": "00004"})) == []

    @pytest.mark.parametrize(
        ("verdict", "expected"),
        [("chua-dat", ["Lê An"]), ("dat", ["Lê Bình"]), ("chua-ro", [])],
    )
    def test_each_count_leads_to_its_people_and_so_does_the_file(
        self, client, unit_officer, people, verdict, expected
    ):
        client.force_login(unit_officer)
        asked = {"don-vi": "09556", "nang-luc": str(people.identifier), "ket-qua": verdict}

        assert self.names(client.get(MATRIX, asked)) == expected
        file = exports.csv_rows(client.get(MATRIX, asked | {"dang": "csv"}))
        assert [row[1] for row in file[1:]] == expected

    def test_a_unit_of_too_many_is_not_judged(self, client, unit_officer, people, monkeypatch):
        monkeypatch.setattr("goc.standards.queries.matrices.MOST_PEOPLE", 1)
        client.force_login(unit_officer)

        response = client.get(MATRIX)

        assert response.context["shown"].too_many == 2
        assert "quá nhiều người" in response.content.decode()

    @pytest.mark.parametrize("size", [1, 3])
    def test_more_people_cost_no_more_queries(
        self, size, client, unit_officer, units, django_assert_max_num_queries
    ):
        title, skill = make_title("Chuyên viên"), make_competency()
        make_position(title=title, asks=[(skill, 2)])
        for _ in range(size):
            show(make_official(unit=units.ha_dong, title=title), skill, 1, unit_officer)
        client.force_login(unit_officer)

        with django_assert_max_num_queries(32):
            assert len(client.get(MATRIX).context["shown"].lines) == size


def test_a_deputy_of_the_official_does_not_judge_them(client, units, learner_file):
    """Nobody is judged by the grants that they lend."""
    owner = learner_file.person.account
    grant(owner, Role.UNIT_OFFICER, units.ha_dong)
    client.force_login(owner)

    answer = client.get(
        reverse("standards:assess", args=[learner_file.code, make_competency().identifier])
    )

    assert answer.status_code == 403


def test_the_copy_of_ones_own_data_holds_what_was_said(
    learner_file, unit_officer, settings, tmp_path
):
    settings.MEDIA_ROOT = tmp_path
    skill = make_competency(name="Soạn thảo")
    hold(learner_file, make_position(name="Văn thư"))
    proof = {"kind": "EVIDENCE", "evidence": make_stored_file(unit_officer)}
    show(learner_file, skill, 2, unit_officer, **proof)

    told = {part.name: part.rows for part in own_data.parts(learner_file, ON)}

    assert "Văn thư" in told["Vị trí việc làm"][0]
    assert "Soạn thảo" in told["Năng lực đã thể hiện"][0]
