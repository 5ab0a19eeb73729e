"""The text size that the desktop is set to, where Qt does not tell: GNOME's on Wayland.

It is asked of the desktop portal (org.freedesktop.portal.Settings), which answers for GNOME's own
setting. On X11 the same setting reaches Qt as a finer resolution, by which it enlarges everything.
"""

from __future__ import annotations

from ui.desktop_messages import has_session_bus

_SERVICE, _PATH = "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop"
_SETTINGS = "org.freedesktop.portal.Settings"
_ASK_SECONDS = 3.0


def text_scale() -> float:
    """The desktop's factor for all text; 1 where it has none. For a thread that nobody waits for,
    since a portal may have to be started first."""
    if not has_session_bus():
        return 1.0
    from jeepney import DBusAddress, MessageType, new_method_call
    from jeepney.io.blocking import open_dbus_connection

    address = DBusAddress(_PATH, _SERVICE, _SETTINGS)
    wanted = ("org.gnome.desktop.interface", "text-scaling-factor")
    try:
        with open_dbus_connection("SESSION") as bus:
            call = new_method_call(address, "Read", "ss", wanted)
            answer = bus.send_and_get_reply(call, timeout=_ASK_SECONDS)
    except (OSError, TimeoutError, KeyError, ValueError):
        return 1.0
    value = answer.body[0] if answer.header.message_type is MessageType.method_return else None
    while isinstance(value, tuple):  # a variant is its signature and its value
        value = value[1]
    return float(value) if isinstance(value, int | float) else 1.0
