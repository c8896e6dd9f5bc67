"""The tables of the room, by noun."""

from goc.utilisation.models.checks import AppointmentCheck, Result
from goc.utilisation.models.decisions import Appointment, Debt
from goc.utilisation.models.lists import ListCheck, ListedCheck
from goc.utilisation.models.shortfalls import Shortfall, ShortfallStep

__all__ = [
    "Appointment",
    "AppointmentCheck",
    "Debt",
    "ListCheck",
    "ListedCheck",
    "Result",
    "Shortfall",
    "ShortfallStep",
]
