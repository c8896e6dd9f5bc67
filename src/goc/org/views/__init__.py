"""The pages of the room, by what they are about."""

from goc.org.views.deputies import appoint, deputies, end_deputy
from goc.org.views.grants import end_grant, give, grants
from goc.org.views.units import tree, unit

__all__ = [
    "appoint",
    "deputies",
    "end_deputy",
    "end_grant",
    "give",
    "grants",
    "tree",
    "unit",
]
