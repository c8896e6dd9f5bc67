"""Which seat a row means: a title in a unit, both found by what the clerk wrote."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from goc.kit.sheets.cells import WARNING, note
from goc.kit.vietnamese import search_key
from goc.officials.sheets.spellings import TITLES_SHORT
from goc.org.models import UnitKind
from goc.org.sheets.finding import Place, UnitFinder
from goc.org.sheets.words import is_group, is_unit_name, plain

# Most places are asked for once per row, few differ.
REMEMBERED = 1 << 16
EMPLOYS_BY_CONTRACT = {UnitKind.SERVICE_UNIT, UnitKind.POLITICAL_SCHOOL}
_BETWEEN = re.compile(r"\s*[,;]\s+|\s+[-–]\s+|\s+thuộc\s+|\n")
_TITLES_SHORT = {search_key(short): title for short, title in TITLES_SHORT.items()}


class Seat(NamedTuple):
    """Unit and title as the tables know them, empty where they cannot be told, and why not."""

    unit: str
    title: str
    likely_category: str
    reasons: tuple[str, ...] = ()
    notes: tuple[dict, ...] = ()


class Parted(NamedTuple):
    """A title and a unit that stood in one cell, as texts."""

    title: str
    unit: str


@dataclass
class Seats:
    """Finds seats and remembers them. `scope`: the units that the sender may write."""

    units: UnitFinder
    titles: Callable
    scope: frozenset[int]
    on: date
    known: dict[tuple, Seat] = field(default_factory=dict)

    def renew(self, units: UnitFinder, scope: frozenset[int]) -> None:
        """Know other units from here on."""
        self.units, self.scope, self.known = units, scope, {}

    def find(self, code: str, name: str, title: str, on: date) -> Seat:
        """Return the seat meant on that day, or every reason why it cannot be told."""
        asked = (code, name, title, on)
        seat = self.known.get(asked)
        if seat is None:
            seat = self._found(*asked)
            if len(self.known) < REMEMBERED:
                self.known[asked] = seat
        return seat

    def names_unit(self, text: str) -> bool:
        """Tell whether the text by itself names a unit: a known one, or one by its first word."""
        return is_unit_name(text) or self.knows_unit(text)

    def knows_unit(self, text: str) -> bool:
        """Tell whether the text names one unit of the city."""
        return self._is_known(plain(text))

    def place(self, texts: tuple[str, ...]) -> str:
        """Return the unit that texts one under another mean, as a cell of the unit column.

        Headings of groups (“Khối sở, ngành”, “Lãnh đạo”) name no unit. The innermost counts
        under what stands over it, or alone where it is known so.
        """
        chain = [plain(text) for text in texts if not is_group(text)]
        for first in range(len(chain)):
            whole = ", ".join(reversed(chain[first:]))
            if self._is_known(whole):
                return whole
        return ", ".join(reversed(chain))

    def parted(self, text: str) -> Parted:
        """Part “Trưởng phòng, Sở Nội vụ” into title and unit; what cannot be is all title."""
        for found in _BETWEEN.finditer(text):
            title, unit = text[: found.start()], text[found.end() :]
            if self._title(title):
                return Parted(title, plain(unit))
        words = text.split(" ")
        for count in range(len(words) - 1, 0, -1):
            title, unit = " ".join(words[:count]), " ".join(words[count:])
            if self._title(title) and (is_unit_name(unit) or self._is_known(unit)):
                return Parted(title, plain(unit))
        return Parted(text, "")

    def _title(self, text: str) -> bool:
        return self.titles(text, "", "") is not None or search_key(text) in _TITLES_SHORT

    def _is_known(self, name: str) -> bool:
        try:
            self.units.find("", name, on=self.on, among=self.scope)
        except ValueError:
            return False
        return True

    def _found(self, code, name, title, on) -> Seat:
        if not code and not name:
            return Seat("", "", "", ("Thiếu đơn vị; hãy ghi tên hoặc mã đơn vị.",))
        try:
            place = self.units.find(code, name, on=on, among=self.scope)
        except ValueError as error:
            return Seat("", "", "", (f"Đơn vị ghi “{code or name}”: {error}",))
        if place.unit not in self.scope:
            return Seat("", "", "", (f"Đơn vị “{place.name}” ngoài phạm vi bạn được nhập.",))
        category = "PUBLIC_EMPLOYEE" if place.kind in EMPLOYS_BY_CONTRACT else "CIVIL_SERVANT"
        return self._titled(Seat(str(place.unit), "", category), place, title)

    def _titled(self, seat: Seat, place: Place, title: str) -> Seat:
        if not title:
            return seat
        meant, why = self._meant(title, place)
        found = self.titles(meant, place.kind, place.tier)
        if not found:
            why = (
                f"Cột “Chức vụ” ghi “{title}”: Không có chức danh này trong danh mục; hãy ghi đúng"
                " tên chức danh."
            )
            return seat._replace(reasons=(why,))
        known, is_usual = found
        notes = [note("title", title, known.name, why)] if why else []
        if not is_usual:
            why = f"Chức danh này hiếm gặp ở {place.name}; hãy xem lại đơn vị và chức vụ."
            notes.append(note("title", title, known.name, why, WARNING))
        return seat._replace(title=str(known.pk), notes=tuple(notes))

    def _meant(self, title: str, place: Place) -> tuple[str, str]:
        """Return the title that a text means which is none, and how it was read."""
        if self.titles(title, place.kind, place.tier):
            return title, ""
        if long := _TITLES_SHORT.get(search_key(title)):
            return long, "Chức vụ viết tắt được ghi đủ."
        own = search_key(place.name)
        words = title.split(" ")
        for count in range(len(words) - 1, 0, -1):
            head, tail = " ".join(words[:count]), search_key(" ".join(words[count:]))
            if tail and (tail == own or own.endswith(f" {tail}")) and self._title(head):
                return _TITLES_SHORT.get(search_key(head), head), "Tên đơn vị được bỏ khỏi chức vụ."
        return title, ""
