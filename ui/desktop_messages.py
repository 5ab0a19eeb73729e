"""Messages of the desktop by its own service, org.freedesktop.Notifications; no tray is needed.

The protocol is the Desktop Notifications Specification 1.2. It is spoken by jeepney, since Qt's
D-Bus knows no way from Python to say that a number is unsigned. Imported when a message is due.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

SERVICE, PATH = "org.freedesktop.Notifications", "/org/freedesktop/Notifications"
_ASK_SECONDS = 2.0
_STAYS_SECONDS = 600.0  # that a press is waited for; then the message may stand, but leads nowhere
_LOW = 0  # urgency: no sound, nothing that covers the screen
_PRESSED = "default"


@dataclass(frozen=True, slots=True)
class Message:
    """What is to be shown; `program` is its name for readers, `entry` its desktop file's."""

    title: str
    text: str
    program: str
    entry: str


def has_session_bus() -> bool:
    """Whether there is a bus on which such a service may be."""
    if not sys.platform.startswith("linux"):
        return False
    runtime = os.environ.get("XDG_RUNTIME_DIR")
    return "DBUS_SESSION_BUS_ADDRESS" in os.environ or (
        runtime is not None and (Path(runtime) / "bus").exists()
    )


def is_there() -> bool:
    """Whether the desktop has the service, running or ready to be started. Asks the bus, which
    answers at once or not at all."""
    if not has_session_bus():
        return False
    from jeepney.bus_messages import message_bus
    from jeepney.io.blocking import open_dbus_connection

    try:
        with open_dbus_connection("SESSION") as bus:
            for asked in (message_bus.ListNames(), message_bus.ListActivatableNames()):
                if SERVICE in bus.send_and_get_reply(asked, timeout=_ASK_SECONDS).body[0]:
                    return True
    except (OSError, TimeoutError, KeyError, ValueError):
        pass  # no bus, or none that answers: then there is no service either
    return False


def show(message: Message, pressed: Callable[[], object]) -> bool:
    """Show a message and wait until it is pressed or gone, some minutes at most: for a thread that
    nobody waits for. False where it could not be shown."""
    from jeepney import DBusAddress, HeaderFields, MatchRule, MessageType, new_method_call
    from jeepney.bus_messages import message_bus
    from jeepney.io.blocking import open_dbus_connection

    address = DBusAddress(PATH, SERVICE, SERVICE)
    hints = {"urgency": ("y", _LOW), "desktop-entry": ("s", message.entry)}
    body = (message.program, 0, message.entry, message.title, message.text)
    call = new_method_call(
        address, "Notify", "susssasa{sv}i", (*body, [_PRESSED, message.title], hints, -1)
    )
    until = time.monotonic() + _STAYS_SECONDS
    try:
        with open_dbus_connection("SESSION") as bus:
            rule = MatchRule(type="signal", interface=SERVICE, path=PATH)
            bus.send_and_get_reply(message_bus.AddMatch(rule), timeout=_ASK_SECONDS)
            answer = bus.send_and_get_reply(call, timeout=_ASK_SECONDS)
            if answer.header.message_type is MessageType.error:
                return False
            (number,) = answer.body
            while (left := until - time.monotonic()) > 0:
                told = bus.receive(timeout=left)
                name = told.header.fields.get(HeaderFields.member)
                if told.header.message_type is not MessageType.signal or told.body[:1] != (number,):
                    continue
                if name == "ActionInvoked":
                    pressed()
                    return True
                if name == "NotificationClosed":
                    return True
    except TimeoutError:
        return True
    except (OSError, KeyError, ValueError):
        return False
    return True
