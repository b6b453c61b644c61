"""What checks and tests want from the machine beside Python: Chromium, Node's packages."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

from environment import ROOT

CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome")


def provide_chromium() -> bool:
    """Install Chromium when there is none and this user may; return whether it is there."""
    if any(shutil.which(name) for name in CHROMIUM_NAMES):
        return True
    apt = shutil.which("apt-get")
    if not apt or not sys.platform.startswith("linux"):
        return False
    root: list[str] = [] if os.geteuid() == 0 else ["sudo", "--non-interactive"]
    if root and not shutil.which("sudo"):
        return False
    print("Installing Chromium for the browser tests ...", flush=True)
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (
        [apt, "update", "-qq"],
        [apt, "install", "-y", "-qq", "--no-install-recommends", "chromium"],
    ):
        found = subprocess.run([*root, *command], env=quiet, stdout=subprocess.DEVNULL, check=False)
        if found.returncode:
            return False
    return True


def provide_node_modules() -> bool:
    """Install the packages of package-lock.json where Node is; return whether they are there."""
    npm = shutil.which("npm")
    stamp = ROOT / "node_modules" / "bowout.stamp"
    wanted = hashlib.sha256((ROOT / "package-lock.json").read_bytes()).hexdigest()
    if stamp.exists() and stamp.read_text(encoding="utf-8") == wanted:
        return True
    if not npm:
        return False
    print("Installing the Node packages of package-lock.json ...", flush=True)
    command = [npm, "ci", "--no-audit", "--no-fund", "--silent"]
    if subprocess.run(command, cwd=Path(ROOT), check=False).returncode:
        return False
    stamp.write_text(wanted, encoding="utf-8")
    return True
