"""Looks up files of the written site with WhiteNoise: precompressed, with strong ETags, all known from the start."""

import hashlib
import re
from collections.abc import Mapping
from functools import lru_cache
from http import HTTPStatus
from pathlib import Path
from typing import Any
from wsgiref.headers import Headers

from flask import Flask
from whitenoise import WhiteNoise
from whitenoise.responders import Redirect, Response, StaticFile

from webapp.build import sums
from webapp.build.writing import file_path, site_folder
from webapp.errors import missing_path
from webapp.redirects import NOT_KEPT
from webapp.security import for_files, own_headers
from webapp.serving.page_policy import for_document, read_by
from webapp.serving.ranges import part_of

YEAR = 365 * 24 * 60 * 60
TYPES = {".webmanifest": "application/manifest+json", ".js": "text/javascript"}
CODINGS = ("br", "gzip")
REFUSED = re.compile(r"[^,;]+;\s*q=0(?:\.0*)?\s*(?:,|$)", re.IGNORECASE)
"""A coding in `Accept-Encoding` that is not wanted (RFC 9110, 12.4.2)."""


class TaggedFile(StaticFile):  # type: ignore[misc] # WhiteNoise carries no types
    """A file whose ETag differs by encoding, as RFC 9110 (8.8.3.3) asks of a strong one."""

    def get_alternatives(self, base_headers: Headers, files: Mapping[str | None, Any]) -> list[Any]:
        alternatives = super().get_alternatives(base_headers, files)
        return [(pattern, path, _lean(_tagged(headers, path))) for pattern, path, headers in alternatives]

    def get_response(self, method: str, request_headers: Mapping[str, str]) -> Response:
        known = request_headers.get("HTTP_IF_RANGE")
        if known is not None and ("ETag", known) not in self.get_path_and_headers(request_headers)[1]:
            # A part of something else than they have the rest of is of no use to them (RFC 9110, 13.1.5).
            request_headers = {name: value for name, value in request_headers.items() if name != "HTTP_RANGE"}
        return super().get_response(method, request_headers)

    def get_range_response(self, asked: str, headers: list[tuple[str, str]], _file: None) -> Response:
        size = int(dict(headers)["Content-Length"])
        first, last = part_of(asked, size)
        if first > last:
            return self.get_range_not_satisfiable_response(None, size)
        part = {"Content-Range": f"bytes {first}-{last}/{size}", "Content-Length": str(last - first + 1)}
        rest = [(name, value) for name, value in headers if name not in part]
        return Response(HTTPStatus.PARTIAL_CONTENT, [*rest, *part.items()], None)

    def get_path_and_headers(self, request_headers: Mapping[str, str]) -> tuple[str, list[tuple[str, str]]]:
        accepted = codings(request_headers.get("HTTP_ACCEPT_ENCODING", ""))
        found: tuple[str, list[tuple[str, str]]] = super().get_path_and_headers({"HTTP_ACCEPT_ENCODING": accepted})
        return found

    def is_not_modified(self, request_headers: Mapping[str, str]) -> bool:
        # Never by a day: there is none that says when a page changed (RFC 9110, 13.1.3).
        asked = request_headers.get("HTTP_IF_NONE_MATCH", "")
        return asked.strip() == "*" or self.etag.strip('"') in asked


class Site(WhiteNoise):  # type: ignore[misc] # WhiteNoise carries no types
    """The files and redirects of this build by their paths, in `files`; the folder never changes.

    `missing` are the pages, by language, that say that there is no such page: they have no address of their own.
    """

    def __init__(self, app: Flask) -> None:
        self._headers: dict[str, str] = app.extensions["headers"]
        folder = self._folder = site_folder(app)
        super().__init__(None, root=str(folder), index_file=True, max_age=None, mimetypes=TYPES)
        paths = {language.code: missing_path(language.code) for language in app.extensions["languages"]}
        self.missing = {code: (folder / file_path(path)).read_bytes() for code, path in paths.items()}
        for path in (*paths.values(), f"/{sums.NAME}"):
            del self.files[path]

    def get_static_file(self, path: str, url: str, stat_cache: Any = None) -> StaticFile:
        immutable = url.startswith("/static/")
        # A drawing can be opened by itself, and is then a document as a page is.
        is_file = immutable and not url.endswith(".svg")
        content = Path(path).read_bytes()
        headers = Headers([*(for_files(self._headers) if is_file else self._of_document(url, content)).items()])
        self.add_mime_headers(headers, path, url)
        headers["ETag"] = f'"{hashlib.sha256(content).hexdigest()[:20]}"'
        headers["Cache-Control"] = f"public, max-age={YEAR}, immutable" if immutable else "no-cache"
        encodings = {"gzip": f"{path}.gz", "br": f"{path}.br"}
        return TaggedFile(path, headers.items(), stat_cache=stat_cache, encodings=encodings)

    def _of_document(self, url: str, content: bytes) -> dict[str, str]:
        files = [self._folder / file_path(path) for path in read_by(url)]
        read = [file.read_bytes() for file in files if file.is_file()]
        return {**for_document(self._headers, content, *read), **own_headers(self._headers, url)}

    def redirect(self, from_url: str, to_url: str) -> Redirect:
        found = super().redirect(from_url, to_url)
        found.response.headers.extend([("Cache-Control", NOT_KEPT), *self._headers.items()])
        return found


@lru_cache(maxsize=256)
def codings(accepted: str) -> str:
    """Of what `Accept-Encoding` says, the codings that we have: one of four answers, whatever somebody sends."""
    wanted = REFUSED.sub("", accepted)
    return ", ".join(coding for coding in CODINGS if re.search(rf"\b{coding}\b", wanted, re.IGNORECASE))


def _lean(headers: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """The ETag says what it is; when the file was written here says nothing of when a page changed."""
    return [(name, value) for name, value in headers if name != "Last-Modified"]


def _tagged(headers: list[tuple[str, str]], path: str) -> list[tuple[str, str]]:
    """The headers with the encoding named in the ETag; `path` ends with it."""
    coding = f"-{path[-2:]}" if path.endswith((".br", ".gz")) else ""
    return [(name, f'{value[:-1]}{coding}"' if name == "ETag" else value) for name, value in headers]
