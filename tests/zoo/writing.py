"""A drawn roster written to a file, as one of the programs in offices would have saved it."""

import csv
import io
import unicodedata
from datetime import date
from pathlib import Path
from random import Random

import xlsxwriter

from tests import fonts
from tests.books import make_ods
from tests.zoo.offices import Office

FORMS = {
    "NFC": lambda text: unicodedata.normalize("NFC", text),
    "NFD": lambda text: unicodedata.normalize("NFD", text),
    "TCVN3": fonts.as_tcvn3,
    "VNI": fonts.as_vni,
}
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1258", "TCVN3", "VNI")
# Nobody sees it, and no code page has it.
JOINER = "\u200d"


def write(office: Office, folder: Path, random: Random) -> Path:
    """Write the roster and return its path; a file of one page may be a CSV or an .ods."""
    form = _form(random)
    visible = [name for name in office.pages if name not in office.hidden]
    kind = random.choice(["xlsx", "xlsx", "xlsx", "csv", "ods"]) if len(visible) == 1 else "xlsx"
    if kind == "csv":
        return _csv(office.pages[visible[0]], folder / "bang.csv", random)
    if kind == "ods":
        rows = [
            [_shown(form, cell, place) for place, cell in enumerate(row)]
            for row in office.pages[visible[0]]
        ]
        return make_ods(folder / "bang.ods", visible[0], rows)
    return _xlsx(office, folder / "bang.xlsx", form, random)


def _form(random: Random):
    """Return how texts are typed: alike in the whole file, or each column in its own font."""
    way = random.choice(["NFC", "NFC", "NFD", "TCVN3", "VNI", "mixed"])
    if way != "mixed":
        return lambda text, place: FORMS[way](text)
    legacy = random.choice(["TCVN3", "VNI"])
    ways = [random.choice(["NFC", legacy]) for _ in range(60)]
    return lambda text, place: FORMS[ways[place]](text)


def _xlsx(office: Office, path: Path, form, random: Random) -> Path:
    options = {"default_date_format": "dd/mm/yyyy", "date_1904": random.random() < 0.1}
    shift = 1462 if options["date_1904"] else 0
    with xlsxwriter.Workbook(path, options) as book:
        for name, rows in office.pages.items():
            page = book.add_worksheet(name)
            if name in office.hidden:
                page.hide()
            for row, cells in enumerate(rows):
                for place, cell in enumerate(cells):
                    if isinstance(cell, str):
                        page.write_string(row, place, form(cell, place))
                    elif isinstance(cell, float) and 20_000 < cell < 50_000:
                        page.write_number(row, place, cell - shift)
                    else:
                        page.write(row, place, cell)
    return path


def _csv(rows: list[list], path: Path, random: Random) -> Path:
    delimiter, encoding = random.choice(",;\t"), random.choice(ENCODINGS)
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter).writerows(
        [_shown(_as_it_is, cell, 0) for cell in row] for row in rows
    )
    whole = text.getvalue()
    if encoding in ("TCVN3", "VNI"):
        path.write_bytes(FORMS[encoding](whole.replace(JOINER, "")).encode("latin-1"))
    elif encoding == "cp1258":
        path.write_bytes(fonts.with_tones_apart(whole.replace(JOINER, "")).encode("cp1258"))
    else:
        form = FORMS[random.choice(["NFC", "NFD"])]
        path.write_bytes(form(whole).encode(encoding))
    return path


def _as_it_is(text: str, place: int) -> str:
    return text


def _shown(form, cell, place: int) -> str:
    if isinstance(cell, date):
        return f"{cell:%d/%m/%Y}"
    return f"{cell:.0f}" if isinstance(cell, float) else form(cell, place)
