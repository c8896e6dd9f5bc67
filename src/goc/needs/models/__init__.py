"""The tables of the room, by noun; other rooms take them from here."""

from goc.needs.models.standing import (
    LACKED,
    MISSING,
    SET_ASIDE,
    Assessment,
    Coming,
    ComingTally,
    Forecast,
    Need,
    NeedTally,
    UnitTally,
)
from goc.needs.models.survey import Survey, Wish

__all__ = [
    "Assessment",
    "Coming",
    "ComingTally",
    "Forecast",
    "LACKED",
    "MISSING",
    "Need",
    "NeedTally",
    "SET_ASIDE",
    "Survey",
    "UnitTally",
    "Wish",
]
