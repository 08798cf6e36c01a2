/** The new phone's side of a move: its camera reads the codes of the old one. Loaded when it is wanted. */
import { Receiver } from "../../core/transfer.js";
import { decodeQR } from "../../vendor/qr/decode.js";
import { unpack } from "./packing.js";

/** Pixels: 10 for each module of a code that fills the square, and decoded in a frame's time. */
const SIDE = 720;
const CAMERA = { facingMode: "environment", width: { ideal: 1280 }, height: { ideal: SIDE } };

/**
 * Reads until all of a move is there. The camera is on no longer than that.
 * @param {HTMLVideoElement} video shows what the camera sees
 * @param {number} most bytes
 * @param {AbortSignal} signal ends it
 * @param {(known: number, count: number) => void} tell  how far it is, after each code that told something
 * @returns {Promise<string | null>} what was moved; null when it was ended before
 * @throws {DOMException} of the camera; "VersionError" when a later build shows the codes
 */
export async function readCodes(video, most, signal, tell) {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: false, video: CAMERA });
  try {
    video.srcObject = stream;
    if (!signal.aborted) await video.play();
    const moved = await readAll(video, stream, signal, tell);
    return moved && unpack(moved, most);
  } finally {
    for (const track of stream.getTracks()) track.stop();
    video.srcObject = null;
  }
}

/**
 * @param {HTMLVideoElement} video @param {MediaStream} stream @param {AbortSignal} signal
 * @param {(known: number, count: number) => void} tell
 */
async function readAll(video, stream, signal, tell) {
  const receiver = new Receiver();
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = SIDE;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  let before = 0;
  while (context && !signal.aborted) {
    if (!stream.active) throw new DOMException("the camera went away", "NotReadableError");
    const bytes = codeIn(video, context);
    const taken = bytes && receiver.take(bytes);
    if (taken === "newer") throw new DOMException("codes of a later build", "VersionError");
    if (taken?.moved) return taken.moved;
    if (taken && taken.known !== before) tell(taken.known, taken.count);
    before = taken?.known ?? before;
    await nextFrame(video);
  }
  return null;
}

/** What the code in the middle of the picture says, if there is one. @param {HTMLVideoElement} video @param {CanvasRenderingContext2D} context */
function codeIn(video, context) {
  const { videoWidth: width, videoHeight: height } = video;
  const edge = Math.min(width, height);
  context.drawImage(video, (width - edge) / 2, (height - edge) / 2, edge, edge, 0, 0, SIDE, SIDE);
  try {
    const text = decodeQR(context.getImageData(0, 0, SIDE, SIDE), { textDecoder: latin1 });
    return Uint8Array.from(text, (sign) => sign.charCodeAt(0));
  } catch {
    return null;
  }
}

/** A sign for each byte. @param {Uint8Array} bytes */
const latin1 = (bytes) => String.fromCharCode(...bytes);

/** Or a moment, where a browser does not tell, or the picture stands still. @param {HTMLVideoElement} video */
const nextFrame = (video) =>
  new Promise((resolve) => {
    const tells = "requestVideoFrameCallback" in video;
    setTimeout(resolve, tells ? 300 : 60);
    if (tells) video.requestVideoFrameCallback(resolve);
  });
