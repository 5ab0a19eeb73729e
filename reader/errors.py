"""Everything that is expected to go wrong, by type.

Two families under one root: a Fault is the environment's (no network, disk full, a page that is
not one), is said where it happened and leaves everything else working; a Bug is ours, is logged
whole and said once. A fault's `sentence` is the English source text; its translation, Bangla
first, stands in resources/translations like every other sentence (context "errors").
"""

from __future__ import annotations

from typing import ClassVar


class PotrikaError(Exception):
    """The root of all errors that this program raises on purpose."""

    code: ClassVar[str] = "error"
    temporary: ClassVar[bool] = False
    sentence: ClassVar[str] = "Something went wrong."

    def __init__(self, **values: str | int) -> None:
        self.values = values
        super().__init__(self.english())

    def english(self) -> str:
        """The sentence in English with this error's values filled in."""
        return self.sentence.format(**self.values)

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuild, (type(self), self.values)


def _rebuild(kind: type[PotrikaError], values: dict[str, str | int]) -> PotrikaError:
    return kind(**values)


class Fault(PotrikaError):
    """The environment is to blame; `temporary` faults are worth another try later."""


class Bug(PotrikaError):
    """We are to blame."""

    code = "bug"
    sentence = "Potrika made a mistake of its own ({what}). Please report it."


# --- fetching --------------------------------------------------------------------------------


class FetchFault(Fault):
    """A request brought nothing usable; `url` says which."""


class NoNetwork(FetchFault):
    """The host could not be reached at all."""

    code, temporary = "no-network", True
    sentence = "{host} cannot be reached. Check the connection; what is kept can be read meanwhile."


class TookTooLong(FetchFault):
    """A time limit or the total deadline passed."""

    code, temporary = "timeout", True
    sentence = "{host} took too long to answer. It will be asked again later."


class BrokenAnswer(FetchFault):
    """The connection broke or the answer ended early."""

    code, temporary = "broken-answer", True
    sentence = "The answer of {host} broke off. It will be asked again later."


class BadCertificate(FetchFault):
    """TLS failed."""

    code = "bad-certificate"
    sentence = "The security certificate of {host} is not valid, so nothing was fetched from it."


class TooLarge(FetchFault):
    """The body passed its cap while streaming."""

    code = "too-large"
    sentence = "The page at {host} is larger than {limit_mb} MB and was not fetched."


class Refused(FetchFault):
    """401, 403, 407, 451: the server does not serve programs."""

    code = "refused"
    sentence = "{host} refuses to give this page to programs. Open it in the browser instead."


class Gone(FetchFault):
    """404 or 410."""

    code = "gone"
    sentence = "This page is no longer at {host}."


class ServerTrouble(FetchFault):
    """429 or 5xx after all retries, or any other status that is not a success."""

    code, temporary = "server-trouble", True
    sentence = "{host} has trouble of its own (status {status}). It will be asked again later."


class TooManyRedirects(FetchFault):
    """More than five hops, or a loop."""

    code = "too-many-redirects"
    sentence = "{host} sends us round in circles, so nothing was fetched."


class AddressNotAllowed(FetchFault):
    """Not http or https, or a private address that is no subscription."""

    code = "address-not-allowed"
    sentence = "The address {url} is not one that may be fetched."


class RobotsForbid(FetchFault):
    """robots.txt asks programs to stay away."""

    code = "robots-forbid"
    sentence = "{host} asks programs not to fetch this page. Open it in the browser instead."


class Cancelled(FetchFault):
    """The sync was stopped."""

    code, temporary = "cancelled", True
    sentence = "Stopped."


class SyncBroke(Fault):
    """The process of a sync died: killed by the system, or of a mistake of ours."""

    code, temporary = "sync-broke", True
    sentence = "The sync broke off. What has come is kept; the next sync brings the rest."


# --- parsing ---------------------------------------------------------------------------------


class ParseFault(Fault):
    """Bytes came, but not what was expected of them."""


class NotAFeed(ParseFault):
    """Neither RSS, RDF, Atom nor JSON Feed."""

    code = "not-a-feed"
    sentence = "What {host} sent is not a news feed."


class NoArticle(ParseFault):
    """A page without a story that could be found."""

    code = "no-article"
    sentence = "No article was found on this page of {host}. Open it in the browser instead."


class NoStories(ParseFault):
    """A front page or sitemap without a single story link."""

    code = "no-stories"
    sentence = "No stories were found on this page of {host}."


class PageTooHostile(ParseFault):
    """The guard, the time limit or the memory limit ended the parse."""

    code = "page-too-hostile"
    sentence = "A page of {host} is built so that reading it would take too long; it was left out."


class NotAPicture(ParseFault):
    """Bytes that are no picture, or one of a kind that is not kept (SVG)."""

    code = "not-a-picture"
    sentence = "What {host} sent is not a picture that can be shown."


