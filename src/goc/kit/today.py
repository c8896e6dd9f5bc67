"""The one place where pages and verbs ask what day it is."""

from datetime import date

from django.conf import settings
from django.utils.timezone import localdate


def today() -> date:
    """Return the day that law and needs are read for: the anchor day of the demonstration, else
    today in Hanoi. The moment of an act (`at=`) is always the real clock."""
    return settings.DEMO_DAY if settings.DEMO else localdate()
