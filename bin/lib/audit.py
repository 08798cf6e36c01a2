"""Asks whether a locked dependency has a known vulnerability.

A vulnerability fails the check. An advisory service that cannot be reached does not, but is said plainly.
"""

import json
import subprocess
import sys

COMMAND = ["-m", "pip_audit", "--requirement", "requirements.lock", "--disable-pip", "--no-deps"]
OPTIONS = ["--format", "json", "--progress-spinner", "off", "--timeout", "5"]


def main() -> int:
    """Run pip-audit on the packages that serve the app; the exit status is 1 when one is vulnerable."""
    try:
        run = subprocess.run([sys.executable, *COMMAND, *OPTIONS], capture_output=True, text=True, timeout=60)
        packages = json.loads(run.stdout)["dependencies"]
    except (subprocess.TimeoutExpired, json.JSONDecodeError, KeyError):
        packages = []
    audited = [package for package in packages if "vulns" in package]
    if not audited:
        print("not audited: no advisory service reachable")
        return 0
    for package in audited:
        for vulnerability in package["vulns"]:
            fixed = ", ".join(vulnerability["fix_versions"]) or "none yet"
            print(f"{package['name']} {package['version']}: {vulnerability['id']}; fixed in {fixed}")
    print(f"{len(audited)} of {len(packages)} packages audited")
    return 1 if any(package["vulns"] for package in audited) else 0


if __name__ == "__main__":
    sys.exit(main())
