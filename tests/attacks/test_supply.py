"""What comes from others: installed by hash, pinned, and with no more rights than it needs."""

from __future__ import annotations

import ast
import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
WORKFLOWS = sorted((ROOT / ".github").rglob("*.y*ml")) if (ROOT / ".github").exists() else []
FETCHES = re.compile(r"\b(?:curl|wget|npx|pip install|npm install|git clone)\b")


def test_packages_are_installed_with_their_hashes_checked() -> None:
    """What the service, the checks and the tests need; the nets of `scripts/train` have no lock."""
    script = (ROOT / "scripts" / "environment.py").read_text(encoding="utf-8")
    tree = ast.parse(script)
    installs = [
        (function.name, [ast.unparse(argument) for argument in node.args])
        for function in ast.walk(tree)
        if isinstance(function, ast.FunctionDef)
        for node in ast.walk(function)
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "_pip"
    ]
    unchecked = {
        name for name, said in installs if not {"'--require-hashes'", "'--no-deps'"} & {*said}
    }
    assert unchecked == {"add"}
    users = [path.name for path in (ROOT / "scripts").iterdir() if _adds(path)]
    assert users in ([], ["train"])
    assert '"ci"' in (ROOT / "scripts" / "machine.py").read_text(encoding="utf-8")


def _adds(path: Path) -> bool:
    return path.is_file() and "environment.add(" in path.read_text(encoding="utf-8")


def test_what_runs_before_anything_lands_fetches_nothing_by_itself() -> None:
    assert not FETCHES.search((ROOT / ".ci" / "run").read_text(encoding="utf-8"))


def test_every_action_of_a_workflow_is_pinned_and_may_only_read() -> None:
    """There is none today; the first one is held to this."""
    for path in WORKFLOWS:
        text = path.read_text(encoding="utf-8")
        for action in re.findall(r"uses:\s*(\S+)", text):
            assert re.search(r"@[0-9a-f]{40}$", action), f"{path.name}: {action}"
        assert re.search(r"permissions:\s*\n\s+contents: read", text), path.name
