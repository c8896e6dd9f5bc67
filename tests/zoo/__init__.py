"""Rosters of invented people as offices keep them, each with the truth that it was drawn from."""

from tests.zoo.offices import Office, draw_office
from tests.zoo.writing import write

__all__ = ["Office", "draw_office", "write"]
