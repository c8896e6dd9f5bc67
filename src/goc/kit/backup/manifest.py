"""What a backup says of itself: made when, by whom, from what; how many rows; which members."""

import json
from dataclasses import asdict, dataclass, field

FORMAT = 1  # raised when an older Gốc could no longer read what a newer one writes


@dataclass(frozen=True, kw_only=True)
class Manifest:
    """The last member of a backup.

    `migrations`: (app, name) of each applied one. `tables`: rows of each table, in the snapshot
    that was dumped. `members`: size in bytes and sha256 of each file in the tar. `secret`: sha256
    of the key that signed sessions, itself a member only where the data folder kept it.
    """

    format: int = FORMAT
    goc: str
    made_at: str
    made_by: dict
    postgres: str
    postgres_major: int
    database_bytes: int
    migrations: list
    tables: dict
    secret: str
    members: dict = field(default_factory=dict)

    def to_json(self, *, members) -> bytes:
        facts = asdict(self) | {"members": members}
        return json.dumps(facts, ensure_ascii=False, indent=1).encode()

    @classmethod
    def from_json(cls, text: bytes) -> "Manifest":
        """ValueError where it is no manifest."""
        try:
            return cls(**json.loads(text))
        except TypeError as error:
            raise ValueError("no manifest") from error

    @property
    def rows(self) -> int:
        return sum(self.tables.values())

    @property
    def file_bytes(self) -> int:
        """Bytes of everything but the database."""
        sizes = self.members.items()
        return sum(of["size"] for name, of in sizes if not name.startswith("database/"))
