"""The only writer of the stored state of needs."""

from goc.needs.services.assess import assess
from goc.needs.services.following import MANY, WHOLE, ask_for_the_whole, follow
from goc.needs.services.foresee import foresee
from goc.needs.services.prove import prove
from goc.needs.services.reassess import reassess
from goc.needs.services.remind import check_reminder, remind

__all__ = [
    "MANY",
    "WHOLE",
    "ask_for_the_whole",
    "assess",
    "check_reminder",
    "follow",
    "foresee",
    "prove",
    "reassess",
    "remind",
]
