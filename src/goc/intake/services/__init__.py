"""Takes workbooks in: from the command line, from a page, from a job, from the demonstration."""

from goc.intake.services.intake import Outcome, run, take_in

__all__ = ["Outcome", "run", "take_in"]
