"""A certificate that is not valid is not talked to; one that is, is."""

from __future__ import annotations

import shutil
import socket
import ssl
import subprocess
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from reader.errors import BadCertificate, TookTooLong
from reader.fetch.client import Client
from reader.fetch.limits import Limits
from tests.fetch.conftest import QUICK, ask
from tests.fetch.server import RawServer, Talk, says, silent

OPENSSL = shutil.which("openssl")

pytestmark = pytest.mark.skipif(OPENSSL is None, reason="needs the openssl command")


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A key and a self-signed certificate for 127.0.0.1, made now and gone with the tests."""
    path = tmp_path_factory.mktemp("tls") / "test-only.pem"
    assert OPENSSL is not None
    subprocess.run(
        [
            OPENSSL, "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1",
            "-nodes", "-days", "2", "-subj", "/CN=test only", "-addext",
            "subjectAltName=IP:127.0.0.1", "-keyout", str(path), "-out", str(path) + ".crt",
        ],
        check=True, capture_output=True,
    )  # fmt: skip
    path.write_text(path.read_text() + Path(str(path) + ".crt").read_text())
    return path


@pytest.fixture
def tls_server(certificate: Path) -> Iterator[RawServer]:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    one = RawServer(tls=context)
    one.routes["/"] = says(b"page")
    yield one
    one.close()


@pytest.fixture
def trusted(certificate: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(certificate))


def test_a_self_signed_certificate_is_not_valid(client: Client, tls_server: RawServer) -> None:
    with pytest.raises(BadCertificate) as caught:
        client.fetch(ask(tls_server.url + "/"))
    assert caught.value.values["host"] == "127.0.0.1"
    assert tls_server.asked == []


@pytest.mark.usefixtures("trusted")
class TestTrusted:
    def test_a_certificate_of_the_reader_s_own_bundle_is_valid(
        self, client: Client, tls_server: RawServer
    ) -> None:
        for _ in range(2):
            assert client.fetch(ask(tls_server.url + "/")).body == b"page"
        assert tls_server.connections == 1

    def test_one_for_another_name_is_not(self, client: Client, tls_server: RawServer) -> None:
        with pytest.raises(BadCertificate):
            client.fetch(ask(f"https://localhost:{tls_server.port}/"))

    def test_the_deadline_holds_over_tls(
        self, new_client: Callable[[Limits], Client], tls_server: RawServer
    ) -> None:
        def drip(talk: Talk) -> None:
            talk.send(b"HTTP/1.1 200 OK\r\n\r\n")
            talk.drip(b"x" * 5000)

        tls_server.routes["/drip"], tls_server.routes["/silent"] = drip, silent
        client = new_client(replace(QUICK, total=0.3, read=5))
        for path in ("/drip", "/silent"):
            with pytest.raises(TookTooLong):
                client.fetch(ask(tls_server.url + path))


def test_a_handshake_that_never_comes_takes_too_long(
    new_client: Callable[[Limits], Client],
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as mute:
        client = new_client(replace(QUICK, total=0.3, connect=5))
        with pytest.raises(TookTooLong):
            client.fetch(ask(f"https://127.0.0.1:{mute.getsockname()[1]}/"))


def test_a_server_without_tls_gives_no_page(client: Client) -> None:
    with socket.create_server(("127.0.0.1", 0)) as plain:

        def refuse() -> None:
            sock, _ = plain.accept()
            with sock:
                sock.recv(65536)
                sock.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")

        refusing = threading.Thread(target=refuse)
        refusing.start()
        with pytest.raises(BadCertificate):
            client.fetch(ask(f"https://127.0.0.1:{plain.getsockname()[1]}/"))
        refusing.join()
