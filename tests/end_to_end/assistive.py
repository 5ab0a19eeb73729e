"""What a screen reader is told: the program's accessible tree, asked for over AT-SPI's own bus.

The bus is D-Bus, spoken here by jeepney; nothing of Qt runs on this side. The protocol is that of
at-spi2-core (its XML files in xml/), where the numbers of states and relations come from too.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from jeepney import DBusAddress, MessageType, Properties, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

_LAUNCHERS = (
    "/usr/libexec/at-spi-bus-launcher",
    "/usr/lib/at-spi2-core/at-spi-bus-launcher",
)
_ROOT = "/org/a11y/atspi/accessible/root"
_ACCESSIBLE, _TEXT = "org.a11y.atspi.Accessible", "org.a11y.atspi.Text"
STATES = {
    4: "checked",
    7: "editable",
    8: "enabled",
    9: "expandable",
    10: "expanded",
    11: "focusable",
    12: "focused",
    20: "pressed",
    22: "selectable",
    23: "selected",
    25: "showing",
    30: "visible",
    41: "checkable",
}


def missing_parts() -> list[str]:
    """What this machine lacks for it; `./dev test` installs it."""
    missing = [] if shutil.which("dbus-daemon") else ["dbus-daemon (Debian: dbus)"]
    if not any(Path(one).exists() for one in _LAUNCHERS):
        missing.append("at-spi-bus-launcher (Debian: at-spi2-core)")
    return missing


@contextlib.contextmanager
def session_bus(folder: Path) -> Iterator[dict[str, str]]:
    """A session bus of our own; yields what a program's environment needs to be on it."""
    runtime = folder / "runtime"
    runtime.mkdir(mode=0o700)
    read, write = os.pipe()
    own = {"XDG_RUNTIME_DIR": str(runtime), "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
    daemon = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--nopidfile", f"--print-address={write}"],
        pass_fds=[write],
        env=os.environ | own,
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    try:
        with os.fdopen(read) as told:
            own["DBUS_SESSION_BUS_ADDRESS"] = told.readline().strip()
        yield own
    finally:
        daemon.terminate()
        daemon.wait()


class Assistant:
    """A screen reader's end of the bus."""

    def __init__(self, session: str) -> None:
        with open_dbus_connection(session) as connection:
            bus = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
            (address,) = _ask(connection, new_method_call(bus, "GetAddress"))
        self.connection: DBusConnection = open_dbus_connection(address)

    def close(self) -> None:
        """Leave the bus."""
        self.connection.close()

    def programs(self) -> list[Node]:
        """The programs that tell of themselves."""
        return Node(self.connection, "org.a11y.atspi.Registry", _ROOT).children

    def program(self, name: str) -> Node | None:
        """One program, by the name that it has for a screen reader."""
        return next((one for one in self.programs() if one.name == name), None)


@dataclass
class Node:
    """One thing on the screen as a screen reader knows it. It is asked once about each."""

    connection: DBusConnection
    owner: str
    path: str

    def _call(self, interface: str, method: str, signature: str = "", *body: Any) -> Any:
        address = DBusAddress(self.path, self.owner, interface)
        return _ask(self.connection, new_method_call(address, method, signature or None, body))

    def _property(self, name: str, interface: str = _ACCESSIBLE) -> Any:
        address = DBusAddress(self.path, self.owner, interface)
        return _ask(self.connection, Properties(address).get(name))[0][1]

    @cached_property
    def name(self) -> str:
        """What it is called."""
        return str(self._property("Name"))

    @cached_property
    def description(self) -> str:
        """What is said of it beside its name."""
        return str(self._property("Description"))

    @cached_property
    def role(self) -> str:
        """What it is: "list item", "push button" and the like."""
        return str(self._call(_ACCESSIBLE, "GetRoleName")[0])

    @cached_property
    def states(self) -> set[str]:
        """How it is just now."""
        low, high = self._call(_ACCESSIBLE, "GetState")[0]
        bits = low | high << 32
        return {name for bit, name in STATES.items() if bits >> bit & 1}

    @cached_property
    def interfaces(self) -> set[str]:
        """What can be asked of it, by the last part of each interface's name."""
        found = self._call(_ACCESSIBLE, "GetInterfaces")[0]
        return {one.rpartition(".")[2] for one in found}

    @cached_property
    def text(self) -> str:
        """The text that it holds."""
        if "Text" not in self.interfaces:
            return ""
        return str(self._call(_TEXT, "GetText", "ii", 0, -1)[0])

    @cached_property
    def children(self) -> list[Node]:
        """What is in it."""
        found = self._call(_ACCESSIBLE, "GetChildren")[0]
        return [Node(self.connection, owner, path) for owner, path in found]

    def walk(self) -> Iterator[Node]:
        """It, and all that is on the screen in it; of what is not shown nothing is."""
        yield self
        for child in self.children:
            if "showing" in child.states:
                yield from child.walk()

    def find(self, role: str) -> list[Node]:
        """What has a role and is on the screen."""
        return [one for one in self.walk() if one.role == role]


def _ask(connection: DBusConnection, message: Any) -> Any:
    answer = connection.send_and_get_reply(message, timeout=20)
    if answer.header.message_type is MessageType.error:
        raise LookupError(answer.body)
    return answer.body
