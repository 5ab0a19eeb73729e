"""Frozen dataclasses that cost nothing until they are used.

`dataclasses` writes source for each class and compiles it, a millisecond a class: a third of the
start. This `dataclass` stands in for it in modules that the first picture needs: it is called
`@dataclass(frozen=True, slots=True)` and makes the same of a class, with the same methods for all
instead of its own. What only `dataclasses` knows (fields, replace, asdict) it makes when asked.
"""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from dataclasses import dataclass as dataclass
    from dataclasses import field as field
else:

    class field:  # noqa: N801 - as dataclasses calls it
        """A field whose default is made anew for each instance."""

        def __init__(self, *, default_factory: Callable[[], object]) -> None:
            self.default_factory = default_factory

    def dataclass(*, frozen: bool, slots: bool) -> Callable[[type], type]:
        """A class decorator; all fields take part in everything."""
        if not (frozen and slots):
            raise TypeError("for frozen dataclasses with slots only")
        return _made


def _made(declared: type) -> type:
    own = vars(declared)
    names = tuple(own.get("__annotations__", ()))
    kept = {name: value for name, value in own.items() if name not in _NOT_KEPT}
    defaults = {name: kept.pop(name) for name in names if name in kept}
    made: Any = type(declared)(
        declared.__name__,
        declared.__bases__,
        {**_METHODS, **kept, "__slots__": names, "__match_args__": names},
    )
    made.__qualname__ = declared.__qualname__
    made.__init__ = _init(made, names, defaults)
    made._values_ = _values(names)
    made.__dataclass_fields__ = _Fields(declared)
    return made  # type: ignore[no-any-return]


def _init(made: type, names: tuple[str, ...], defaults: dict[str, object]) -> Callable[..., None]:
    setters = tuple(getattr(made, name).__set__ for name in names)
    count = len(names)

    def __init__(self: object, *values: object, **named: object) -> None:  # noqa: N807
        if len(values) != count or named:
            values = _whole(made, names, values, named, defaults)
        for put, value in zip(setters, values, strict=True):
            put(self, value)

    return __init__


def _whole(
    made: type,
    names: tuple[str, ...],
    values: tuple[object, ...],
    named: dict[str, object],
    defaults: dict[str, object],
) -> tuple[object, ...]:
    """All values in their order; raises TypeError as a function's call would."""
    rest = names[len(values) :]
    given = {**defaults, **named}
    missing = [name for name in rest if name not in given]
    if missing or len(values) > len(names) or not named.keys() <= set(rest):
        raise TypeError(f"{made.__name__}({', '.join(names)}) does not take these values")
    return (*values, *[_made_anew(given[name]) for name in rest])


def _made_anew(value: Any) -> object:
    return value.default_factory() if isinstance(value, field) else value  # type: ignore[arg-type]


def _values(names: Iterable[str]) -> property:
    """All of an instance's values as a tuple."""
    several = tuple(names)
    if len(several) > 1:
        return property(attrgetter(*several))
    return property(lambda self: tuple(getattr(self, name) for name in several))


class _Fields:
    """`__dataclass_fields__`, by which `dataclasses` knows its classes: made when it is asked."""

    def __init__(self, declared: type) -> None:
        self._declared = declared

    def __get__(self, instance: object, owner: Any) -> Any:
        import dataclasses

        for name, value in list(vars(self._declared).items()):
            if isinstance(value, field):  # type: ignore[arg-type]
                made_anew = dataclasses.field(default_factory=value.default_factory)
                setattr(self._declared, name, made_anew)
        known = vars(dataclasses.dataclass(frozen=True)(self._declared))["__dataclass_fields__"]
        owner.__dataclass_fields__ = known
        return known


def _eq(self: Any, other: Any) -> Any:
    return self._values_ == other._values_ if other.__class__ is self.__class__ else NotImplemented


def _hash(self: Any) -> int:
    return hash(self._values_)


def _repr(self: Any) -> str:
    pairs = zip(self.__match_args__, self._values_, strict=True)
    return f"{type(self).__qualname__}({', '.join(f'{name}={value!r}' for name, value in pairs)})"


def _reduce(self: Any) -> tuple[type, tuple[object, ...]]:
    return type(self), self._values_


def _refuse(self: object, name: str, value: object = None) -> None:
    from dataclasses import FrozenInstanceError

    raise FrozenInstanceError(f"cannot change field {name!r}")


_NOT_KEPT = {"__dict__", "__weakref__"}
_METHODS = {
    "__eq__": _eq,
    "__hash__": _hash,
    "__repr__": _repr,
    "__reduce__": _reduce,
    "__setattr__": _refuse,
    "__delattr__": _refuse,
}
