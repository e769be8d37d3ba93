"""Measures how near sending many images to several services comes to the ideal, beside bare aiohttp and bare httpx.

The ideal is ⌈images ÷ at once⌉ × latency: every service works at its concurrency and nothing else takes time.
Ours is the way that images take (a turn in the lane, `PacedClient`, its limiter, the guarded client), each with a
line in a real egress ledger before each body leaves. The server runs in a process of its own.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import math
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import aiohttp
import httpx

from app.domain.assessment import Sent
from app.net.http import Credential, Http, Request
from app.net.paced import PacedClient
from app.net.pacing import Limiter, Rate
from app.services.asking.departures import Departures
from app.services.asking.turns import Turns, at_work
from app.services.tasks import Tasks
from app.store.database import Database
from app.store.egress import EgressLedger

Send = Callable[[], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Load:
    """So many images to so many services, `at_once` under way at each, answered after `latency` seconds."""

    images: int
    services: int
    at_once: int
    latency: float
    size: int = 200_000

    @property
    def ideal(self) -> float:
        """Seconds that no client can undercut."""
        return math.ceil(self.images / self.at_once) * self.latency

    @property
    def name(self) -> str:
        """As the issue writes it."""
        return f"{self.images}x{self.services}x{self.at_once}x{self.latency * 1000:g}ms"


LOADS = (Load(300, 3, 16, 0.2), Load(1000, 6, 32, 0.1))
AIM_TIME, AIM_CPU_MS = 1.10, 0.5


@contextmanager
def server(latency: float) -> Iterator[str]:
    """The emulated service in a process of its own."""
    command = [sys.executable, "-m", "tests.bench.fanout_server", str(latency)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        try:
            yield f"http://127.0.0.1:{child.stdout.readline().strip()}"
        finally:
            child.kill()


@asynccontextmanager
async def ours(
    address: str, load: Load, body: bytes, folder: Path, *, noted: bool = True, told: Callable[[], None] = lambda: None
) -> AsyncIterator[list[Send]]:
    """The way of the providers, one client a service, one ledger for all; `told` is called after each answer."""
    database, tasks = await Database.open(folder / "bench.db"), Tasks()
    departures = Departures(tasks, EgressLedger(database), lambda _: "127.0.0.1")
    sent = Sent("0" * 64, len(body), "image/jpeg", ())
    clients = []

    def make(number: int) -> Send:
        http = Http(f"service {number}", address, credential=Credential("bench-key-0123"), connections=load.at_once)
        client = PacedClient(http, words=lambda _: "")
        limiter = Limiter((Rate(1_000_000, 60.0),))
        clients.append(client)
        turns = Turns(lambda: load.at_once)
        headers = {"Accept": "application/json", "Content-Type": "image/jpeg"}

        async def send() -> None:
            departure = departures.of(f"service{number}", "0" * 64, sent)
            if noted:
                departure.ahead()
            async with turns:
                leaving = departure if noted else None
                await client.call(Request("POST", "/", headers=headers, content=body, on_departure=leaving), limiter)
            await departure.over()
            told()

        return send

    try:
        yield [make(number) for number in range(load.services)]
    finally:
        for client in clients:
            await client.http.close()
        await tasks.close()
        await database.close()


@asynccontextmanager
async def bare_aiohttp(address: str, load: Load, body: bytes, _: Path) -> AsyncIterator[list[Send]]:
    """What a plain script with aiohttp does."""
    sessions = [aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=load.at_once)) for _ in range(load.services)]

    def make(session: aiohttp.ClientSession) -> Send:
        async def send() -> None:
            async with session.post(address, data=body, headers={"Authorization": "bench-key-0123"}) as reply:
                reply.raise_for_status()
                await reply.read()

        return send

    try:
        yield [make(session) for session in sessions]
    finally:
        for session in sessions:
            await session.close()


@asynccontextmanager
async def bare_httpx(address: str, load: Load, body: bytes, _: Path) -> AsyncIterator[list[Send]]:
    """What a plain script with httpx does."""
    limits = httpx.Limits(max_connections=load.at_once, max_keepalive_connections=load.at_once)
    clients = [httpx.AsyncClient(limits=limits, timeout=None, trust_env=False) for _ in range(load.services)]  # noqa: S113

    def make(client: httpx.AsyncClient) -> Send:
        async def send() -> None:
            reply = await client.post(address, content=body, headers={"Authorization": "bench-key-0123"})
            reply.raise_for_status()

        return send

    try:
        yield [make(client) for client in clients]
    finally:
        for client in clients:
            await client.aclose()


async def workers(sends: list[Send], load: Load) -> None:
    """As the lanes do it: workers for each service, more than may send at once, each taking the next image."""

    async def work(send: Send, left: Iterator[int]) -> None:
        for _ in left:
            await send()

    jobs = []
    for send in sends:
        left = iter(range(load.images))
        jobs += [work(send, left) for _ in range(at_work(load.at_once))]
    await asyncio.gather(*jobs)


async def gather(sends: list[Send], load: Load) -> None:
    """As a plain script does it: everything at once, the pool's limit decides."""
    await asyncio.gather(*(send() for send in sends for _ in range(load.images)))


async def measured(way: Any, run: Any, address: str, load: Load) -> dict[str, float]:
    """Seconds, processor milliseconds of this process a request, against the ideal."""
    body = os.urandom(load.size)
    with tempfile.TemporaryDirectory() as folder:
        async with way(address, load, body, Path(folder)) as sends:
            await asyncio.gather(*(send() for send in sends))  # connect, import: not what is measured
            cpu, began = _cpu(), time.perf_counter()
            await run(sends, load)
            seconds, cpu = time.perf_counter() - began, _cpu() - cpu
    requests = load.images * load.services
    return {
        "seconds": round(seconds, 3),
        "of_ideal": round(seconds / load.ideal, 3),
        "cpu_ms_a_request": round(1000 * cpu / requests, 3),
    }


def _cpu() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def main() -> int:
    """Run every load by every way; the exit code says nothing of aims."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.bench_fanout", description=__doc__)
    parser.add_argument("--json", action="store_true", help="print one object")
    parser.add_argument("--share", type=float, default=1.0, help="this share of the images only, for a quick look")
    parser.add_argument("--only", default="", help="ways to run, by the beginning of their names")
    asked = parser.parse_args()
    ways: dict[str, tuple[Any, Any]] = {
        "ours": (ours, workers),
        "aiohttp": (bare_aiohttp, gather),
        "httpx": (bare_httpx, gather),
    }
    report: dict[str, Any] = {"bench": "bench_fanout", "loads": {}}
    for full in LOADS:
        load = Load(max(full.at_once, int(full.images * asked.share)), full.services, full.at_once, full.latency)
        figures: dict[str, Any] = {"ideal_seconds": round(load.ideal, 3)}
        with server(load.latency) as address:
            for name, (way, run) in ways.items():
                if name.startswith(asked.only):
                    figures[name] = asyncio.run(measured(way, run, address, load))
        report["loads"][load.name] = figures
    found = [figures["ours"] for figures in report["loads"].values() if "ours" in figures]
    report["aim"] = f"≤ {AIM_TIME} × ideal, ≤ {AIM_CPU_MS} ms processor time a request"
    report["met"] = all(f["of_ideal"] <= AIM_TIME and f["cpu_ms_a_request"] <= AIM_CPU_MS for f in found)
    report["ratio"] = max((f["of_ideal"] for f in found), default=None)
    print(json.dumps(report, indent=None if asked.json else 2, ensure_ascii=False))
    return 0


if __name__ == "__main__":
    sys.exit(main())
