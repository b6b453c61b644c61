"""The two zips of the extension (``scripts/pack``): one for Chromium's stores, one for Firefox's.

What lies in ``extension/`` is what runs; only the manifest differs, by the keys that the other
browser does not know or the store does not take. The same commit gives the same bytes on every
machine: names are sorted, times are fixed, nothing is compressed.
"""

from __future__ import annotations

import json
import sys
import zipfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
EXTENSION = ROOT / "extension"
#: For people and for the type checker; no browser reads them.
LEFT_OUT = {".md", ".svg", ".ts"}
#: The earliest that a zip can say.
TIME = (1980, 1, 1, 0, 0, 0)
READABLE = 0o644 << 16


def manifest_for(browser: str, manifest: dict[str, Any]) -> dict[str, Any]:
    """Return the manifest as ``browser`` ("chromium" or "firefox") takes it."""
    made = json.loads(json.dumps(manifest))
    made.pop("key")  # pins the id of an unpacked folder; a store gives one of its own
    if browser == "chromium":
        made.pop("browser_specific_settings")
        made["background"].pop("scripts")
    else:
        made.pop("minimum_chrome_version")
        made["background"].pop("service_worker")
    return dict(made)


def files() -> list[Path]:
    """Return what is shipped, but for the manifest, in the order of the names."""
    found = (path for path in EXTENSION.rglob("*") if path.is_file())
    shipped = [path for path in found if path.suffix not in LEFT_OUT]
    return sorted(path for path in shipped if path.name != "manifest.json")


def pack(browser: str, target: Path) -> Path:
    """Write the zip for ``browser`` into the folder ``target``; return its path.

    Raises ValueError when the manifest and package.json do not name the same version.
    """
    manifest = json.loads((EXTENSION / "manifest.json").read_text(encoding="utf-8"))
    package = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))
    version = manifest["version"]
    if version != package["version"]:
        raise ValueError(f"manifest.json is {version}, package.json is {package['version']}")
    target.mkdir(parents=True, exist_ok=True)
    path = target / f"bowout-{browser}-{version}.zip"
    words = json.dumps(manifest_for(browser, manifest), indent=2, ensure_ascii=False) + "\n"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as archive:
        _put(archive, "manifest.json", words.encode())
        for file in files():
            _put(archive, file.relative_to(EXTENSION).as_posix(), file.read_bytes())
    return path


def _put(archive: zipfile.ZipFile, name: str, content: bytes) -> None:
    entry = zipfile.ZipInfo(name, TIME)
    entry.create_system = 3  # the same on Windows
    entry.external_attr = READABLE
    archive.writestr(entry, content)


def main() -> int:
    """Make both and say where they are."""
    for browser in ("chromium", "firefox"):
        path = pack(browser, ROOT / "dist")
        print(f"{path.relative_to(ROOT)}  {path.stat().st_size // 1024} KB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
