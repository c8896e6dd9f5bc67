"""The only writers of suspicions and merges."""

from goc.care.services.deciding import set_apart
from goc.care.services.finding import find
from goc.care.services.merging import merge, undo

__all__ = ["find", "merge", "set_apart", "undo"]
