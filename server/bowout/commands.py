"""How commands are called here: by the scripts of a checkout, or by the installed ``bowout``.

Our sentences name the scripts, which a checkout has; installed with pipx there are none.
"""

from __future__ import annotations

from pathlib import Path

_SCRIPTS = Path(__file__).parents[2] / "scripts"
#: What a sentence says, and what is typed where there are no scripts.
_INSTALLED = {"./scripts/bowout": "bowout", "./scripts/start": "bowout serve"}


def as_typed_here(said: str) -> str:
    """Return a sentence of ours with its commands as they are typed on this computer."""
    if (_SCRIPTS / "bowout").is_file():
        return said
    for script, installed in _INSTALLED.items():
        said = said.replace(script, installed)
    return said
