"""Reads of units and titles, each as on a day."""

from goc.org.queries.titles import TitleFinder, title_finder
from goc.org.queries.tree import Node, path, tree
from goc.org.queries.units import (
    Ancestry,
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
    "Lineage",
    "Node",
    "TitleFinder",
    "UnitHit",
    "UnitOn",
    "history",
    "lineage",
    "names",
    "path",
    "search",
    "standing_units",
    "title_finder",
    "tree",
    "unit_on",
]
