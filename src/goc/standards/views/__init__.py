"""The pages of what is required, of positions and of what people have shown."""

from goc.standards.views.positions import (
    competency,
    position,
    position_asks,
    position_edit,
    position_new,
    positions,
)
from goc.standards.views.requirements import requirement, requirements
from goc.standards.views.showing import (
    assess,
    person,
    place,
    prove,
    shown_evidence,
    unit_competencies,
    withdraw,
)

__all__ = [
    "assess",
    "competency",
    "person",
    "place",
    "position",
    "position_asks",
    "position_edit",
    "position_new",
    "positions",
    "prove",
    "requirement",
    "requirements",
    "shown_evidence",
    "unit_competencies",
    "withdraw",
]
