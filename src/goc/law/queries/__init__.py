"""What the law says on a day, the shelf of documents, and how both were changed."""

from goc.law.queries.calendar import Calendar, calendar
from goc.law.queries.edition import edition, kept_until_changed, one_edition
from goc.law.queries.history import history
from goc.law.queries.shelf import (
    DatedValue,
    ValueOfLaw,
    ValuesOfParameter,
    documents,
    in_force,
    value,
    values_of,
)

__all__ = [
    "Calendar",
    "DatedValue",
    "ValueOfLaw",
    "ValuesOfParameter",
    "calendar",
    "documents",
    "edition",
    "history",
    "in_force",
    "kept_until_changed",
    "one_edition",
    "value",
    "values_of",
]
