"""A permanent short address for each team, also for those that were there already; teams that merge."""

import django.db.models.deletion
from django.db import migrations, models

import wijkteam_pages.models.short_address
from wijkteam_pages.models.short_address import new_code


def give_each_team_one(apps, schema_editor):
    made = set()
    for team in apps.get_model("wijkteam_pages", "Team").objects.all():
        while (code := new_code()) in made:
            pass
        made.add(code)
        apps.get_model("wijkteam_pages", "ShortAddress").objects.create(code=code, team=team)


class Migration(migrations.Migration):
    dependencies = [("wijkteam_pages", "0004_activities")]

    operations = [
        migrations.AddField(
            model_name="team",
            name="merged_into",
            field=models.ForeignKey(
                blank=True,
                help_text="The team that does this work now. This team is then no longer active; its page, its short address and its calendar lead to the other team. Give the other team its districts too.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="merged_teams",
                to="wijkteam_pages.team",
                verbose_name="merged into",
            ),
        ),
        migrations.AddConstraint(
            model_name="team",
            constraint=models.CheckConstraint(
                condition=models.Q(("merged_into__isnull", True), ("is_active", False), _connector="OR"),
                name="team_merged_is_not_active",
            ),
        ),
        migrations.AddConstraint(
            model_name="team",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("merged_into__isnull", True),
                    models.Q(("merged_into", models.F("id")), _negated=True),
                    _connector="OR",
                ),
                name="team_not_merged_into_itself",
            ),
        ),
        migrations.CreateModel(
            name="ShortAddress",
            fields=[
                (
                    "code",
                    models.CharField(
                        default=wijkteam_pages.models.short_address.new_code,
                        editable=False,
                        max_length=10,
                        primary_key=True,
                        serialize=False,
                        verbose_name="code",
                    ),
                ),
                (
                    "team",
                    models.OneToOneField(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="short_address",
                        to="wijkteam_pages.team",
                        verbose_name="team",
                    ),
                ),
                (
                    "successor",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="inherited_addresses",
                        to="wijkteam_pages.team",
                        verbose_name="where it leads now that the team is deleted",
                    ),
                ),
            ],
            options={"verbose_name": "short address", "verbose_name_plural": "short addresses"},
        ),
        migrations.RunPython(give_each_team_one, migrations.RunPython.noop),
    ]
