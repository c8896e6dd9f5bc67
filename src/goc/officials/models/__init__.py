"""The tables of the room, by noun; other rooms take them from here."""

from goc.officials.models.careers import ManagementHolding, Post, Rank, RankHolding
from goc.officials.models.evaluations import Evaluation
from goc.officials.models.files import Official
from goc.officials.models.people import Person
from goc.officials.models.qualifications import Level, Qualification, QualificationKind

__all__ = [
    "Evaluation",
    "Level",
    "ManagementHolding",
    "Official",
    "Person",
    "Post",
    "Qualification",
    "QualificationKind",
    "Rank",
    "RankHolding",
]
