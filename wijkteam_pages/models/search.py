"""What still has to be written to the search index."""

from django.db import models


class PendingDocument(models.Model):
    """A document that changed: noted in the transaction of the change, gone when the index knows it.

    So a process that dies in between, or a search server that is down, loses no change: `run_due` writes what is left.
    """

    EVERYTHING = "*"

    key = models.CharField(max_length=200)

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return self.key
