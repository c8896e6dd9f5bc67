"""Small pieces of SQL text; every value in them comes from a closed set or is quoted here."""

from collections.abc import Iterable
from datetime import date, timedelta


def lit(value: str | date) -> str:
    """Return the value as an SQL literal."""
    if isinstance(value, date):
        return f"date '{value.isoformat()}'"
    return "'" + value.replace("'", "''") + "'"


def listed(values: Iterable[str]) -> str:
    return "(" + ", ".join(lit(value) for value in values) + ")"


def by(lower: str, upper: str, limit: date) -> str:
    """Whether a day known as far as [lower, upper) lies on `limit` or before; NULL if it may."""
    return (
        f"(CASE WHEN {upper} <= {lit(limit + timedelta(days=1))} THEN true "
        f"WHEN {lower} > {lit(limit)} THEN false END)"
    )


def three(surely: str, perhaps: str) -> str:
    """True where `surely`, NULL where only `perhaps`, else false."""
    return f"(CASE WHEN {surely} THEN true WHEN {perhaps} THEN NULL ELSE false END)"
