"""What the `web-push` package for Node sends in a second, in one process, over connections that stay open."""

import json
import subprocess
import sys
from pathlib import Path

from msgspec import Struct

from bench.push_sink import Sink
from bench.receiver import MESSAGE, Receiver
from webapp.reminders.lanes import CONCURRENCY

COUNT = 3000
NODE = Path(sys.prefix) / "bin" / "node"
SCRIPT = Path(__file__).with_name("push_peer.mjs")


class PeerRates(Struct, frozen=True):
    """Messages a second."""

    many_at_once: float
    one_at_a_time: float


def peer_rates(sink: Sink, receiver: Receiver) -> PeerRates:
    return PeerRates(_rate(sink, receiver, CONCURRENCY), _rate(sink, receiver, 1))


def _rate(sink: Sink, receiver: Receiver, at_once: int) -> float:
    order = {
        "endpoint": f"{sink.url}/peer",
        "ca": str(sink.certificate),
        "subscription": {"keys": receiver.keys},
        "payload": MESSAGE.decode(),
        "count": COUNT,
        "atOnce": at_once,
    }
    done = subprocess.run([NODE, SCRIPT, json.dumps(order)], check=True, stdout=subprocess.PIPE, text=True)
    return float(json.loads(done.stdout)["perSecond"])
