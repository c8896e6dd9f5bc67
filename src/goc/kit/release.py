"""Which release of Gốc this is."""

import tomllib
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[3] / "pyproject.toml"


def release() -> str:
    """The version of this checkout."""
    return tomllib.loads(PROJECT.read_text())["project"]["version"]
