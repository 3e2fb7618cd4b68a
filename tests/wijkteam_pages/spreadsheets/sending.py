"""Sending a file as an editor does, and reading what comes back."""

from __future__ import annotations

from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from wijkteam_pages.hours_words import plain
from wijkteam_pages.models import ContactChannel, Faq, SpreadsheetImport, Team, WalkInSession


def send(client: Client, kind: str, data: bytes, name: str = "bestand.xlsx") -> HttpResponse:
    """Upload a file and follow to the page that tells what it does."""
    file = SimpleUploadedFile(name, data)
    return client.post(reverse("wijkteam_spreadsheets:kind", args=[kind]), {"file": file}, follow=True)


def confirm(client: Client) -> HttpResponse:
    """Press the button on the page of the latest import."""
    found = SpreadsheetImport.objects.latest("created_at")
    return client.post(reverse("wijkteam_spreadsheets:import_confirm", args=[found.pk]), follow=True)


def latest(name: str) -> str:
    """An address of the latest import."""
    return reverse(f"wijkteam_spreadsheets:{name}", args=[SpreadsheetImport.objects.latest("created_at").pk])


def words(answer: HttpResponse) -> str:
    """What a reader sees, on one line."""
    return " ".join(plain(answer.content.decode()).split())


def everything() -> list[Any]:
    """All records that an import may touch, to see that nothing was touched."""
    models = (Team, ContactChannel, WalkInSession, Faq, Team.districts.through, WalkInSession.history.model)
    return [list(model.objects.order_by("pk").values_list()) for model in models]
