"""Spans of what is held, in words."""

from goc.kit import span


def period(days) -> str:
    """A span as a file tells it: 01/07/2025 – đến nay."""
    if days.isempty:
        return "không ngày nào"
    since = f"{days.lower:%d/%m/%Y}" if days.lower else "chưa rõ ngày bắt đầu"
    until = span.last_day(days)
    return f"{since} – {until:%d/%m/%Y}" if until else f"{since} – đến nay"
