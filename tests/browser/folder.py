"""The extension's folder as the tests load it.

It is copied because two things differ from what people load: the port is the test service's, and
LinkedIn is a host permission (a menu click made by a test lends no ``activeTab``).
"""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Sequence
from pathlib import Path

EXTENSION = Path(__file__).parents[2] / "extension"
LINKEDIN = "https://www.linkedin.com/*"


def copy_extension(
    target: Path, port: int, hosts: Sequence[str], *, may_reach: bool = True
) -> Path:
    """Copies the extension to ``target``, speaking to ``port`` and allowed into ``hosts``.

    Without ``may_reach`` the person has withdrawn the permission to reach the service.
    """
    shutil.copytree(EXTENSION, target)
    manifest = json.loads((target / "manifest.json").read_text())
    policy = manifest["content_security_policy"]
    policy["extension_pages"] = policy["extension_pages"].replace(":8613", f":{port}")
    if not may_reach:
        manifest["optional_host_permissions"] = manifest["host_permissions"]
        manifest["host_permissions"] = []
    manifest["host_permissions"].extend(hosts)
    (target / "manifest.json").write_text(json.dumps(manifest))
    protocol = target / "shared" / "protocol.js"
    words, count = re.subn(r"PORT = 8613", f"PORT = {port}", protocol.read_text())
    assert count == 1, "shared/protocol.js no longer names the port"
    protocol.write_text(words)
    return target


def add_probe(folder: Path, script: str) -> None:
    """Puts a content script of ours beside the others: in every frame of both sites."""
    manifest = json.loads((folder / "manifest.json").read_text())
    sites = ["https://mail.google.com/*", LINKEDIN]
    manifest["content_scripts"].append({"matches": sites, "js": ["probe.js"], "all_frames": True})
    (folder / "manifest.json").write_text(json.dumps(manifest))
    (folder / "probe.js").write_text(script)
