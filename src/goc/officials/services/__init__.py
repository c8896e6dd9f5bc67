"""The only writers of people, officials and all that is dated about them."""

from goc.officials.services.accounts import open_accounts
from goc.officials.services.reference import load_reference

__all__ = ["load_reference", "open_accounts"]
