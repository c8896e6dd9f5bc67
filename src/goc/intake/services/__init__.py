"""Takes workbooks in: from the command line, from a page, from a job, from the demonstration."""

from goc.intake.services.following import judge_again, tell_of_the_dead
from goc.intake.services.intake import Outcome, again, commit, receive, run, take_in
from goc.intake.services.kinds import KINDS, described, sheet_of
from goc.intake.services.proposing import Proposal, ProposedColumn, propose

__all__ = [
    "KINDS",
    "Outcome",
    "Proposal",
    "ProposedColumn",
    "again",
    "commit",
    "described",
    "judge_again",
    "propose",
    "receive",
    "run",
    "sheet_of",
    "take_in",
    "tell_of_the_dead",
]
