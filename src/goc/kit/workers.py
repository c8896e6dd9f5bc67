"""The helpers that the database server has for one query."""

from django.db import connection


def share_out() -> None:
    """Let the server's workers help for the rest of the transaction: where a great many narrow rows
    come back, at the usual price of a row the planner would ask none of them."""
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL parallel_tuple_cost = 0.001")
