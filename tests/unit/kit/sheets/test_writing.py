import csv
import resource
from datetime import date

import openpyxl
import pytest

from goc.kit.sheets import SheetError, open_sheet, write, write_csv, write_flat, write_refused
from tests.books import HEADINGS, ROSTER, a_person, make_roster


@pytest.fixture
def path(tmp_path):
    return tmp_path / "ra.xlsx"


def cells_of(path):
    """Return every cell with its kind as Excel has it: s a text, n a number, b a tick."""
    (page,) = openpyxl.load_workbook(path).worksheets
    return [[(cell.data_type, cell.value) for cell in row] for row in page.iter_rows()]


def test_text_stays_text_and_numbers_stay_numbers(path):
    row = ["007", "=1+1", "+84", "-", "@a", 7, 2.5, True, None, "", 2**60, "1990"]

    assert write_flat(path, [f"c{place}" for place in range(12)], iter([row])) == 1
    assert cells_of(path)[1] == [
        ("s", "007"),
        ("s", "=1+1"),
        ("s", "+84"),
        ("s", "-"),
        ("s", "@a"),
        ("n", 7),
        ("n", 2.5),
        ("b", True),
        ("n", None),
        ("n", None),
        ("s", "1152921504606846976"),
        ("s", "1990"),
    ]


def test_a_date_is_text_except_where_the_column_holds_dates(path):
    day = date(1977, 7, 7)

    write_flat(path, ["a", "b"], [[day, day], [1990, 1990], ["8/1979", None]], dates=["b"])

    assert [[cell[1] for cell in row] for row in cells_of(path)[1:]] == [
        ["07/07/1977", openpyxl.utils.datetime.from_excel(28313)],
        [1990, "1990"],
        ["8/1979", None],
    ]


def test_what_no_workbook_can_hold_is_left_out(path):
    write_flat(path, ["a", "a\x07"], [["x\x00y\ud800\x1b", "y" * 40_000]])

    assert cells_of(path) == [
        [("s", "a"), ("s", "a ")],
        [("s", "xy"), ("s", "y" * 32_766 + "…")],
    ]


def test_a_sheet_without_rows_has_its_header(path):
    assert write_flat(path, HEADINGS, []) == 0
    assert [cell[1] for cell in cells_of(path)[0]] == HEADINGS


def test_lines_may_stand_above_the_headings_and_the_file_still_reads_as_its_sheet(path):
    head = ["Danh sách cán bộ", "Điều kiện lọc: không có"]

    assert write_flat(path, HEADINGS, [a_person(), a_person()], head=head) == 2

    first = [row[0][1] for row in cells_of(path)]
    assert first == [*head, None, HEADINGS[0], "HN000001", "HN000001"]
    assert [row.number for row in open_sheet(path, ROSTER).rows()] == [5, 6]


def test_the_lines_above_count_among_the_rows_of_a_page(path, monkeypatch):
    monkeypatch.setattr("goc.kit.sheets.writing.LAST_ROW", 5)

    assert write_flat(path, ["a"], [["1"], ["2"]], head=["Danh sách"]) == 2
    with pytest.raises(SheetError):
        write_flat(path, ["a"], [["1"], ["2"], ["3"]], head=["Danh sách"])


def test_a_csv_for_excel_begins_with_its_mark(tmp_path):
    path = tmp_path / "ra.csv"

    write_csv(path, ["Họ và tên"], [["Ấn"]], for_excel=True)

    assert path.read_bytes() == b"\xef\xbb\xbf" + "Họ và tên\nẤn\n".encode()


def test_the_ending_of_a_path_tells_the_kind_of_file(tmp_path):
    assert write(tmp_path / "ra.CSV", ["a"], [["1"]]) == 1
    assert (tmp_path / "ra.CSV").read_text() == "a\n1\n"
    with pytest.raises(SheetError) as refusal:
        write(tmp_path / "ra.pdf", ["a"], [])
    assert str(refusal.value) == "Tệp “ra.pdf” phải có đuôi .xlsx hoặc .csv; hãy đặt lại tên."


