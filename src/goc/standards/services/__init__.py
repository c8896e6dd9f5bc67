"""The only writers of requirements, of who is let off one, of positions and what people show."""

from goc.standards.services.dispensations import end, give
from goc.standards.services.drafts import discard_draft, keep_draft
from goc.standards.services.positions import (
    PositionText,
    ask,
    change_position,
    create_position,
    place,
)
from goc.standards.services.requirements import (
    ADD,
    CORRECT,
    NEW,
    REPLACE,
    codes_of,
    load_reference,
    publish,
    put_in_force,
)
from goc.standards.services.showing import assess, prove, withdraw

__all__ = [
    "ADD",
    "CORRECT",
    "NEW",
    "REPLACE",
    "PositionText",
    "ask",
    "assess",
    "change_position",
    "codes_of",
    "create_position",
    "discard_draft",
    "end",
    "give",
    "keep_draft",
    "load_reference",
    "place",
    "prove",
    "publish",
    "put_in_force",
    "withdraw",
]
