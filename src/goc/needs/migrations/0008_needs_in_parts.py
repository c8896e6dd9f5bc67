"""The table of needs in parts by official, so that several sessions make a part of it each."""

from django.db import migrations

INDEXES = """
SELECT i.relname, pg_get_indexdef(x.indexrelid), x.indisprimary
FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid
WHERE x.indrelid = 'needs_need'::regclass ORDER BY i.relname
"""


def into_parts(apps, schema_editor):
    """Let the standing table, with its rows and indexes, be the first part and the only one."""
    with schema_editor.connection.cursor() as cursor:
        cursor.execute(INDEXES)
        indexes = cursor.fetchall()
        cursor.execute("ALTER TABLE needs_need RENAME TO needs_need_1")
        for name, *_ in indexes:
            cursor.execute(f"ALTER INDEX {name} RENAME TO {name}_1")
        cursor.execute("CREATE TABLE needs_need (LIKE needs_need_1) PARTITION BY HASH (official_id)")
        cursor.execute(
            "ALTER TABLE needs_need ATTACH PARTITION needs_need_1"
            " FOR VALUES WITH (MODULUS 1, REMAINDER 0)"
        )
        for _, definition, is_key in indexes:
            cursor.execute(
                "ALTER TABLE needs_need ADD CONSTRAINT needs_need_pkey"
                " PRIMARY KEY (official_id, version_id)" if is_key else definition
            )


def into_one(apps, schema_editor):
    """Copy all parts into one table."""
    with schema_editor.connection.cursor() as cursor:
        cursor.execute("ALTER TABLE needs_need RENAME TO needs_need_parts")
        cursor.execute(INDEXES.replace("needs_need", "needs_need_parts"))
        indexes = cursor.fetchall()
        cursor.execute("CREATE TABLE needs_need (LIKE needs_need_parts)")
        cursor.execute("INSERT INTO needs_need SELECT * FROM needs_need_parts")
        cursor.execute("DROP TABLE needs_need_parts")
        for _, definition, is_key in indexes:
            cursor.execute(
                "ALTER TABLE needs_need ADD CONSTRAINT needs_need_pkey"
                " PRIMARY KEY (official_id, version_id)" if is_key
                else definition.replace(" ON ONLY public.needs_need_parts ", " ON needs_need ")
            )


class Migration(migrations.Migration):

    dependencies = [
        ('needs', '0007_orders_in_one_number'),
    ]

    operations = [
        migrations.RunPython(into_parts, into_one),
    ]
