"""Fetches the uv program with nothing but Python's standard library, for `dev`.

A bare Debian has neither pip nor venv, and refuses pip where it has one. The package index that is
asked is the reader's own choice (UV_DEFAULT_INDEX, UV_INDEX_URL or PIP_INDEX_URL), else the one
that uv.lock was made from. What comes is checked against the index's SHA-256 before it is kept.

    python3 packaging/get_uv.py FOLDER      # leaves FOLDER/uv; status 1 and a sentence if it cannot
"""

import hashlib
import html
import io
import json
import os
import platform
import re
import sys
import urllib.error
import urllib.parse
import urllib.request
import zipfile
from pathlib import Path

# Runs before anything is installed, on whatever Python there is: keep it to what 3.8 knows.

SECONDS = 60
WHEEL = re.compile(r"uv-(\d+(?:\.\d+)*)-py3-none-(.+)\.whl")
ANCHOR = re.compile(r"<a\s[^>]*?href\s*=\s*[\"']([^\"']+)[\"'][^>]*>", re.IGNORECASE)


def index_address(environment, lock_text):
    """The simple index to ask, without a slash at its end."""
    for name in ("UV_DEFAULT_INDEX", "UV_INDEX_URL", "PIP_INDEX_URL"):
        if environment.get(name):
            # uv allows NAME=ADDRESS.
            return re.sub(r"^[\w.-]+=(?=https?:)", "", environment[name]).rstrip("/")
    found = re.search(r'registry = "(https?://[^"]+)"', lock_text)
    if not found:
        sys.exit("get_uv: uv.lock names no package index")
    return found.group(1).rstrip("/")


def get(address, accept="*/*"):
    """The body and the final address (after redirects) of a page."""
    if not address.startswith(("http://", "https://")):
        sys.exit(f"get_uv: not a web address: {address}")
    request = urllib.request.Request(address, headers={"Accept": accept})  # noqa: S310
    with urllib.request.urlopen(request, timeout=SECONDS) as answer:  # noqa: S310
        return answer.read(), answer.geturl()


def without_password(address):
    """The address bare; what a private index asks for is sent to its host, and never printed."""
    parts = urllib.parse.urlsplit(address)
    if parts.username is None:
        return address
    bare = urllib.parse.urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2]))
    keys = urllib.request.HTTPPasswordMgrWithPriorAuth()
    user, password = (
        urllib.parse.unquote(parts.username),
        urllib.parse.unquote(parts.password or ""),
    )
    keys.add_password(None, bare, user, password, is_authenticated=True)
    handler = urllib.request.HTTPBasicAuthHandler(keys)
    urllib.request.install_opener(urllib.request.build_opener(handler))
    return bare


def listed_files(body, base):
    """(file name, address, sha256) of what an index page lists, whether JSON or HTML."""
    text = body.decode("utf-8")
    if text.lstrip().startswith("{"):
        for file in json.loads(text)["files"]:
            if not file.get("yanked"):
                address = urllib.parse.urljoin(base, file["url"])
                yield file["filename"], address, file["hashes"].get("sha256", "")
        return
    for anchor in ANCHOR.finditer(text):
        if "data-yanked" not in anchor.group(0):
            address, _, mark = html.unescape(anchor.group(1)).partition("#")
            name = urllib.parse.unquote(address.rsplit("/", 1)[-1])
            sha256 = mark[len("sha256=") :] if mark.startswith("sha256=") else ""
            yield name, urllib.parse.urljoin(base, address), sha256


def fits(tags, system, machine, libc):
    """Whether a wheel with these platform tags runs on this machine."""
    machine = {"amd64": "x86_64", "AMD64": "x86_64"}.get(machine, machine)
    if system == "Darwin":
        return tags.startswith("macosx") and tags.endswith(machine)
    kind = "manylinux" if libc == "glibc" else "musllinux"
    return any(tag.startswith(kind) and tag.endswith("_" + machine) for tag in tags.split("."))


def newest(files, system, machine, libc):
    """The newest wheel that runs here, as (address, sha256), or None."""
    best = None
    for name, address, sha256 in files:
        wheel = WHEEL.fullmatch(name)
        if wheel and sha256 and fits(wheel.group(2), system, machine, libc):
            version = tuple(int(number) for number in wheel.group(1).split("."))
            if best is None or version > best[0]:
                best = (version, address, sha256)
    return best and best[1:]


def keep(wheel_bytes, folder):
    """Takes the program out of its wheel, in one step, so that no half of it is ever seen."""
    with zipfile.ZipFile(io.BytesIO(wheel_bytes)) as wheel:
        (member,) = (name for name in wheel.namelist() if name.endswith(".data/scripts/uv"))
        program = wheel.read(member)
    folder.mkdir(parents=True, exist_ok=True)
    new = folder / f".uv-{os.getpid()}"
    new.write_bytes(program)
    new.chmod(0o755)
    new.replace(folder / "uv")


def main(folder):
    """Fetches, checks and keeps uv."""
    lock = Path(__file__).resolve().parent.parent / "uv.lock"
    index = without_password(index_address(os.environ, lock.read_text(encoding="utf-8")))
    try:
        page, base = get(index + "/uv/", "application/vnd.pypi.simple.v1+json, text/html;q=0.5")
        here = platform.system(), platform.machine(), platform.libc_ver()[0]
        found = newest(listed_files(page, base), *here)
        if not found:
            sys.exit(f"get_uv: no uv for {' '.join(here)} at {index}")
        address, sha256 = found
        body, _ = get(address)
    except (urllib.error.URLError, OSError, ValueError, KeyError) as error:
        sys.exit(f"get_uv: {index}: {error}")
    if hashlib.sha256(body).hexdigest() != sha256:
        sys.exit(f"get_uv: {address} is not what the index promises (SHA-256)")
    keep(body, folder)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
