"""Takes workbooks in: from the command line, from a page, from a job, from the demonstration."""

from goc.intake.services.intake import Outcome, commit, receive, run, take_in
from goc.intake.services.kinds import described

__all__ = ["Outcome", "commit", "described", "receive", "run", "take_in"]
