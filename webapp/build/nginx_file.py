"""The headers, types and error pages of the site as nginx wants them, to be included in a `server` of one's own."""

from collections.abc import Iterator, Mapping, Sequence

from webapp.security import for_files

Headers = Mapping[str, str]

YEAR = {"Cache-Control": "public, max-age=31536000, immutable"}
ANEW = {"Cache-Control": "no-cache"}
HEAD = """\
# Written with the site, whose hashes it holds. Include it in a server whose root is this folder.
index index.html;
charset utf-8;
absolute_redirect off;
gzip_static on;
error_page 403 404 =404 /404.html;
location ~ ^/_ { return 404; }
"""


def nginx_file(headers: Headers, own: Mapping[str, Headers], codes: Sequence[str]) -> str:
    """`own` are headers by path, in which a page differs; the first of the language `codes` is the default."""
    places = [
        HEAD,
        _place("= /", {**headers, "Cache-Control": "no-store", "Vary": "Accept-Language"}, *_front_door(codes)),
        # The first pattern that fits counts.
        *(_place(f"~ ^{path}", {**headers, **sent, **ANEW}) for path, sent in own.items()),
        *(_language(code, {**headers, **ANEW}) for code in codes),
        _place("^~ /static/", {**for_files(headers), **YEAR}, _place(r"~ \.svg$", {**headers, **YEAR})),
        _place("/", {**headers, **ANEW}),
    ]
    return "".join(places)


def _front_door(codes: Sequence[str]) -> Iterator[str]:
    """To the first language of the reader's list that we have: browsers name the dearest first, and nginx cannot count.

    Each wish that is passed over begins with a letter and ends with a comma, so that a long list is read but once.
    """
    held = f"(?:{'|'.join(codes)})(?![a-z])"
    for code in codes[1:]:
        wish = f"^ *(?:(?!{held})[^, ][^,]*, *)*{code}(?![a-z])"
        yield f'if ($http_accept_language ~* "{wish}") {{ return 302 /{code}/; }}\n'
    yield f"return 302 /{codes[0]}/;\n"


def _language(code: str, headers: Headers) -> str:
    missing = f"error_page 403 404 =404 /{code}/404.html;\n"
    manifest = _place(r"~ \.webmanifest$", headers, "default_type application/manifest+json;\n")
    return _place(f"~ ^/{code}/", headers, missing, manifest)


def _place(where: str, headers: Headers, *inside: str) -> str:
    """Whatever sends one header of its own sends none of those around it, so each place has all."""
    sent = "".join(f'add_header {name} "{value}" always;\n' for name, value in headers.items())
    return f"location {where} {{\n{sent}{''.join(inside)}}}\n"
