"""A camera that films what a page shows: frames of the shown codes as a video that Chromium takes for its camera.

https://wiki.multimedia.cx/index.php/YUV4MPEG2
"""

from base64 import b64decode
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, Playwright

from tests.support.browser import launch_options

SIDE = 480
"""Pixels."""
RATE = 6
"""Frames in a second: codes change as often."""

SHOWN = """async ([selector, most]) => {
  const canvas = document.querySelector(selector);
  const [seen, camera] = [new Set(), new OffscreenCanvas(480, 480)];
  const context = camera.getContext("2d", { willReadFrequently: true });
  const frames = [];
  while (frames.length < most) {
    const picture = canvas.toDataURL();
    if (canvas.width > 100 || canvas.width < 21 || seen.has(picture)) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      continue;
    }
    seen.add(picture);
    // Held in a hand: turned a little, now nearer, never quite sharp, and in a dim room.
    const turn = frames.length;
    context.reset();
    context.fillStyle = "#556";
    context.fillRect(0, 0, 480, 480);
    context.filter = "blur(0.8px)";
    context.translate(240 + 9 * Math.sin(turn), 240 + 7 * Math.cos(2 * turn));
    context.rotate(0.12 * Math.sin(turn / 3));
    context.imageSmoothingEnabled = false;
    const side = 400 + 30 * Math.sin(turn / 5);
    context.fillStyle = "#ccc";
    context.fillRect(-side / 2, -side / 2, side, side);
    context.globalAlpha = 0.9;
    context.drawImage(canvas, -side / 2, -side / 2, side, side);
    const { data } = context.getImageData(0, 0, 480, 480);
    const grey = Uint8Array.from({ length: 480 * 480 }, (_, i) => data[4 * i + 1] + 16 * (Math.random() - 0.5));
    let text = "";
    for (let i = 0; i < grey.length; i += 8192) text += String.fromCharCode(...grey.subarray(i, i + 8192));
    frames.push(btoa(text));
  }
  return frames;
}"""


def film(page: Page, selector: str, most: int) -> list[bytes]:
    """So many different pictures of a canvas, as a camera would have them: grey, a byte for each pixel."""
    return [b64decode(frame) for frame in page.evaluate(SHOWN, [selector, most])]


def write_video(frames: list[bytes], path: Path) -> Path:
    """In 4:2:0, of which the colours are none."""
    colourless = bytes([128]) * (SIDE * SIDE // 2)
    with path.open("wb") as video:
        video.write(f"YUV4MPEG2 W{SIDE} H{SIDE} F{RATE}:1 Ip A1:1 C420jpeg\n".encode())
        for frame in frames:
            video.write(b"FRAME\n" + frame + colourless)
    return path


def launch_with_camera(playwright: Playwright, video: Path | None = None, *, allows: bool = True) -> Browser:
    """A browser whose camera sees this video, again and again, if its person `allows` it; the caller closes it."""
    options: dict[str, Any] = launch_options()
    film = [f"--use-file-for-fake-video-capture={video}"] if video else []
    fake = ["--use-fake-device-for-media-stream", f"--use-fake-ui-for-media-stream{'' if allows else '=deny'}", *film]
    return playwright.chromium.launch(**{**options, "args": [*options["args"], *fake]})
