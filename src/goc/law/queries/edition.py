"""What is read from the law, read anew only when the law was changed."""

from collections.abc import Callable
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache, wraps

from django.db import connection

from goc.law.models import Edition

# The number that holds for all of a block, as the only item of a tuple: it may be None.
_told: ContextVar[tuple[int | None] | None] = ContextVar("edition", default=None)
NUMBER = f"SELECT number FROM {Edition._meta.db_table} WHERE id = 1"


def edition() -> int | None:
    """Return the number of the law as this transaction sees it; None before anything was written.

    Other processes may change the law at any time, so it is asked each time (once in a block of
    `one_edition`): one short query, written out because putting it together would take longer than
    its answer.
    """
    if (told := _told.get()) is not None:
        return told[0]
    with connection.cursor() as cursor:
        cursor.execute(NUMBER)
        row = cursor.fetchone()
    return row and row[0]


@contextmanager
def one_edition():
    """Judge by one and the same law until the block ends: its number is asked once, as it begins.

    Whoever writes to the law does so outside of it.
    """
    held = _told.set((edition(),))
    try:
        yield
    finally:
        _told.reset(held)


def kept_until_changed[**Asked, Told](most: int) -> Callable:
    """Keep what a query of the law tells in this process, for the last `most` questions, until one
    of the tables that judge a day is written to (`models.turns_edition`).

    What it tells is handed to everybody who asks the same: it must be let as it is.
    """

    def keeping(read: Callable[Asked, Told]) -> Callable[Asked, Told]:
        @lru_cache(maxsize=most)
        def of_edition(number: int, *asked, **named):
            return read(*asked, **named)

        @wraps(read)
        def told(*asked, **named):
            number = edition()
            if number is None:
                return read(*asked, **named)
            return of_edition(number, *asked, **named)

        return told

    return keeping
