from django.db import migrations

# Derived from posts that stand, so the history has nothing to tell of it.
FILLED = """
ALTER TABLE officials_official DISABLE TRIGGER USER;
UPDATE officials_official o SET since = lower(told.period)
FROM (
    SELECT DISTINCT ON (official_id) official_id, period FROM officials_post
    WHERE is_main AND COALESCE(lower(period) <= CURRENT_DATE, true)
    ORDER BY official_id, period @> CURRENT_DATE DESC, upper(period) DESC NULLS FIRST
) told
WHERE told.official_id = o.person_id AND o.since IS DISTINCT FROM lower(told.period);
ALTER TABLE officials_official ENABLE TRIGGER USER;
"""


class Migration(migrations.Migration):
    dependencies = [("officials", "0003_file_of_an_official")]
    operations = [migrations.RunSQL(FILLED, migrations.RunSQL.noop, elidable=True)]
