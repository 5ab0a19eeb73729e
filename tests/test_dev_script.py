"""`./dev` and `.ci/run`, where uv, apt, ldd and sudo are stand-ins that write down their calls."""

import base64
import hashlib
import http.server
import io
import json
import os
import shutil
import subprocess
import sys
import threading
import zipfile
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

REPOSITORY = Path(__file__).resolve().parent.parent
SHELL = shutil.which("dash") or "sh"

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a POSIX shell is needed")


class Machine:
    """A copy of the scripts in a folder in Bangla letters, and a PATH of stand-ins."""

    def __init__(self, folder: Path) -> None:
        self.root = folder / "আমার কাগজ"
        self.log = folder / "log"
        self.log.touch()
        self.programs = folder / "bin"
        self.programs.mkdir()
        (self.root / "packaging").mkdir(parents=True)
        (self.root / "benchmarks").mkdir()
        for name in ("dev", "packaging/get_uv.py", ".ci/run"):
            (self.root / name).parent.mkdir(exist_ok=True)
            shutil.copy(REPOSITORY / name, self.root / name)
        self.program("uv")
        self.program("ldd")
        self.program("sudo", "exit 1")
        self.program("id", "echo 1000")
        self.program("apt-get")
        for name in ("Xvfb", "xauth", "openbox", "xdotool"):
            self.program(name)
        self.program("python", folder=self.root / ".venv" / "bin")
        # Where ldd is asked about: it only has to be there.
        (self.root / ".venv/lib/python3.11/site-packages/PySide6").mkdir(parents=True)

    def program(self, name: str, does: str = "", folder: Path | None = None) -> None:
        path = (folder or self.programs) / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f'#!/bin/sh\necho "{name}" "$@" >>"{self.log}"\n{does}\n', encoding="utf-8")
        path.chmod(0o755)

    def misses_libraries(self) -> None:
        self.program("ldd", r"printf '\tlibEGL.so.1 => not found\n\tlibc.so.6 => /lib/libc.so.6\n'")

    def run(self, *arguments: str, script: str = "dev") -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [SHELL if script == "dev" else "bash", str(self.root / script), *arguments],
            cwd=self.log.parent,
            env={"PATH": f"{self.programs}:/usr/bin:/bin", "HOME": str(self.root)},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=30,
            check=False,
        )

    def calls(self, name: str) -> list[str]:
        lines = self.log.read_text(encoding="utf-8").splitlines()
        return [line for line in lines if line.split(" ")[0] == name]


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def test_run_starts_the_program_with_the_locked_packages_and_its_arguments(
    machine: Machine,
) -> None:
    result = machine.run("run", "--demo", "--screenshot", "প্রথম ছবি.png")
    assert result.returncode == 0, result.stderr
    (sync,) = [call for call in machine.calls("uv") if "sync" in call]
    assert "--frozen" in sync
    assert "--no-dev" in sync
    assert machine.calls("python") == [
        f"python {machine.root}/main.py --demo --screenshot প্রথম ছবি.png"
    ]
    assert not machine.calls("apt-get")


def test_the_program_writes_where_the_reader_stands(machine: Machine) -> None:
    machine.program("python", "pwd", folder=machine.root / ".venv" / "bin")
    assert machine.run("run").stdout.strip() == str(machine.log.parent)


def test_the_status_of_the_tests_is_the_status_of_the_command(machine: Machine) -> None:
    machine.program("python", "exit 5", folder=machine.root / ".venv" / "bin")
    assert machine.run("test", "-k", "a b").returncode == 5
    assert machine.calls("python") == ["python -m pytest -k a b"]


def test_lint_stops_at_the_first_complaint(machine: Machine) -> None:
    machine.program("python", "exit 1", folder=machine.root / ".venv" / "bin")
    assert machine.run("lint").returncode == 1
    assert machine.calls("python") == ["python -m ruff check ."]


def test_who_may_not_install_is_told_the_exact_line(machine: Machine) -> None:
    machine.misses_libraries()
    result = machine.run("run")
    assert "please type, as root: apt-get install --yes" in result.stderr
    assert "libegl1" in result.stderr
    assert not machine.calls("apt-get")
    assert machine.calls("python"), "the program is started all the same"


