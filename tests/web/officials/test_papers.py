"""Form 2C and the trích ngang: the same people and rights as on the page, on paper."""

from io import BytesIO

import openpyxl
import pytest
from django.urls import reverse
from docx import Document

from goc.journal.models import Reading
from goc.kit import paper
from goc.officials.models import Official, Person, QualificationKind
from goc.officials.papers.extracts import LONGEST
from goc.officials.queries.curriculum import curriculum
from goc.officials.queries.records import Sight
from tests.builders import (
    ON,
    hold_rank,
    make_evaluation,
    make_level,
    make_official,
    make_qualification,
    make_title,
)

EXTRACT = reverse("officials:extract")
NUMBER = "001185004417"
NOTHING = Sight(frozenset(), frozenset(), None)


@pytest.fixture
def told(learner_file):
    """The learner, of whom much is known."""
    Person.objects.update(
        full_name="Đặng <Vân> & Co", national_id=NUMBER, ethnicity="Mường", gender="female"
    )
    learner_file.rank = hold_rank(learner_file).rank
    learner_file.save()
    make_qualification(
        learner_file, make_level(name="Trung cấp"), serial_no="04417/TC",
        institution="Trường Lê Hồng Phong",
    )  # fmt: skip
    english = make_level(QualificationKind.FOREIGN_LANGUAGE, "b1", name="B1")
    make_qualification(learner_file, english, field="Tiếng Anh")
    make_evaluation(learner_file, 2025)
    return Official.objects.select_related("person", "unit", "title").get()


def text_of(answer):
    """All the words of a Word file, tables included."""
    document = Document(BytesIO(answer.content))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(line.text for line in document.paragraphs), *cells])


def curriculum_of(client, form):
    return client.get(reverse("officials:curriculum", args=["CB000001"]), {"dang": form})


def lines(official, sight=NOTHING):
    found = curriculum(official, sight=sight, by="Khuất Duy Trung", on=ON)["lines"]
    return {line["label"]: line["value"] for line in found}


def test_form_2c_tells_what_the_file_holds_and_leaves_the_rest_open(told):
    found = lines(told)

    assert found["Họ và tên khai sinh"] == "ĐẶNG <VÂN> & CO"
    assert found["Ngày sinh, giới tính"] == "19/05/1980, nữ"
    assert found["Chức vụ, chức danh hiện tại"] == "Chuyên viên, Phòng Kinh tế, từ 01/01/2020"
    assert found["Ngạch, mã ngạch, ngày hưởng"] == "Chuyên viên, 01.003, từ 01/01/2020"
    assert found["Lý luận chính trị"] == "Trung cấp"
    assert found["Ngoại ngữ"] == "B1, Tiếng Anh"
    assert found["Đánh giá, xếp loại các năm gần đây"] == "2025: hoàn thành tốt nhiệm vụ"
    assert [found[each] for each in ("Quê quán", "Tôn giáo", "Kỷ luật", "Khen thưởng")] == [""] * 4


def test_form_2c_is_a_word_file_with_its_mark_and_whatever_signs_a_name_has(
    client, unit_officer, told
):
    client.force_login(unit_officer)

    text = text_of(curriculum_of(client, "docx"))

    assert "1. Họ và tên khai sinh: ĐẶNG <VÂN> & CO" in text
    assert f"5. Quê quán: {paper.DOTTED}" in text
    assert "Trung cấp, số 04417/TC" in text
    assert "Mẫu 2C-BNV/2008" in text
    assert "chưa xác minh với mẫu gốc" in text


def test_form_2c_is_a_pdf(client, unit_officer, told):
    client.force_login(unit_officer)

    answer = curriculum_of(client, "pdf")

    assert answer.content.startswith(b"%PDF")
    assert answer["Cache-Control"] == "no-store"
    assert Reading.objects.get(page="officials:curriculum").subject_id == str(told.pk)


def test_masks_hold_on_form_2c(client, unit_officer, city_officer, told):
    client.force_login(unit_officer)
    masked = text_of(curriculum_of(client, "docx"))
    client.force_login(city_officer)
    whole = text_of(curriculum_of(client, "docx"))

    assert "********4417" in masked and NUMBER not in masked and "Mường" not in masked
    assert NUMBER in whole and "Mường" in whole


