"""Whether a document is in force on a day, said in words."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class State:
    """What a badge says of a document on a day."""

    label: str
    tone: str


IN_FORCE = State("đang có hiệu lực", "good")
TO_COME = State("chưa có hiệu lực", "info")
ENDED = State("hết hiệu lực", "plain")
UNKNOWN = State("chưa rõ hiệu lực", "warning")


def state(first: date | None, end: date | None, *, known: bool, on: date) -> State:
    """Return the state on the day of a document in force from `first` until the day before `end`.

    `known` is false where neither end is recorded.
    """
    if not known:
        return UNKNOWN
    if first and on < first:
        return TO_COME
    return ENDED if end and end <= on else IN_FORCE