def test_root_gets_the_missing_libraries_and_fresh_lists_where_they_are_old(
    machine: Machine,
) -> None:
    machine.misses_libraries()
    machine.program("id", "echo 0")
    updated = machine.root / "updated"
    machine.program(
        "apt-get", f'[ "$1" = update ] && touch "{updated}"; [ -e "{updated}" ] || exit 100'
    )
    result = machine.run("run", "list", "--json")
    first, update, second = machine.calls("apt-get")
    assert "libegl1" in first
    assert update.startswith("apt-get update")
    assert second == first
    assert result.stdout == "", "what a script reads from the program stays clean"


def test_sudo_that_asks_nothing_is_used(machine: Machine) -> None:
    machine.misses_libraries()
    machine.program("sudo", '[ "$1" != -n ] || shift\n"$@"')
    machine.run("run")
    assert machine.calls("apt-get")


def test_the_tests_do_not_start_without_the_libraries(machine: Machine) -> None:
    machine.misses_libraries()
    machine.program("python", 'case "$*" in *PySide6*) exit 1 ;; esac', machine.root / ".venv/bin")
    result = machine.run("test")
    assert result.returncode == 1
    assert not [call for call in machine.calls("python") if "pytest" in call]


def test_packages_that_do_not_come_end_the_command(machine: Machine) -> None:
    machine.program("uv", 'case "$*" in *sync*) exit 2 ;; esac')
    result = machine.run("run")
    assert result.returncode == 1
    assert not machine.calls("python")


@pytest.mark.parametrize("arguments", [("nonsense",), ("bench",), ("bench", "none")])
def test_wrong_use_has_status_2(machine: Machine, arguments: tuple[str, ...]) -> None:
    result = machine.run(*arguments)
    assert result.returncode == 2
    assert result.stderr


def test_help_names_every_command(machine: Machine) -> None:
    result = machine.run("help")
    assert result.returncode == 0
    for command in ("run", "test", "lint", "bench", "package"):
        assert f"\n  {command} " in result.stdout


def test_a_benchmark_runs_by_its_name(machine: Machine) -> None:
    (machine.root / "benchmarks/lists.py").touch()
    assert machine.run("bench", "lists", "--rows", "9").returncode == 0
    assert machine.calls("python") == ["python -m benchmarks.lists --rows 9"]


def test_packages_are_built_with_nothing_but_the_program_and_its_packager(machine: Machine) -> None:
    for tool in ("git", "strip", "objcopy", "xz", "desktop-file-validate", "appstreamcli"):
        machine.program(tool)
    machine.program("lintian")
    machine.program("python", folder=machine.root / "build" / "venv" / "bin")
    assert machine.run("package", "--as-is").returncode == 0
    (sync,) = [call for call in machine.calls("uv") if call.startswith("uv sync")]
    assert "--exact --no-dev --group package" in sync
    assert machine.calls("python") == [f"python {machine.root}/packaging/package.py --as-is"]


JUNIT = '<testsuites><testsuite tests="{tests}" skipped="{skipped}"/></testsuites>'


@pytest.mark.parametrize(
    ("tests", "skipped", "status", "passes"),
    [(3, 1, 0, True), (3, 3, 0, False), (0, 0, 0, False), (3, 0, 1, False)],
)
def test_ci_passes_only_when_tests_ran_and_passed(
    machine: Machine, tests: int, skipped: int, status: int, passes: bool
) -> None:
    report = JUNIT.format(tests=tests, skipped=skipped)
    (machine.root / "dev").write_text(
        "#!/bin/sh\n"
        "for argument; do case $argument in --junitxml=*) path=${argument#*=} ;; esac; done\n"
        f'[ "$1" != test ] || {{ echo \'{report}\' >"$path"; exit {status}; }}\n',
        encoding="utf-8",
    )
    python = machine.root / ".venv/bin/python"
    python.unlink()
    python.symlink_to(sys.executable)
    result = machine.run(script=".ci/run")
    assert (result.returncode == 0) is passes, result.stderr


