"""Lays the seven life areas that workers order methods by, unless the town has its own already."""

from django.conf import settings
from django.db import migrations
from django.utils import translation

from knowledge_base.life_areas import SHIPPED


def lay(apps, schema_editor):
    life_area = apps.get_model("knowledge_base", "LifeArea")
    if life_area.objects.exists():
        return
    with translation.override(settings.LANGUAGE_CODE):
        for order, (key, name) in enumerate(SHIPPED, start=1):
            life_area.objects.create(key=key, name=str(name), sort_order=order)


class Migration(migrations.Migration):
    dependencies = [("knowledge_base", "0001_initial")]

    operations = [migrations.RunPython(lay, migrations.RunPython.noop)]
