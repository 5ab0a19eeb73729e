"""The software bill of materials (CycloneDX 1.5, JSON), and the folder of licences."""

from __future__ import annotations

import json
import re
import shutil
import time
import uuid
from pathlib import Path
from typing import Any

from components import Component
from source import Source

FOLDER = "licences"
_SPACE = uuid.uuid5(uuid.NAMESPACE_DNS, "potrika.github.io")

_READ_ME = """Potrika is under the MIT licence (Potrika.txt). It brings what others have made: each
part has its licence here, and the bill of materials (potrika.cdx.json) lists them all.

Qt, PySide6 and Shiboken are used under the GNU Lesser General Public License, version 3
(LGPL-3 and GPL-3 here). They are unchanged shared libraries: you may replace them by versions of
your own in the folder PySide6 (ICU's data beside them was reduced to Bangla and English). Their
source is at https://download.qt.io/official_releases/ in the versions that the bill names.

The fonts are under the SIL Open Font License 1.1, the icons (Lucide) under ISC.
"""


def write(source: Source, components: list[Component], root: Path, inside: Path) -> Path:
    """Leaves bill and licences in a bundle; the path of the bill.

    `root` is the source's folder, `inside` the bundle's inner one.
    """
    folder = inside / FOLDER
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    (folder / "README.txt").write_text(_READ_ME, "utf-8")
    shutil.copyfile(root / "LICENSE", folder / "Potrika.txt")
    for part in components:
        _copy_texts(part, folder)
    bill = inside / "potrika.cdx.json"
    bill.write_text(
        json.dumps(_bill(source, components), indent=1, ensure_ascii=False) + "\n", "utf-8"
    )
    return bill


def _copy_texts(part: Component, folder: Path) -> None:
    for text in part.texts:
        if text.parent.name == "common-licenses":
            copy = folder / f"{text.name}.txt"
        else:
            kind = "" if len(part.texts) == 1 else f"-{text.stem}"
            copy = folder / f"{_file_name(part)}{kind}.txt"
        shutil.copyfile(text.resolve(), copy)
        copy.chmod(0o644)


def _file_name(part: Component) -> str:
    return re.sub(r"[^\w.+-]+", "-", part.name).strip("-")


def _bill(source: Source, components: list[Component]) -> dict[str, Any]:
    serial = uuid.uuid5(_SPACE, f"{source.full_version} {source.commit}")
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "serialNumber": f"urn:uuid:{serial}",
        "version": 1,
        "metadata": {
            "timestamp": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(source.epoch)),
            "component": {
                "type": "application",
                "bom-ref": "potrika",
                "name": "Potrika",
                "version": source.full_version,
                "licenses": [{"license": {"id": "MIT"}}],
            },
        },
        "components": [_entry(part, number) for number, part in enumerate(components)],
        "dependencies": [
            {"ref": "potrika", "dependsOn": [f"part-{n}" for n in range(len(components))]}
        ],
    }


def _entry(part: Component, number: int) -> dict[str, Any]:
    simple = re.fullmatch(r"[\w.+-]+", part.licence)
    entry: dict[str, Any] = {
        "type": part.kind,
        "bom-ref": f"part-{number}",
        "name": part.name,
        "version": part.version,
        "licenses": [{"license": {"id": part.licence}} if simple else {"expression": part.licence}],
    }
    if part.purl:
        entry["purl"] = part.purl
    if part.note:
        entry["description"] = part.note
    if part.files:
        entry["properties"] = [{"name": "potrika:file", "value": name} for name in part.files]
    return entry
