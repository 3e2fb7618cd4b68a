"""The build hook: styles are built once for the same sources, Node is fetched only when needed, catalogues compile."""

import importlib.util
import os
from pathlib import Path

import pytest

pytest.importorskip("hatchling")

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def build():
    spec = importlib.util.spec_from_file_location("hatch_build", ROOT / "hatch_build.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def checkout(tmp_path):
    """A project with sources for the look and a catalogue, and nothing built."""
    (tmp_path / "frontend" / "node_modules" / "esbuild").mkdir(parents=True)
    (tmp_path / "frontend" / "suite.css").write_text("body { color: teal }")
    (tmp_path / "wijkteam_pages" / "static" / "wijkteam_pages").mkdir(parents=True)
    messages = tmp_path / "locale" / "nl" / "LC_MESSAGES"
    messages.mkdir(parents=True)
    (messages / "django.po").write_text(
        'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\nmsgid "Search"\nmsgstr "Zoeken"\n\n'
        '#, fuzzy\nmsgid "Back"\nmsgstr "Rug"\n'
    )
    return tmp_path


def stamp(build, checkout):
    (build.styles_folder(checkout) / ".sources").write_text(build.fingerprint(checkout))


def hook(build, checkout):
    return build.WijkteamBuildHook(str(checkout), {}, None, None, str(checkout / "dist"), "wheel")


@pytest.fixture
def without_node(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path / "empty"))


def test_styles_of_the_same_sources_are_fresh(build, checkout):
    assert not build.styles_are_fresh(checkout)
    stamp(build, checkout)
    assert build.styles_are_fresh(checkout)


def test_a_changed_source_makes_them_stale_and_an_installed_package_does_not(build, checkout):
    stamp(build, checkout)
    (checkout / "frontend" / "node_modules" / "esbuild" / "index.js").write_text("")
    assert build.styles_are_fresh(checkout)
    (checkout / "frontend" / "suite.css").write_text("body { color: navy }")
    assert not build.styles_are_fresh(checkout)


def test_node_is_fetched_only_where_it_is_missing_and_needed(build, checkout, without_node):
    assert hook(build, checkout).dependencies() == [build.NODE_FROM_PYPI]
    stamp(build, checkout)
    assert hook(build, checkout).dependencies() == []


def test_a_node_that_is_too_old_does_not_count(build, tmp_path, monkeypatch):
    for name, version in (("node", "v18.19.0"), ("npm", "9.2.0")):
        program = tmp_path / name
        program.write_text(f"#!/bin/sh\necho {version}\n")
        program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert build.node_on_path() is None
    (tmp_path / "node").write_text("#!/bin/sh\necho v20.20.2\n")
    assert build.node_on_path() is not None


def test_without_any_node_a_stale_build_says_what_it_needs(build, checkout, without_node, monkeypatch):
    monkeypatch.setattr(build, "node_from_pypi", lambda: None)
    with pytest.raises(SystemExit, match="Node 20"):
        build.build_styles(checkout)


def test_a_catalogue_is_compiled_without_gettext_and_without_what_is_doubtful(build, checkout):
    import gettext

    [compiled] = build.compile_catalogues(checkout)
    with compiled.open("rb") as file:
        dutch = gettext.GNUTranslations(file)
    assert dutch.gettext("Search") == "Zoeken"
    assert dutch.gettext("Back") == "Back"
    assert build.compile_catalogues(checkout) == []


def test_a_changed_catalogue_is_compiled_again(build, checkout):
    [compiled] = build.compile_catalogues(checkout)
    os.utime(compiled, (0, 0))
    assert build.compile_catalogues(checkout) == [compiled]


def test_only_a_wheel_carries_the_catalogues_inside_a_package(build, checkout):
    stamp(build, checkout)
    for version, expected in (("standard", ["wijkteam_pages/locale"]), ("editable", [])):
        data = {"force_include": {}}
        hook(build, checkout).initialize(version, data)
        assert list(data["force_include"].values()) == expected


def test_the_locked_packages_name_no_host():
    lock = (ROOT / "frontend" / "package-lock.json").read_text()
    assert '"resolved"' not in lock
    assert '"integrity"' in lock
    assert "registry" not in lock
