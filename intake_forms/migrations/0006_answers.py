# What a team and a resident write to each other, and texts to begin with.

import uuid

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import intake_forms.models.standard_text
import wijkteam_pages.encrypted_fields


class Migration(migrations.Migration):
    dependencies = [
        ("intake_forms", "0005_transfers"),
        ("wijkteam_pages", "0011_activity_history_and_publications"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name="submission",
            name="can_be_followed",
            field=models.BooleanField(default=False, verbose_name="can be followed"),
        ),
        migrations.AlterField(
            model_name="event",
            name="kind",
            field=models.CharField(
                choices=[
                    ("received", "Received"),
                    ("taken", "Taken"),
                    ("assigned", "Handed to a colleague"),
                    ("deputised", "Deputy chosen"),
                    ("noted", "Note written"),
                    ("status", "Status changed"),
                    ("closed", "Closed"),
                    ("reopened", "Reopened"),
                    ("person", "Taken out of the spam box"),
                    ("answered", "Message to the resident"),
                    ("asked", "Question to the resident"),
                    ("replied", "The resident answered"),
                    ("corrected", "The resident added something"),
                    ("withdrawn", "The resident withdrew it"),
                    ("rated", "The resident said if it helped"),
                    ("confirmed", "Hand-over confirmed"),
                    ("offered", "Offered to another team"),
                    ("accepted", "Accepted by another team"),
                    ("declined", "Declined by another team"),
                    ("recalled", "Offer withdrawn"),
                ],
                max_length=10,
                verbose_name="what",
            ),
        ),
        migrations.CreateModel(
            name="StandardText",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                (
                    "title",
                    models.CharField(
                        help_text="Workers choose by this; residents do not see it.",
                        max_length=100,
                        verbose_name="title",
                    ),
                ),
                (
                    "text",
                    models.TextField(
                        help_text="Short sentences. {nummer}, {team}, {telefoon} and {datum} are filled in by themselves.",
                        max_length=5000,
                        verbose_name="text",
                    ),
                ),
                (
                    "language",
                    models.CharField(
                        choices=intake_forms.models.standard_text.languages,
                        default=intake_forms.models.standard_text.main_language,
                        max_length=10,
                        verbose_name="language",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("new", "New"),
                            ("in_progress", "In progress"),
                            ("waiting", "Waiting for the resident"),
                            ("reopened", "Reopened"),
                            ("handed_over", "Handed over"),
                            ("closed", "Closed"),
                        ],
                        default="",
                        help_text="Leave it open for a text that always fits.",
                        max_length=12,
                        verbose_name="for which status",
                    ),
                ),
                (
                    "topic",
                    models.ForeignKey(
                        blank=True,
                        limit_choices_to=intake_forms.models.standard_text.in_main_language,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="wijkteam_pages.topic",
                        verbose_name="topic",
                    ),
                ),
            ],
            options={
                "verbose_name": "standard text",
                "verbose_name_plural": "standard texts",
                "ordering": ["title"],
            },
        ),
        migrations.CreateModel(
            name="Message",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("answer", "Answer"),
                            ("question", "Question to the resident"),
                            ("reply", "Answer of the resident"),
                            ("correction", "Addition of the resident"),
                            ("feedback", "Whether it helped"),
                        ],
                        max_length=10,
                        verbose_name="kind",
                    ),
                ),
                ("written_at", models.DateTimeField(verbose_name="written at")),
                ("reply_by", models.DateField(blank=True, null=True, verbose_name="to be answered by")),
                ("version", models.PositiveIntegerField(default=1, verbose_name="version")),
                ("text", wijkteam_pages.encrypted_fields.EncryptedTextField(verbose_name="text")),
                (
                    "author",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="written by",
                    ),
                ),
                (
                    "submission",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="messages",
                        to="intake_forms.submission",
                        verbose_name="request",
                    ),
                ),
            ],
            options={
                "verbose_name": "message",
                "verbose_name_plural": "messages",
                "ordering": ["version"],
                "default_permissions": (),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind", "question"), ("reply_by__isnull", False)),
                            models.Q(
                                models.Q(("kind", "question"), _negated=True), ("reply_by__isnull", True)
                            ),
                            _connector="OR",
                        ),
                        name="message_question_has_term",
                    )
                ],
            },
        ),
    ]
