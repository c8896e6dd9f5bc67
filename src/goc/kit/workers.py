"""What one query may take of the database server: its helpers, its memory."""

from django.db import connection

A_CITY = 300_000
# Each table that a query hashes may hold so much before it goes to disk: the judgement of a country
# hashes a dozen at once, and must not need a dozen times the memory of a city's.
LITTLE = ("SET LOCAL work_mem = '16MB'", "SET LOCAL hash_mem_multiplier = 1")


def share_out(people: int = 0) -> None:
    """Let the server's workers help for the rest of the transaction: where a great many narrow rows
    come back, at the usual price of a row the planner would ask none of them. Where it goes over
    more people than a city has, memory stays what a city takes."""
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL parallel_tuple_cost = 0.001")
        for setting in LITTLE if people > A_CITY else ():
            cursor.execute(setting)
