"""Reads of units and titles, each as on a day."""

from goc.org.queries.titles import TitleFinder, title_finder
from goc.org.queries.tree import (
    Group,
    Level,
    Node,
    Placed,
    level,
    path,
    roots,
    tree,
    turning_points,
    whole,
)
from goc.org.queries.units import (
    Ancestry,
    Bearing,
    Lineage,
    UnitHit,
    UnitOn,
    history,
    lineage,
    names,
    search,
    standing_units,
    unit_on,
)

__all__ = [
    "Ancestry",
    "Bearing",
    "Group",
    "Level",
    "Lineage",
    "Node",
    "Placed",
    "TitleFinder",
    "UnitHit",
    "UnitOn",
    "history",
    "level",
    "lineage",
    "names",
    "path",
    "roots",
    "search",
    "standing_units",
    "title_finder",
    "tree",
    "turning_points",
    "unit_on",
    "whole",
]
