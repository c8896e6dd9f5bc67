from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from goc.kit import sheets
from goc.kit.sheets import Column, Sheet, SheetError, readers
from goc.kit.vietnamese import clean
from tests.books import HEADINGS, ROSTER, a_person, make_roster
from tests.cases import cases

COLUMNS = ["Một", "Hai", "Ba"]
SHEET = Sheet("any", "bảng", tuple(Column(name, name, "", str) for name in COLUMNS))

# What a workbook can hold at all; text as `clean` leaves it, for blanks around a cell are not kept.
texts = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff")
).map(clean) | st.sampled_from(["=1+1", "+84", "-5", "@x", "'=1", "''-", "007", "1990", "Tổng số"])
numbers = st.integers(-(2**53), 2**53) | st.floats(allow_nan=False, allow_infinity=False, width=32)
cells = st.none() | texts | numbers
rows = st.lists(st.tuples(cells, cells, cells), max_size=6)


def as_read(cell):
    return "" if cell is None else float(cell) if isinstance(cell, int) else cell


def round_trip(write, suffix, written):
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"bang{suffix}"
        count = write(path, COLUMNS, iter(written))
        reading = sheets.open_sheet(path, SHEET)
        return count, list(reading.source.rows())


@settings(max_examples=cases(150), deadline=None)
@given(rows)
def test_what_is_written_to_a_workbook_is_read_back_equal(written):
    count, (header, *read) = round_trip(sheets.write_flat, ".xlsx", written)

    expected = [[as_read(cell) for cell in row] for row in written] or [["", "", ""]]
    assert count == len(written)
    assert header == COLUMNS
    # Blank rows at the end leave no trace in a workbook.
    assert read + [["", "", ""]] * (len(expected) - len(read)) == expected


@settings(max_examples=cases(150), deadline=None)
@given(st.lists(st.tuples(texts, texts, texts), max_size=6))
def test_what_is_written_to_a_csv_is_read_back_equal(written):
    count, (header, *read) = round_trip(sheets.write_csv, ".csv", written)

    assert count == len(written)
    assert header == COLUMNS
    assert read == [list(row) for row in written]


@settings(max_examples=cases(60), deadline=None)
@given(st.lists(st.tuples(cells, cells, cells), min_size=1, max_size=6))
def test_refused_rows_read_as_they_were_sent(sent):
    with TemporaryDirectory() as folder:
        path = Path(folder) / "bi-tu-choi.xlsx"
        sheets.write_refused(path, COLUMNS, ((row, ("Sai.",)) for row in sent))
        header, *back = sheets.open_sheet(path, SHEET).source.rows()

    assert header == [*COLUMNS, "Lỗi"]
    assert back == [[*map(as_read, row), "Sai."] for row in sent]


@settings(max_examples=cases(150), deadline=None)
@given(st.lists(st.tuples(st.integers(0, 5_000), st.integers(0, 255)), min_size=1), st.booleans())
def test_a_damaged_workbook_is_read_or_refused_and_breaks_nothing(damages, cut):
    with TemporaryDirectory() as folder:
        path = make_roster(Path(folder) / "a.xlsx")
        content = bytearray(path.read_bytes())
        for place, byte in damages:
            content[place] = byte
        path.write_bytes(content[: damages[0][0] + 1] if cut else content)
        try:
            for row in sheets.open_sheet(path, ROSTER).rows():
                assert row.number > 1
        except SheetError as refusal:
            assert all(reason.endswith(".") for reason in refusal.reasons)


@given(st.one_of(texts, numbers, st.dates(), st.booleans()))
def test_every_cell_can_be_shown_and_judged(cell):
    check = sheets.checker(ROSTER, sheets.Header(1, 1, tuple(HEADINGS), {"born": 2}, ()))

    values, reasons, _ = check(a_person(born=cell))

    assert (values[2] is None) == (bool(reasons) or readers.shown(cell) == "")
    assert all(reason.startswith("Cột “Ngày sinh”") for reason in reasons)


@given(st.permutations(HEADINGS), st.lists(st.sampled_from(["", "Danh sách", "Sở"]), max_size=20))
def test_columns_are_found_in_any_order_under_any_title(order, titles):
    rows = [*([title] for title in titles), order]

    header = sheets.header.find_header(rows, ROSTER, page="DS", mapping={})

    assert header.first_row == len(titles) + 1
    assert [header.texts[header.places[column.name]] for column in ROSTER.columns] == HEADINGS
