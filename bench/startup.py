"""How long the server takes to start: with nothing rendered yet, with the site already there, and after a new word."""

from collections.abc import Iterator
from pathlib import Path
from shutil import copytree
from statistics import median

from bench.figures import Figure, noise_of
from tests.support.server import ROOT, free_port, start_server
from webapp.build.sources import LOCKS

GROUP = "Server start-up, until the first answer"
STARTS = ("cold, everything rendered", "warm, rendered before", "one changed word")


def measure(folder: Path, rounds: int) -> Iterator[Figure]:
    """Medians of `rounds` starts of each kind, of a copy of the project in which a word may change."""
    project = _copy(folder / "project")
    times: dict[str, list[float]] = {name: [] for name in STARTS}
    for number in range(rounds):
        # The address is in the pages, so that another port would mean rendering them anew.
        port = free_port()
        for name, found in times.items():
            if name == STARTS[-1]:
                _change_a_word(project / "content" / "articles" / "food" / "nl.toml")
            with start_server(folder / str(number), port=port, root=project) as server:
                found.append(server.seconds_to_start)
    for name, found in times.items():
        value, noise, detail = median(found), noise_of(found), f"median of {rounds}"
        yield Figure(group=GROUP, name=name, value=value, unit="s", noise=noise, detail=detail)


def _copy(project: Path) -> Path:
    for name in ("webapp", "content", "translations"):
        copytree(ROOT / name, project / name)
    for name in (*LOCKS, "node_modules"):
        (project / name).symlink_to(ROOT / name)
    return project


def _change_a_word(words: Path) -> None:
    words.write_text(words.read_text(encoding="utf-8").replace('title = "', 'title = "Nog ', 1), encoding="utf-8")
