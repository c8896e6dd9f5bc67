"""The tables of the room, by noun; other rooms take them from here."""

from goc.officials.models.absences import Absence
from goc.officials.models.careers import ManagementHolding, Post, Rank, RankHolding
from goc.officials.models.corrections import Correction
from goc.officials.models.evaluations import Evaluation
from goc.officials.models.files import Official
from goc.officials.models.former import FormerFile
from goc.officials.models.people import Person
from goc.officials.models.qualifications import (
    Equivalence,
    Level,
    Qualification,
    QualificationKind,
)
from goc.officials.models.reorganisation import (
    Assignment,
    CarriedPost,
    PassedGrant,
    Reorganisation,
    ReorganisationLine,
)
from goc.officials.models.requests import DataRequest

__all__ = [
    "Assignment",
    "CarriedPost",
    "Absence",
    "Correction",
    "DataRequest",
    "Equivalence",
    "Evaluation",
    "FormerFile",
    "Level",
    "ManagementHolding",
    "Official",
    "PassedGrant",
    "Person",
    "Post",
    "Qualification",
    "QualificationKind",
    "Rank",
    "RankHolding",
    "Reorganisation",
    "ReorganisationLine",
]
