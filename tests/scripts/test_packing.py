"""The zips for the stores hold what lies in the folder, with the version, always the same bytes."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import packing
import pytest

BROWSERS = ("chromium", "firefox")


@pytest.mark.parametrize("browser", BROWSERS)
def test_a_zip_names_the_version_and_holds_every_file_that_runs(
    browser: str, tmp_path: Path
) -> None:
    path = packing.pack(browser, tmp_path)
    with zipfile.ZipFile(path) as archive:
        names = archive.namelist()
        manifest = json.loads(archive.read("manifest.json"))
        assert archive.read("background.js") == (packing.EXTENSION / "background.js").read_bytes()
    assert path.name == f"bowout-{browser}-{manifest['version']}.zip"
    assert set(names) == {
        "manifest.json",
        *(file.relative_to(packing.EXTENSION).as_posix() for file in packing.files()),
    }
    assert not [name for name in names if name.endswith((".md", ".ts", ".svg"))]


@pytest.mark.parametrize("browser", BROWSERS)
def test_the_same_folder_gives_the_same_bytes(browser: str, tmp_path: Path) -> None:
    first = packing.pack(browser, tmp_path / "a").read_bytes()
    assert packing.pack(browser, tmp_path / "b").read_bytes() == first


def test_each_browser_gets_the_keys_it_knows() -> None:
    manifest = json.loads((packing.EXTENSION / "manifest.json").read_text(encoding="utf-8"))
    chromium = packing.manifest_for("chromium", manifest)
    firefox = packing.manifest_for("firefox", manifest)
    assert chromium["background"] == {"service_worker": "background.js", "type": "module"}
    assert firefox["background"] == {"scripts": ["background.js"], "type": "module"}
    assert "browser_specific_settings" not in chromium
    assert firefox["browser_specific_settings"]["gecko"]["id"]
    assert "key" not in {**chromium, **firefox}
    for key in ("permissions", "host_permissions", "content_security_policy", "content_scripts"):
        assert chromium[key] == firefox[key] == manifest[key]


def test_two_versions_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "package.json").write_text('{"version": "9.9.9"}')
    monkeypatch.setattr(packing, "ROOT", tmp_path)
    with pytest.raises(ValueError, match=r"package\.json is 9\.9\.9"):
        packing.pack("firefox", tmp_path)
