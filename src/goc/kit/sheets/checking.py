"""Judging the cells of one row, fast enough for four million of them."""

from collections.abc import Callable, Sequence
from operator import itemgetter
from typing import Any

from goc.kit.sheets.declaration import Column, Sheet
from goc.kit.sheets.header import Header
from goc.kit.sheets.readers import shown
from goc.kit.vietnamese import clean

# Enough for every unit, title, rank and most dates; a column of codes fills it and stops.
REMEMBERED = 1 << 14

Check = Callable[[Sequence[Any]], tuple[tuple[Any, ...], tuple[str, ...]]]


class Refusal(str):
    """Why a cell is refused, standing where its value would."""

    __slots__ = ()


class Answers(dict):
    """What a column answers to each cell, remembered up to a bound."""

    def __init__(self, column: Column, heading: str):
        self.column = column
        self.heading = heading

    def __missing__(self, cell):
        answer = self.judge(cell)
        # True equals 1 and False equals 0, yet they are shown, and so read, differently.
        if len(self) < REMEMBERED and cell not in (0, 1):
            self[cell] = answer
        return answer

    def judge(self, cell):
        """Return the value, None for a blank cell, or the Refusal."""
        if isinstance(cell, str):
            cell = clean(cell)
        if cell == "" or cell is None:
            if self.column.required:
                return Refusal(f"Cột “{self.heading}” để trống; hãy điền vì cột này bắt buộc.")
            return None
        try:
            return self.column.read(cell)
        except ValueError as error:
            return Refusal(self.sentence(cell, str(error)))

    def sentence(self, cell, why: str) -> str:
        """Return the reason with the column and the cell's text, which is not said twice."""
        text = shown(cell)
        wrote = "" if text in why else f" ghi “{text}”"
        return f"Cột “{self.heading}”{wrote}: {why}"


def checker(sheet: Sheet, header: Header) -> Check:
    """Return `check(cells) -> (values, reasons)` for rows under that header.

    `values` stand in the order of the sheet's columns, None where a cell is blank, refused, or
    its column not in the file. `reasons` are all reasons at once; none means that the row holds.
    """
    present = [column for column in sheet.columns if column.name in header.places]
    places = [header.places[column.name] for column in present]
    answers = [
        Answers(column, header.texts[place]) for column, place in zip(present, places, strict=True)
    ]
    # One place more than needed, for itemgetter gives no tuple for a single one.
    taken = itemgetter(*places, places[0])
    last = len(present)
    position = {column.name: index for index, column in enumerate(present)}
    arranged = itemgetter(*[position.get(column.name, last) for column in sheet.columns], last)

    def check(cells):
        values = [answer[cell] for answer, cell in zip(answers, taken(cells), strict=False)]
        reasons = ()
        if Refusal in map(type, values):
            reasons = tuple(value for value in values if type(value) is Refusal)
            values = [None if type(value) is Refusal else value for value in values]
        values.append(None)
        return arranged(values)[:-1], reasons

    return check
