"""The tables of the room, by noun; other rooms take them from here."""

from goc.standards.models.dispensations import Dispensation
from goc.standards.models.drafts import RequirementDraft
from goc.standards.models.positions import JobPosition, PositionAsks, PositionHolding
from goc.standards.models.requirements import Requirement, RequirementVersion
from goc.standards.models.showing import CompetencyShown

__all__ = [
    "CompetencyShown",
    "Dispensation",
    "JobPosition",
    "PositionAsks",
    "PositionHolding",
    "Requirement",
    "RequirementDraft",
    "RequirementVersion",
]
