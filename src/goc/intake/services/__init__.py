"""Takes workbooks in: from the command line, from a page, from a job, from the demonstration."""

from goc.intake.services.intake import Outcome, commit, receive, run, take_in

__all__ = ["Outcome", "commit", "receive", "run", "take_in"]
