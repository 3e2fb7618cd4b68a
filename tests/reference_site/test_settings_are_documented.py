"""Every variable of the environment is in the table that operators read."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
READS = re.compile(r"env(?:\.\w+)?\(\s*\"([A-Z][A-Z_]+)\"")


def test_every_variable_is_in_the_table():
    modules = (ROOT / "site/reference_site/settings").glob("*.py")
    read = {name for module in modules for name in READS.findall(module.read_text(encoding="utf-8"))}
    table = (ROOT / "docs/operating/settings.md").read_text(encoding="utf-8")
    assert not sorted(name for name in read if f"`{name}`" not in table)
    assert {"SECRET_KEY", "DATABASE_URL", "SIGN_IN"} <= read
