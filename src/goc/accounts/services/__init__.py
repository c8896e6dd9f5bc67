"""The only writers of accounts."""

from goc.accounts.services.users import (
    DEMO,
    SYSTEM,
    acting,
    create_user,
    demo_account,
    system_account,
)

__all__ = ["DEMO", "SYSTEM", "acting", "create_user", "demo_account", "system_account"]
