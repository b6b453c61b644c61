"""Looks into the popover, whose shadow root is closed to page scripts and to Playwright: by CDP."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from playwright.sync_api import CDPSession

Node = dict[str, Any]


def closed_root(session: CDPSession) -> Node:
    """The element that holds the popover's closed root; an empty node when there is none."""
    root = session.send("DOM.getDocument", {"depth": -1, "pierce": True})["root"]
    for node in walk(root):
        if "bowout-popover" in node.get("attributes", []):
            return node
    return {"nodeName": "", "nodeType": 0}


def walk(node: Node) -> Iterator[Node]:
    stack = [node]
    while stack:
        here = stack.pop()
        yield here
        roots = here.get("shadowRoots", [])
        ours = [root for root in roots if root.get("shadowRootType") != "user-agent"]
        below = ours + here.get("children", [])
        stack.extend(reversed(below))


def label_of(node: Node) -> str:
    """The accessible name of a button: its aria-label, else its text."""
    attributes = node.get("attributes", [])
    named = dict(zip(attributes[::2], attributes[1::2], strict=True))
    return str(named.get("aria-label", "".join(text_of(node))))


def text_of(node: Node) -> list[str]:
    """All text below a node, one text node each."""
    return [each["nodeValue"] for each in walk(node) if each.get("nodeType") == 3]
