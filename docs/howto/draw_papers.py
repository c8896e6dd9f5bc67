"""Draw the Word templates that ship in data/papers: `.venv/bin/python docs/howto/draw_papers.py`.

An office changes a template in Word and keeps its copy, under the same name, in
`<data folder>/papers`.
"""

from pathlib import Path

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

FOLDER = Path(__file__).parents[2] / "data/papers"
CENTRE = WD_ALIGN_PARAGRAPH.CENTER
TRAINING = (
    ("Tên cơ sở", "institution"), ("Chuyên ngành, chương trình", "field"), ("Thời gian", "when"),
    ("Hình thức", "form"), ("Văn bằng, chứng chỉ, trình độ", "certificate"),
)  # fmt: skip
WORK = (("Thời gian", "when"), ("Chức danh, chức vụ, đơn vị công tác", "what"))
EXTRACT = (
    ("TT", "number", 8), ("Họ và tên", "name", 30), ("Ngày sinh: nam", "born_male", 17),
    ("Ngày sinh: nữ", "born_female", 17), ("Dân tộc", "ethnicity", 13), ("Quê quán", "home", 14),
    ("Chức vụ, đơn vị", "post", 38), ("Ngày vào Đảng", "party", 17), ("GDPT", "general", 10),
    ("Chuyên môn", "degree", 18), ("LLCT", "theory", 15), ("QLNN", "state", 16),
    ("Ngoại ngữ", "language", 15), ("Tin học", "digital", 15), ("Ngạch", "rank", 16),
    ("Quy hoạch", "planned", 12), ("Đánh giá 3 năm", "evaluations", 22), ("Ghi chú", "note", 10),
)  # fmt: skip


def main():
    FOLDER.mkdir(parents=True, exist_ok=True)
    curriculum().save(FOLDER / "2c.docx")
    extract().save(FOLDER / "trich-ngang.docx")


def paper(size, *, landscape=False):
    document = Document()
    style = document.styles["Normal"]
    style.font.name, style.font.size = "Times New Roman", Pt(size)
    style.element.rPr.rFonts.set(qn("w:eastAsia"), "Times New Roman")
    style.paragraph_format.space_after = Pt(3)
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin = Mm(30), Mm(15)
    section.top_margin = section.bottom_margin = Mm(20)
    if landscape:
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = Mm(297), Mm(210)
        section.left_margin = section.right_margin = Mm(12)
        section.top_margin = section.bottom_margin = Mm(15)
    return document


def letterhead(document):
    table = document.add_table(rows=1, cols=2)
    left, right = table.rows[0].cells
    line(left, "{{ head.above }}")
    line(left, "{{ head.name }}", bold=True)
    line(right, "{{ head.first }}", bold=True)
    line(right, "{{ head.second }}", bold=True)
    line(right, "{{ head.place_and_day }}", italic=True)
    for cell in (left, right):
        cell._tc.remove(cell.paragraphs[0]._p)


def line(cell, text, **look):
    run(cell.add_paragraph(), text, **look).alignment = CENTRE


def run(paragraph, text, *, bold=False, italic=False, size=None):
    piece = paragraph.add_run(text)
    piece.bold, piece.italic = bold, italic
    if size:
        piece.font.size = Pt(size)
    return paragraph


def titled(document, text, size=14):
    run(document.add_paragraph(), text, bold=True, size=size).alignment = CENTRE


def looped(document, columns, each, rows, *, size=None, widths=None):
    """A table of a heading row and one row for each of `rows`, by docxtpl's row tags."""
    table = document.add_table(rows=4, cols=len(columns))
    table.style, table.alignment = "Table Grid", WD_TABLE_ALIGNMENT.CENTER
    table.autofit = widths is None
    repeat(table.rows[0])
    for place, (label, name) in enumerate(columns):
        filled(table.rows[0].cells[place], label, size, bold=True)
        filled(table.rows[2].cells[place], f"{{{{ {each}.{name} }}}}", size)
        if widths:
            for row in table.rows:
                row.cells[place].width = Mm(widths[place])
    table.rows[1].cells[0].text = f"{{%tr for {each} in {rows} %}}"
    table.rows[3].cells[0].text = "{%tr endfor %}"


def filled(cell, text, size, *, bold=False):
    paragraph = cell.paragraphs[0]
    paragraph.paragraph_format.space_after = Pt(0)
    run(paragraph, text, bold=bold, size=size)
    if bold:
        paragraph.alignment = CENTRE


def repeat(row):
    heading = OxmlElement("w:tblHeader")
    heading.set(qn("w:val"), "true")
    row._tr.get_or_add_trPr().append(heading)


def signature(document, who):
    table = document.add_table(rows=1, cols=2)
    left, right = table.rows[0].cells
    line(left, "Người khai" if who == "officer" else "")
    line(right, "{{ signed_title }}", bold=True)
    line(right, "")
    line(right, "")
    line(right, "{{ signed_name }}", bold=True)


def curriculum():
    document = paper(12)
    letterhead(document)
    run(document.add_paragraph(), "Mẫu {{ form }} · Số hiệu cán bộ: {{ code }}", size=11)
    titled(document, "SƠ YẾU LÝ LỊCH CÁN BỘ, CÔNG CHỨC")
    document.add_paragraph("{%p for line in lines %}")
    paragraph = run(document.add_paragraph(), "{{ line.number }}. {{ line.label }}: ")
    run(paragraph, "{{ line.value }}", bold=True)
    document.add_paragraph("{%p endfor %}")
    titled(document, "ĐÀO TẠO, BỒI DƯỠNG", 12)
    looped(document, TRAINING, "row", "training", size=11)
    titled(document, "TÓM TẮT QUÁ TRÌNH CÔNG TÁC", 12)
    looped(document, WORK, "row", "work", size=11, widths=(45, 120))
    titled(document, "QUAN HỆ GIA ĐÌNH", 12)
    document.add_paragraph("{{ dotted }}")
    titled(document, "DIỄN BIẾN QUÁ TRÌNH LƯƠNG", 12)
    document.add_paragraph("{{ dotted }}")
    signature(document, "officer")
    run(document.add_paragraph(), "{{ footnote }}", italic=True, size=10)
    return document


def extract():
    document = paper(11, landscape=True)
    letterhead(document)
    titled(document, "{{ title }}")
    run(document.add_paragraph(), "{{ asked }}", italic=True).alignment = CENTRE
    columns = [(label, name) for label, name, _ in EXTRACT]
    widths = [width for _, _, width in EXTRACT]
    looped(document, columns, "row", "rows", size=8, widths=widths)
    run(document.add_paragraph(), "Danh sách gồm {{ count }} đồng chí.")
    signature(document, "")
    run(document.add_paragraph(), "{{ footnote }}", italic=True, size=9)
    return document


if __name__ == "__main__":
    main()
