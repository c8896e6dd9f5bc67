"""Judging the cells of one row, fast enough for four million of them."""

from collections.abc import Callable, Sequence
from operator import itemgetter
from typing import Any

from goc.kit import partial
from goc.kit.partial import Partial
from goc.kit.sheets.cells import REPAIR, WARNING, Mended, Noted, note
from goc.kit.sheets.declaration import Column, Sheet
from goc.kit.sheets.header import Header
from goc.kit.sheets.readers import shown
from goc.kit.vietnamese import clean

# Enough for every unit, title, rank and most dates; a column of codes fills it and stops.
REMEMBERED = 1 << 14
SPACES = "Khoảng trắng thừa đã được bỏ."

Check = Callable[[Sequence[Any]], tuple[tuple[Any, ...], tuple[str, ...], tuple[dict, ...]]]


class Refusal(str):
    """Why a cell is refused, standing where its value would."""

    __slots__ = ()


class Answer:
    """A value with the notes of how it was read, standing where the value would."""

    __slots__ = ("notes", "value")

    def __init__(self, value, notes: tuple[dict, ...]):
        self.value, self.notes = value, notes


class Answers(dict):
    """What a column answers to each cell, remembered up to a bound."""

    def __init__(self, column: Column, heading: str):
        self.column = column
        self.heading = heading
        self.name = column.told_as or column.name

    def __missing__(self, cell):
        answer = self.judge(cell)
        # True equals 1 and False equals 0, yet they are shown, and so read, differently.
        if len(self) < REMEMBERED and cell not in (0, 1):
            self[cell] = answer
        return answer

    def judge(self, cell):
        """Return the value, None for a blank cell, an Answer with notes, or the Refusal."""
        text = clean(cell) if isinstance(cell, str) else cell
        if text == "" or text is None:
            if self.column.required:
                return Refusal(f"Cột “{self.heading}” để trống; hãy điền vì cột này bắt buộc.")
            return None
        try:
            value = self.column.read(text)
        except ValueError as error:
            return Refusal(self.sentence(text, str(error)))
        if type(value) is Noted or type(cell) is Mended:
            return self._told(cell, text, value)
        if self.column.is_exact and text != cell:
            return Answer(value, (note(self.name, str(cell), in_words(value, text), SPACES),))
        return value

    def _told(self, cell, text, value) -> Answer:
        """Return the value with one note of all that was done to the cell."""
        why, tone, stood, read = [], REPAIR, shown(cell), None
        if type(cell) is Mended:
            why, tone, stood = [cell.why], cell.tone, cell.stood
        if type(value) is Noted:
            why.append(value.why)
            tone = WARNING if WARNING in (tone, value.tone) else REPAIR
            value, read = value.value, value.read
        elif value is not None:
            read = in_words(value, text)
        return Answer(value, (note(self.name, stood, read, " ".join(why), tone),))

    def sentence(self, cell, why: str) -> str:
        """Return the reason with the column and the cell's text, which is not said twice."""
        text = shown(cell)
        wrote = "" if text in why else f" ghi “{text}”"
        return f"Cột “{self.heading}”{wrote}: {why}"


def in_words(value, text) -> str:
    """Return the value as files out write it, else the text of the cell.

    A value that is neither a text nor a date may say so itself, by an attribute `told`.
    """
    if isinstance(value, Partial):
        return partial.iso(value)
    return value if isinstance(value, str) else getattr(value, "told", None) or shown(text)


def checker(sheet: Sheet, header: Header) -> Check:
    """Return `check(cells) -> (values, reasons, notes)` for rows under that header.

    `values` stand in the order of the sheet's columns, None where a cell is blank, refused, or
    its column not in the file. `reasons` are all reasons at once; none means that the row holds.
    `notes` tell of cells that were read otherwise than they stood, or not for certain.
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
        kinds = set(map(type, values))
        reasons, notes = (), ()
        if Refusal in kinds:
            reasons = tuple(value for value in values if type(value) is Refusal)
            values = [None if type(value) is Refusal else value for value in values]
        if Answer in kinds:
            told = [value for value in values if type(value) is Answer]
            notes = tuple(one for answer in told for one in answer.notes)
            values = [value.value if type(value) is Answer else value for value in values]
        values.append(None)
        return arranged(values)[:-1], reasons, notes

    return check
