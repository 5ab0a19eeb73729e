"""What goes into the bundle of the program, and what PyInstaller would bring along for nothing.

Code is collected by package, never by a list of modules, so that a new module (one imported late
too) is there without anybody's doing. What is listed here are Qt's plug-ins, which no import
names, and the libraries that belong to the reader's own system.
"""

from __future__ import annotations

from pathlib import Path, PurePosixPath

PACKAGES = ("reader", "ui")
"""Ours: every module below them is taken."""

RESOURCES = "resources"
"""Demo newspaper, fonts, icons, translations and newspapers, as they are in the source."""

UNUSED_MODULES = (
    # What libraries import for uses that are not ours.
    "tkinter",
    "PIL.ImageTk",
    "PIL.ImageQt",
    "IPython",
    "numpy",
    "curses",
    "readline",
    "pdb",
    "pydoc",
    "doctest",
    "unittest",
    "lib2to3",
    "ensurepip",
    "setuptools",
    "pkg_resources",
    "distutils",
    "playhouse.apsw_ext",
    # Letters, colour profiles and formulas in pictures: we only scale photographs.
    "PIL._imagingft",
    "PIL._imagingcms",
    "PIL._imagingtk",
    "PIL._imagingmath",
    "cssselect",
    "bs4",
    "psycopg2",
    "MySQLdb",
    "pymysql",
)

PLUGINS = {
    "platforms": ("qxcb", "qwayland", "qwayland-egl", "qwayland-generic", "qoffscreen"),
    # Colours, fonts and dialogues of GNOME and its kin, and of what runs in a sandbox.
    "platformthemes": ("qgtk3", "qxdgdesktopportal"),
    # Pictures of newspapers; the icons are SVG, and .ico is what sites give as theirs.
    "imageformats": ("qjpeg", "qwebp", "qgif", "qsvg", "qico"),
    "iconengines": ("qsvgicon",),
    # People type Bangla by ibus; compose is what X does without it.
    "platforminputcontexts": (
        "ibusplatforminputcontextplugin",
        "composeplatforminputcontextplugin",
    ),
    "tls": ("qopensslbackend", "qcertonlybackend"),
    # Whether the network is there and metered.
    "networkinformation": ("qnetworkmanager", "qglib"),
    "wayland-shell-integration": ("xdg-shell",),
    "wayland-decoration-client": ("bradient", "adwaita"),
}
"""Qt's plug-ins that are kept, by folder, without "lib" and ".so"."""

SMALL_X_LIBRARIES = (
    # In the order of their needs: each may be loaded once those before it are.
    "libxcb-util.so.1",
    "libxcb-image.so.0",
    "libxcb-render-util.so.0",
    "libxcb-cursor.so.0",
    "libxcb-icccm.so.4",
    "libxcb-keysyms.so.1",
    "libxcb-xkb.so.1",
    "libxkbcommon-x11.so.0",
    "libwayland-cursor.so.0",
)
"""Libraries that a desktop often lacks (Ubuntu's has no libxcb-cursor) and that its user cannot
add without root. The tarball brings them in `fallback/` for where the system has none; the
.deb depends on the system's instead."""

FALLBACK = "fallback"

OWN_LIBRARIES = (
    # What Python's own modules need, in versions that differ from system to system.
    "libpython3",
    "libssl.so",
    "libcrypto.so",
    "libsqlite3.so",
    "libffi.so",
    "libbz2.so",
    "liblzma.so",
    "libz.so",
    "libzstd.so",
    "libuuid.so",
    "libexpat.so",
    "libmpdec.so",
    # Qt's own, and what its wheel was linked with and does not bring.
    "libQt6",
    "libicu",
    "libpyside6",
    "libshiboken6",
    "libbrotli",
    "libfreetype.so",
    "libpng16.so",
)
"""Shared libraries (beginnings of names) that the bundle brings. Every other one that is not part
of a wheel is left to the reader's system: desktop libraries must be those its themes, fonts and
drivers were built for, and libstdc++ no older than its drivers want."""

UNUSED_QT = (
    # Only plug-ins that are left out need these, or nothing does.
    "libQt6Quick",
    "libQt6Qml",
    "libQt6VirtualKeyboard",
    "libQt6Pdf",
    "libQt6EglF",
    "libQt6Labs",
    "libQt6Shader",
    "libQt6Lottie",
    "libQt6OpenGL",
)

UNUSED_DATA = (
    "PySide6/Qt/translations/",  # Qt has none in Bangla
    "PySide6/Qt/qml/",
    "setuptools/",
    "certifi/py.typed",
)


def plugin_files(qt: Path) -> list[tuple[str, str]]:
    """(file, folder in the bundle) of the kept plug-ins that this Qt has."""
    found = []
    for folder, names in PLUGINS.items():
        for name in names:
            file = qt / "plugins" / folder / f"lib{name}.so"
            if file.exists():
                found.append((str(file), f"PySide6/Qt/plugins/{folder}"))
    return found


def is_kept(name: str) -> bool:
    """Whether a file (its path in the bundle, with slashes) stays in it."""
    path = PurePosixPath(name)
    if name.startswith(UNUSED_DATA) or path.name.endswith((".pyi", ".typed", ".h", ".pxd")):
        return False
    if "/plugins/" in name:
        return path.name.removeprefix("lib").removesuffix(".so") in PLUGINS.get(
            path.parent.name, ()
        )
    if path.name.startswith(UNUSED_QT):
        return False
    if not path.name.startswith("lib") or ".so" not in path.name:
        return True
    # A wheel's own libraries lie in a folder of theirs; the system's come to the top.
    return len(path.parts) > 1 or path.name.startswith(OWN_LIBRARIES)
