"""A file changed by page: who may, what is shown of it afterwards, what a second clerk sees."""

import re
from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from goc.desk.models import StoredFile
from goc.journal.models import Entry, Reading
from goc.needs.models import Need
from goc.officials.models import Official, Person, Post, Qualification
from goc.officials.services.identity import mark_national
from goc.org.models import Role
from tests.builders import (
    AT,
    grant,
    make_absence,
    make_assessment,
    make_code_app,
    make_deputy,
    make_level,
    make_qualification,
    make_requirement,
    make_stored_file,
    make_title,
    make_user,
    on_day,
)
from tests.plans import needs_of

PDF = b"%PDF-1.7\nban quet"


@pytest.fixture(autouse=True)
def folders(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


def words(response):
    return " ".join(re.sub(r"<[^>]*>", " ", response.content.decode()).split())


def add(client, official, slug, **said):
    return client.post(reverse("hall:add_part", args=[official.code, slug]), said)


def certificate(level, **said):
    return {"level": level.pk, "granted": "12/2020", "why": "Theo bằng gốc."} | said


def test_a_unit_officer_adds_a_certificate_with_its_evidence(
    client, unit_officer, learner, learner_file
):
    level = make_level()
    client.force_login(unit_officer)

    answer = add(
        client, learner_file, "trinh-do",
        **certificate(level, evidence=SimpleUploadedFile("bằng gốc.PDF", PDF)),
    )  # fmt: skip

    assert answer.url == f"{reverse('hall:file', args=['CB000001'])}#trinh-do"
    held = Qualification.objects.get()
    assert (held.source, held.granted.lower, held.granted.upper) == (
        "CLERK", date(2020, 12, 1), date(2021, 1, 1),
    )  # fmt: skip
    client.force_login(learner)
    shown = client.get(reverse("hall:file", args=["CB000001"]))
    assert "cán bộ phụ trách ghi Tệp minh chứng" in words(shown)
    taken = client.get(reverse("hall:evidence", args=["CB000001", held.pk]))
    assert b"".join(taken.streaming_content) == PDF
    assert "attachment" in taken["Content-Disposition"]
    assert Reading.objects.filter(page="hall:evidence", subject_id=learner_file.pk).exists()


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"MZ\x90 chuong trinh", "phải là PDF, ảnh JPG hoặc PNG"),
        (b"%PDF-1.7" + b" " * (10 * 1024 * 1024), "lớn quá 10 MB"),
    ],
)
def test_what_is_no_scan_is_not_kept(client, unit_officer, learner_file, content, reason):
    client.force_login(unit_officer)

    answer = add(
        client, learner_file, "trinh-do",
        **certificate(make_level(), evidence=SimpleUploadedFile("bang.pdf", content)),
    )  # fmt: skip

    assert answer.status_code == 422
    assert reason in words(answer)
    assert not StoredFile.objects.exists()
    assert not Qualification.objects.exists()


def test_a_correction_keeps_the_evidence_and_shows_before_and_after_with_the_reason(
    client, unit_officer, learner_file
):
    file = make_stored_file(unit_officer)
    held = make_qualification(learner_file, serial_no="TC 12", evidence=file)
    client.force_login(unit_officer)

    client.post(
        reverse("hall:correct_part", args=["CB000001", "trinh-do", held.pk]),
        certificate(held.level, granted="01/06/2020", serial_no="TC 21", seen=0),
    )

    held.refresh_from_db()
    assert (held.serial_no, held.evidence) == ("TC 21", file)
    shown = words(client.get(reverse("hall:file", args=["CB000001"])))
    assert "Số hiệu: TC 12 → TC 21" in shown
    assert "Khuất Duy Trung Theo bằng gốc." in shown


def test_the_official_is_judged_anew_at_once(client, unit_officer, city_officer, learner_file):
    make_requirement(tree=needs_of())
    make_assessment(city_officer)
    level = make_level(name="Trung cấp")
    client.force_login(unit_officer)

    add(client, learner_file, "trinh-do", **certificate(level))

    assert Need.objects.get(official_id=learner_file.pk).status == Need.Status.MET


def test_the_second_clerk_sees_that_the_first_changed_it_and_nothing_is_lost(
    client, unit_officer, city_officer, learner_file
):
    held = make_qualification(learner_file, serial_no="TC 12")
    address = reverse("hall:correct_part", args=["CB000001", "trinh-do", held.pk])
    said = certificate(held.level, granted="01/06/2020", seen=0)
    client.force_login(unit_officer)
    client.post(address, said | {"serial_no": "TC 13"})
    client.force_login(city_officer)

    second = client.post(address, said | {"serial_no": "TC 14", "grade": "Giỏi"})

    assert second.status_code == 422
    told = words(second)
    assert "Khuất Duy Trung đã sửa mục này (số hiệu)" in told
    assert "Số hiệu TC 13" in told
    form = second.context["form"]
    assert (form["serial_no"].value(), form["grade"].value()) == ("TC 14", "Giỏi")
    again = client.post(address, said | {"serial_no": "TC 14", "seen": form["seen"].value()})
    assert again.status_code == 302
    assert Qualification.objects.get().serial_no == "TC 14"


