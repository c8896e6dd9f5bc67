"""The tables of the room, by noun; other rooms take them from here."""

from goc.standards.models.dispensations import Dispensation
from goc.standards.models.requirements import Requirement, RequirementVersion

__all__ = ["Dispensation", "Requirement", "RequirementVersion"]
