"""The tests of scripts that need no page, in Node: `python -m tests.support.node [options or files of node --test]`."""

import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import msgspec

from tests.support.limits import limits
from webapp.assets.esbuild import limits_module
from webapp.config import ROOT

HERE = ROOT / "tests" / "js"
NODE = Path(sys.executable).with_name("node")


def node_tests(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run those that are named, or else all, in one process; what they print stands in `stdout`."""
    with TemporaryDirectory() as folder:
        limits_module(limits(), Path(folder))
        known = {**os.environ, "LIMITS": str(Path(folder, "limits.js"))}
        named = any(argument.endswith(".js") for argument in arguments)
        files = () if named else sorted(map(str, HERE.rglob("*.test.js")))
        hook = f"--import={HERE / 'support' / 'limits.js'}"
        # The channel that tells other tabs of a change would keep Node awake.
        options = ("--test", "--test-isolation=none", "--test-force-exit", "--test-reporter=spec")
        command = [str(NODE), hook, *options, *arguments, *files]
        return subprocess.run(command, cwd=ROOT, env=known, stdout=subprocess.PIPE, text=True, check=False)


def node_answer(script: str, given: Any) -> Any:
    """What a script of tests/js/support/ makes of `given`; both are JSON."""
    command = [str(NODE), str(HERE / "support" / script)]
    done = subprocess.run(command, input=msgspec.json.encode(given), stdout=subprocess.PIPE, check=True)
    return msgspec.json.decode(done.stdout)


if __name__ == "__main__":
    done = node_tests(*sys.argv[1:])
    print(done.stdout)
    sys.exit(done.returncode)
