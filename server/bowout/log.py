"""A log line is named fields, never free text: so no mail, name or token can get into it.

``event("suggest", status=200, ms=12, stage="outreach")`` writes ``suggest status=200 ms=12 ...``.
Values are numbers, or short words of letters, digits and ``_-.:/``; anything else is shown as
``?``. Of an exception only its type and place are written, because its message may quote the mail.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Mapping
from pathlib import Path

_WORD = re.compile(r"[A-Za-z0-9_.:/-]{1,40}")
_logger = logging.getLogger("bowout")


def event(verb: str, **fields: float | str | None) -> None:
    """Write one line about what was done; ``fields`` are numbers or short words."""
    _write(logging.INFO, verb, fields)


def failure(verb: str, error: BaseException, *, foreseen: bool = True) -> None:
    """Write one line about an exception: its type, and the innermost line of our code.

    One that nobody foresaw is written without ``--verbose`` too: it may not come a second time.
    """
    place = "unknown"
    trace = error.__traceback__
    while trace is not None:
        file = Path(trace.tb_frame.f_code.co_filename)
        if "bowout" in file.parts:
            place = f"{file.parent.name}/{file.name}:{trace.tb_lineno}"
        trace = trace.tb_next
    level = logging.INFO if foreseen else logging.ERROR
    _write(level, verb, {"error": type(error).__name__, "at": place})


def _write(level: int, verb: str, fields: Mapping[str, float | str | None]) -> None:
    if _logger.isEnabledFor(level):
        told = (f"{key}={_safe(value)}" for key, value in fields.items())
        _logger.log(level, "%s", " ".join([verb, *told]))


def _safe(value: float | str | None) -> str:
    if value is None or isinstance(value, int | float):
        return str(value)
    return value if _WORD.fullmatch(value) else "?"


def start_logging(*, verbose: bool) -> None:
    """Send our lines to standard error; other libraries' lines stay silent, they quote too much."""
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(message)s", "%H:%M:%S"))
    _logger.handlers = [handler]
    _logger.propagate = False
    _logger.setLevel(logging.INFO if verbose else logging.WARNING)
    logging.getLogger().handlers = [logging.NullHandler()]
