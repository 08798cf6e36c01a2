/** The name of a medicine in its form: typed freely, while the app offers what it knows by that name. */
import { find } from "../../ui/find.js";
import { say } from "../../ui/words.js";

/** Letters from which something is offered. */
const LEAST = 3;

/**
 * @param {HTMLFormElement} form
 * @param {string | null} before what the medicine is known as
 * @param {() => Promise<import("./medicine-list.js").List>} load
 * @returns {() => string | null} what it is known as now
 */
export function namingIn(form, before, load) {
  const field = find(form, "[name=name]", HTMLInputElement);
  const offered = find(form, "[data-offered]", HTMLUListElement);
  const status = find(form, "[data-found]", HTMLElement);
  const decline = find(form, "[data-decline]", HTMLButtonElement);
  // What a person chose or declined stays as it is, whatever else they type: as JSON, empty while nothing is decided.
  const decided = find(form, "[name=decided]", HTMLInputElement);
  let known = before;
  decided.value = before === null ? "" : JSON.stringify(before);

  async function show() {
    const said = field.value.trim();
    const list = await load().catch(() => null);
    // A later letter has asked again meanwhile. Without the list, all names are free.
    if (!list || field.value.trim() !== said) return;
    if (!decided.value) known = list.named(said)?.known ?? null;
    const asked = known === null && said.length >= LEAST;
    const offers = asked ? list.offers(said).filter(({ name }) => name !== said) : [];
    offered.replaceChildren(...offers.map((listed) => offerOf(listed, () => choose(list, listed))));
    decline.hidden = known === null;
    if (known !== null) status.textContent = say("listed-as", { name: list.nameOf(known) });
    else status.textContent = offers.length ? say("listed", { n: offers.length }) : "";
  }

  /** @param {import("./medicine-list.js").List} list @param {import("./medicine-list.js").Listed} listed */
  function choose(list, listed) {
    field.value = list.nameFor(field.value.trim(), listed);
    known = listed.known;
    decided.value = known === null ? "" : JSON.stringify(known);
    field.focus();
    show();
  }

  field.addEventListener("focus", show);
  field.addEventListener("input", show);
  decline.addEventListener("click", () => {
    known = null;
    decided.value = JSON.stringify(known);
    field.focus();
    show();
  });
  // Taken up from what was half typed (ui/drafts.js).
  decided.addEventListener("filled", () => {
    known = decided.value ? JSON.parse(decided.value) : null;
    show();
  });
  return () => known;
}

/** @param {import("./medicine-list.js").Listed} listed @param {() => void} choose */
function offerOf({ name }, choose) {
  const [item, button] = [document.createElement("li"), document.createElement("button")];
  button.type = "button";
  button.className = "button button-quiet";
  button.textContent = name;
  button.addEventListener("click", choose);
  item.append(button);
  return item;
}
