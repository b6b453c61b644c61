"""The project's own Python environment: made once, renewed when the lock file changes.

Needs nothing but Python 3.11 or newer, on Linux, macOS and Windows. Imported by the scripts beside
it; ``.venv`` is the environment, and a stamp in it says which lock it was made from.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / ".venv"
PYTHON = FOLDER / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
OLDEST = (3, 11)


def python_with(extra: str = "") -> Path:
    """Return the environment's Python, with the packages of the lock (and of ``extra``) installed.

    ``extra`` is "" for what the service needs or "dev" for what checks and tests need too.
    """
    if sys.version_info < OLDEST:
        wanted = ".".join(str(part) for part in OLDEST)
        sys.exit(f"Bowout needs Python {wanted} or newer; this is {sys.version.split()[0]}.")
    locks = [ROOT / "requirements.lock", *([ROOT / f"requirements-{extra}.lock"] if extra else [])]
    wanted_stamp = _stamp([*locks, ROOT / "pyproject.toml"])
    stamp = FOLDER / f"bowout{'-' + extra if extra else ''}.stamp"
    if PYTHON.exists() and stamp.exists() and stamp.read_text(encoding="utf-8") == wanted_stamp:
        return PYTHON
    if not PYTHON.exists():
        print("Making the environment in .venv (the first time only) ...", flush=True)
        venv.create(FOLDER, with_pip=True)
    print(f"Installing the packages of {locks[-1].name} ...", flush=True)
    _pip("--require-hashes", *[f"--requirement={lock}" for lock in locks[-1:]])
    _pip("--no-deps", "--no-build-isolation", f"--editable={ROOT}")
    stamp.write_text(wanted_stamp, encoding="utf-8")
    return PYTHON


def add(extra: str) -> None:
    """Install an extra that no lock holds, because PyTorch's build depends on the machine."""
    print(f"Installing what '{extra}' needs ...", flush=True)
    _pip("--no-build-isolation", f"--editable={ROOT}[{extra}]")


def _stamp(files: list[Path]) -> str:
    digest = hashlib.sha256()
    for file in files:
        digest.update(file.read_bytes())
    return digest.hexdigest()


def _pip(*arguments: str) -> None:
    command = [str(PYTHON), "-m", "pip", "install", "-qq", "--disable-pip-version-check"]
    if subprocess.run([*command, *arguments], cwd=ROOT, check=False).returncode:
        sys.exit("The packages could not be installed. Is there a network? Then run it again.")


def run(*arguments: str) -> int:
    """Run the environment's Python with these arguments, in the foreground; return its status."""
    if os.name != "nt":  # the same process: Ctrl+C and signals go straight to it
        os.execv(PYTHON, [str(PYTHON), *arguments])  # noqa: S606
    return subprocess.run([str(PYTHON), *arguments], check=False).returncode
