"""Proposing to mend a file, deciding it, and seeing what became of it."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from goc.desk.models import Notice
from goc.journal.models import Reading
from goc.kit.today import today
from goc.needs import services as needs
from goc.needs.models import Need
from goc.officials.models import Correction, Person
from tests.builders import AT, make_level, make_official, make_qualification, make_requirement
from tests.proposals import make_correction

LIST = reverse("hall:corrections")


def propose_address(official, key=""):
    return reverse("hall:propose", args=[official.code]) + (f"?muc={key}" if key else "")


def address(correction):
    return reverse("hall:correction", args=[correction.pk])


@pytest.fixture(autouse=True)
def folders(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "files"


class TestProposing:
    def test_the_page_offers_every_field_as_it_stands(self, client, learner, learner_file):
        client.force_login(learner)

        page = client.get(propose_address(learner_file)).text

        assert f"?muc=PERSON.{learner_file.pk}.born" in page
        assert "19/05/1980" in page
        assert f"?muc=POST.{learner_file.posts.get().pk}.ground" in page

    def test_what_is_typed_waits_with_its_proof_and_the_officer_is_told(
        self, client, learner, learner_file, unit_officer
    ):
        client.force_login(learner)
        proof = SimpleUploadedFile("giấy khai sinh.pdf", b"%PDF-1.4")

        answer = client.post(
            propose_address(learner_file, f"PERSON.{learner_file.pk}.born"),
            {"proposed": "20/05/1980", "reason": "Theo giấy khai sinh.", "evidence": proof},
        )

        made = Correction.objects.get()
        assert answer.url == address(made)
        assert (made.stood_words, made.proposed, made.evidence.name) == (
            "19/05/1980", "1980-05-20", "giấy khai sinh.pdf",
        )  # fmt: skip
        notice = Notice.objects.get()
        assert (notice.user, notice.path) == (unit_officer, address(made))
        assert notice.sentence == "Có đề nghị sửa hồ sơ chờ đồng chí quyết định."
        taken = client.get(reverse("hall:correction_evidence", args=[made.pk]))
        assert b"".join(taken.streaming_content) == b"%PDF-1.4"
        assert taken.headers["Content-Disposition"].startswith("attachment")

    @pytest.mark.parametrize(
        ("field", "typed", "sentence"),
        [
            ("born", "31/02/1980", "Ngày 31/02/1980 không có trong lịch"),
            ("born", "2099", "nằm ngoài khoảng"),
            ("national_id", "123", "Số định danh cá nhân phải gồm đúng 12 chữ số."),
            ("born", "19/05/1980", "Điều đề nghị giống điều đang ghi"),
        ],
    )
    def test_what_cannot_stand_is_told_on_the_form(
        self, field, typed, sentence, client, learner, learner_file
    ):
        client.force_login(learner)

        answer = client.post(
            propose_address(learner_file, f"PERSON.{learner_file.pk}.{field}"),
            {"proposed": typed, "reason": "Sai."},
        )

        assert answer.status_code == 422
        assert sentence in answer.text
        assert not Correction.objects.exists()

    def test_a_program_is_no_proof(self, client, learner, learner_file):
        client.force_login(learner)

        answer = client.post(
            propose_address(learner_file, f"PERSON.{learner_file.pk}.born"),
            {
                "proposed": "1981",
                "reason": "Sai.",
                "evidence": SimpleUploadedFile("a.html", b"<script>"),
            },
        )

        assert "Chỉ nhận tệp PDF, JPG, PNG hoặc DOCX." in answer.text
        assert not Correction.objects.exists()

    @pytest.mark.parametrize("key", ["HAT.1.x", "POST.0.ground", "PERSON.{neighbour}.born"])
    def test_a_field_of_no_row_of_this_file_is_not_found(
        self, key, client, learner, learner_file, neighbour
    ):
        client.force_login(learner)
        key = key.format(neighbour=neighbour.pk)

        assert client.get(propose_address(learner_file, key)).status_code == 404

    def test_an_officer_without_the_right_sees_the_number_masked(self, client, unit_officer, units):
        told = make_official(unit=units.ha_dong, national_id="001080004417", ethnicity="Mường")
        client.force_login(unit_officer)

        pages = [
            client.get(propose_address(told)).text,
            client.get(propose_address(told, f"PERSON.{told.pk}.national_id")).text,
        ]

        for page in pages:
            assert "********4417" in page
            assert "001080004417" not in page
        assert "Mường" not in pages[0]


class TestDeciding:
    def decide(self, client, correction, **typed):
        usual = {"decision": "sua", "answer": "", "seen": correction.stood}
        return client.post(address(correction), usual | typed)

    def test_both_texts_stand_side_by_side_and_the_file_is_mended(
        self, client, city_officer, learner, learner_file
    ):
        Person.objects.filter(pk=learner_file.pk).update(ethnicity="Kinh")
        correction = make_correction(learner_file)
        client.force_login(city_officer)
        page = client.get(address(correction)).text
        answer = self.decide(client, correction)

        assert "Điều đang ghi" in page
        assert "Điều đề nghị" in page
        assert answer.url == address(correction)
        assert Person.objects.get(pk=learner_file.pk).ethnicity == "Mường"
        assert Notice.objects.get().user == learner
        client.force_login(learner)
        told = client.get(address(correction)).text
        assert "Đã sửa" in told
        assert "Nguyễn Thu Hà" in told
        history = client.get(reverse("hall:file", args=[learner_file.code])).text
        assert f"theo đề nghị sửa số {correction.pk}" in history

    def test_a_file_that_changed_is_shown_and_decided_anew(
        self, client, city_officer, learner_file
    ):
        correction = make_correction(learner_file)
        Person.objects.filter(pk=learner_file.pk).update(ethnicity="Tày")
        client.force_login(city_officer)

        first = self.decide(client, correction)
        second = self.decide(client, correction, seen="Tày")

        assert first.status_code == 422
        assert "ô này nay ghi “Tày”; hãy xem lại rồi quyết định." in first.text
        assert 'name="seen" value="Tày"' in first.text
        assert second.status_code == 302
        correction.refresh_from_db()
        assert (correction.state, correction.replaced_words) == ("CONFIRMED", "Tày")

    def test_without_a_reason_nothing_is_declined(self, client, city_officer, learner_file):
        Person.objects.filter(pk=learner_file.pk).update(ethnicity="Kinh")
        correction = make_correction(learner_file)
        client.force_login(city_officer)

        answer = self.decide(client, correction, decision="khong-sua")

        assert answer.status_code == 422
        assert "Không sửa thì hãy ghi lý do để người đề nghị biết." in answer.text

    def test_the_proposer_alone_mends_nothing(self, client, learner, learner_file):
        correction = make_correction(learner_file)
        client.force_login(learner)

        assert self.decide(client, correction).status_code == 403
        assert "Ghi quyết định" not in client.get(address(correction)).text

    def test_a_masked_field_is_told_to_be_for_others(self, client, unit_officer, learner_file):
        correction = make_correction(learner_file)
        client.force_login(unit_officer)

        page = client.get(address(correction)).text

        assert "chưa được giao quyền xem ô này" in page
        assert "Mường" not in page
        assert self.decide(client, correction).status_code == 403

    def test_the_person_is_judged_again_at_once(
        self, client, city_officer, learner_file, unit_officer
    ):
        advanced = make_level(code="advanced", step=30)
        tree = {
            "who": {"category": "CIVIL_SERVANT"},
            "needs": {"qualification": "POLITICAL_THEORY", "at_least": "advanced"},
        }
        make_requirement(tree=tree)
        held = make_qualification(learner_file, make_level())
        needs.assess(on=today(), by=city_officer, at=AT)
        correction = make_correction(
            learner_file, table="QUALIFICATION", row=held.pk, field="level",
            stood=str(held.level_id), proposed=str(advanced.pk),
        )  # fmt: skip
        assert Need.objects.get().status == "DUE"
        client.force_login(unit_officer)

        assert self.decide(client, correction).status_code == 302
        assert Need.objects.get().status == "MET"

    def test_a_proposer_takes_it_back_and_nobody_else(
        self, client, learner, unit_officer, learner_file
    ):
        correction = make_correction(learner_file)
        withdrawing = reverse("hall:withdraw_correction", args=[correction.pk])
        client.force_login(unit_officer)
        assert client.post(withdrawing).status_code == 403

        client.force_login(learner)
        client.post(withdrawing)
        again = client.post(withdrawing, follow=True).text

        assert Correction.objects.get().state == "WITHDRAWN"
        assert "Đề nghị này không còn chờ: Đặng Thị Thùy Vân đã ghi “Đã rút”" in again


class TestListing:
    def test_those_that_wait_come_first_and_all_when_asked(self, client, learner, learner_file):
        make_correction(learner_file, field="born", stood="1980", proposed="1981")
        make_correction(
            learner_file, state="DECLINED", answer="Không.", decided_at=AT, decided_by=learner
        )
        client.force_login(learner)

        def fields(**asked):
            return [line.field for line in client.get(LIST, asked).context["page"].rows]

        assert fields() == ["Ngày sinh"]
        assert fields(**{"tinh-trang": "tat-ca"}) == ["Ngày sinh", "Dân tộc"]

    @pytest.mark.parametrize("size", [1, 3])
    def test_it_costs_the_same_however_long(
        self, size, client, unit_officer, units, django_assert_num_queries
    ):
        for _ in range(size):
            make_correction(make_official(unit=units.ha_dong), unit_officer, field="born")
        client.force_login(unit_officer)
        client.get(LIST)

        with django_assert_num_queries(22):
            page = client.get(LIST).context["page"]

        assert len(page.rows) == size

    def test_it_is_journalled_with_how_many_people_it_showed(
        self, client, unit_officer, learner_file
    ):
        make_correction(learner_file)
        client.force_login(unit_officer)

        client.get(LIST)

        reading = Reading.objects.get()
        assert (reading.page, reading.people) == ("hall:corrections", 1)

    def test_home_tells_the_officer_how_many_wait(self, client, unit_officer, learner_file):
        make_correction(learner_file)
        client.force_login(unit_officer)

        page = client.get("/").text

        assert "đề nghị sửa hồ sơ chờ đồng chí quyết định" in page


def test_who_opened_the_file_is_told_with_role_page_and_time(
    client, unit_officer, learner, learner_file
):
    client.force_login(unit_officer)
    client.get(reverse("hall:file", args=[learner_file.code]))
    client.get(propose_address(learner_file))
    client.force_login(learner)

    answer = client.get(reverse("hall:looks", args=[learner_file.code]))

    assert "Ai đã xem hồ sơ của tôi" in answer.text
    told = [(look.name, look.standing, look.page) for look in answer.context["page"].rows]
    assert told == [
        ("Khuất Duy Trung", "Phụ trách đào tạo đơn vị, Phường Hà Đông", page)
        for page in ("hồ sơ, để đề nghị sửa", "hồ sơ")
    ]
