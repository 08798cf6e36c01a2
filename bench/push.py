"""How many reminders one worker sends in a second, and how late they are when 10,000 are due in one minute.

Three rates in one run: the real worker (`flask reminders work`, its database, claims and results included), the
`web-push` package for Node, and encryption alone, which is the most that one core could do.

The comparison with `web-push` is meant to be fair to it. Both send the same message to the same push service over TLS,
to which each already has connections when the clock starts. It gets an agent that keeps them open, and the target is
against its better way: as many at once as our worker has. One at a time, as in a plain loop, is shown beside it. Node's
package has no database to keep; it signs a token for each message, and speaks HTTP/1.1 only. That our worker keeps
its tokens and speaks HTTP/2 is part of what is compared. They take turns, and medians count.
"""

from collections.abc import Iterator
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter

from bench.figures import Figure, noise_of
from bench.push_peer import PeerRates, peer_rates
from bench.push_sink import running_sink
from bench.push_worker import lateness
from bench.receiver import MESSAGE, Receiver
from webapp.push.encryption import encrypt

GROUP = "Reminders, one worker, SQLite, over TLS"
ENCRYPTED = 3000


def measure(folder: Path, due: int, rounds: int) -> Iterator[Figure]:
    """In each round, `due` reminders come due at one moment."""
    receiver = Receiver()
    limits: list[float] = []
    peers: list[PeerRates] = []
    late: list[list[float]] = []
    beside: list[list[float]] = []
    with running_sink(folder / "sink") as sink:
        for number in range(rounds):
            limits.append(_encrypting(receiver))
            peers.append(peer_rates(sink, receiver))
            late.append(lateness(folder / str(number), sink, receiver, due))
            beside.append(lateness(folder / f"{number}-hanging", sink, receiver, due, hanging=due // 3))
    ours = [len(each) / max(each) for each in late]
    yield _ratio("÷ encryption alone", ours, limits, target=0.3)
    yield _ratio("÷ web-push for Node, as many at once", ours, [each.many_at_once for each in peers], target=2.0)
    yield _ratio("÷ web-push for Node, one at a time", ours, [each.one_at_a_time for each in peers])
    cuts = [quantiles(each, n=100) for each in late]
    for name, cut, most in (("p50", 49, None), ("p99", 98, 6.0)):
        label = f"lateness of {due:,} due at once, {name}"
        seconds = [each[cut] for each in cuts]
        yield Figure(group=GROUP, name=label, value=median(seconds), unit="s", noise=noise_of(seconds), target=most)
    ratios = [_p99(hung) / _p99(alone) for hung, alone in zip(beside, late, strict=True)]
    name = "p99 of the others with a quarter at a push service that hangs ÷ without"
    yield Figure(group=GROUP, name=name, value=median(ratios), noise=noise_of(ratios), target=2.0)


def _p99(seconds: list[float]) -> float:
    return quantiles(seconds, n=100)[98]


def _ratio(name: str, ours: list[float], others: list[float], target: float | None = None) -> Figure:
    ratios = [our / other for our, other in zip(ours, others, strict=True)]
    return Figure(
        group=GROUP,
        name=name,
        value=median(ratios),
        noise=noise_of(ratios),
        target=target,
        at_least=True,
        detail=f"{median(ours):.0f} a second ÷ {median(others):.0f}, medians of {len(ours)}",
    )


def _encrypting(receiver: Receiver) -> float:
    start = perf_counter()
    for _ in range(ENCRYPTED):
        encrypt(MESSAGE, receiver.point, receiver.auth)
    return ENCRYPTED / (perf_counter() - start)
