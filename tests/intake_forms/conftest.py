"""Files of a test lie in a folder of its own."""

from uuid import uuid4

import pytest

from intake_forms.uploads.scanner import MemoryScanner


@pytest.fixture(autouse=True)
def _own_vault(settings, tmp_path_factory):
    # The folder is made by whoever writes into it: most tests do not.
    settings.INTAKE_FORMS_UPLOADS_ROOT = tmp_path_factory.getbasetemp() / uuid4().hex


@pytest.fixture(autouse=True)
def _quick_fingers(settings):
    # A test fills in a form quicker than anybody; the tests of the guard set a time of their own.
    settings.INTAKE_FORMS_QUICKEST_SECONDS = 0


@pytest.fixture
def virus_scanner(settings):
    """A scanner that finds what a test plants."""
    settings.INTAKE_FORMS_SCANNER = "intake_forms.uploads.scanner.MemoryScanner"
    MemoryScanner.reset()
    yield MemoryScanner
    MemoryScanner.reset()
