"""Readers of dates in people's files, as offices write them."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from goc.kit import partial
from goc.kit.partial import Partial
from goc.kit.sheets.cells import WARNING, Noted
from goc.kit.sheets.readers import shown
from goc.kit.vietnamese import search_key

# Nobody in a register was born before, and nothing in a file happened before.
FIRST_YEAR = 1900
# Whoever serves is younger, so of 1905 and 2005 only one is meant.
OLDEST = 90
_WORDS = re.compile(
    r"(?:(?:sinh|kết nạp|vào|từ)\s+)?(?:(?:ngày|ng\.?)\s*(\d{1,2})\s*,?\s*)?"
    r"(?:(?:tháng|th\.?)\s*(\d{1,2})\s*,?\s*)?(?:năm|n\.)\s*(\d{4})",
    re.IGNORECASE,
)
_PREFIX = re.compile(r"(?:sinh năm|sinh ngày|sn|s\.|sinh|ngày|tháng|năm)\s*:?\s*", re.IGNORECASE)
# Somebody says that there was no such day.
NO_DAY = frozenset(("", "chua", "khong", "khong co", "chua vao", "chua vao dang", "quan chung"))
_COUNT = re.compile(r"[1-9]\d{4}")
# What most cells hold, and none of the other forms is.
_PLAIN = re.compile(r"(?:(?:\d{1,2}/)?\d{1,2}/)?\d{4}")
_SHORT = re.compile(r"(?:(\d{1,2})\s*[/.-]\s*)?(\d{1,2})\s*[/.-]\s*(\d{2})")


@dataclass(frozen=True, slots=True)
class PastDays:
    """Reads partial dates that lie behind the day `on`."""

    on: date

    def __call__(self, cell: object) -> Partial | Noted | None:
        """Return the days; Noted where they had to be worked out; ValueError in a sentence."""
        if isinstance(cell, str) and not _COUNT.fullmatch(cell):
            if _PLAIN.fullmatch(cell):
                return self._within(partial.read(cell, years=self._years))
            return self._of_text(cell)
        # A file of texts alone has the same numbers as texts.
        cell = float(cell) if isinstance(cell, str) else cell
        days = self._within(partial.read(cell, years=self._years))
        if isinstance(cell, date | datetime) or partial.precision(days) == partial.YEAR:
            return days
        if days.lower.year < self.on.year - OLDEST:
            raise ValueError(f"Số {shown(cell)} không phải là ngày; {partial.HOW_TO}.")
        return self._noted(days, "Số đếm ngày của Excel được đổi thành ngày.")

    @property
    def _years(self) -> range:
        return range(FIRST_YEAR, self.on.year + 1)

    def _of_text(self, text: str) -> Partial | Noted | None:
        if search_key(text) in NO_DAY:
            return None
        if found := _WORDS.fullmatch(text):
            text = "/".join(filter(None, found.groups()))
        elif found := _PREFIX.match(text):
            text = text[found.end() :]
        if found := _SHORT.fullmatch(text):
            return self._short(text, *found.groups())
        return self._within(partial.read(text, years=self._years))

    def _short(self, text, day, month, year) -> Noted:
        """Read a year of two digits where one century alone is possible."""
        years = [century + int(year) for century in (1900, 2000)]
        possible = [year for year in years if self.on.year - OLDEST <= year <= self.on.year]
        if len(possible) != 1:
            why = "Năm chỉ có hai chữ số và không rõ thế kỷ; để trống, hãy ghi đủ năm."
            return Noted(None, why, read=None, tone=WARNING)
        whole = "/".join(filter(None, (day, month, str(possible[0]))))
        days = self._within(partial.read(whole, years=self._years))
        return self._noted(days, "Năm hai chữ số được ghi đủ bốn chữ số.")

    def _within(self, days: Partial) -> Partial:
        if days.lower > self.on:
            raise ValueError(f"Ngày này sau hôm nay ({self.on:%d/%m/%Y}); hãy xem lại.")
        return days

    @staticmethod
    def _noted(days: Partial, why: str) -> Noted:
        return Noted(days, why, read=partial.iso(days))


def whole_day(on: date) -> Callable[[object], str | Noted | None]:
    """Return the reader of dates that must be known to the day; it gives them as ISO text."""
    read = PastDays(on)

    def read_day(cell):
        days = read(cell)
        if isinstance(days, Noted):
            return Noted(_day(days.value), days.why, read=days.read, tone=days.tone)
        return _day(days)

    return read_day


def day_after(on: date) -> Callable[[object], str | Noted | None]:
    """Return the reader of last days: the day after it, since periods are half-open."""
    read = whole_day(on)

    def read_after(cell):
        day = read(cell)
        if isinstance(day, Noted):
            return Noted(_next(day.value), day.why, read=day.read, tone=day.tone)
        return _next(day)

    return read_after


def any_day(cell: object) -> str | None:
    """Read a date known to the day, past or to come, as ISO text."""
    return _day(partial.read(cell, years=range(FIRST_YEAR, partial.LAST_YEAR)))


def _day(days: Partial | None) -> str | None:
    if days is None:
        return None
    if partial.precision(days) != partial.DAY:
        raise ValueError("Cần đủ ngày, tháng, năm; hãy ghi dạng dd/mm/yyyy.")
    return days.lower.isoformat()


def _next(day: str | None) -> str | None:
    return day and (date.fromisoformat(day) + timedelta(days=1)).isoformat()
