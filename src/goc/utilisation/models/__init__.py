"""The tables of the room, by noun."""

from goc.utilisation.models.checks import AppointmentCheck, Result
from goc.utilisation.models.lists import ListCheck, ListedCheck

__all__ = ["AppointmentCheck", "ListCheck", "ListedCheck", "Result"]
