"""Waiting one's turn where one works at a time."""

from django.db import connection


def wait_for(lock: int) -> None:
    """Wait, as long as it takes, until nobody else holds this advisory lock, and hold it until the
    transaction ends. Other locks are then waited for as ever: half a minute."""
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL lock_timeout = 0")
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [lock])
        cursor.execute("SET LOCAL lock_timeout = '30s'")
