"""How a batch of entries becomes one digest. Plain data in, text out."""

import hashlib
import json
from collections.abc import Iterable, Mapping


def digest(previous: str, entries: Iterable[Mapping]) -> str:
    """Chain the entries, in their order, to the digest before them (SHA-256, hexadecimal)."""
    chain = hashlib.sha256(previous.encode())
    for entry in entries:
        line = json.dumps(entry, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        chain.update(line.encode() + b"\n")
    return chain.hexdigest()
