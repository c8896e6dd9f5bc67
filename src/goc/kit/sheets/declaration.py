"""What a room says of a sheet that it takes in."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from goc.kit.errors import Refused
from goc.kit.vietnamese import search_key


class SheetError(Refused):
    """The file as a whole cannot be read; the sentences say what it is and what to send."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column: what it is called, what it means, and how a cell of it is read.

    `read` is pure. It gets the cell of a spreadsheet, never a blank one: a text already cleaned
    (`vietnamese.clean`), a number, a date. It returns the value, or raises ValueError with a
    whole sentence for the clerk. Equal cells must give equal values, for they are remembered.
    `headers` are further spellings of the heading; marks, capitals and punctuation do not count.
    `told_as` is the name that notes give the column, where files out call it otherwise.
    `stands_for` names columns that a file may lack when it has this one. `is_day`: its numbers
    are days, counted as the workbook counts them. `is_exact`: spaces taken away are told.
    """

    name: str
    header: str
    meaning: str
    read: Callable[[Any], Any]
    required: bool = False
    example: str = ""
    choices: tuple[str, ...] = ()
    headers: tuple[str, ...] = ()
    told_as: str = ""
    stands_for: tuple[str, ...] = ()
    is_day: bool = False
    is_exact: bool = False

    def spellings(self) -> Iterator[str]:
        """Yield every accepted heading, folded; the column's own header first."""
        yield from map(search_key, (self.header, self.name, *self.headers))


@dataclass(frozen=True, slots=True)
class Spread:
    """A value that stands in one of several columns, and the choice of column tells another.

    A birth day in the column Nam or in the column Nữ tells the sex too: `column` is born, `tells`
    is gender, `leaves` give by folded heading what it tells. Under a heading of `tells`, the
    cells are mere marks.
    """

    column: str
    tells: str
    leaves: Mapping[str, str]


@dataclass(frozen=True)
class Sheet:
    """One kind of sheet: its columns, in the order of the template.

    `spread` says which value may be spread over columns. `sections` names the column that rows
    with one text alone (“II. Sở Tài chính”) fill for the rows under them; `place` makes its cell
    from the texts that stand one under another, the outermost first; `names_place` tells whether
    a text by itself (the name of a page) is such a one.
    `parted` names the column whose cells may stand in two columns side by side, a name's last word
    in the second.
    """

    kind: str
    title: str
    columns: tuple[Column, ...]
    key: tuple[str, ...] = field(default=())
    spread: Spread | None = None
    sections: str = ""
    place: Callable[[tuple[str, ...]], str] | None = None
    parted: str = ""
    names_place: Callable[[str], bool] | None = None

    def __post_init__(self):
        names = [column.name for column in self.columns]
        if len(set(names)) < len(names):
            raise ValueError(f"sheet {self.kind} declares a column twice: {names}")
        if not set(self.key) <= set(names):
            raise ValueError(f"sheet {self.kind} has no column {set(self.key) - set(names)}")
        _ = self.by_spelling

    @cached_property
    def by_spelling(self) -> dict[str, str]:
        """Column names by folded heading."""
        found: dict[str, str] = {}
        for column in self.columns:
            for spelling in column.spellings():
                if found.setdefault(spelling, column.name) != column.name:
                    raise ValueError(
                        f"sheet {self.kind}: “{spelling}” heads {found[spelling]} and {column.name}"
                    )
        return found

    def column(self, name: str) -> Column:
        """Return the column of that name; KeyError if there is none."""
        return {column.name: column for column in self.columns}[name]

    @property
    def required(self) -> tuple[Column, ...]:
        """The columns without which a file is not taken."""
        return tuple(column for column in self.columns if column.required)
