from django.db import migrations

# As `createcachetable` would make it; without the log, for after a crash nobody need wait.
CREATE = """
CREATE UNLOGGED TABLE accounts_cache (
    cache_key varchar(255) NOT NULL PRIMARY KEY,
    value text NOT NULL,
    expires timestamptz NOT NULL
);
CREATE INDEX accounts_cache_expires ON accounts_cache (expires);
"""


class Migration(migrations.Migration):

    dependencies = [
        ('accounts', '0003_activation'),
    ]

    operations = [
        migrations.RunSQL(CREATE, "DROP TABLE accounts_cache"),
    ]
