"""The embedded PostgreSQL server: its folder, its cluster, and who uses it now.

`config.settings` asks for places and secrets (cheap, starts nothing); `config.cli` holds the server
with `ensure`. Why it is ours and not the wheel's wrapper: docs/adr/0015-embedded-server.md.
"""

from goc.kit.postgres.folder import Unavailable, data_folder, prepare, secret_key, settings
from goc.kit.postgres.server import ensure, joined, verify

__all__ = [
    "Unavailable",
    "data_folder",
    "ensure",
    "joined",
    "prepare",
    "secret_key",
    "settings",
    "verify",
]
