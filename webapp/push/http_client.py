"""Many requests at once over few connections that stay open: libcurl, driven by the event loop.

Push services speak HTTP/2, so that one connection carries what would need a hundred otherwise.
"""

import ssl

import pycurl
from msgspec import Struct

from webapp.push.sockets import open_any, open_public

CONNECTIONS = 100
"""To one host, where it does not know HTTP/2."""
CONNECT_TIMEOUT = 8.0
TIMEOUT = 15.0
"""Seconds in all; a server that takes longer has given no answer."""
CONNECTION_LIFE = 60
"""Seconds; for as long may a connection that silently broke be used in vain."""
LONGEST_ANSWER = 64 * 1024
"""Bytes of a body that nobody reads."""
RETRY_AFTER = b"retry-after:"

_REASONS = {
    pycurl.E_OPERATION_TIMEDOUT: "no answer in time",
    pycurl.E_COULDNT_RESOLVE_HOST: "its host was not found",
    pycurl.E_COULDNT_CONNECT: "no connection",
}


class Answer(Struct, frozen=True):
    """`retry_after` is the header of this name, as it came."""

    status: int
    retry_after: str | None


class NoAnswerError(Exception):
    """The network or the server failed; the message says how, and names nobody."""


class HttpClient:
    """To be used in one event loop, and closed at its end."""

    def __init__(self) -> None:
        self._multi = pycurl.AsyncCurlMulti()
        self._multi.setopt(pycurl.M_PIPELINING, pycurl.PIPE_MULTIPLEX)
        self._multi.setopt(pycurl.M_MAX_HOST_CONNECTIONS, CONNECTIONS)
        self._idle: list[_Handle] = []
        # Only there one silent answer does not hold up the requests that wait for its connection.
        self._hosts_with_http2: set[str] = set()

    async def close(self) -> None:
        await self._multi.aclose()

    async def post(self, url: str, headers: list[str], body: bytes, *, anywhere: bool) -> Answer:
        """Goes to public addresses only, unless `anywhere`, and follows no redirect. Raises NoAnswerError."""
        handle = self._idle.pop() if self._idle else _Handle()
        host = url.split("/", 3)[2]
        try:
            handle.prepare(url, headers, body, anywhere=anywhere, patient=host in self._hosts_with_http2)
            await self._multi.perform(handle.curl)
        except pycurl.error as error:
            number = error.args[0]
            raise NoAnswerError(_REASONS.get(number, f"a broken answer (libcurl {number})")) from error
        # One that failed, or was given up, is not used again.
        self._idle.append(handle)
        if handle.is_http2():
            self._hosts_with_http2.add(host)
        return handle.answer()


class _Handle:
    """A handle of libcurl, for one request after the other."""

    def __init__(self) -> None:
        self._retry_after: str | None = None
        self.curl = pycurl.Curl()
        trusted = ssl.get_default_verify_paths()
        options = {
            pycurl.POST: True,
            pycurl.PROTOCOLS: pycurl.PROTO_HTTP | pycurl.PROTO_HTTPS,
            pycurl.HTTP_VERSION: pycurl.CURL_HTTP_VERSION_2TLS,
            pycurl.PROXY: "",
            # What Python trusts: libcurl's own list may lie elsewhere than this system's.
            pycurl.CAINFO: trusted.cafile,
            pycurl.CAPATH: trusted.capath,
            pycurl.NOSIGNAL: True,
            pycurl.USERAGENT: "Uncramp",
            pycurl.CONNECTTIMEOUT_MS: round(CONNECT_TIMEOUT * 1000),
            pycurl.TIMEOUT_MS: round(TIMEOUT * 1000),
            pycurl.MAXLIFETIME_CONN: CONNECTION_LIFE,
            pycurl.MAXFILESIZE: LONGEST_ANSWER,
            pycurl.WRITEFUNCTION: _ignore,
            pycurl.HEADERFUNCTION: self._read_header,
        }
        for option, value in options.items():
            if value is not None:
                self.curl.setopt(option, value)

    def prepare(self, url: str, headers: list[str], body: bytes, *, anywhere: bool, patient: bool) -> None:
        """`patient` waits for a connection that another request is opening, instead of opening one more."""
        self._retry_after = None
        self.curl.setopt(pycurl.URL, url)
        self.curl.setopt(pycurl.PIPEWAIT, patient)
        self.curl.setopt(pycurl.HTTPHEADER, headers)
        self.curl.setopt(pycurl.POSTFIELDS, body)
        self.curl.setopt(pycurl.OPENSOCKETFUNCTION, open_any if anywhere else open_public)

    def answer(self) -> Answer:
        return Answer(self.curl.getinfo(pycurl.RESPONSE_CODE), self._retry_after)

    def is_http2(self) -> bool:
        return bool(self.curl.getinfo(pycurl.INFO_HTTP_VERSION) == pycurl.CURL_HTTP_VERSION_2_0)

    def _read_header(self, line: bytes) -> None:
        if line[: len(RETRY_AFTER)].lower() == RETRY_AFTER:
            self._retry_after = line[len(RETRY_AFTER) :].strip().decode("latin-1")


def _ignore(_content: bytes) -> None:
    """The status says it all."""
