"""What the room writes to files: lists, and slips for printing."""

from goc.officials.papers.accounts import accounts
from goc.officials.papers.curriculum import curriculum
from goc.officials.papers.extracts import check_length, extracts
from goc.officials.papers.lists import listed
from goc.officials.papers.slips import compose

__all__ = ["accounts", "check_length", "compose", "curriculum", "extracts", "listed"]
