"""The only writers of units, titles, and who may act for which unit."""

from goc.org.services.acting import acting
from goc.org.services.changes import (
    close,
    judged,
    lock_units,
    merge,
    move,
    open_unit,
    rename,
    restructure,
    split,
)
from goc.org.services.deputies import appoint, end_deputy
from goc.org.services.granting import give, take_back
from goc.org.services.grants import grant, revoke
from goc.org.services.reach import rebuild_reach
from goc.org.services.reference import load_reference
from goc.org.services.register import write_units
from goc.org.services.units import upsert_units

__all__ = [
    "acting",
    "appoint",
    "close",
    "end_deputy",
    "give",
    "grant",
    "judged",
    "load_reference",
    "lock_units",
    "merge",
    "move",
    "open_unit",
    "rebuild_reach",
    "rename",
    "restructure",
    "revoke",
    "split",
    "take_back",
    "upsert_units",
    "write_units",
]
