"""What became of workbooks, as their people ask it."""

from goc.intake.queries.batches import (
    LABELS,
    TO_LOOK_AT,
    batches,
    first_refusals,
    listed,
    report,
    standing,
    tallies,
)
from goc.intake.queries.rows import (
    count,
    edit_in_words,
    groups,
    line,
    remark_in_words,
    rows,
    said_of,
)

__all__ = [
    "LABELS",
    "TO_LOOK_AT",
    "batches",
    "count",
    "edit_in_words",
    "first_refusals",
    "groups",
    "line",
    "listed",
    "remark_in_words",
    "report",
    "rows",
    "said_of",
    "standing",
    "tallies",
]
