"""Lays out the facts of everyone on a day, for as long as the caller's transaction lasts."""

from django.db import connection

from goc.facts.queries.compiler import Compiler

# How many people have a row in each table is all that the planner must know of it: a few rows tell.
FEW_ROWS = "SET LOCAL default_statistics_target = 10"
AS_EVER = "SET LOCAL default_statistics_target TO DEFAULT"


def lay_out(compiler: Compiler) -> list[str]:
    """Create the day's table with what the compiled trees ask for; return all tables made.

    Temporary ones end with the transaction; those of a shared place the caller drops (`clear`).
    """
    statements, tables = compiler.statements()
    _run([FEW_ROWS, *statements, AS_EVER])
    return tables


def clear(tables: list[str]) -> None:
    """Drop the tables of a shared place."""
    _run([f"DROP TABLE {', '.join(tables)}"])


def _run(statements: list[str]) -> None:
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
