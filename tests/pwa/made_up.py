"""A made-up site of three languages, packed and served to the browser by the real bundles and worker."""

import hashlib
import json
from base64 import b64encode
from collections.abc import Mapping
from pathlib import Path

import msgspec
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from tests.support.limits import limits
from webapp.assets.csp import csp_hash
from webapp.assets.esbuild import run_esbuild
from webapp.assets.files import SiteFile
from webapp.assets.scripts import worker_script
from webapp.assets.speculation import SPECULATION
from webapp.pwa.bundle import bundles
from webapp.pwa.lines import by_line
from webapp.pwa.manifest import CONTENT_TYPE, manifest
from webapp.pwa.manifest_words import manifest_words
from webapp.pwa.worker import with_settings

LANGUAGES = ("en", "nl", "es")
WORDS = {"title": "Your reminder", "body": "Tap to open it.", "drank": "Drank", "done": "Done", "later": "Later"}
REAL = ("rooms/every-page/register.js", "rooms/settings/install.js")
"""Modules of the app, each with all that it imports."""
PAGES = ("", "relief/calf/", "water/", "settings/", "offline/")
PATHS = [f"/{language}/{page}" for language in LANGUAGES for page in PAGES]

WEBAPP = Path(__file__).resolve().parent.parent.parent / "webapp"
TEMPLATES = Environment(loader=FileSystemLoader(WEBAPP / "templates"), undefined=StrictUndefined, autoescape=True)
HTML = "text/html; charset=utf-8"
SCRIPT = "text/javascript; charset=utf-8"

PAGE = """<!doctype html>
<html lang="{language}" data-build="{build}" data-entry="/static/{build}/js/main.js">
<head><meta charset="utf-8"><title>{path}</title><link rel="manifest" href="/{language}/manifest.webmanifest">
<link rel="icon" href="data:,"><script>{boot}</script></head>
<body><h1>{path}</h1><p>{words}</p>{notices}{extra}</body></html>"""
BOOT = """
addEventListener("beforeinstallprompt", (event) => { window.installOffer = event; });
requestAnimationFrame(() => setTimeout(() => import(document.documentElement.dataset.entry)));
"""
MAIN = """
document.documentElement.dataset.script = "{build}";
for (const [name, root] of [
  ["rooms/every-page/register", document.body],
  ["rooms/settings/install", document.querySelector("[data-module=install]")],
]) {{
  if (root) import(`./${{name}}.js`).then((module) => module.start(root));
}}
"""


def page_headers() -> dict[str, str]:
    """The part of the real policy that the worker and its registration have to live with."""
    boot_hash = b64encode(hashlib.sha256(BOOT.encode()).digest()).decode()
    policy = [
        f"script-src 'self' 'sha256-{boot_hash}' {csp_hash(SPECULATION)}",
        "worker-src 'self'",
        "require-trusted-types-for 'script'",
        "trusted-types uncramp",
    ]
    return {"Content-Security-Policy": "; ".join(policy), "X-Frame-Options": "DENY"}


def made_up_site(build: str, words: Mapping[str, str] | None = None) -> dict[str, SiteFile]:
    """Path -> file of the whole site, the bundles and the worker of `build` among them; `words` by the page's path."""
    static = f"/static/{build}"
    files = [*_pages(build, words or {}), *_scripts(build), *_manifests(build), *_pictures(build)]
    packed = bundles(files, build, static, {})
    notified = dict.fromkeys(LANGUAGES, WORDS)
    worker = SiteFile(
        path="/sw.js",
        content_type=SCRIPT,
        body=with_settings(worker_script(limits()), build, static, packed, {}, page_headers(), LANGUAGES, notified),
        offline=False,
    )
    return {
        file.path: file for file in [*files, *packed, *(each for bundle in packed for each in by_line(bundle)), worker]
    }


def _pages(build: str, words: Mapping[str, str]) -> list[SiteFile]:
    notices = TEMPLATES.get_template("components/notices.html").render(_=str)
    install = TEMPLATES.get_template("components/install.html").render(_=str)
    player = '<div data-player data-state="hold"></div>'
    extras = {"relief/calf/": player, "settings/": install}
    return [
        SiteFile(
            path=f"/{language}/{page}",
            content_type=HTML,
            language=language,
            body=PAGE.format(
                path=f"/{language}/{page}",
                language=language,
                build=build,
                boot=BOOT,
                words=words.get(f"/{language}/{page}", _rambling(f"/{language}/{page}", 4_000)),
                notices=notices,
                extra=extras.get(page, ""),
            ).encode(),
        )
        for language in LANGUAGES
        for page in PAGES
    ]


def _scripts(build: str) -> list[SiteFile]:
    folder = WEBAPP / "static" / "js"
    options = ["--bundle", "--format=esm", f"--define:SPECULATION={json.dumps(SPECULATION)}"]
    bodies = {name: run_esbuild(str(folder / name), *options).encode() for name in REAL}
    bodies["main.js"] = MAIN.format(build=build).encode()
    bodies["unused.js"] = f"// {_rambling('script', 40_000)}".encode()
    desk = SiteFile(path=f"/static/{build}/desk.css", content_type="text/css; charset=utf-8", body=b"")
    scripts = [
        SiteFile(path=f"/static/{build}/js/{name}", content_type=SCRIPT, body=body) for name, body in bodies.items()
    ]
    return [*scripts, desk]


def _rambling(about: str, letters: int) -> str:
    """Always the same, and no compressor makes much of it: beside it a changed word is little."""
    hashes = (hashlib.sha256(f"{about} {number}".encode()).hexdigest() for number in range(letters // 64))
    return "".join(hashes)


def _manifests(build: str) -> list[SiteFile]:
    return [
        SiteFile(
            path=f"/{language}/manifest.webmanifest",
            content_type=CONTENT_TYPE,
            language=language,
            offline=False,
            body=msgspec.json.encode(manifest(language, static=f"/static/{build}", words=manifest_words(str))),
        )
        for language in LANGUAGES
    ]


def _pictures(build: str) -> list[SiteFile]:
    folder = WEBAPP / "static" / "img"
    return [
        SiteFile(
            path=f"/static/{build}/img/{path.name}",
            content_type="image/png",
            body=path.read_bytes(),
            offline=False,
        )
        for path in sorted(folder.glob("*.png"))
    ]
