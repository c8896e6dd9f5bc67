"""The only writers of requirements, and of who is let off one."""

from goc.standards.services.dispensations import end, give
from goc.standards.services.requirements import (
    ADD,
    CORRECT,
    NEW,
    REPLACE,
    load_reference,
    publish,
    put_in_force,
)

__all__ = [
    "ADD",
    "CORRECT",
    "NEW",
    "REPLACE",
    "end",
    "give",
    "load_reference",
    "publish",
    "put_in_force",
]
