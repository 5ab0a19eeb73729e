"""What a check of the library finds about pictures: their rows, and their files on disk."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from reader.store import picture_table
from reader.store.connection import Connection, library_faults
from reader.store.rows import Finding
from reader.store.schema_pictures import PENDING

_CACHE = "cache.sqlite"
_FILES = "pictures"


@dataclass(frozen=True, slots=True)
class Check:
    """Something that may be wrong: how many rows are, and what puts it right (SQL)."""

    code: str
    file: str
    count: str
    mend: str


_UNTRUE = f"(completeness = 3) <> (linked = 1 AND NOT {PENDING})"
_NO_FILE = "state = 1 AND hash NOT IN (SELECT hash FROM picture_file)"

PICTURE_CHECKS = (
    Check(
        "picture-without-file",
        _CACHE,
        f"SELECT count(*) FROM picture WHERE {_NO_FILE}",  # noqa: S608 - our own names
        f"UPDATE picture SET state = 0, hash = NULL, fetch_after = 0 WHERE {_NO_FILE}",  # noqa: S608
    ),
    Check(
        "pictured-untrue",
        _CACHE,
        f"SELECT count(*) FROM article WHERE completeness >= 2 AND {_UNTRUE}",  # noqa: S608
        (
            f"UPDATE article SET completeness = 2 + (linked = 1 AND NOT {PENDING}) "  # noqa: S608
            f"WHERE completeness >= 2 AND {_UNTRUE}"
        ),
    ),
)


@dataclass(slots=True)
class Files:
    """What a look at the files found: digests whose file is gone, files that nothing leads to."""

    missing: list[bytes] = field(default_factory=list)
    orphans: list[tuple[bytes, str]] = field(default_factory=list)


def look_at_files(connection: Connection) -> Files:
    """Compares rows and files; changes nothing. What is being written meanwhile is looked at
    again by `mend_files`."""
    found = Files()
    files = picture_table.files_of(connection)
    with library_faults(connection.files):
        on_disk = {(digest, form) for digest, form, _ in files.all()}
    known = set(connection.rows("SELECT hash, format FROM picture_file"))
    found.missing = [digest for digest, _ in known - on_disk]
    leaving = set(connection.rows("SELECT hash, format FROM loose_file"))
    kept = set(connection.rows("SELECT hash, format FROM kept_picture"))
    found.orphans = sorted(on_disk - known - leaving - kept)
    return found


def mend_files(connection: Connection, found: Files, now: datetime) -> list[Finding]:
    """Pictures whose file is gone are wanted again; files that nothing leads to go."""
    findings = []
    files = picture_table.files_of(connection)
    if missing := [digest for digest in found.missing if _is_missing(connection, digest)]:
        for digest in missing:
            for (picture,) in connection.rows("SELECT id FROM picture WHERE hash = ?", (digest,)):
                picture_table.want_again(connection, picture, now)
            connection.run("DELETE FROM picture_file WHERE hash = ?", (digest,))
            connection.run("DELETE FROM kept_picture WHERE hash = ?", (digest,))
        detail = f"{len(missing)} files"
        findings.append(Finding("picture-file-missing", _FILES, detail, mended=True))
    orphans = [pair for pair in found.orphans if not picture_table.is_kept(connection, pair[0])]
    with library_faults(connection.files):
        for digest, form in orphans:
            files.remove(digest, form)
        files.recover_old(lambda digest: picture_table.is_kept(connection, digest))
    if orphans:
        detail = f"{len(orphans)} files"
        findings.append(Finding("picture-file-of-none", _FILES, detail, mended=True))
    return findings


def _is_missing(connection: Connection, digest: bytes) -> bool:
    form = connection.value("SELECT format FROM picture_file WHERE hash = ?", (digest,))
    files = picture_table.files_of(connection)
    return form is not None and not files.path(digest, form).exists()
