"""Makes the tables of the search index, in the way of the database's vendor.

The index can always be made again from the records, so the engine of today makes its tables of today;
`post_migrate` mends them where a later version needs others.
"""

from django.db import migrations


def make_tables(apps, schema_editor):
    from wijkteam_pages.search.engines import database_engine

    database_engine().prepare()


class Migration(migrations.Migration):
    dependencies = [("wijkteam_pages", "0001_initial")]

    operations = [migrations.RunPython(make_tables, migrations.RunPython.noop)]
