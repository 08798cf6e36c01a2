"""The headers that every answer carries: a strict Content-Security-Policy, and no door left open."""

import re
from collections.abc import Iterator, Mapping

from flask import Flask, Response, request

from webapp.assets.assets import Assets
from webapp.assets.csp import csp_hash
from webapp.assets.speculation import SPECULATION
from webapp.i18n import DEFAULT

NO_CAMERA = "camera=()"
MOVES = "/settings/data/"
"""Where one phone may read another's codes; every other page gives the camera up."""
POLICY = "Content-Security-Policy"

_HASH = re.compile(r" ('sha256-[^']+')")


def security_headers(assets: Assets, *, https: bool) -> dict[str, str]:
    """Headers for pages whose inline scripts and styles are exactly these.

    Inline styles and scripts are let through by hash, since the pages are files and cannot carry a nonce; besides,
    only files of our own.
    """
    policy = {
        "default-src": "'none'",
        "script-src": " ".join(["'self'", *map(csp_hash, [*assets.boot.values(), SPECULATION])]),
        "style-src": " ".join(["'self'", *map(csp_hash, assets.sheets.values())]),
        "img-src": "'self' data:",
        "media-src": "blob:",
        "connect-src": "'self'",
        "manifest-src": "'self'",
        "worker-src": "'self'",
        "base-uri": "'none'",
        "form-action": "'self'",
        "frame-ancestors": "'none'",
        "require-trusted-types-for": "'script'",
        "trusted-types": "uncramp",
    }
    headers = {
        POLICY: "; ".join(f"{name} {value}" for name, value in policy.items()),
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        "Permissions-Policy": f"{NO_CAMERA}, geolocation=(), microphone=(), payment=(), usb=()",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "X-Frame-Options": "DENY",
    }
    if https:
        headers["Strict-Transport-Security"] = "max-age=63072000"
    return headers


def in_page(headers: Mapping[str, str]) -> str:
    """What a page can say of them itself, for hosts that send none: its policy, and what it tells others.

    Who may frame it only a header can say (CSP 3, 3.3).
    """
    rules = headers[POLICY].split("; ")
    policy = "; ".join(rule for rule in rules if not rule.startswith("frame-ancestors"))
    referrer = headers["Referrer-Policy"]
    return f'<meta http-equiv="Content-Security-Policy" content="{policy}"><meta name="referrer" content="{referrer}">'


def for_document(headers: Mapping[str, str], body: bytes, *read: bytes) -> dict[str, str]:
    """The headers of one document: of what stands inside pages, its policy lets only through what stands in this one.

    A policy that names the sheets of every other kind of page too is half a kilobyte more, before anything is seen.
    The styles of pages that it may `read` as documents count too: browsers hold them against the policy of who reads.
    """
    inside = {SPECULATION, *_inline(body, b"script")}
    inside.update(style for page in (body, *read) for style in _inline(page, b"style"))
    allowed = set(map(csp_hash, inside))
    policy = _HASH.sub(lambda found: found[0] if found[1] in allowed else "", headers[POLICY])
    return {**headers, POLICY: policy}


def _inline(body: bytes, tag: bytes) -> Iterator[str]:
    """What stands inside the elements of this name; cut, since a pattern takes half a second for all pages."""
    for part in body.split(b"<" + tag)[1:]:
        yield part.partition(b">")[2].partition(b"</" + tag)[0].decode()


def read_by(path: str) -> list[str]:
    """The paths of what the page of this path may read as documents.

    On a desk that is the page above, for its list; and where a table is restored the diary, for its words: its styles
    are the same in every language.
    """
    above = f"{path.rstrip('/').rpartition('/')[0]}/"
    return [above, f"/{DEFAULT}/diary/"] if path.endswith(MOVES) else [above]


def own_headers(headers: Mapping[str, str], path: str) -> dict[str, str]:
    """Those that are different on the page of this path; most pages have none."""
    if not path.endswith(MOVES):
        return {}
    return {"Permissions-Policy": headers["Permissions-Policy"].replace(NO_CAMERA, "camera=(self)")}


def for_files(headers: Mapping[str, str]) -> dict[str, str]:
    """Those that mean something on scripts, data and pictures.

    No browser shows these as a page, so they need no policy, which would outweigh many of them.
    """
    names = ("X-Content-Type-Options", "Cross-Origin-Resource-Policy", "Strict-Transport-Security")
    return {name: headers[name] for name in names if name in headers}


def init_app(app: Flask, headers: dict[str, str]) -> None:
    """Put the headers on everything that Flask answers; the files of the site get them when they are served."""

    @app.after_request
    def add(response: Response) -> Response:
        response.headers.update({**headers, **own_headers(headers, request.path)})
        return response
