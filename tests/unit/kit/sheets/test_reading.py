import zipfile
from dataclasses import replace
from datetime import date

import pytest
import xlsxwriter

from goc.kit import partial
from goc.kit.sheets import Row, SheetError, open_sheet
from tests import fonts
from tests.books import HEADINGS, ROSTER, a_person, make_book, make_ods, make_roster

SEND = "hãy gửi sổ tính Excel (.xlsx, .xls), LibreOffice (.ods) hoặc CSV mã UTF-8."

DATED = replace(
    ROSTER,
    columns=tuple(replace(column, is_day=column.name == "born") for column in ROSTER.columns),
)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "danh-sach.xlsx"


def refusal(path, **options) -> str:
    with pytest.raises(SheetError) as refused:
        open_sheet(path, ROSTER, **options)
    return str(refused.value)


def test_rows_carry_the_numbers_that_excel_shows(path):
    make_book(
        path,
        DS=[
            ["THÀNH ỦY HÀ NỘI"],
            [],
            ["DANH SÁCH CÁN BỘ"],
            ["TT", *HEADINGS],
            [1, *a_person("HN000001")],
            [],
            [2, *a_person("HN000002", born="1990")],
        ],
    )

    reading = open_sheet(path, ROSTER)

    assert reading.page == "DS"
    assert (reading.header.first_row, reading.header.last_row) == (4, 4)
    assert reading.header.places == {"code": 1, "full_name": 2, "born": 3, "gender": 4}
    assert reading.header.unused == ("TT",)
    assert list(reading.rows()) == [
        Row(5, [1.0, "HN000001", "Nguyễn Văn An", date(1977, 7, 7), "Nam"]),
        Row(7, [2.0, "HN000002", "Nguyễn Văn An", "1990", "Nam"]),
    ]


def test_a_page_that_begins_far_from_its_corner_keeps_its_numbers(path):
    make_book(path, DS=[[], [], [None, None, *HEADINGS], [], [None, None, *a_person()]])

    reading = open_sheet(path, ROSTER)

    assert [row.number for row in reading.rows()] == [5]


def test_rows_can_be_read_more_than_once(path):
    reading = open_sheet(make_roster(path), ROSTER)

    assert list(reading.rows()) == list(reading.rows()) != []


@pytest.mark.parametrize(
    "heading", ["HỌ VÀ TÊN", " họ  và\ntên (*)", "Ho va ten", "Họ tên", "full_name", "Họ và tên:"]
)
def test_headings_are_known_in_every_spelling(path, heading):
    make_book(path, DS=[["Số hiệu", heading], ["HN000001", "An"]])

    assert open_sheet(path, ROSTER).header.places == {"code": 0, "full_name": 1}


def test_a_heading_is_mapped_by_hand_or_passed_over(path):
    make_book(
        path, DS=[["Mã", "Họ và tên", "Họ và tên khai sinh", "Giới tính"], ["1", "An", "B", "?"]]
    )

    mapping = {"mã": "code", "Họ và tên khai sinh": "full_name", "Giới tính": None}
    header = open_sheet(path, ROSTER, mapping=mapping).header

    assert header.places == {"code": 0, "full_name": 2}
    assert header.unused == ("Họ và tên", "Giới tính")


@pytest.mark.parametrize(
    ("mapping", "sentence"),
    [
        (
            {"Mã": "code"},
            "Trang “DS” không có cột “Mã” để ghép; dòng 1 có các cột “Số hiệu”, “Họ và tên”.",
        ),
        (
            {"Số hiệu": "number"},
            "Cột “Số hiệu” được ghép với “number”, nhưng danh sách cán bộ không có cột này;"
            " các cột có: born, code, full_name, gender.",
        ),
    ],
)
def test_a_mapping_that_does_not_fit_is_refused(path, mapping, sentence):
    make_book(path, DS=[["Số hiệu", "Họ và tên"], ["1", "An"]])

    assert refusal(path, mapping=mapping) == sentence


def test_a_missing_column_is_named_with_what_was_seen(path):
    make_book(path, DS=[["DANH SÁCH"], ["TT", "Số hiệu", "Ngày sinh"], [1, "HN000001", "1990"]])

    assert refusal(path) == (
        "Trang “DS” thiếu cột bắt buộc “Họ và tên”; dòng 2 có các cột “TT”, “Số hiệu”, “Ngày sinh”."
        " Hãy thêm cột còn thiếu, hoặc chỉ ra cột nào mang nội dung đó."
    )


