"""People whose facts changed, told to whoever judges them: rooms that judge stand below."""

from collections.abc import Callable, Iterable
from datetime import datetime

_listeners: list[Callable[..., None]] = []


def listen(listener: Callable[..., None]) -> None:
    """Let a room below hear of it: `listener` takes `people` (ids of officials), `by` and `at`."""
    _listeners.append(listener)


def tell(people: Iterable[int], *, by, at: datetime) -> None:
    """Say, in the transaction of the act, that facts about these officials are others now."""
    touched = sorted(set(people))
    for listener in _listeners:
        listener(people=touched, by=by, at=at)
