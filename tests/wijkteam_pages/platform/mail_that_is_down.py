"""A mail server that nobody can reach, and one that takes its time."""

import smtplib
import time

from django.core.mail.backends.base import BaseEmailBackend
from django.core.mail.backends.locmem import EmailBackend as Locmem


class EmailBackend(BaseEmailBackend):
    """Refuses, and quotes the address as real servers do."""

    def send_messages(self, messages):
        raise smtplib.SMTPServerDisconnected(f"no route for {messages[0].to[0]}")


class SlowEmailBackend(Locmem):
    """Leaves time for a second sender."""

    def send_messages(self, messages):
        time.sleep(0.05)
        return super().send_messages(messages)
