#!/usr/bin/env python
"""The command line of the reference site."""

import os
import sys
from pathlib import Path

if __name__ == "__main__":
    # `site` is a directory and no package: its name belongs to Python's standard library.
    sys.path.insert(0, str(Path(__file__).resolve().parent / "site"))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "reference_site.settings.demo")
    from django.core.management import execute_from_command_line

    execute_from_command_line(sys.argv)