class PictureBroken(ParseFault):
    """A picture that ends early or cannot be decoded; the next answer may be whole."""

    code, temporary = "picture-broken", True
    sentence = "A picture of {host} came damaged. It will be asked for again later."


class PictureTooHostile(ParseFault):
    """So many pixels, or so much time and memory, that the preparing was ended."""

    code = "picture-too-hostile"
    sentence = "A picture of {host} is far too large to be shown; it was left out."


# --- the library on disk ---------------------------------------------------------------------


class LibraryFault(Fault):
    """The library could not be read or written."""

    code = "library"
    sentence = "The library could not be read or written."


class DiskFull(LibraryFault):
    """No room left."""

    code, temporary = "disk-full", True
    sentence = "The disk is full. Make some room; everything kept can still be read."


class LibraryBusy(LibraryFault):
    """Another program holds the library for too long."""

    code, temporary = "library-busy", True
    sentence = "Another program is using the library. Try again in a moment."


class LibraryDamaged(LibraryFault):
    """A file of the library is damaged and could not be mended."""

    code = "library-damaged"
    sentence = "The library file {file} is damaged. Run 'doctor' to mend it from the last back-up."


class LibraryTooNew(LibraryFault):
    """Written by a newer version."""

    code = "library-too-new"
    sentence = "This library was written by a newer Potrika. Install the newer version to open it."


class LibraryReadOnly(LibraryFault):
    """The profile's folder may not be written."""

    code = "library-read-only"
    sentence = "The folder {folder} cannot be written to. Choose another with --profile."


class LibraryUnreachable(LibraryFault):
    """The system could not read or write the files: a drive pulled out, a share gone."""

    code, temporary = "library-unreachable", True
    sentence = "The folder {folder} cannot be read or written just now. Is its drive connected?"


class LibraryClosed(LibraryFault):
    """Asked after the program began to quit."""

    code = "library-closed"
    sentence = "The library is closed already."


class NoSuchArticle(LibraryFault):
    """No article has this id."""

    code = "no-such-article"
    sentence = "There is no article {id}."


class NoSuchSection(LibraryFault):
    """No newspaper or section has this id."""

    code = "no-such-section"
    sentence = "There is no newspaper or section {id}. 'sections' lists them."


class NoWayIn(Fault):
    """A section without an address to ask."""

    code = "no-way-in"
    sentence = "This section has no address that lists its stories."


class NoSuchSearch(LibraryFault):
    """No saved search has this id."""

    code = "no-such-search"
    sentence = "There is no saved search {id}."


class NoSuchFolder(LibraryFault):
    """No folder of newspapers has this id."""

    code = "no-such-folder"
    sentence = "There is no folder {id}."


class NotANewspaper(Fault):
    """An address with neither a feed nor a list of stories."""

    code = "not-a-newspaper"
    sentence = "Neither a feed nor a list of stories was found at {url}."


class NoSuchFile(Fault):
    """A file of the command line could not be read."""

    code = "no-such-file"
    sentence = "The file {file} cannot be read."


class CannotWrite(Fault):
    """A file of the command line could not be written."""

    code = "cannot-write"
    sentence = "The file {file} cannot be written. Choose another place."


class NotSubscriptions(Fault):
    """A file that is to be imported lists no feeds."""

    code = "not-subscriptions"
    sentence = (
        "{file} lists no subscriptions that can be read. OPML, newsboat's urls and RSS Guard's "
        "database can be."
    )


class NotABackup(Fault):
    """A file that is to be restored is none of ours, or not whole."""

    code = "not-a-backup"
    sentence = "{file} is not a whole back-up of Potrika. Nothing was changed."


class BackupTooNew(Fault):
    """A back-up that a newer version made."""

    code = "backup-too-new"
    sentence = (
        "This back-up was made by a newer Potrika. Install the newer version to restore it; "
        "nothing was changed."
    )


class LibraryInUse(LibraryFault):
    """A library is to be replaced that another program has open."""

    code, temporary = "library-in-use", True
    sentence = "Potrika is open and uses this library. Close it and try again."


class NothingToTake(Fault):
    """Nothing that fits is kept, so there is nothing to export."""

    code = "nothing-to-take"
    sentence = "No kept article fits, so no file was written. 'list' shows what there is."


class NoDisplay(Fault):
    """Started where no window can be shown."""

    code = "no-display"
    sentence = (
        "There is no display to open a window on. Start Potrika from a desktop, or use "
        "--screenshot FILE or one of the commands of --help."
    )


class MissingQtLibraries(Fault):
    """Qt's system libraries are missing."""

    code = "missing-qt-libraries"
    sentence = "System libraries that the window needs are missing ({what}). Run ./dev run once."


def fault_of(code: str, values: dict[str, str | int]) -> PotrikaError:
    """The error of a stored code; the root itself where this version knows no such code."""
    pending: list[type[PotrikaError]] = [PotrikaError]
    while pending:
        kind = pending.pop()
        if kind.code == code:
            return kind(**values)
        pending.extend(kind.__subclasses__())
    return Fault()
