"""Takes workbooks in: from the command line, from a page, from a job, from the demonstration."""

from goc.intake.services.columns import columns_of, map_columns, proposal_for, settle_columns
from goc.intake.services.following import judge_again, tell_of_the_dead
from goc.intake.services.intake import Outcome, again, commit, receive, run, take_in
from goc.intake.services.kinds import KINDS, described, offered, sheet_of
from goc.intake.services.proposing import Proposal, ProposedColumn, propose
from goc.intake.services.telling import tell_of_columns

__all__ = [
    "KINDS",
    "Outcome",
    "Proposal",
    "ProposedColumn",
    "again",
    "columns_of",
    "commit",
    "described",
    "judge_again",
    "map_columns",
    "proposal_for",
    "propose",
    "receive",
    "run",
    "settle_columns",
    "offered",
    "sheet_of",
    "take_in",
    "tell_of_columns",
    "tell_of_the_dead",
]