@pytest.mark.parametrize("write", [write_flat, write_csv])
def test_a_writing_that_fails_leaves_the_old_file_and_no_other(path, write):
    path.write_text("cũ")

    def rows():
        yield ["1"]
        raise RuntimeError("đứt")

    with pytest.raises(RuntimeError, match="đứt"):
        write(path, ["a"], rows())

    assert path.read_text() == "cũ"
    assert list(path.parent.iterdir()) == [path]


@pytest.mark.parametrize("write", [write_flat, write_csv])
def test_a_row_of_another_width_is_a_bug_and_not_a_file(path, write):
    with pytest.raises(ValueError):
        write(path, ["a", "b"], [["1"]])

    assert not path.exists()


def test_more_rows_than_excel_holds_are_refused(path, monkeypatch):
    monkeypatch.setattr("goc.kit.sheets.writing.LAST_ROW", 3)

    assert write_flat(path, ["a"], [["1"], ["2"]]) == 2
    with pytest.raises(SheetError) as refusal:
        write_flat(path, ["a"], [["1"], ["2"], ["3"]])
    assert str(refusal.value) == (
        "Một trang Excel chỉ chứa 1.048.576 dòng; hãy xuất ra tệp CSV hoặc lọc bớt."
    )


def test_a_csv_is_utf8_and_runs_no_formula(tmp_path):
    path = tmp_path / "ra.csv"
    row = ["Ấn", "=1+1", "+84", "-5", "@a", "'=1", "'a", -5, None, date(1977, 7, 7), True, 'x"\ny']

    assert write_csv(path, [f"c{place}" for place in range(12)], iter([row])) == 1

    content = path.read_bytes().decode()
    assert list(csv.reader(content.splitlines(keepends=True)))[1] == [
        "Ấn",
        "'=1+1",
        "'+84",
        "'-5",
        "'@a",
        "''=1",
        "'a",
        "-5",
        "",
        "07/07/1977",
        "TRUE",
        'x"\ny',
    ]
    assert content.startswith("c0,c1")


def test_refused_rows_come_back_in_their_columns_with_one_more(path):
    sent = ["TT", *HEADINGS]

    count = write_refused(
        path, sent, [([1.0, *a_person(born="30/2/1985")], ("Lỗi một.", "Lỗi hai."))]
    )

    assert count == 1
    assert [[cell[1] for cell in row] for row in cells_of(path)] == [
        ["TT", "Số hiệu", "Họ và tên", "Ngày sinh", "Giới tính", "Lỗi"],
        [1, "HN000001", "Nguyễn Văn An", "30/2/1985", "Nam", "Lỗi một. Lỗi hai."],
    ]


def test_a_mended_file_sent_again_has_one_column_of_reasons(path):
    make_roster(path, a_person(gender="?"))
    for _ in range(2):
        reading = open_sheet(path, ROSTER)
        check = reading.checker()
        refused = [(row.cells, check(row.cells)[1]) for row in reading.rows()]
        write_refused(path, reading.header.texts, refused)

    assert [cell[1] for cell in cells_of(path)[0]] == [*HEADINGS, "Lỗi"]
    assert cells_of(path)[1][-1][1] == (
        "Cột “Giới tính” ghi “?”: Chỉ nhận “Nam”, “Nữ”; hãy chọn một trong số đó."
    )


@pytest.mark.parametrize("write", [write_flat, write_csv])
def test_a_place_that_cannot_be_written_is_told(tmp_path, write):
    with pytest.raises(SheetError) as refusal:
        write(tmp_path / "không có" / "ra.xlsx", ["a"], [["1"]])

    assert str(refusal.value) == (
        "Không ghi được tệp “ra.xlsx”; hãy xem ổ đĩa còn chỗ và thư mục có cho ghi không."
    )


@pytest.fixture
def little_room():
    """Let this process write no file beyond 64 kB, which is how a full disk answers."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1 << 16, hard))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.mark.parametrize("write", [write_flat, write_csv])
def test_a_full_disk_is_told_and_leaves_nothing_half_written(path, little_room, write):
    rows = ([f"{number * 7919 % 1_000_003:09}" * 20] for number in range(5_000))

    with pytest.raises(SheetError) as refusal:
        write(path, ["a"], rows)

    assert str(refusal.value) == (
        "Không ghi được tệp “ra.xlsx”; hãy xem ổ đĩa còn chỗ và thư mục có cho ghi không."
    )
    assert list(path.parent.iterdir()) == []
