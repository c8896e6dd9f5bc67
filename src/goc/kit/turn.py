"""Waiting one's turn where one works at a time."""

from django.db import connection


def wait_for(lock: int, *, patience: str = "0") -> None:
    """Wait until nobody else holds this advisory lock, and hold it until the transaction ends: as
    long as it takes, or OperationalError after so long. Other locks are then waited for as ever:
    half a minute."""
    with connection.cursor() as cursor:
        cursor.execute(f"SET LOCAL lock_timeout = '{patience}'")
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [lock])
        cursor.execute("SET LOCAL lock_timeout = '30s'")
