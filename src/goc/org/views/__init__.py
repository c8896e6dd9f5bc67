"""The pages of the room, by what they are about."""

from goc.org.views.grants import end_grant, give, grants
from goc.org.views.units import tree, unit

__all__ = ["end_grant", "give", "grants", "tree", "unit"]
