"""What the site needs where no server of ours answers: its policy in each page, and files that hosts read."""

from collections.abc import Iterable, Iterator, Sequence

from flask import Flask
from msgspec.structs import replace

from webapp.assets.files import SiteFile
from webapp.build.nginx_file import nginx_file
from webapp.build.walk import own_headers_of
from webapp.errors import missing_path
from webapp.i18n import DEFAULT
from webapp.security import in_page

HTML = "text/html; charset=utf-8"
TEXT = "text/plain; charset=utf-8"
FIRST = b'<meta charset="utf-8">'
"""After this, and before all that the policy is about."""
SECURITY_TXT = "/.well-known/security.txt"


def for_static_host(app: Flask, files: Iterable[SiteFile]) -> list[SiteFile]:
    """The files of the site, a front door, an error page, and the headers in the form of several hosts."""
    site = list(files)
    return [*_with_policy(app, [*site, *_pages(site)]), *_for_hosts(app, site)]


def _with_policy(app: Flask, files: Sequence[SiteFile]) -> Iterator[SiteFile]:
    """A host that sends no headers has the browser read the policy in the page."""
    tags = FIRST + in_page(app.extensions["headers"]).encode()
    for file in files:
        is_page = file.content_type == HTML
        yield replace(file, body=file.body.replace(FIRST, tags, 1)) if is_page else file


def _pages(site: Sequence[SiteFile]) -> Iterator[SiteFile]:
    """Where nobody asks which language is wanted, it is the default one."""
    same = {f"/{DEFAULT}/": "/", missing_path(DEFAULT): "/404.html"}
    for file in site:
        if file.path in same:
            yield replace(file, path=same[file.path])


def _for_hosts(app: Flask, site: Sequence[SiteFile]) -> Iterator[SiteFile]:
    headers, own = app.extensions["headers"], own_headers_of(app, site)
    codes = [language.code for language in app.extensions["languages"]]
    said = {"_headers": _headers({"/*": headers, **own}), "_redirects": _front_door(codes)}
    said["_nginx.conf"] = nginx_file(headers, own, codes)
    # GitHub Pages would otherwise leave out what begins with a dot or an underscore.
    said[".nojekyll"] = ""
    for name, text in said.items():
        yield SiteFile(path=f"/{name}", content_type=TEXT, body=text.encode())
    contact = app.test_client().get(SECURITY_TXT)
    if contact.status_code == 200:
        yield SiteFile(path=SECURITY_TXT, content_type=TEXT, body=contact.data)


def _headers(rules: dict[str, dict[str, str]]) -> str:
    """For Netlify and Cloudflare Pages, which send a header of two rules as one: the last word on the camera counts."""
    lines = [line for path, sent in rules.items() for line in (path, *(f"  {name}: {sent[name]}" for name in sent))]
    return "\n".join([*lines, "/static/*", "  Cache-Control: public, max-age=31536000, immutable", ""])


def _front_door(codes: Sequence[str]) -> str:
    """For Netlify, where only a rule with `!` outweighs a file; the others that read this file leave such rules out."""
    return "".join(f"/  /{code}/  302!  Language={code}\n" for code in [*codes[1:], codes[0]])