def test_a_post_is_added_by_the_code_of_its_unit(client, unit_officer, learner_file, units):
    title = make_title("Trưởng phòng")
    client.force_login(unit_officer)

    add(
        client, learner_file, "vi-tri", unit="09556", title=title.pk, category="CADRE",
        first="01/03/2026", is_main="on", ends_former="on", ground="QĐ 12", why="Bổ nhiệm.",
    )  # fmt: skip

    assert Post.objects.filter(unit=units.ha_dong, title=title).exists()
    assert Official.objects.get(pk=learner_file.pk).category == "CADRE"


def test_an_unknown_unit_is_told_by_its_code(client, unit_officer, learner_file):
    client.force_login(unit_officer)

    answer = add(client, learner_file, "vi-tri", unit="KHONG.CO", why="Bổ nhiệm.")

    assert "Không có đơn vị mã “KHONG.CO”; hãy xem mã ở trang Đơn vị." in words(answer)


def test_an_absence_is_taken_out_with_its_reason(client, unit_officer, learner_file):
    held = make_absence(learner_file)
    client.force_login(unit_officer)

    client.post(
        reverse("hall:remove_part", args=["CB000001", "vang-mat", held.pk]),
        {"why": "Ghi nhầm người.", "seen": 0},
    )

    assert not learner_file.absences.exists()
    assert Entry.objects.get(verb="officials.part_removed").why == "Ghi nhầm người."
    assert "Ghi nhầm người." in words(client.get(reverse("hall:file", args=["CB000001"])))


def test_nobody_writes_into_their_own_file(client, units, learner_file):

    grant(learner_file.person.account, Role.UNIT_OFFICER, units.ha_dong)
    client.force_login(learner_file.person.account)

    answer = client.get(reverse("hall:add_part", args=["CB000001", "trinh-do"]))

    assert answer.status_code == 403


def test_nobody_writes_into_the_file_of_those_for_whom_they_act(client, units, learner_file):

    grant(learner_file.person.account, Role.UNIT_OFFICER, units.ha_dong)
    deputy = make_user(full_name="Lê Thị Thay")
    make_code_app(deputy)
    make_deputy(learner_file.person.account, deputy)
    client.force_login(deputy)

    answer = client.get(reverse("hall:add_part", args=["CB000001", "trinh-do"]))

    assert answer.status_code == 403


def test_without_the_rights_number_and_ethnicity_are_not_asked_for(
    client, unit_officer, learner_file
):
    Person.objects.update(national_id="001085004417", ethnicity="Mường")
    address = reverse("hall:correct_identity", args=["CB000001"])
    client.force_login(unit_officer)

    shown = client.get(address)
    seen = shown.context["form"]["seen"].value()
    client.post(
        address,
        {
            "full_name": "Đặng Thị Vân", "born": "19/05/1980", "why": "Theo căn cước.",
            "seen": seen,
            "national_id": "001085009999", "ethnicity": "Kinh",
        },
    )  # fmt: skip

    assert "001085004417" not in shown.content.decode()
    assert "Mường" not in shown.content.decode()
    person = Person.objects.get()
    assert (person.full_name, person.national_id, person.ethnicity) == (
        "Đặng Thị Vân", "001085004417", "Mường",
    )  # fmt: skip


def test_what_comes_from_the_national_database_cannot_be_typed_into(
    client, city_officer, learner_file
):
    mark_national(official=learner_file, fields={"born"}, why="Đối chiếu.", by=city_officer, at=AT)
    address = reverse("hall:correct_identity", args=["CB000001"])
    client.force_login(city_officer)

    form = client.get(address).context["form"]
    client.post(
        address,
        {
            "full_name": "Đặng Thị Vân", "born": "01/01/1999", "why": "Theo căn cước.",
            "seen": form["seen"].value(), "seen_file": 0,
        },
    )  # fmt: skip

    assert form.fields["born"].disabled
    person = Person.objects.get()
    assert (person.full_name, person.born) == ("Đặng Thị Vân", on_day(date(1980, 5, 19)))
    assert "cơ sở dữ liệu quốc gia" in words(client.get(reverse("hall:file", args=["CB000001"])))
