"""Who helps the database server's sessions: workers within one query, or further sessions."""

from collections.abc import Callable, Sequence
from concurrent.futures import FIRST_EXCEPTION, CancelledError, ThreadPoolExecutor, wait

from django.db import connection, transaction


def share_out() -> None:
    """Let the server's workers help for the rest of the transaction: where a great many narrow rows
    come back, at the usual price of a row the planner would ask none of them."""
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL parallel_tuple_cost = 0.001")


def side_by_side[Part, Outcome](
    work: Callable[[Part], Outcome], parts: Sequence[Part]
) -> list[Outcome]:
    """Do the work for all parts at once, each in a session and a transaction of its own; return the
    outcomes in the order of the parts.

    All see the database as it is now, less what the caller's transaction has written. Each commits
    when its part is done. Where one fails the others are broken off, and its error is raised: what
    others have committed by then stays, for the caller to clear away.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_export_snapshot()")
        [now] = cursor.fetchone()
    with ThreadPoolExecutor(len(parts)) as pool:
        hands = [_Hand(now) for _ in parts]
        done = [pool.submit(hand.do, work, part) for hand, part in zip(hands, parts, strict=True)]
        try:
            wait(done, return_when=FIRST_EXCEPTION)
            return [each.result() for each in done if each.done()]
        finally:
            for hand in hands:
                hand.break_off()


class _Hand:
    """One session that works on a part."""

    def __init__(self, now: str):
        self._now, self._session, self._is_broken_off = now, None, False

    def do(self, work, part):
        try:
            with transaction.atomic(), connection.cursor() as cursor:
                self._session = connection.connection
                if self._is_broken_off:
                    raise CancelledError
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
                cursor.execute(f"SET TRANSACTION SNAPSHOT '{self._now}'")
                # Whoever works beside others has a processor to themselves, and no more.
                cursor.execute("SET LOCAL max_parallel_workers_per_gather = 0")
                cursor.execute("SET LOCAL max_parallel_maintenance_workers = 0")
                return work(part)
        finally:
            self._session = None
            connection.close()

    def break_off(self):
        self._is_broken_off = True
        if session := self._session:
            session.cancel_safe()