def test_a_page_without_a_header_is_told_what_it_needs(path):
    make_book(path, DS=[["a", "b"], [1, 2]])

    assert refusal(path) == (
        "Trang “DS” không có dòng tiêu đề nào của danh sách cán bộ trong 30 dòng đầu; cần có các"
        " cột “Số hiệu”, “Họ và tên”."
    )


def test_two_headings_for_one_column_are_refused(path):
    make_book(path, DS=[["Số hiệu", "Họ tên", "Họ và tên"], ["1", "An", "An"]])

    assert refusal(path) == (
        "Trang “DS” có hai cột cùng nghĩa ở dòng 1: “Họ tên” và “Họ và tên”; hãy bỏ bớt hoặc đổi"
        " tên một cột."
    )


def test_the_page_whose_header_fits_is_taken(path):
    make_book(path, Bìa=[["DANH SÁCH"]], Trống=[], Sở=[HEADINGS, a_person()])

    assert open_sheet(path, ROSTER).page == "Sở"


def test_a_hidden_page_is_not_taken(path):
    make_book(path, Sở=[HEADINGS, a_person()], Cũ=[HEADINGS, a_person()], hidden=["Cũ"])

    assert open_sheet(path, ROSTER).page == "Sở"


def test_two_pages_that_fit_are_not_chosen_from_in_silence(path):
    make_book(path, Sở=[HEADINGS, a_person()], Ban=[HEADINGS, a_person()])

    assert refusal(path) == (
        "Tệp “danh-sach.xlsx” có 2 trang cùng hợp: “Sở”, “Ban”; hãy chọn một trang, hoặc gửi mỗi"
        " trang thành một tệp."
    )
    assert open_sheet(path, ROSTER, page="Ban").page == "Ban"
    assert refusal(path, page="Phường") == (
        "Tệp “danh-sach.xlsx” không có trang “Phường”, hoặc trang này trống."
    )


def test_blank_rows_and_totals_are_passed_over_and_nothing_else(path):
    make_book(
        path,
        DS=[
            ["TT", *HEADINGS],
            [1, *a_person()],
            [2, None, "  ", None, "\u00a0"],
            [3],
            ["Tổng số: 1 người"],
            ["Cộng", None, None, None, None, 1],
            ["Cộng hòa", "HN000002", "Trần Văn Cộng"],
            ["Tổng cộng", "HN000003", "An"],
            [None, None, "Người lập biểu"],
        ],
    )

    assert [row.number for row in open_sheet(path, ROSTER).rows()] == [2, 7, 8]


def test_a_total_in_the_key_column_is_passed_over(path):
    make_book(path, DS=[HEADINGS, a_person(), ["Tổng số", 1], ["Tổng Công ty", "An"]])

    assert [row.number for row in open_sheet(path, ROSTER).rows()] == [2, 4]


def test_a_libreoffice_book_is_read(tmp_path):
    path = make_ods(tmp_path / "a.ods", "Sở", [HEADINGS, ["007", "Ấn", "8/1979", "Nữ"]])

    reading = open_sheet(path, ROSTER)

    assert reading.page == "Sở"
    assert list(reading.rows()) == [Row(2, ["007", "Ấn", "8/1979", "Nữ"])]


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_csv_is_read_with_its_own_delimiter(tmp_path, mark, delimiter):
    path = tmp_path / "so-noi-vu.csv"
    lines = ["Số hiệu,Họ và tên", '007,"Ấn\nnhỏ"', "", "008"]
    path.write_bytes(mark + "\r\n".join(lines).replace(",", delimiter).encode())

    reading = open_sheet(path, ROSTER)

    assert reading.page == "so-noi-vu"
    assert list(reading.rows()) == [Row(2, ["007", "Ấn\nnhỏ"]), Row(4, ["008", ""])]


def test_a_book_is_known_by_its_content_not_by_its_name(path):
    wrongly_named = make_roster(path).rename(path.with_suffix(".xls"))

    assert [row.number for row in open_sheet(wrongly_named, ROSTER).rows()] == [2]


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"%PDF-1.7 ...", "tệp PDF"),
        (b"\x89PNG\r\n", "tệp ảnh"),
        (b"\xff\xd8\xff\xe0", "tệp ảnh"),
        (b"{\\rtf1", "văn bản RTF"),
        (b"\xef\xbb\xbf <html><table>", "trang web hoặc XML"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"),
            "văn bản Word",
        ),
    ],
)
def test_what_is_no_workbook_is_called_by_its_name(path, content, kind):
    path.write_bytes(content)

    assert refusal(path) == f"Tệp “danh-sach.xlsx” là {kind}, không phải sổ tính; {SEND}"


