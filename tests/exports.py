"""Reading back what a list gave out."""

import csv
from io import BytesIO, StringIO

import openpyxl

HEAD = 4  # three lines and a blank one above the headings of a workbook


def content(response):
    """The bytes of the file; reading them to the end closes it."""
    return b"".join(response.streaming_content)


def csv_rows(response):
    """The rows of a CSV, headings first, as Excel would read it."""
    text = content(response)
    assert text.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(StringIO(text.decode("utf-8-sig"))))


def xlsx_rows(response):
    """The head above the headings, then the rows, headings first."""
    sheet = openpyxl.load_workbook(BytesIO(content(response))).active
    rows = [list(row) for row in sheet.values]
    return [row[0] for row in rows[: HEAD - 1]], rows[HEAD:]


def taken(client, address, query=""):
    """The same rows by both kinds of file, the cells as texts; they are held equal."""
    join = "&" if query else "?"
    as_csv = csv_rows(client.get(f"{address}{query}{join}dang=csv"))
    _, as_xlsx = xlsx_rows(client.get(f"{address}{query}{join}dang=xlsx"))
    as_texts = [list(map(_text, row)) for row in as_xlsx]
    assert as_csv == [[_guarded(text) for text in row] for row in as_texts]
    return as_texts


def _text(cell):
    if cell is None:
        return ""
    return f"{cell:.0f}" if isinstance(cell, float) else str(cell)


def _guarded(text):
    return f"'{text}" if text.startswith("=") else text
