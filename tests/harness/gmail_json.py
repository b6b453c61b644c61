"""Gmail API answers, built piece by piece: shapes as the API gives them, people invented."""

from __future__ import annotations

from base64 import urlsafe_b64encode
from typing import Any


def data(text: str | bytes, *, padded: bool = True) -> str:
    raw = text.encode() if isinstance(text, str) else text
    encoded = urlsafe_b64encode(raw).decode()
    return encoded if padded else encoded.rstrip("=")


def headers(**named: str) -> list[dict[str, str]]:
    return [{"name": name.replace("_", "-"), "value": value} for name, value in named.items()]


def part(mime_type: str | None = "text/plain", text: str | None = None, **more: Any) -> Any:
    """One part; ``body`` may be given whole, or its ``text``."""
    made: dict[str, Any] = {"partId": "0", "filename": "", "headers": [], **more}
    if mime_type is not None:
        made["mimeType"] = mime_type
    if text is not None:
        made["body"] = {"size": len(text), "data": data(text)}
    return made


def multipart(kind: str, *parts: Any, **more: Any) -> Any:
    return {"mimeType": f"multipart/{kind}", "body": {"size": 0}, "parts": list(parts), **more}


def message(payload: Any, number: int = 1, labels: tuple[str, ...] = ("INBOX",)) -> Any:
    return {
        "id": f"19a0c0ffee{number:06x}",
        "threadId": "19a0c0ffee000001",
        "labelIds": list(labels),
        "internalDate": str(1_767_600_000_000 + number * 60_000),
        "snippet": "",
        "payload": payload,
    }


def thread(*messages: Any) -> Any:
    return {"id": "19a0c0ffee000001", "historyId": "42", "messages": list(messages)}
