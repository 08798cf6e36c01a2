"""`make bench`: measures everything and prints one table. A target that is missed is printed as a miss."""

import argparse
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path

from bench import caddy, lighthouse, offline, startup, wire
from bench.figures import Figure, table


def main() -> None:
    """Measure what the command line asks for; an error in measuring ends with a traceback and status 1."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--rounds", type=int, default=5, help="Lighthouse runs of each page (5)")
    parser.add_argument("--samples", type=int, default=20, help="offline samples of each page (20)")
    parser.add_argument("--only", nargs="+", choices=["startup", "wire", "offline", "lighthouse"])
    options = parser.parse_args()

    measures: dict[str, Callable[[Path], Iterable[Figure]]] = {
        "startup": lambda folder: startup.measure(folder, 3),
        "wire": wire.measure,
        "offline": lambda folder: offline.measure(folder, options.samples),
        "lighthouse": lambda folder: lighthouse.measure(folder, options.rounds),
    }
    if not caddy.installed():
        print("Lighthouse is left out: no Caddy (sudo apt-get install caddy)", file=sys.stderr)
        del measures["lighthouse"]
    scratch = Path(tempfile.mkdtemp(prefix="uncramp-bench-"))
    figures: list[Figure] = []
    try:
        for name, measure in measures.items():
            if not options.only or name in options.only:
                print(f"measuring: {name}", file=sys.stderr)
                figures += measure(scratch / name)
    finally:
        shutil.rmtree(scratch)
    print(table(figures))
    print(
        f"\n{sum(figure.verdict == 'MISS' for figure in figures)} of {len(figures)} figures miss their target"
    )


if __name__ == "__main__":
    main()
