"""Examining the library whole, and mending what can be mended while it is open.

A file that SQLite itself finds damaged is not touched here: the finding leaves a marker, and the
next opening moves the file aside and rebuilds or restores it (startup.py).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from reader.article import Article, Completeness, Paragraph, Run
from reader.errors import LibraryDamaged
from reader.store import addresses, codec
from reader.store.connection import Connection
from reader.store.doctor_pictures import PICTURE_CHECKS, Check, Files, look_at_files, mend_files
from reader.store.doctor_search import Indexes, look_at_indexes, mend_indexes
from reader.store.keys import article_under, merge
from reader.store.rows import Finding

_MARKS, _CACHE = "marks.sqlite", "cache.sqlite"
_CHUNK = 500

_SECTION_TRUTH = (
    "SELECT section, count(*) AS total, sum(read = 0) AS unread FROM membership GROUP BY section"
)
_NEWSPAPER_TRUTH = (
    "SELECT newspaper, sum(aside = 0) AS total, sum(read = 0 AND aside = 0) AS unread, "
    "sum(starred) AS starred, sum(later) AS later, "
    "sum(completeness >= 2 AND aside = 0) AS complete FROM article GROUP BY newspaper "
    "HAVING total OR starred OR later"
)


def _counter_check(code: str, table: str, truth: str, filled: str) -> Check:
    stored = f"SELECT * FROM {table} WHERE {filled}"  # noqa: S608 - our own names
    return Check(
        code,
        _CACHE,
        f"SELECT (SELECT count(*) FROM (SELECT * FROM ({truth}) EXCEPT {stored})) "  # noqa: S608 - our own names
        f"+ (SELECT count(*) FROM ({stored} EXCEPT SELECT * FROM ({truth})))",
        f"DELETE FROM {table}; INSERT INTO {table} {truth}",  # noqa: S608 - our own names
    )


# In the order in which one thing depends on another.
_CHECKS = (
    Check(
        "article-without-status",
        _MARKS,
        "SELECT count(*) FROM article WHERE key NOT IN (SELECT key FROM status)",
        (
            "INSERT OR IGNORE INTO status (key, read, starred, later, first_seen) "
            "SELECT key, read, starred, later, first_seen FROM article "
            "WHERE key NOT IN (SELECT key FROM status)"
        ),
    ),
    Check(
        "alias-of-nothing",
        _MARKS,
        "SELECT count(*) FROM alias WHERE story NOT IN (SELECT key FROM status)",
        "DELETE FROM alias WHERE story NOT IN (SELECT key FROM status)",
    ),
    Check(
        "flags-differ",
        _CACHE,
        "SELECT count(*) FROM article JOIN status ON status.key = article.key "
        "WHERE (article.read, article.starred, article.later) "
        "<> (status.read, status.starred, status.later)",
        (
            "UPDATE article SET (read, starred, later) = (SELECT read, starred, later "
            "FROM status WHERE status.key = article.key)"
        ),
    ),
    Check(
        "kept-for-nothing",
        _MARKS,
        "SELECT count(*) FROM kept WHERE key NOT IN "
        "(SELECT key FROM status WHERE starred = 1 OR later = 1)",
        (
            "DELETE FROM kept WHERE key NOT IN "
            "(SELECT key FROM status WHERE starred = 1 OR later = 1)"
        ),
    ),
    Check(
        "not-kept",
        _MARKS,
        "SELECT count(*) FROM article WHERE (starred = 1 OR later = 1) "
        "AND key NOT IN (SELECT key FROM kept)",
        (
            "INSERT OR IGNORE INTO kept SELECT key, url, newspaper, section, teaser, "
            "completeness, version, updated, document FROM article "
            "JOIN body ON body.article = article.id WHERE starred = 1 OR later = 1"
        ),
    ),
    Check(
        "part-without-article",
        _CACHE,
        "SELECT (SELECT count(*) FROM body WHERE article NOT IN (SELECT id FROM article)) "
        "+ (SELECT count(*) FROM membership WHERE article NOT IN (SELECT id FROM article))",
        (
            "DELETE FROM body WHERE article NOT IN (SELECT id FROM article);"
            "DELETE FROM membership WHERE article NOT IN (SELECT id FROM article)"
        ),
    ),
    Check(
        "place-differs",
        _CACHE,
        "SELECT count(*) FROM membership JOIN article ON article.id = membership.article "
        "WHERE membership.read <> article.read OR (sort > 0 AND sort <> shown_at)",
        (
            "UPDATE membership SET (read, sort) = (SELECT article.read, "
            "CASE WHEN membership.sort > 0 THEN shown_at ELSE membership.sort END "
            "FROM article WHERE article.id = membership.article)"
        ),
    ),
    *PICTURE_CHECKS,
    # Counters last: what was mended above has changed them.
    _counter_check(
        "section-counter-wrong", "section_count", _SECTION_TRUTH, "total <> 0 OR unread <> 0"
    ),
    _counter_check(
        "newspaper-counter-wrong",
        "newspaper_count",
        _NEWSPAPER_TRUTH,
        "total <> 0 OR unread <> 0 OR starred <> 0 OR later <> 0 OR complete <> 0",
    ),
)


@dataclass(slots=True)
class Examination:
    """What was found, with what mending needs to know."""

    damage: list[Finding] = field(default_factory=list)
    wrong: list[Check] = field(default_factory=list)
    unreadable: list[int] = field(default_factory=list)
    unreadable_kept: int = 0
    without_dictionary: int = 0
    duplicates: list[tuple[int, int]] = field(default_factory=list)
    files: Files = field(default_factory=Files)
    indexes: Indexes = field(default_factory=Indexes)
    counts: dict[str, int] = field(default_factory=dict)


def examine(connection: Connection) -> Examination:
    """Looks at everything; changes nothing. Takes about a second for 10,000 articles."""
    found = Examination()
    try:
        _integrity(connection, found)
        if not found.damage:
            for check in _CHECKS:
                count = connection.value(check.count)
                if count:
                    found.wrong.append(check)
                    found.counts[check.code] = count
            _documents(connection, found)
            _duplicates(connection, found)
            found.files = look_at_files(connection)
            found.indexes = look_at_indexes(connection)
    except LibraryDamaged as fault:
        found.damage.append(Finding("damaged", _CACHE, fault.english(), mended=False))
    if found.damage:
        connection.files.suspect.touch()
    return found


def _integrity(connection: Connection, found: Examination) -> None:
    for schema, file in (("main", _MARKS), ("cache", _CACHE)):
        for (line,) in connection.rows(f"PRAGMA {schema}.integrity_check(5)"):
            if line != "ok":
                found.damage.append(Finding("damaged", file, line, mended=False))
        broken = len(connection.rows(f"PRAGMA {schema}.foreign_key_check"))
        # The cache's are orphans, which a check of their own mends.
        if broken and schema == "main":
            found.damage.append(
                Finding("foreign-key", file, f"{broken} rows point nowhere", mended=False)
            )


def _documents(connection: Connection, found: Examination) -> None:
    last = 0
    while chunk := connection.rows(
        "SELECT id, document FROM article LEFT JOIN body ON body.article = article.id "
        "WHERE id > ? ORDER BY id LIMIT ?",
        (last, _CHUNK),
    ):
        found.unreadable += [article for article, blob in chunk if not _decodes(blob, found)]
        last = chunk[-1][0]
    found.unreadable_kept = sum(
        not _decodes(blob, found) for (blob,) in connection.rows("SELECT document FROM kept")
    )


def _decodes(blob: bytes | None, found: Examination | None = None) -> bool:
    """Whether a document is sound, as far as can be told: one whose dictionary is missing from
    this installation is left alone, and counted."""
    try:
        codec.unpack(blob or b"")
    except codec.DictionaryMissing:
        if found is not None:
            found.without_dictionary += 1
    except codec.NotADocument:
        return False
    return True


def _duplicates(connection: Connection, found: Examination) -> None:
    """Articles whose address leads to another article: the same story twice."""
    for article, url, key in connection.rows("SELECT id, url, key FROM article ORDER BY id"):
        if url and (address := addresses.digest(url)) != key:
            other = article_under(connection, address)
            if other is not None and other != article:
                found.duplicates.append((min(article, other), max(article, other)))


def mend(connection: Connection, found: Examination, now: datetime) -> list[Finding]:
    """Mends what an examination found, in the order in which one thing depends on another."""
    findings = list(found.damage)
    if found.damage:
        return findings
    for keep, drop in dict.fromkeys(found.duplicates):
        merge(connection, keep, drop)
        findings.append(Finding("duplicate", _CACHE, f"{drop} was {keep}", mended=True))
    for article in found.unreadable:
        _write_anew(connection, article, now)
        findings.append(Finding("unreadable-document", _CACHE, str(article), mended=True))
    if found.without_dictionary:
        text = f"{found.without_dictionary} documents; install Potrika anew"
        findings.append(Finding("dictionary-missing", _CACHE, text, mended=False))
    if found.unreadable_kept:
        findings.append(_mend_kept(connection, found.unreadable_kept))
    findings += mend_files(connection, found.files, now)
    for check in _CHECKS:
        wrong = connection.value(check.count)
        if wrong:
            for statement in check.mend.split(";"):
                connection.run(statement)
        if check in found.wrong:
            findings.append(
                Finding(check.code, check.file, f"{found.counts[check.code]} rows", mended=True)
            )
    # Last: what was mended above may have changed what there is to find.
    return findings + mend_indexes(connection, found.indexes, lost=bool(found.unreadable))


def _write_anew(connection: Connection, article: int, now: datetime) -> None:
    """Gives an article a document again: its kept copy, else what its row says; its page is
    wanted then."""
    row = connection.one(
        "SELECT article.url, headline, article.teaser, published, kept.document FROM article "
        "LEFT JOIN kept ON kept.key = article.key WHERE id = ?",
        (article,),
    )
    if row is None:
        return  # it was another one's duplicate
    url, headline, teaser, published, kept = row
    if _decodes(kept):
        document = kept
    else:
        blocks = (Paragraph((Run(teaser),)),) if teaser else ()
        document = codec.pack(
            Article(
                url=url or "",
                headline=headline,
                published=codec.from_ms_or_none(published),
                blocks=blocks,
            )
        )
        connection.run(
            "UPDATE article SET completeness = ?, words = 0, page_read = NULL, attempts = 0, "
            "fetch_after = CASE WHEN url IS NULL THEN NULL ELSE ? END WHERE id = ?",
            (
                int(Completeness.TEASER if teaser else Completeness.HEADLINE),
                codec.to_ms(now),
                article,
            ),
        )
    connection.run("INSERT OR REPLACE INTO body VALUES (?, ?)", (article, document))


def _mend_kept(connection: Connection, unreadable: int) -> Finding:
    """Kept documents that cannot be read are taken anew from the cache, where that has them;
    the check "not-kept" does it once they are gone."""
    for key, blob in connection.rows("SELECT key, document FROM kept"):
        if not _decodes(blob):
            connection.run(
                "DELETE FROM kept WHERE key = ? AND key IN (SELECT key FROM article)", (key,)
            )
    left = sum(not _decodes(blob) for (blob,) in connection.rows("SELECT document FROM kept"))
    return Finding("unreadable-document", _MARKS, f"{unreadable} kept", mended=left == 0)
