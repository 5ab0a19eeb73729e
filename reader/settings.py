"""What the reader has set: one TOML file in the profile's folder, for people to read and edit.

Only what differs from the defaults need stand in it. A value that cannot be understood counts as
not set, and the file as it was is kept beside the new one; keys that this version does not know
stay where they are. Sizes and places of the window are not settings: ui/state.py keeps those.
"""

from __future__ import annotations

import contextlib
import logging
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal, TypeAlias

from reader.errors import Fault
from reader.later import later
from reader.records import dataclass, field

# Only a file that is there, or a change, needs these.
if TYPE_CHECKING:
    import dataclasses
    import tomllib

    import msgspec
    import tomli_w

    from reader import whole_files
else:
    dataclasses, msgspec = later("", "dataclasses", "msgspec")
    tomli_w, tomllib = later("", "tomli_w", "tomllib")
    (whole_files,) = later("reader", "whole_files")

FILE = "settings.toml"
BROKEN = "settings.broken.toml"
_HEAD = b"# Settings of Potrika; see README.md. Read at the start, written by the window.\n\n"
_logger = logging.getLogger(__name__)

Minutes: TypeAlias = int
Size: TypeAlias = int
LineHeight: TypeAlias = float
Em: TypeAlias = int
NotNegative: TypeAlias = int
Gigabytes: TypeAlias = float


def _know_limits() -> None:
    """Have msgspec know what the numbers may be."""
    globals().update(
        Minutes=Annotated[int, msgspec.Meta(ge=5, le=1440)],
        Size=Annotated[int, msgspec.Meta(ge=12, le=40)],
        LineHeight=Annotated[float, msgspec.Meta(ge=1.2, le=2.6)],
        Em=Annotated[int, msgspec.Meta(ge=20, le=80)],
        NotNegative=Annotated[int, msgspec.Meta(ge=0)],
        Gigabytes=Annotated[float, msgspec.Meta(gt=0)],
    )


@dataclass(frozen=True, slots=True)
class Reading:
    """How articles are set: size in pixels, line height and width in em."""

    font: str = "Noto Serif Bengali"
    size: Size = 18
    line_height: LineHeight = 1.75
    width: Em = 34
    align: Literal["left", "justify"] = "left"


@dataclass(frozen=True, slots=True)
class Syncing:
    """When newspapers are fetched by themselves; `every` is in minutes."""

    every: Minutes = 30
    only_on_start: bool = False
    on_metered: bool = True


@dataclass(frozen=True, slots=True)
class Pictures:
    """Which pictures are fetched, whether also where data is counted, and how much a day at most,
    in megabytes; 0 means no limit."""

    fetch: Literal["all", "none"] = "all"
    on_metered: bool = False
    megabytes_a_day: NotNegative = 0


@dataclass(frozen=True, slots=True)
class Keeping:
    """How large the library may grow, and how long articles stay; 0 days means for ever."""

    gigabytes: Gigabytes = 2.0
    days: NotNegative = 30


@dataclass(frozen=True, slots=True)
class Desktop:
    """How the window behaves on the desktop."""

    mark_read_while_scrolling: bool = False
    notifications: bool = False
    notify_of: Literal["all", "searches"] = "all"
    tray: bool = False
    start_with_session: bool = False


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that can be set. `text_size` is in percent of the design; `keys` holds the
    shortcuts that were changed, by action."""

    language: Literal["bn", "en"] = "bn"
    theme: Literal["system", "paper", "sepia", "dark"] = "system"
    text_size: Literal["system", "100", "125", "150", "200"] = "system"
    digits: Literal["bangla", "latin"] = "bangla"
    calendar: Literal["bangladesh", "west-bengal"] = "bangladesh"
    hijri: Literal["off", "-1", "0", "+1"] = "-1"
    reading: Reading = Reading()
    sync: Syncing = Syncing()
    pictures: Pictures = Pictures()
    library: Keeping = Keeping()
    desktop: Desktop = Desktop()
    keys: dict[str, list[str]] = field(default_factory=dict)


class SettingsFile:
    """The settings of one profile, or for this run alone where there is no folder. `settings` is
    what is in force."""

    def __init__(self, folder: Path | None) -> None:
        self._path = folder / FILE if folder is not None else None
        self._document, self.settings = self._read()

    def change(self, name: str, value: object) -> Settings:
        """Set one key by its dotted name ("reading.size") and write the file at once.

        Raises AttributeError for a name that is none and msgspec.ValidationError for a value that
        does not fit; CannotWrite or DiskFull where the file cannot be written: the value is then
        in force until the program ends.
        """
        table, _, key = name.rpartition(".")
        inner = getattr(self.settings, table) if table else self.settings
        getattr(inner, key)
        _know_limits()
        built = msgspec.to_builtins(inner)
        changed: Any = msgspec.convert({**built, key: value}, type(inner))
        whole: dict[str, Any] = {table: changed}
        self.settings = dataclasses.replace(self.settings, **whole) if table else changed
        home = self._document
        if table:
            home = self._document[table] = {**_table(self._document.get(table))}
        home[key] = value
        self._write()
        return self.settings

    def _read(self) -> tuple[dict[str, Any], Settings]:
        if self._path is None:
            return {}, Settings()
        try:
            body = self._path.read_bytes()
        except OSError:
            return {}, Settings()
        try:
            document = tomllib.loads(body.decode("utf-8-sig"))
        except (UnicodeDecodeError, tomllib.TOMLDecodeError):
            _keep_aside(self._path, body)
            return {}, Settings()
        fitting, wrong = _fitting(document)
        if wrong:
            _logger.warning("%s: not understood: %s", FILE, ", ".join(wrong))
            _keep_aside(self._path, body)
        return document, msgspec.convert(fitting, Settings)

    def _write(self) -> None:
        if self._path is None:
            return
        self._path.parent.mkdir(parents=True, exist_ok=True)
        with whole_files.whole_file(self._path) as file:
            file.write(_HEAD + tomli_w.dumps(self._document).encode())


def _keep_aside(path: Path, body: bytes) -> None:
    with contextlib.suppress(Fault), whole_files.whole_file(path.with_name(BROKEN)) as file:
        file.write(body)


def _table(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _fitting(document: dict[str, Any]) -> tuple[dict[str, Any], list[str]]:
    """The part of a document that fits Settings, and the dotted names of what does not."""
    _know_limits()
    return _fitting_in(document, Settings, "")


def _fitting_in(
    document: dict[str, Any], kind: type[Any], prefix: str
) -> tuple[dict[str, Any], list[str]]:
    fitting: dict[str, Any] = {}
    wrong: list[str] = []
    for known in dataclasses.fields(kind):
        if known.name not in document:
            continue
        value = document[known.name]
        name = f"{prefix}{known.name}"
        if dataclasses.is_dataclass(known.default):
            if isinstance(value, dict):
                of_table = type(known.default)
                fitting[known.name], more = _fitting_in(value, of_table, f"{name}.")
                wrong += more
            else:
                wrong.append(name)
            continue
        try:
            msgspec.convert({known.name: value}, kind)
        except msgspec.ValidationError:
            wrong.append(name)
        else:
            fitting[known.name] = value
    return fitting, wrong
