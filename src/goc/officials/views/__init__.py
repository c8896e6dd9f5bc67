"""The pages of the room, by what they are about."""

from goc.officials.views.accounts import account, accounts, close, reissue, reopen
from goc.officials.views.headcount import headcount, unit_people
from goc.officials.views.lists import officials
from goc.officials.views.papers import curriculum, extract
from goc.officials.views.reorganisations import (
    reorganisation,
    reorganisation_new,
    reorganisation_reverse,
    reorganisation_step,
    reorganisation_template,
    reorganisations,
)
from goc.officials.views.reorganising import (
    reorganisation_grants,
    reorganisation_lines,
    reorganisation_people,
)
from goc.officials.views.slips import print_chosen, slips

__all__ = [
    "account",
    "accounts",
    "close",
    "curriculum",
    "extract",
    "headcount",
    "officials",
    "print_chosen",
    "reissue",
    "reopen",
    "reorganisation",
    "reorganisation_grants",
    "reorganisation_lines",
    "reorganisation_new",
    "reorganisation_people",
    "reorganisation_reverse",
    "reorganisation_step",
    "reorganisation_template",
    "reorganisations",
    "slips",
    "unit_people",
]
