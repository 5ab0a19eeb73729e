"""Debian's packages of the shared libraries that the bundle leaves to the reader's system."""

from __future__ import annotations

from collections.abc import Iterable

# Where a package was renamed for 64-bit times (Debian 13, Ubuntu 24.04) both names stand.
_PACKAGES = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0t64 | libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0t64 | libglib2.0-0",
    "libgio-2.0.so.0": "libglib2.0-0t64 | libglib2.0-0",
    "libgobject-2.0.so.0": "libglib2.0-0t64 | libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libgcc_s.so.1": "libgcc-s1",
    "libstdc++.so.6": "libstdc++6",
    "libsystemd.so.0": "libsystemd0",
    "libudev.so.1": "libudev1",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}
_LIBC = (
    "libc.so.6",
    "libm.so.6",
    "libdl.so.2",
    "libpthread.so.0",
    "librt.so.1",
    "libutil.so.1",
    "libresolv.so.2",
    "ld-linux-x86-64.so.2",
    "ld-linux-aarch64.so.1",
)
# Only plug-ins that Qt goes without where their libraries are missing want these.
_OPTIONAL = ("libqgtk3.so",)


class UnknownLibraryError(LookupError):
    """A library is neither in the bundle nor known: name its package, or bring it along."""


def depends(wanted: dict[str, set[str]], libc: Iterable[int]) -> list[str]:
    """The packages for a Depends field, in order.

    `wanted` are sonames with the files that want them. Raises UnknownLibraryError.
    """
    found = {f"libc6 (>= {'.'.join(map(str, libc))})", "hicolor-icon-theme"}
    for soname, files in wanted.items():
        if soname in _LIBC or files <= set(_OPTIONAL):
            continue
        if soname not in _PACKAGES:
            raise UnknownLibraryError(f"{soname}, wanted by {', '.join(sorted(files))}")
        found.add(_PACKAGES[soname])
    return sorted(found)
