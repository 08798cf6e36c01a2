"""Static files: one address per build, minified as they leave, and the style sheets that pages carry inside."""

import hashlib
from base64 import b64encode
from functools import lru_cache
from pathlib import Path

import rcssmin
import rjsmin

STATIC = Path(__file__).resolve().parent.parent / "static"
SHARED_SHEETS = ("tokens.css", "base.css", "layout.css")
TYPES = {
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".webp": "image/webp",
    ".json": "application/json",
}


def static_files() -> list[Path]:
    """Every file that gets an address of its own: modules and pictures. CSS and worker parts travel inside others."""
    folders = (STATIC / "js", STATIC / "img")
    return sorted(path for folder in folders for path in folder.rglob("*") if path.is_file())


def static_body(path: Path) -> bytes:
    """The file as it is sent: scripts without comments and indentation."""
    if path.suffix == ".js":
        return minified_script(path.read_text(encoding="utf-8")).encode()
    return path.read_bytes()


def minified_script(source: str) -> str:
    """The script without comments and needless white space."""
    return str(rjsmin.jsmin(source))


@lru_cache
def shared_styles() -> str:
    """What every page needs: tokens, base, layout and components, in the order of their layers."""
    sheets = [STATIC / "css" / name for name in SHARED_SHEETS]
    return _minified([*sheets, *sorted((STATIC / "css" / "components").glob("*.css"))])


@lru_cache
def page_styles(page: str) -> str:
    """What only this kind of page needs, from one file or a folder of them; empty for most."""
    folder = STATIC / "css" / "pages"
    return _minified(
        [path for path in (folder / f"{page}.css", *sorted((folder / page).glob("*.css"))) if path.exists()]
    )


def all_styles() -> list[str]:
    """Every style sheet that some page carries, for the Content-Security-Policy."""
    pages = sorted((STATIC / "css" / "pages").iterdir())
    return [shared_styles(), *(page_styles(path.stem) for path in pages)]


def boot_script(name: str) -> str:
    """A script that runs while the page is parsed, before the first paint (theme, last area)."""
    return minified_script((STATIC / "boot" / f"{name}.js").read_text(encoding="utf-8"))


def csp_hash(text: str) -> str:
    """The source expression that lets exactly this inline script or style through."""
    return f"'sha256-{b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _minified(paths: list[Path]) -> str:
    return str(rcssmin.cssmin("".join(path.read_text(encoding="utf-8") for path in paths)))
