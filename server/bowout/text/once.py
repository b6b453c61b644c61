"""A value worked out when it is first asked for and kept with its object.

``functools.cached_property`` of Python 3.11 takes a lock at each first question, which 3.12 gave
up again (gh-87634): a thread asks hundreds. Two threads may both work a value out: the same one.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar

Value = TypeVar("Value")


class Once(Generic[Value]):
    """What ``once`` makes of a method."""

    def __init__(self, compute: Callable[[Any], Value]) -> None:
        self._compute = compute
        self._name = compute.__name__
        self.__doc__ = compute.__doc__

    def __get__(self, instance: object, owner: type | None = None) -> Value:
        """Work the value out; asked again, the object's own ``__dict__`` answers and not this."""
        value = instance.__dict__[self._name] = self._compute(instance)
        return value


def once(compute: Callable[[Any], Value]) -> Once[Value]:
    """Make a method a property asked once an object, one that keeps a ``__dict__``."""
    return Once(compute)