def test_an_office_prints_on_its_own_template(client, unit_officer, told, settings, tmp_path):
    own = Document()
    own.add_paragraph("Mẫu của phường: {{ code }}")
    own.save(tmp_path / "2c.docx")
    settings.PAPERS_DIR = tmp_path
    client.force_login(unit_officer)

    assert text_of(curriculum_of(client, "docx")) == "Mẫu của phường: CB000001"


def test_a_template_runs_no_code(client, unit_officer, told, settings, tmp_path):
    own = Document()
    own.add_paragraph("{{ code.__class__.__mro__ }}")
    own.save(tmp_path / "2c.docx")
    settings.PAPERS_DIR = tmp_path
    client.force_login(unit_officer)

    with pytest.raises(Exception, match="unsafe"):
        curriculum_of(client, "docx")


def rows(answer):
    """The cells of the list in an Excel file, under its headings."""
    sheet = openpyxl.load_workbook(BytesIO(answer.content)).active
    found = [[cell or "" for cell in row] for row in sheet.iter_rows(values_only=True)]
    first = next(place for place, row in enumerate(found) if row[0] == "TT")
    return [row for row in found[first + 1 :] if str(row[0]).isdigit()]


def test_the_extract_holds_the_people_of_the_list_in_its_order_and_masks(
    client, unit_officer, told, neighbour, units
):
    head = make_title("Trưởng phòng", order=40)
    make_official("Lê Bình", unit=units.ha_dong, title=head, code="CB000003")
    client.force_login(unit_officer)

    found = rows(client.get(EXTRACT, {"sap-xep": "chuc-vu"}))

    assert [row[:2] for row in found] == [["1", "Lê Bình"], ["2", "Đặng <Vân> & Co"]]
    assert found[1][2:8] == ["", "19/05/1980", "***", "", "Chuyên viên, Phòng Kinh tế", ""]
    assert found[1][12:17] == ["Tiếng Anh, B1", "", "Chuyên viên", "", "2025: tốt"]
    assert NUMBER not in str(found)


@pytest.mark.parametrize(("form", "sign"), [("pdf", b"%PDF"), ("docx", b"PK"), ("xlsx", b"PK")])
def test_the_extract_is_journalled_with_its_rows(client, unit_officer, told, form, sign):
    client.force_login(unit_officer)

    answer = client.get(EXTRACT, {"dang": form, "tim": "dang"})

    assert answer.content.startswith(sign)
    taken = Reading.objects.get(page="officials:extract")
    assert (taken.people, taken.rows, taken.filter) == (1, 1, f"dang={form}&tim=dang")


def test_in_word_the_extract_has_the_head_of_the_office_and_a_line_each(client, unit_officer, told):
    client.force_login(unit_officer)

    text = text_of(client.get(EXTRACT, {"dang": "docx", "don-vi": "09556"}))

    assert "PHƯỜNG HÀ ĐÔNG" in text
    assert "(Đang giữ vị trí; Phường Hà Đông)" in text
    assert "Đặng <Vân> & Co" in text
    assert "Danh sách gồm 1 đồng chí." in text


def test_a_list_too_long_for_word_is_refused_with_the_way_back(
    client, unit_officer, told, monkeypatch
):
    monkeypatch.setitem(LONGEST, "docx", 0)
    client.force_login(unit_officer)

    answer = client.get(EXTRACT, {"dang": "docx", "tim": "dang"})

    assert answer.status_code == 422
    shown = answer.content.decode()
    assert "Danh sách có 1 đồng chí; tệp Word nhận nhiều nhất 0." in shown
    assert f"{reverse('officials:list')}?tim=dang" in shown


@pytest.mark.parametrize("size", [1, 3])
def test_the_extract_costs_the_same_however_long(
    size, client, city_officer, units, django_assert_max_num_queries
):
    for number in range(size):
        make_official(f"Lê An {number}", unit=units.ha_dong)
    client.force_login(city_officer)

    with django_assert_max_num_queries(36):
        assert len(rows(client.get(EXTRACT))) == size
