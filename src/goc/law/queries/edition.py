"""What is read from the law, read anew only when the law was changed."""

from collections.abc import Callable
from functools import lru_cache, wraps

from django.db import connection

from goc.law.models import Edition

NUMBER = f"SELECT number FROM {Edition._meta.db_table} WHERE id = 1"


def edition() -> int | None:
    """Return the number of the law as this transaction sees it; None before anything was written.

    Other processes may change the law at any time, so it is asked each time: one short query,
    written out because putting it together would take longer than its answer.
    """
    with connection.cursor() as cursor:
        cursor.execute(NUMBER)
        row = cursor.fetchone()
    return row and row[0]


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
