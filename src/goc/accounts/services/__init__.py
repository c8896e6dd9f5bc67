"""The only writers of accounts."""

from goc.accounts.services.activation import (
    activate,
    issue_codes,
    last_day,
    reset_account,
)
from goc.accounts.services.closing import close_account, reopen_account
from goc.accounts.services.deputies import appoint, end_deputy
from goc.accounts.services.first import first_account
from goc.accounts.services.opening import open_accounts
from goc.accounts.services.signing import record_sign_in, record_tie
from goc.accounts.services.users import (
    DEMO,
    SYSTEM,
    acting,
    create_user,
    demo_account,
    system_account,
)

__all__ = [
    "DEMO",
    "SYSTEM",
    "acting",
    "activate",
    "appoint",
    "close_account",
    "create_user",
    "demo_account",
    "end_deputy",
    "first_account",
    "issue_codes",
    "last_day",
    "open_accounts",
    "record_sign_in",
    "record_tie",
    "reopen_account",
    "reset_account",
    "system_account",
]
