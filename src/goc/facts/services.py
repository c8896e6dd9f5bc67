"""Lays out the facts of everyone on a day, for as long as the caller's transaction lasts."""

from django.db import connection

from goc.facts.queries.compiler import Compiler


def lay_out(compiler: Compiler) -> None:
    """Create `facts_day` with what the compiled trees ask for; it ends with the transaction."""
    with connection.cursor() as cursor:
        for statement in compiler.statements():
            cursor.execute(statement)
