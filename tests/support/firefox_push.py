"""A push service for a real Firefox: the browser's side over a WebSocket, the sender's side as RFC 8030 has it."""

import asyncio
import secrets
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from aiohttp import WSMsgType, web
from msgspec import Struct

from tests.support.push_rules import BrokenRuleError, check_rules, key_of
from webapp.push import base64url

DELIVERED = 100
"""What Firefox answers once its worker has had the message; 101 says that it could not be decrypted."""


class Channel(Struct):
    """One subscription: the browser's name for it, and the key that it was made for."""

    id: str
    key: str
    browser: web.WebSocketResponse
    gone: bool = False


class FirefoxPush:
    """`faults` says what broke a rule, or was not read by Firefox; a test that expects none should look."""

    def __init__(self) -> None:
        self.origin = ""
        self.faults: list[str] = []
        self._channels: dict[str, Channel] = {}

    @property
    def address(self) -> str:
        """Where Firefox is told to go."""
        return self.origin.replace("http://", "ws://") + "/"

    def forget_all(self) -> None:
        """From now on every subscription there is answers 410, and the browser hears nothing of it."""
        for channel in self._channels.values():
            channel.gone = True

    async def browser(self, request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse(protocols=("push-notification",))
        await socket.prepare(request)
        async for message in socket:
            if message.type == WSMsgType.TEXT and (answer := self._answer(socket, message.json())) is not None:
                await socket.send_json(answer)
        return socket

    def _answer(self, socket: web.WebSocketResponse, said: dict[str, Any]) -> dict[str, Any] | None:
        kind, id = said.get("messageType"), said.get("channelID", "")
        match kind:
            case "hello":
                return {"messageType": kind, "uaid": secrets.token_hex(16), "status": 200, "use_webpush": True}
            case "register":
                path = f"/message/{secrets.token_urlsafe(16)}"
                self._channels[path] = Channel(id, said["key"].rstrip("="), socket)
                return {"messageType": kind, "channelID": id, "status": 200, "pushEndpoint": self.origin + path}
            case "unregister":
                self._channels = {path: channel for path, channel in self._channels.items() if channel.id != id}
                return {"messageType": kind, "channelID": id, "status": 200}
            case "ack":
                codes = [update.get("code") for update in said["updates"]]
                self.faults += [f"Firefox says {code}" for code in codes if code != DELIVERED]
                return None
        return None if kind else {}

    async def take(self, request: web.Request) -> web.Response:
        body = await request.read()
        channel = self._channels.get(request.path)
        if channel is None or channel.gone:
            return web.Response(status=410)
        try:
            check_rules(self.origin, request.headers, body)
            if key_of(request.headers["Authorization"]) != channel.key:
                raise BrokenRuleError("signed by another key than the subscription was made for")
        except BrokenRuleError as error:
            self.faults.append(str(error))
            return web.Response(status=400)
        message = {"messageType": "notification", "channelID": channel.id, "version": secrets.token_hex(16)}
        read = {"data": base64url.encode(body), "headers": {"encoding": "aes128gcm"}}
        await channel.browser.send_json(message | read)
        return web.Response(status=201, headers={"Location": f"{self.origin}/sent/{message['version']}"})


@contextmanager
def running_firefox_push() -> Iterator[FirefoxPush]:
    service, started, loop = FirefoxPush(), threading.Event(), asyncio.new_event_loop()
    stopping = asyncio.Event()

    async def serve() -> None:
        app = web.Application()
        app.router.add_get("/", service.browser)
        app.router.add_post("/message/{token}", service.take)
        runner = web.AppRunner(app, shutdown_timeout=1)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        host, port = runner.addresses[0]
        service.origin = f"http://{host}:{port}"
        started.set()
        await stopping.wait()
        await runner.cleanup()

    thread = threading.Thread(target=loop.run_until_complete, args=(serve(),))
    thread.start()
    started.wait()
    try:
        yield service
    finally:
        loop.call_soon_threadsafe(stopping.set)
        thread.join()
        loop.close()
