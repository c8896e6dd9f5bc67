"""Takes workbooks in: from the command line, from a page, from a job, from the demonstration."""

from goc.intake.services.intake import Outcome, commit, receive, run, take_in
from goc.intake.services.kinds import described
from goc.intake.services.proposing import Proposal, ProposedColumn, propose

__all__ = [
    "Outcome",
    "Proposal",
    "ProposedColumn",
    "commit",
    "described",
    "propose",
    "receive",
    "run",
    "take_in",
]
