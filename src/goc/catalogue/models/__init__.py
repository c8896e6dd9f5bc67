"""The tables of the room, by noun; other rooms take them from here."""

from goc.catalogue.models.competencies import (
    Builds,
    Competency,
    CompetencyFramework,
    CompetencyLevel,
)
from goc.catalogue.models.programmes import FrameworkProgramme, Grants, Module, Programme
from goc.catalogue.models.providers import (
    Capacity,
    Lecturer,
    Offering,
    Provider,
    Room,
    Teaching,
    _Only,
)

__all__ = [
    "Builds",
    "Capacity",
    "Competency",
    "CompetencyFramework",
    "CompetencyLevel",
    "FrameworkProgramme",
    "Grants",
    "Lecturer",
    "Module",
    "Offering",
    "Programme",
    "Provider",
    "Room",
    "Teaching",
    "_Only",
]
