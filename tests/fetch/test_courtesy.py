"""No host is asked by more than two at once, nor faster than it likes; none waits for another."""

from __future__ import annotations

import itertools
import socket
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import replace

import pytest

from reader.errors import ServerTrouble, TookTooLong
from reader.fetch.addresses import check, host_key
from reader.fetch.calls import Call, Ending, Line
from reader.fetch.client import Client
from reader.fetch.hosts import Gate, Hosts
from reader.fetch.limits import Limits
from tests.fetch.conftest import QUICK, ask, start
from tests.fetch.server import RawServer, Talk, says, silent

NewClient = Callable[[Limits], Client]


class Clock:
    """A clock that stands until it is told to go on."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def enter(gate: Gate, clock: Clock, limits: Limits, call: Call | None = None) -> float:
    """Go through the gate, the clock going on until it lets one in; the time it did."""
    call = call or Call("http://a.example/", seconds=limits.total, clock=clock)
    let_in = threading.Event()

    def run() -> None:
        with gate.slot(call):
            let_in.set()

    thread = threading.Thread(target=run)
    thread.start()
    while not let_in.wait(0.005):
        clock.now += 0.05
        with gate._changed:
            gate._changed.notify_all()
    thread.join()
    return clock.now


def test_half_a_second_lies_between_two_requests_to_a_host() -> None:
    clock, limits = Clock(), Limits()
    gate = Hosts(limits).gate("a.example", loopback=False)
    times = [enter(gate, clock, limits) for _ in range(4)]
    gaps = [after - before for before, after in itertools.pairwise(times)]
    assert all(0.5 - 1e-6 <= gap <= 0.7 for gap in gaps)


def test_this_machine_is_not_spared() -> None:
    clock, limits = Clock(), Limits()
    gate = Hosts(limits).gate("127.0.0.1:8000", loopback=True)
    assert [enter(gate, clock, limits) for _ in range(4)] == [100.0] * 4


def test_spacing_holds_on_the_wire(new_client: NewClient, server: RawServer) -> None:
    server.routes["/"] = says(b"page")
    client = new_client(replace(QUICK, loopback_spacing=0.1))
    fetchings = [start(client, ask(server.url + "/")) for _ in range(5)]
    assert all(fetching.end().response for fetching in fetchings)
    times = server.times("/")
    assert all(b - a >= 0.09 for a, b in itertools.pairwise(times))


def test_a_host_is_asked_by_two_at_most(client: Client, server: RawServer) -> None:
    def slow(talk: Talk) -> None:
        talk.over.wait(0.03)
        says(b"page")(talk)

    server.routes["/"] = slow
    fetchings = [start(client, ask(server.url + "/")) for _ in range(10)]
    assert all(fetching.end().response for fetching in fetchings)
    assert server.most_busy == 2
    assert server.connections == 2


def test_waiting_in_the_queue_is_not_held_against_anyone(
    new_client: NewClient, server: RawServer
) -> None:
    def slow(talk: Talk) -> None:
        talk.over.wait(0.25)
        says(b"page")(talk)

    server.routes["/"] = slow
    client = new_client(replace(QUICK, total=0.8, per_host=1))
    fetchings = [start(client, ask(server.url + "/")) for _ in range(4)]
    assert all(fetching.end().response for fetching in fetchings)


def test_a_queue_that_does_not_move_is_left(new_client: NewClient, server: RawServer) -> None:
    server.routes["/"] = silent
    client = new_client(replace(QUICK, read=0.5, per_host=1, queue=0.2))
    fetchings = [start(client, ask(server.url + "/")) for _ in range(2)]
    faults = [fetching.end().fault for fetching in fetchings]
    stages = [fault.values.get("stage", "") for fault in faults if isinstance(fault, TookTooLong)]
    assert sorted(map(str, stages)) == ["", "queue"]


@pytest.mark.skipif(sys.platform == "darwin", reason="has no second loopback address by itself")
def test_a_host_that_hangs_does_not_delay_another(new_client: NewClient) -> None:
    client = new_client(replace(QUICK, read=30.0, total=30.0))
    hangs, quick = RawServer("127.0.0.1"), RawServer("127.0.0.2")
    try:
        hangs.routes["/"] = silent
        quick.routes["/"] = says(b"page")
        waiting = [start(client, ask(hangs.url + "/")) for _ in range(8)]
        hangs.await_asked("/", 2)
        begun = time.monotonic()
        for _ in range(20):
            assert client.fetch(ask(quick.url + "/", robots=True)).body == b"page"
        assert time.monotonic() - begun < 3
        assert sum(one.thread.is_alive() for one in waiting) == 8
    finally:
        client.close()
        hangs.close()
        quick.close()
    for one in waiting:
        one.end()


def test_a_wait_that_outlasts_the_deadline_is_refused_at_once() -> None:
    clock, limits = Clock(), Limits()
    gate = Gate(limits)
    asks = Call("http://a.example/", seconds=60, clock=clock)
    gate.block(asks, 5, 503)
    late = Call("http://a.example/", seconds=3, clock=clock)
    with pytest.raises(ServerTrouble), gate.slot(late):
        pass
    clock.now += 5
    with gate.slot(Call("http://a.example/", seconds=3, clock=clock)):
        pass


def test_a_wait_that_the_host_asked_for_is_taken_from_the_deadline() -> None:
    clock, limits = Clock(), Limits()
    gate = Gate(limits)
    call = Call("http://a.example/", seconds=60, clock=clock)
    gate.block(call, 4, 503)
    enter(gate, clock, limits, call)
    assert call.remaining() == pytest.approx(56, abs=0.3)
    enter(gate, clock, limits, call)  # for the half second between two requests nobody pays
    assert call.remaining() == pytest.approx(56, abs=0.3)


def test_first_come_is_first_served() -> None:
    gate = Gate(replace(Limits(), per_host=1, spacing=0.0))
    served: list[int] = []
    threads = []

    def visit(number: int) -> None:
        with gate.slot(Call("http://a.example/", seconds=60)):
            served.append(number)

    with gate.slot(Call("http://a.example/", seconds=60)):
        for number in range(8):
            threads.append(threading.Thread(target=visit, args=(number,)))
            threads[-1].start()
            while len(gate._queue) <= number:
                time.sleep(0.001)
    for thread in threads:
        thread.join(5)
    assert served == list(range(8))


def test_a_late_call_cannot_cut_a_line_that_serves_another() -> None:
    ours, theirs = socket.socketpair()
    late, other = (Call("http://a.example/", seconds=60) for _ in range(2))
    line = Line(ours)
    late.hold(line)
    other.hold(line)  # the connection went back to the pool meanwhile
    late.end(Ending.TOO_LATE)
    theirs.sendall(b"still there")
    assert ours.recv(20) == b"still there"
    other.end(Ending.CANCELLED)
    assert ours.recv(20) == b""
    line.drop()
    other.hang_up()
    ours.close()
    theirs.close()


def test_the_usual_ports_are_one_host() -> None:
    same = ["http://a.example/", "https://A.example:443/x", "http://a.example.:80"]
    assert {host_key(check(url)) for url in same} == {"a.example"}
    assert host_key(check("http://a.example:8080/")) == "a.example:8080"
