"""The folders and files of a machine that is booted for a test, before its systemd is there."""

from pathlib import Path

FOLDERS = (
    "dev",
    "home",
    "old",
    "opt/uncramp",
    "proc",
    "root",
    "run",
    "sys/fs/cgroup",
    "tmp",
    "usr",
    "var/lib",
    "var/tmp",
)
USERS = "root:x:0:0::/root:/bin/sh\nuncramp:x:990:990::/var/lib/uncramp:/usr/sbin/nologin\n"
FILES = {
    "etc/passwd": USERS + "nobody:x:65534:65534::/nonexistent:/usr/sbin/nologin\n",
    "etc/group": "root:x:0:\nuncramp:x:990:\nnogroup:x:65534:\n",
    "etc/machine-id": "0" * 31 + "1\n",
    "etc/hosts": "127.0.0.1 localhost\n",
}
IDLE = ("getty.target", "systemd-logind.service")
"""Nobody sits in front of it, and logind asks for a bus."""


def lay_out(folder: Path) -> None:
    """The folders and files that it begins with."""
    for name in FOLDERS:
        (folder / name).mkdir(parents=True)
    for name in ("bin", "lib", "lib64", "sbin"):
        if Path("/", name).exists():
            (folder / name).symlink_to(f"usr/{name}")
    (folder / "etc/systemd/system").mkdir(parents=True)
    for name, text in FILES.items():
        (folder / name).write_text(text)
    for name in IDLE:
        (folder / "etc/systemd/system" / name).symlink_to("/dev/null")
