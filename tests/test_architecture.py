"""One direction of imports, plain modules without a framework, names that say something."""

import ast
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
APPS = ("wijkteam_pages", "intake_forms", "knowledge_base")
MAY_IMPORT = {
    "wijkteam_pages": {"wijkteam_pages"},
    "intake_forms": {"intake_forms", "wijkteam_pages"},
    "knowledge_base": {"knowledge_base", "wijkteam_pages"},
}
# What mypy reads strictly is what knows no framework: one list, in pyproject.toml.
PLAIN = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["mypy"]["files"]
NAMES_NOTHING = {"utils", "util", "helpers", "helper", "common", "misc", "services", "service"}


def modules(*folders: str) -> list[Path]:
    return [path for folder in folders for path in sorted((ROOT / folder).rglob("*.py"))]


def imported(path: Path) -> set[str]:
    """The full names of what a module imports, relative ones resolved."""
    package = path.relative_to(ROOT).with_suffix("").parts[:-1]
    names = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else ()
            names.add(".".join([*base, *([node.module] if node.module else [])]))
    return names


@pytest.mark.parametrize("app", APPS)
def test_an_app_imports_only_what_stands_below_it(app):
    others = {*APPS, "reference_site", "tests"} - MAY_IMPORT[app]
    wrong = {
        f"{path.relative_to(ROOT)} imports {name}"
        for path in modules(app)
        for name in imported(path)
        if name.split(".")[0] in others
    }
    assert not wrong


@pytest.mark.parametrize("module", PLAIN)
def test_a_plain_module_knows_no_framework(module):
    frameworks = {"django", "wagtail", "formtools", "modelcluster"}
    assert not {name for name in imported(ROOT / module) if name.split(".")[0] in frameworks}


def test_a_module_is_named_after_what_it_knows():
    assert not [path for path in modules(*APPS, "site") if NAMES_NOTHING & {path.stem, path.parent.name}]


def test_no_module_is_longer_than_an_hour_can_read():
    long = [
        f"{path.relative_to(ROOT)}: {len(path.read_text().splitlines())} lines"
        for path in modules(*APPS, "site", "tests", "benchmarks")
        if "migrations" not in path.parts and len(path.read_text().splitlines()) > 300
    ]
    assert not long


def test_the_directory_of_the_site_is_no_package():
    assert not list((ROOT / "site").glob("*.py"))


def test_what_registers_with_wagtail_does_nothing_else():
    for app in APPS:
        path = ROOT / app / "wagtail_hooks.py"
        tree = ast.parse(path.read_text())
        assert not [node for node in tree.body if isinstance(node, ast.FunctionDef | ast.ClassDef)], path


def test_nothing_in_the_project_needs_the_texts_beside_it():
    sources = [path for path in modules(*APPS, "site") if "../shared" in path.read_text(encoding="utf-8")]
    assert not sources
