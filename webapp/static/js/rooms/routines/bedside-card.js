/** A bedside card: which way goes on paper, the address back with its QR code, and the button that prints. */
import { read } from "../../records/preferences.js";
import { qrSvg } from "../../ui/qr.js";

export function start(root) {
  const address = location.origin + root.dataset.back;
  for (const place of root.querySelectorAll("[data-qr]")) place.replaceChildren(qrSvg(address));
  for (const place of root.querySelectorAll("[data-address]")) place.textContent = address;
  chooseWay([...root.querySelectorAll("[name=way]")]);
  root.querySelector("[data-print]").addEventListener("click", () => window.print());
}

/** The first way that fits the one question's answer. */
function chooseWay(ways) {
  const own = (read("conditions") ?? "").split(" ");
  const fits = (way) => !way.dataset.notWith.split(" ").some((name) => name && own.includes(name));
  const fitting = ways.find(fits);
  if (fitting) fitting.checked = true;
}
