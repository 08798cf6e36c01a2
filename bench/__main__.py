"""`make bench`: measures everything and prints one table. A target that is missed is printed as a miss.

`--quick` leaves out what takes minutes, and is run before every release. `--keep NAME` adds the run to the history,
with which later runs are compared; with `--refuse-worse NAME` what got worse since the release before fails the run.
"""

import argparse
import os
import shutil
import sys
import tempfile
import traceback
from collections.abc import Callable, Iterable
from pathlib import Path

from bench import caddy, history, in_hand, lighthouse, offline, pages, push, scale, search, startup, tap, wire
from bench.figures import Figure, table

SHARED = {"wire", "offline", "tap", "hand", "search", "pages"}


def main() -> None:
    """Measure what the command line asks for; what cannot be measured is named, and the exit status is 1."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument(
        "--rounds", type=int, default=5, help="Lighthouse runs of each page, and walks through each room (5)"
    )
    parser.add_argument("--samples", type=int, default=20, help="offline samples of each page (20)")
    parser.add_argument("--taps", type=int, default=5, help="taps of each kind (5)")
    parser.add_argument("--due", type=int, default=10_000, help="reminders that are due at once (10000)")
    parser.add_argument(
        "--devices",
        type=int,
        default=scale.SIZES[1],
        choices=scale.SIZES[1:],
        help="with how many in the database the smallest is compared (100000)",
    )
    parser.add_argument(
        "--only",
        nargs="+",
        choices=["startup", "wire", "offline", "tap", "hand", "search", "pages", "push", "scale", "lighthouse"],
    )
    parser.add_argument("--quick", action="store_true", help="two minutes: bytes, offline, the tap and search")
    parser.add_argument("--keep", metavar="RELEASE", help="add this run to bench/history.jsonl under this name")
    parser.add_argument(
        "--refuse-worse",
        metavar="RELEASE",
        help="fail where a figure is worse than in the last run kept before this one",
    )
    options = parser.parse_args()
    if options.quick:
        options.only, options.samples = ["wire", "offline", "tap", "search"], 6
    # What the shell has set for a site of its own, as a release does, would be in the figures.
    for setting in [name for name in os.environ if name.startswith("UNCRAMP_")]:
        del os.environ[setting]
    print(f"machine: {history.machine()}", file=sys.stderr)

    measures: dict[str, Callable[[Path], Iterable[Figure]]] = {
        "startup": lambda folder: startup.measure(folder, 3),
        "wire": wire.measure,
        "offline": lambda folder: offline.measure(folder, options.samples),
        "tap": lambda folder: tap.measure(folder, options.taps),
        "hand": lambda folder: in_hand.measure(folder, options.rounds),
        "search": search.measure,
        "pages": lambda folder: pages.measure(folder, 9),
        "push": lambda folder: push.measure(folder, options.due, 3),
        "scale": lambda _: scale.measure(options.devices),
        "lighthouse": lambda folder: lighthouse.measure(folder, options.rounds),
    }
    if not caddy.installed():
        print("Lighthouse and push are left out: no Caddy (sudo apt-get install caddy)", file=sys.stderr)
        del measures["lighthouse"], measures["push"]
    scratch = Path(tempfile.mkdtemp(prefix="uncramp-bench-"))
    figures: list[Figure] = []
    broken: list[str] = []
    for name, measure in measures.items():
        if options.only and name not in options.only:
            continue
        print(f"measuring: {name}", file=sys.stderr)
        try:
            # One rendered site for all that serve it as it is.
            figures += measure(scratch / "site" if name in SHARED else scratch / name)
        except Exception:
            traceback.print_exc()
            broken.append(name)
    shutil.rmtree(scratch)
    print(table(figures))
    missed = sum(figure.verdict == "MISS" for figure in figures)
    print(f"\n{missed} of {len(figures)} figures miss their target")
    worse = list(history.worse(figures, of=options.refuse_worse))
    for line in ("Worse than before, by more than noise:", *worse) if worse else ():
        print(line)
    if options.keep:
        history.keep(figures, options.keep)
    if broken:
        sys.exit(f"could not be measured, see above: {', '.join(broken)}")
    if worse and options.refuse_worse:
        sys.exit("figures got worse, see above")


if __name__ == "__main__":
    main()
