"""Personal numbers: read from cells, and held against what else a row says of the person.

Digits four to six of the twelve tell century and sex, and the year of birth. The law on
identity has them so; from memory.
"""

import re

from goc.kit.partial import Partial
from goc.kit.sheets.cells import WARNING, Noted
from goc.kit.sheets.readers import shown

LENGTH = 12
# With one or two zeros lost; a spreadsheet takes them from a number.
LACKING = (10, 11)
OLD_LENGTH = 9
ZEROS = "Số CCCD được thêm số 0 ở đầu cho đủ 12 chữ số."
OLD = "Đây là số chứng minh nhân dân cũ, 9 chữ số, không phải số định danh; để trống."
ROUNDED = "Excel đã làm tròn số này nên không đọc lại được; để trống, hãy ghi dạng văn bản."
_BETWEEN = re.compile(r"[\s.'’-]")
_POWER = re.compile(r"\d+([.,]\d+)?E\+?\d+", re.IGNORECASE)


def read_national_id(cell: object) -> str | Noted:
    """Read a personal number of twelve digits; a spreadsheet takes its leading zeros away."""
    text = shown(cell)
    if _POWER.fullmatch(text):
        return Noted(None, ROUNDED, read=None, tone=WARNING)
    number = _BETWEEN.sub("", text)
    if number.isascii() and number.isdigit():
        if len(number) == LENGTH:
            return number
        if len(number) in LACKING:
            return Noted(number.zfill(LENGTH), ZEROS, read=number.zfill(LENGTH))
        if len(number) == OLD_LENGTH:
            return Noted(None, OLD, read=None, tone=WARNING)
    raise ValueError("Số CCCD phải gồm đúng 12 chữ số; hãy ghi lại, dạng văn bản.")


def contradiction(number: str, born: Partial | None, gender: str) -> str:
    """Return in a sentence what of the number does not go with the birth or the sex; '' if all.

    The birth is a range of days, the sex `male`, `female` or empty; what is unknown contradicts
    nothing.
    """
    century, sex = divmod(int(number[3]), 2)
    year = 1900 + 100 * century + int(number[4:6])
    if gender and gender != ("female" if sex else "male"):
        return "Số CCCD là của người khác giới tính; hãy xem lại số, giới tính."
    if born and born.lower.year != year:
        return "Số CCCD cho năm sinh khác cột ngày sinh; hãy xem lại số, ngày sinh."
    return ""
