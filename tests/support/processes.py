"""The processes of a running server, as the system knows them."""

from pathlib import Path

OTHERS = (b"reminders", b"resource_tracker")
"""What is neither one that answers with pages, nor the first: the worker, and what multiprocessing keeps count with."""


def web_of(pid: int) -> list[int]:
    """Those that answer with pages."""
    return [child for child, command in _children(pid).items() if not any(other in command for other in OTHERS)]


def worker_of(pid: int) -> list[int]:
    """The one that reminds, if it is there."""
    return [child for child, command in _children(pid).items() if OTHERS[0] in command]


def _children(pid: int) -> dict[int, bytes]:
    """Whichever of its threads started them; one that has just ended is none."""
    try:
        files = list(Path(f"/proc/{pid}/task").glob("*/children"))
        found = [int(child) for file in files for child in file.read_text().split()]
        commands = {child: Path(f"/proc/{child}/cmdline").read_bytes() for child in found}
    except FileNotFoundError:
        return {}
    return {child: command for child, command in commands.items() if command}
