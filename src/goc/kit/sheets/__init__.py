"""Spreadsheets in and out: what a sheet's columns are, reading, checking each row, writing.

A room declares its `Sheet`; `open_sheet` finds the page and the header in what a clerk sent,
`Reading.rows` streams the rows, `Reading.checker` judges each of them, `write_refused` hands the
refused ones back. Nothing here knows a domain or a database.
"""

from goc.kit.sheets.books import Part, write_book
from goc.kit.sheets.checking import Check, checker
from goc.kit.sheets.declaration import Column, Sheet, SheetError, Spread
from goc.kit.sheets.header import Header
from goc.kit.sheets.reading import Reading, Row, open_sheet
from goc.kit.sheets.template import write_template
from goc.kit.sheets.writing import write, write_csv, write_flat, write_refused

__all__ = [
    "Check",
    "Column",
    "Header",
    "Part",
    "Reading",
    "Row",
    "Sheet",
    "SheetError",
    "Spread",
    "checker",
    "open_sheet",
    "write",
    "write_book",
    "write_csv",
    "write_flat",
    "write_refused",
    "write_template",
]
