"""Spans of days and values of law in words, as pages and the journal tell them."""

from goc.kit import span
from goc.kit.mark import Mark
from goc.law.models import Value

UNREAD, UNSET = "chưa rõ", "không quy định"


def days(period) -> str:
    """A span of days: từ 01/07/2025 đến hết 31/12/2025."""
    first, last = period.lower, span.last_day(period)
    if first is None:
        return f"đến hết {last:%d/%m/%Y}" if last else "mọi ngày"
    ends = f"đến hết {last:%d/%m/%Y}" if last else "trở đi"
    return f"từ {first:%d/%m/%Y} {ends}"


def value(row: Value, unit: str) -> str:
    """A value with the text it stands in: 40 tiết (101/2017/NĐ-CP, Điều 9; đã đối chiếu văn bản).

    The row comes with its document.
    """
    if row.amount is None:
        amount = UNSET if row.mark == Mark.CONFIRMED else UNREAD
    else:
        amount = f"{number(row.amount)} {unit}"
    source = ", ".join(filter(None, (row.document.number, row.article)))
    return f"{amount} ({source}; {Mark(row.mark).label})"


def number(amount) -> str:
    """A number without idle noughts, with a comma: 1,5."""
    return f"{amount.normalize():f}".replace(".", ",")
