"""Every component of the house; settings load this library into all templates."""

from goc.kit.components import (  # noqa: F401 — each fills the one register
    fields,
    figures,
    icons,
    judgement,
    lanes,
    numbers,
    papers,
    rungs,
    shell,
    status,
    tables,
)
from goc.kit.components.register import register

__all__ = ["register"]