# How uv comes to a machine that has Python alone.

UV = b"#!/bin/sh\necho uv\n"
TAGS = "manylinux_2_17_{0}.manylinux2014_{0}", "musllinux_1_1_{0}", "macosx_11_0_{0}"


def wheel_of(program: bytes) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as wheel:
        wheel.writestr("uv/__init__.py", "")
        wheel.writestr("uv-2.0.data/scripts/uv", program)
    return held.getvalue()


class Index(http.server.BaseHTTPRequestHandler):
    """A package index with an old and a new uv, as JSON or as HTML, true to its hashes or not."""

    kind = "json"
    honest = True
    key: str | None = None

    def do_GET(self) -> None:
        if self.path.startswith("/simple") and self.headers["Authorization"] != self.key:
            self.send_error(403)
            return
        body, content_type = self.answer()
        self.send_response(200)
        self.send_header("Content-Type", content_type)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def answer(self) -> tuple[bytes, str]:
        if self.path != "/simple/uv/":
            old = "uv-1.9" in self.path
            return wheel_of(b"old" if old else UV), "application/octet-stream"
        sha256 = hashlib.sha256(wheel_of(UV) if self.honest else b"another").hexdigest()
        machines = ("x86_64", "aarch64", "armv7l", "arm64", "i686", "ppc64le", "riscv64", "s390x")
        names = [
            f"uv-{version}-py3-none-{tag.format(machine)}.whl"
            for version in ("1.9.12", "2.0", "2.1rc1")
            for machine in machines
            for tag in TAGS
        ]
        if self.kind == "html":
            links = [f'<a href="../../files/{n}#sha256={sha256}">{n}</a>' for n in names]
            return "\n".join(links).encode(), "text/html"
        files: list[dict[str, Any]] = [
            {"filename": n, "url": f"/files/{n}", "hashes": {"sha256": sha256}} for n in names
        ]
        return json.dumps({"files": files}).encode(), "application/json"

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def index() -> Iterator[SimpleNamespace]:
    handler = type("Index", (Index,), {})
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.05,))
        thread.start()
        yield SimpleNamespace(url=f"http://127.0.0.1:{server.server_port}/simple", handler=handler)
        server.shutdown()
        thread.join()


def get_uv(folder: Path, index: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(REPOSITORY / "packaging/get_uv.py"), str(folder)],
        env={**os.environ, "UV_DEFAULT_INDEX": index, "no_proxy": "127.0.0.1"},
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )


@pytest.mark.parametrize("kind", ["json", "html"])
def test_the_newest_released_uv_is_kept(index: SimpleNamespace, kind: str, tmp_path: Path) -> None:
    index.handler.kind = kind
    result = get_uv(tmp_path / "bin", index.url)
    assert result.returncode == 0, result.stderr
    assert (tmp_path / "bin/uv").read_bytes() == UV
    assert os.access(tmp_path / "bin/uv", os.X_OK)
    assert [path.name for path in (tmp_path / "bin").iterdir()] == ["uv"]


def test_a_private_index_gets_its_password_and_nobody_else_sees_it(
    index: SimpleNamespace, tmp_path: Path
) -> None:
    private = index.url.replace("http://", "http://me:p%40ss@")
    refused = get_uv(tmp_path / "bin", private)
    assert refused.returncode == 1
    assert "ss@" not in refused.stderr
    index.handler.key = "Basic " + base64.b64encode(b"me:p@ss").decode()
    assert get_uv(tmp_path / "bin", private).returncode == 0


def test_a_uv_that_is_not_what_the_index_promised_is_refused(
    index: SimpleNamespace, tmp_path: Path
) -> None:
    index.handler.honest = False
    result = get_uv(tmp_path / "bin", index.url)
    assert result.returncode == 1
    assert "SHA-256" in result.stderr
    assert not (tmp_path / "bin").exists()


def test_an_index_that_does_not_answer_costs_one_sentence(tmp_path: Path) -> None:
    result = get_uv(tmp_path / "bin", "http://127.0.0.1:9/simple")
    assert result.returncode == 1
    assert len(result.stderr.splitlines()) == 1
