"""One index in the order in which the rows come, where there were two: it is made without sorting."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('needs', '0008_needs_in_parts'),
    ]

    operations = [
        migrations.RemoveIndex(
            model_name='need',
            name='need_by_unit',
        ),
        migrations.RemoveIndex(
            model_name='need',
            name='need_by_version',
        ),
        migrations.AddIndex(
            model_name='need',
            index=models.Index(fields=['version', 'unit'], name='need_by_version'),
        ),
    ]
