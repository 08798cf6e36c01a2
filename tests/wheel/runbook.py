"""The commands of docs/running.md, run as they are written there, on a machine that is a folder."""

import os
import re
import subprocess
from pathlib import Path

from tests.support.documents import blocks, read
from tests.support.server import ROOT
from tests.wheel.installed import Installed

RUNBOOK = blocks(read("docs/running.md"), "sh")
SHARED = ("/backup", "/etc", "/var/lib", "/opt", "/usr/local")
"""Folders of a machine that are folders of a test; everything else is as it is here."""
MANAGER = """#!/bin/sh
# As systemd does with the unit: its command, with the settings of its file, and nothing else.
start() {
  [ -s {0}/pid ] && kill -0 "$(cat {0}/pid)" 2>/dev/null && return
  set -a; . "$(sed -n 's/^EnvironmentFile=//p' {0}/etc/systemd/system/uncramp.service)"; set +a
  setsid $(sed -n 's/^ExecStart=//p' {0}/etc/systemd/system/uncramp.service) >>{0}/log 2>&1 &
  echo $! >{0}/pid
}
stop() {
  kill "$(cat {0}/pid)"
  while kill -0 "$(cat {0}/pid)" 2>/dev/null; do sleep 0.05; done
}
case "$1" in
  start | enable) start ;;
  stop) stop ;;
  restart) stop; start ;;
esac
"""
NOTHING = "#!/bin/sh\n"
CLOCK = {name: os.environ[name] for name in ("LD_PRELOAD", "WALL_CLOCK_SHIFT") if name in os.environ}
"""Where bin/at sets it, this machine has no other one."""


class Machine:
    """`env` is what its settings say beside those of deploy/uncramp.env."""

    def __init__(self, folder: Path, installed: Installed, env: dict[str, str]) -> None:
        self.folder = folder
        self._wheel = installed.wheel
        self._env = env
        for name in ("backup", "etc/systemd/system", "var/lib/uncramp", "opt", "usr/local/bin", "programs"):
            (folder / name).mkdir(parents=True, mode=0o700)
        # Installing is tested by the wheel's own fixture, and takes long.
        (folder / "opt/uncramp").symlink_to(installed.programs.parent)
        (folder / "usr/local/bin/uncramp").symlink_to(installed.programs / "uncramp")
        for name, text in {
            "systemctl": MANAGER.replace("{0}", str(folder)),
            **dict.fromkeys(("useradd", "chown"), NOTHING),
        }.items():
            (folder / "programs" / name).write_text(text)
            (folder / "programs" / name).chmod(0o755)

    @property
    def instance(self) -> Path:
        return self.folder / "var/lib/uncramp"

    def run(self, *commands: str) -> str:
        """What the one block says that has all of these; its settings are known, and every command must succeed."""
        return self.bash(self.block(*commands))

    def block(self, *commands: str) -> str:
        (found,) = (each for each in RUNBOOK if all(command in each for command in commands))
        return found

    def bash(self, commands: str) -> str:
        settings = "set -a; [ ! -e /etc/uncramp.env ] || . /etc/uncramp.env; set +a\n"
        path = [self.folder / "programs", self.folder / "usr/local/bin", "/usr/bin", "/bin"]
        done = subprocess.run(
            ["bash", "-eu", "-c", self._moved(settings + commands)],
            env={"PATH": os.pathsep.join(map(str, path)), "HOME": str(self.folder), **CLOCK},
            cwd=ROOT,
            capture_output=True,
            text=True,
            timeout=120,
        )
        assert done.returncode == 0, f"{commands}\n{done.stdout}{done.stderr}{self.output()}"
        return done.stdout

    def write_settings(self) -> None:
        """What the document tells somebody to do by hand; and the folders of this machine in what was copied."""
        for copied in (self.folder / "etc/uncramp.env", self.folder / "etc/systemd/system/uncramp.service"):
            copied.write_text(self._moved(copied.read_text()))
        with (self.folder / "etc/uncramp.env").open("a") as file:
            file.writelines(f'{name}="{value}"\n' for name, value in self._env.items())

    def output(self) -> str:
        log = self.folder / "log"
        return log.read_text() if log.exists() else ""

    def off(self) -> None:
        if (self.folder / "pid").exists():
            self.bash("systemctl stop uncramp")

    def _moved(self, text: str) -> str:
        for name in SHARED:
            text = text.replace(f"{name}/", f"{self.folder}{name}/")
        # Wherever the document says that the wheel lies.
        return re.sub(rf"\S*{re.escape(self._wheel.name)}", str(self._wheel), text)
