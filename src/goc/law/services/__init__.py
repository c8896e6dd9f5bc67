"""The only writers of documents and of the numbers that they set."""

from goc.law.services.documents import add_document, correct_document, replace_document
from goc.law.services.reference import load_reference
from goc.law.services.values import close_value, set_value

__all__ = [
    "add_document",
    "close_value",
    "correct_document",
    "load_reference",
    "replace_document",
    "set_value",
]
