"""The only writers of units, titles, and who may act for which unit."""

from goc.org.services.reach import rebuild_reach
from goc.org.services.reference import load_reference

__all__ = ["load_reference", "rebuild_reach"]
