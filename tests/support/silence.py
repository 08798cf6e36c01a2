"""A port of this machine through which nothing comes any more, as when what listens there has lost its power."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.support.waiting import wait_for


@contextmanager
def silenced(port: int) -> Iterator[None]:
    """Nobody is told that the connection is gone. Skips the test, aloud, where no packets may be dropped.

    All that was sent is acknowledged before: the system itself gives up what is not.
    """
    wait_for(lambda: not _unacknowledged(port))
    rules = [["INPUT", "-p", "tcp", way, str(port), "-j", "DROP"] for way in ("--dport", "--sport")]
    put = []
    try:
        for rule in rules:
            try:
                done = subprocess.run(["iptables", "-I", *rule], capture_output=True, text=True, check=False)
            except FileNotFoundError:
                pytest.skip("no packets can be dropped: there is no iptables")
            if done.returncode:
                pytest.skip(f"no packets can be dropped: {done.stderr.strip()}")
            put.append(rule)
        yield
    finally:
        for rule in put:
            subprocess.run(["iptables", "-D", *rule], check=True)


def _unacknowledged(port: int) -> bool:
    """Whether something is on its way to the port, or from it (proc_net_tcp of the kernel's documents)."""
    connections = [line.split() for line in Path("/proc/net/tcp").read_text(encoding="ascii").splitlines()[1:]]
    ends = f":{port:04X}"
    return any(each[1].endswith(ends) or each[2].endswith(ends) for each in connections if int(each[4][:8], 16))
