"""What is said to the desktop over D-Bus, and asked of it: messages, and the size of text."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jeepney import (
    DBusAddress,
    HeaderFields,
    MessageType,
    new_error,
    new_method_return,
    new_signal,
)
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import DBusConnection, open_dbus_connection

from tests.end_to_end.assistive import missing_parts, session_bus
from ui.desktop_messages import PATH, SERVICE, Message, has_session_bus, is_there, show
from ui.system_text import text_scale

pytestmark = pytest.mark.skipif(
    any("dbus" in part for part in missing_parts()), reason="needs dbus-daemon"
)
_MESSAGE = Message("পত্রিকা", "৫টি নতুন খবর", "পত্রিকা", "io.example.Potrika")


class Service(threading.Thread):
    """A desktop's service for messages: notes what it is to show, and answers as it is told to."""

    def __init__(self, address: str, signal: tuple[str, int] | None) -> None:
        super().__init__(name="desktop service", daemon=True)
        self.asked: list[tuple[str, Any]] = []
        self._signal = signal
        self._bus: DBusConnection = open_dbus_connection(address)
        self._bus.send_and_get_reply(message_bus.RequestName(SERVICE))

    def run(self) -> None:
        with self._bus:
            self._serve()

    def _serve(self) -> None:
        while True:
            try:
                message = self._bus.receive()
            except OSError:
                return
            fields = message.header.fields
            if message.header.message_type is not MessageType.method_call:
                continue
            assert fields[HeaderFields.member] == "Notify"
            self.asked.append((fields[HeaderFields.signature], message.body))
            self._bus.send(new_method_return(message, "u", (7,)))
            if self._signal is not None:
                name, number = self._signal
                kind = ("us", (number, "default")) if name == "ActionInvoked" else ("uu", (7, 2))
                self._bus.send(new_signal(DBusAddress(PATH, interface=SERVICE), name, *kind))


@pytest.fixture
def bus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    with session_bus(tmp_path) as own:
        for name, value in own.items():
            monkeypatch.setenv(name, value)
        yield own["DBUS_SESSION_BUS_ADDRESS"]
    for thread in threading.enumerate():
        if isinstance(thread, Service):
            thread.join(10)


def test_a_message_is_shown_quietly_and_a_press_comes_back(bus: str) -> None:
    assert not is_there()
    service = Service(bus, ("ActionInvoked", 7))
    service.start()
    assert is_there()
    pressed = threading.Event()
    assert show(_MESSAGE, pressed.set)
    assert pressed.is_set()
    ((signature, body),) = service.asked
    assert signature == "susssasa{sv}i"
    assert body[0] == "পত্রিকা"
    assert body[3:5] == ("পত্রিকা", "৫টি নতুন খবর")
    assert body[6]["urgency"] == ("y", 0)
    assert body[6]["desktop-entry"] == ("s", "io.example.Potrika")


def test_a_message_that_is_waved_away_leads_nowhere(bus: str) -> None:
    Service(bus, ("NotificationClosed", 7)).start()
    pressed = threading.Event()
    assert show(_MESSAGE, pressed.set)
    assert not pressed.is_set()


def test_without_a_service_nothing_is_shown_and_that_is_told(bus: str) -> None:
    assert not show(_MESSAGE, lambda: None)


def test_without_a_bus_there_is_no_service(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR"):
        monkeypatch.delenv(name, raising=False)
    assert not has_session_bus()
    assert not is_there()


class Portal(Service):
    """A desktop's portal: says how large text is to be."""

    def __init__(self, address: str, value: object) -> None:
        threading.Thread.__init__(self, name="desktop portal", daemon=True)
        self._value = value
        self._bus = open_dbus_connection(address)
        self._bus.send_and_get_reply(message_bus.RequestName("org.freedesktop.portal.Desktop"))

    def _serve(self) -> None:
        message = self._bus.receive()
        while message.header.message_type is not MessageType.method_call:
            message = self._bus.receive()
        assert message.body == ("org.gnome.desktop.interface", "text-scaling-factor")
        if self._value is None:
            self._bus.send(new_error(message, "org.freedesktop.portal.Error.NotFound"))
        else:
            self._bus.send(new_method_return(message, "v", (self._value,)))


@pytest.mark.parametrize(
    ("value", "wanted"),
    [(("v", ("d", 1.5)), 1.5), (("d", 1.25), 1.25), (("s", "large"), 1.0), (None, 1.0)],
)
def test_the_desktops_text_size_is_asked_for(bus: str, value: object, wanted: float) -> None:
    Portal(bus, value).start()
    assert text_scale() == wanted


def test_without_a_portal_text_is_as_designed(bus: str) -> None:
    assert text_scale() == 1.0
