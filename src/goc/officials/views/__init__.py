"""The pages of the room, by what they are about."""

from goc.officials.views.accounts import account, accounts, close, reissue, reopen
from goc.officials.views.lists import officials
from goc.officials.views.papers import curriculum, extract
from goc.officials.views.slips import print_chosen, slips

__all__ = [
    "account",
    "accounts",
    "close",
    "curriculum",
    "extract",
    "officials",
    "print_chosen",
    "reissue",
    "reopen",
    "slips",
]