@pytest.mark.parametrize(
    ("entry", "kind"), [("word/document.xml", "văn bản Word"), ("a.txt", "tệp nén ZIP")]
)
def test_an_archive_that_is_no_workbook_is_called_by_its_name(path, entry, kind):
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(entry, "")

    assert refusal(path) == f"Tệp “danh-sach.xlsx” là {kind}, không phải sổ tính; {SEND}"


def test_a_locked_workbook_is_told_apart_from_a_broken_one(path):
    compound = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    path.write_bytes(compound + "EncryptedPackage".encode("utf-16-le"))
    locked = refusal(path)
    path.write_bytes(compound + bytes(600))
    broken = refusal(path)

    assert locked == ("Tệp “danh-sach.xlsx” có mật khẩu mở tệp; hãy bỏ mật khẩu rồi gửi lại.")
    assert broken == (
        "Tệp “danh-sach.xlsx” bị hỏng hoặc chưa tải trọn; hãy mở bằng Excel, lưu lại rồi gửi."
    )


@pytest.mark.parametrize("kept", [100, 2_000])
def test_half_a_workbook_is_broken(path, kept):
    path.write_bytes(make_roster(path).read_bytes()[:kept])

    assert refusal(path) == (
        "Tệp “danh-sach.xlsx” bị hỏng hoặc chưa tải trọn; hãy mở bằng Excel, lưu lại rồi gửi."
    )


@pytest.mark.parametrize("pages", [{"DS": []}, {"DS": [], "Khác": [[" "]][:0]}])
def test_an_empty_book_is_sent_back(path, pages):
    make_book(path, **pages)

    assert refusal(path) == "Tệp “danh-sach.xlsx” không có dòng nào; hãy gửi tệp đã điền."


def test_an_empty_file_is_sent_back(path):
    path.write_bytes(b"")

    assert refusal(path) == f"Tệp “danh-sach.xlsx” trống, không có nội dung; {SEND}"


def test_bytes_without_meaning_are_sent_back(path):
    path.write_bytes(b"a\x00b")
    with_zero = refusal(path)
    path.write_bytes(bytes(range(128, 256)) * 9)
    other_code = refusal(path)

    assert with_zero == f"Tệp “danh-sach.xlsx” không phải sổ tính; {SEND}"
    assert other_code == (
        "Tệp “danh-sach.xlsx” không phải sổ tính hay CSV mã UTF-8; trong Excel hãy chọn Lưu thành"
        " (Save As) kiểu “CSV UTF-8” hoặc .xlsx rồi gửi lại."
    )


NAMES = ["Nguyễn Thị Hường", "Trần Đức Lộc", "Đặng Ngọc Quỳnh", "Lê Hữu Phước", "Vũ Thị Mỹ"]


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1258", "TCVN3", "VNI"]
)
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_csv_is_read_in_the_encoding_that_it_was_saved_in(tmp_path, encoding, delimiter):
    path = tmp_path / "a.csv"
    rows = [["Số hiệu", "Họ và tên"], *([f"A{at}", name] for at, name in enumerate(NAMES))]
    text = "\r\n".join(delimiter.join(row) for row in rows)
    path.write_bytes(encoded(text, encoding))

    read = [row.cells for row in open_sheet(path, ROSTER).rows()]

    assert [[str(cell) for cell in row] for row in read] == rows[1:]


def encoded(text, encoding):
    legacy = {"TCVN3": fonts.as_tcvn3, "VNI": fonts.as_vni}
    if encoding in legacy:
        return legacy[encoding](text).encode("latin-1")
    if encoding == "cp1258":
        return fonts.with_tones_apart(text).encode("cp1258")
    return text.encode(encoding)


def test_days_counted_from_1904_are_the_days_that_were_meant(path):
    options = {"default_date_format": "dd/mm/yyyy", "date_1904": True}
    with xlsxwriter.Workbook(path, options) as book:
        page = book.add_worksheet("DS")
        for row, cells in enumerate(
            [HEADINGS, a_person(), a_person(born=26851), a_person(born=1977)]
        ):
            for place, cell in enumerate(cells):
                page.write(row, place, cell)

    reading = open_sheet(path, DATED)
    check = reading.checker()

    assert [check(row.cells)[0][2] for row in reading.rows()] == [
        partial.of_day(1977, 7, 7),
        partial.of_day(1977, 7, 7),
        partial.of_year(1977),
    ]


def test_a_csv_with_an_open_quote_names_the_line(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text('Số hiệu,Họ và tên\n1,An\n2,"' + "x" * 140_000)

    with pytest.raises(SheetError) as refused:
        list(open_sheet(path, ROSTER).rows())

    assert str(refused.value) == (
        "Tệp “a.csv” có dấu nháy kép không khép, gần dòng 3; hãy xem lại dòng này."
    )
