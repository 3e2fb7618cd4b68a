"""Installs what the tests need where it may, and says at the end what this machine could not run.

`python -m tests.servers.provision` installs; with `--skipped` it only tells.
"""

import os
import shutil
import subprocess
import sys

# What a test needs, the program that shows that it is there, and the system's package that brings it.
WANTED = {
    "browser tests": (("chromium", "chromium-browser", "google-chrome"), ["chromium", "fonts-noto-core"]),
    "the proof that the catalogues are complete": (("xgettext",), ["gettext"]),
}


def browser() -> str | None:
    """The browser on this machine."""
    return next((path for name in WANTED["browser tests"][0] if (path := shutil.which(name))), None)


def lacking() -> dict[str, list[str]]:
    """What cannot be run now, with the packages that would mend it."""
    return {
        what: packages
        for what, (programs, packages) in WANTED.items()
        if not any(shutil.which(program) for program in programs)
    }


def install(packages: list[str]) -> None:
    """Through apt, where this account may; a failure shows in what is skipped."""
    if os.geteuid() != 0 or shutil.which("apt-get") is None:
        return
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    for command in (["apt-get", "update", "-q"], ["apt-get", "install", "-y", "-q", *packages]):
        subprocess.run(
            command, env=environment, check=False, stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL
        )


def main(arguments: list[str]) -> int:
    if "--skipped" not in arguments and (missing := lacking()):
        install([package for packages in missing.values() for package in packages])
    for what, packages in lacking().items():
        print(f"SKIPPED: {what}. To run them: apt-get install {' '.join(packages)}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
