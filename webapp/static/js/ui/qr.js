/** Draws a text, mostly an address, or bytes as a QR code. */
import { correction, generate, mode } from "../vendor/lean-qr.js";

const SVG = "http://www.w3.org/2000/svg";

/** White all around, in modules; without it many scanners find nothing. */
const QUIET_ZONE = 4;

/**
 * The code of a text, black on white in every theme, since scanners need the contrast. It has no size of its own and no
 * name for screen readers: those are the caller's.
 * @param {string} text
 * @returns {SVGSVGElement}
 * @throws {Error} when the text is too long for any QR code (about 2,300 bytes)
 */
export function qrSvg(text) {
  const code = generate(text, { minCorrectionLevel: correction.M });
  const side = code.size + 2 * QUIET_ZONE;
  const ground = element("rect", { x: -QUIET_ZONE, y: -QUIET_ZONE, width: side, height: side, fill: "#fff" });
  const modules = element("path", { d: runs(code), fill: "#000" });
  const svg = element("svg", {
    viewBox: `${-QUIET_ZONE} ${-QUIET_ZONE} ${side} ${side}`,
    "shape-rendering": "crispEdges",
  });
  svg.append(ground, modules);
  return svg;
}

/**
 * Bytes as a code, a pixel for each module; the light ones, and the white all around, are the ground of the canvas.
 * @param {HTMLCanvasElement} canvas @param {Uint8Array} bytes
 */
export const drawBytes = (canvas, bytes) =>
  generate(mode.bytes(bytes), { minCorrectionLevel: correction.L }).toCanvas(canvas);

/**
 * Dark modules that stand side by side in a row as one rectangle, so that no hairlines show between them.
 * @param {import("../vendor/lean-qr.js").Code} code
 */
function runs(code) {
  let path = "";
  for (let y = 0; y < code.size; y++) {
    for (let x = 0; x < code.size; x++) {
      if (!code.get(x, y)) continue;
      const first = x;
      while (code.get(x + 1, y)) x++;
      path += `M${first} ${y}h${x - first + 1}v1H${first}z`;
    }
  }
  return path;
}

/**
 * @template {keyof SVGElementTagNameMap} Name
 * @param {Name} name @param {Record<string, string | number>} attributes
 */
function element(name, attributes) {
  const made = document.createElementNS(SVG, name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, String(value));
  return made;
}
