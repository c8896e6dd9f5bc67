"""How a batch of entries becomes one digest, and what no log may hold. Plain data in, text out."""

import hashlib
import json
import re
from collections.abc import Iterable, Mapping

_NUMBER = re.compile(r"(?<![0-9])[0-9]{8}([0-9]{4})(?![0-9])")


def without_numbers(text: str) -> str:
    """The text with every personal number masked but for its last four digits: somebody may have
    typed one into a filter, and whoever reads the journal needs none."""
    return _NUMBER.sub(r"********\1", text)


def digest(previous: str, entries: Iterable[Mapping]) -> str:
    """Chain the entries, in their order, to the digest before them (SHA-256, hexadecimal)."""
    chain = hashlib.sha256(previous.encode())
    for entry in entries:
        line = json.dumps(entry, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        chain.update(line.encode() + b"\n")
    return chain.hexdigest()
