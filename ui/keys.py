"""Which keys do what: the program's own, and those that the reader put in their place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtGui import QAction, QKeySequence

from ui.actions import Actions


class Keys:
    """Gives actions the reader's keys; knows the program's own."""

    def __init__(self, actions: Actions) -> None:
        self._actions = actions
        self._own = {name: _texts(action) for name, action in actions.named().items()}

    def use(self, changed: Mapping[str, Sequence[str]]) -> None:
        """Put the keys of settings in force; names and keys that mean nothing are passed over.
        A key that the reader gave to one action is taken from the one that had it."""
        taken = {_normal(key) for keys in changed.values() for key in keys}
        for name, action in self._actions.named().items():
            if name in changed:
                keys = [_normal(key) for key in changed[name]]
            else:
                keys = [key for key in self._own[name] if key not in taken]
            action.setShortcuts([QKeySequence(key) for key in keys if key])
            self._actions.rename(action, action.text())

    def actions(self) -> list[tuple[str, QAction]]:
        """Every action that the reader may hear of, by its name."""
        named = self._actions.named().items()
        return [(name, action) for name, action in named if self._actions.is_known(action)]

    def holder(self, key: str) -> str | None:
        """The action that answers to a key now."""
        wanted = _normal(key)
        named = self._actions.named().items()
        return next((name for name, action in named if wanted in _texts(action)), None)


def _texts(action: QAction) -> list[str]:
    portable = QKeySequence.SequenceFormat.PortableText
    return [keys.toString(portable) for keys in action.shortcuts()]


def _normal(key: str) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText)


def shown(action: QAction) -> str:
    """All keys of an action, as they stand on the keyboard."""
    native = QKeySequence.SequenceFormat.NativeText
    return "   ".join(keys.toString(native) for keys in action.shortcuts())
