"""How a test that commits leaves the database: empty again, row by row, with triggers and foreign
keys asleep.

Django's own way makes the files of every table and index anew, then writes once more what
migrations tell of the models: above a second for each such test.
"""

import psycopg
from django.db import connection, transaction
from django.test import TransactionTestCase
from psycopg import sql

from goc.kit.backup.databases import place

ASLEEP = "session_replication_role"
# Migrations tell it of the models; no test changes it.
STAYS = {"django_content_type", "auth_permission"}
DJANGOS_WAY = TransactionTestCase._fixture_teardown


def allow():
    """Let the tests' role put triggers to sleep, if whoever runs the tests is the server's
    administrator too: of servers that the tests start they are. Elsewhere Django's way remains."""
    ours = connection.settings_dict
    try:
        administrator = psycopg.connect(**place(ours | {"USER": "postgres", "NAME": "postgres"}))
    except psycopg.OperationalError:
        return
    with administrator:
        role, parameter = sql.Identifier(ours["USER"]), sql.Identifier(ASLEEP)
        administrator.execute(sql.SQL("GRANT SET ON PARAMETER {} TO {}").format(parameter, role))


def empty(case):
    """Take away what the test committed; stands for a method of Django's test cases."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT has_parameter_privilege(%s, 'SET')", [ASLEEP])
        if not cursor.fetchone()[0]:
            DJANGOS_WAY(case)
            return
    known = connection.introspection.django_table_names(only_existing=True, include_views=False)
    tables = [connection.ops.quote_name(name) for name in known if name not in STAYS]
    with transaction.atomic(), connection.cursor() as cursor:
        # Whoever still writes, a thread of a live server perhaps, is waited for.
        cursor.execute(f"LOCK TABLE {', '.join(tables)} IN ACCESS EXCLUSIVE MODE")
        cursor.execute(f"SET LOCAL {ASLEEP} = replica")
        # No vacuum: a table known to be empty is planned for as such while a test fills it.
        cursor.execute("; ".join(f"DELETE FROM {table}" for table in tables))
