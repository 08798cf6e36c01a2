"""The headers that every answer carries: a strict Content-Security-Policy, and no door left open."""

from collections.abc import Mapping

from flask import Flask, Response, request

from webapp.assets.assets import Assets
from webapp.assets.csp import csp_hash
from webapp.assets.speculation import SPECULATION

NO_CAMERA = "camera=()"
MOVES = "/settings/data/"
"""Where one phone may read another's codes; every other page gives the camera up."""
POLICY = "Content-Security-Policy"


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
