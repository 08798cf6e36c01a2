"""Lighthouse, mobile: our pages beside an empty one from the same server, over HTTP/2 with TLS."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import Any

from bench.caddy import secure
from bench.figures import Figure, noise_of
from bench.served import EMPTY_PATH, serve
from tests.support.browser import ARGUMENTS, browser_path
from tests.support.server import ROOT, free_port

MAIN = {"home": "/en/", "calf guide": "/en/relief/calf/"}
OTHERS = {
    "warning signs": "/en/relief/warning-signs/",
    "routines": "/en/stretch/",
    "routine": "/en/stretch/bedtime/",
    "stretches": "/en/stretch/exercises/",
    "own routines": "/en/stretch/own/",
    "plan": "/en/stretch/plan/",
    "water": "/en/water/",
    "reminders": "/en/water/reminders/",
    "diary": "/en/diary/",
    "learn": "/en/learn/",
    "article": "/en/learn/water/",
    "settings": "/en/settings/",
}
"""A page of each other kind. They have every second turn, and only what is measured of them is a figure: what their
markup is worth to everybody is tested of every page."""
NODE = Path(sys.prefix) / "bin" / "node"
COMMAND = ROOT / "bench" / "node_modules" / "lighthouse" / "cli" / "index.js"
CHROME_FLAGS = ["--headless=new", "--no-sandbox", "--ignore-certificate-errors", *ARGUMENTS]

Report = dict[str, Any]


class LighthouseFailedError(Exception):
    """Lighthouse gave no report; what it said stands above."""


def measure(folder: Path, rounds: int) -> Iterator[Figure]:
    """Medians of `rounds` runs, and of half as many; the pages take turns, so that noise hits all of them alike."""
    pages = {"empty": EMPTY_PATH, **MAIN, **OTHERS}
    reports: dict[str, list[Report]] = {name: [] for name in pages}
    port = free_port()
    with (
        serve(folder, {"UNCRAMP_ORIGIN": f"https://localhost:{port}"}) as server,
        secure(server.url, port, folder / "caddy") as url,
    ):
        for number in range(rounds):
            for name, path in pages.items():
                if name in OTHERS and number % 2:
                    continue
                print(f"  Lighthouse, round {number + 1} of {rounds}: {name}", file=sys.stderr)
                reports[name].append(_run(url + path, folder / "report.json"))
    index = [report["environment"]["benchmarkIndex"] for each in reports.values() for report in each]
    name = "benchmark index of the machine, medians of all"
    yield Figure(
        group="Lighthouse, mobile", name=name, value=round(median(index)), noise=round(noise_of(index)), at_least=True
    )
    for name in MAIN:
        group = f"Lighthouse, mobile, {name} (medians of {rounds})"
        yield from _measured(group, "", reports[name], reports["empty"])
        yield from _scores(group, reports[name])
    group = f"Lighthouse, mobile, every other kind of page (medians of {(rounds + 1) // 2})"
    for name in OTHERS:
        yield from _measured(group, f"{name}: ", reports[name], reports["empty"])


def _run(url: str, output: Path) -> Report:
    """One report; Lighthouse now and then loses its trace on a busy machine, so it gets three tries."""
    options = ["--quiet", "--output=json", f"--output-path={output}", "--no-enable-error-reporting"]
    for _ in range(3):
        ended = subprocess.run(
            [NODE, COMMAND, url, *options, f"--chrome-flags={' '.join(CHROME_FLAGS)}"],
            env={**os.environ, "CHROME_PATH": browser_path()},
            stdout=subprocess.DEVNULL,
        )
        if ended.returncode == 0:
            report: Report = json.loads(output.read_text(encoding="utf-8"))
            return report
    raise LighthouseFailedError(f"no report of {url} in three tries")


def _measured(group: str, page: str, reports: list[Report], empty: list[Report]) -> Iterator[Figure]:
    for short, audit in (("FCP", "first-contentful-paint"), ("LCP", "largest-contentful-paint")):
        ours, base = _median(reports, audit), _median(empty, audit)
        noise = _noise(reports, audit) / base
        yield Figure(
            group=group,
            name=f"{page}{short} ÷ empty page",
            value=ours / base,
            target=1.08,
            noise=noise,
            detail=f"{ours:.0f} ÷ {base:.0f} ms",
        )
    blocked, noise = _median(reports, "total-blocking-time"), _noise(reports, "total-blocking-time")
    yield Figure(group=group, name=f"{page}TBT", value=blocked, unit="ms", target=50, noise=noise)
    yield Figure(group=group, name=f"{page}CLS", value=_median(reports, "cumulative-layout-shift"), target=0)


def _scores(group: str, reports: list[Report]) -> Iterator[Figure]:
    for category in reports[0]["categories"]:
        scores = [report["categories"][category]["score"] for report in reports]
        if None not in scores:
            lost = _lost_points(reports[-1], category)
            value = round(median(scores) * 100)
            yield Figure(group=group, name=category, value=value, target=100, at_least=True, detail=lost)


def _values(reports: list[Report], audit: str) -> list[float]:
    return [float(report["audits"][audit]["numericValue"]) for report in reports]


def _median(reports: list[Report], audit: str) -> float:
    return median(_values(reports, audit))


def _noise(reports: list[Report], audit: str) -> float:
    return noise_of(_values(reports, audit))


def _lost_points(report: Report, category: str) -> str:
    """The audits that cost points."""
    references = report["categories"][category]["auditRefs"]
    scores = {ref["id"]: report["audits"][ref["id"]]["score"] for ref in references if ref["weight"]}
    return ", ".join(f"{audit} {score:g}" for audit, score in scores.items() if score is not None and score < 1)
