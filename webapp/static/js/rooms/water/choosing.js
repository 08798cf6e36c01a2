import { changedMl } from "../../core/amounts.js";
import { shapeOf } from "../../core/cups.js";
import { isAmount } from "../../core/drinks.js";
import { USUAL } from "../../records/water-settings.js";
import { arrange } from "../../ui/arrange.js";
import { choose } from "../../ui/entry-form.js";
import { describe, showProblems } from "../../ui/fields.js";
import { find } from "../../ui/find.js";
import { fillIn, typedIn } from "../../ui/typed.js";

/** @typedef {import("../../records/water-settings.js").WaterSettings} WaterSettings */

/**
 * The form for a person's own cups, their order, and the unit.
 * @param {HTMLElement} root
 * @param {import("./words.js").Words} words
 * @param {(changes: Partial<WaterSettings>, whenBack: () => void) => Promise<boolean>} keep
 * @returns {(chosen: WaterSettings) => void} shows what is chosen, wherever nobody is changing it here
 */
export function choosingOf(root, words, keep) {
  const form = find(root, "form", HTMLFormElement);
  const list = find(form, "ol", HTMLOListElement);
  const unit = find(root, "[name=unit]", HTMLSelectElement);
  const save = find(form, "[name=save]", HTMLInputElement);
  /** @type {WaterSettings | null} */
  let chosen = null;
  const typed = typedIn(form);

  const rows = () => [...list.querySelectorAll("li")];
  /** @param {Element} row */
  const amountIn = (row) => find(row, "[name=amount]", HTMLInputElement);
  /** @param {Element} row */
  const drinkIn = (row) => find(row, "[name=drink]", HTMLSelectElement);
  /** @param {Element} row */
  const nameIn = (row) => find(row, "[name=name]", HTMLInputElement);
  /** @param {Element} row */
  const shapeIn = (row) => find(row, "[name^=shape]:checked", HTMLInputElement);
  // Those that are moved before anything is shown hold what they would have held.
  for (const [place, row] of rows().entries()) {
    describe(row, `cup-${place}`);
    row.dataset.id = USUAL.cups[place].id;
  }

  /** @param {HTMLLIElement} row @param {number} by */
  function move(row, by) {
    const all = rows();
    const place = all.indexOf(row);
    all.splice(place, 1);
    all.splice(place + by, 0, row);
    arrange(list, all);
    typed.add(list);
    number();
  }

  /** The ends of the list have one way to go. */
  function number() {
    for (const [place, row] of rows().entries()) {
      for (const which of row.querySelectorAll("[data-which]")) which.textContent = words.number(place + 1);
      find(row, "[data-up]", HTMLButtonElement).disabled = place === 0;
      find(row, "[data-down]", HTMLButtonElement).disabled = place === rows().length - 1;
    }
  }

  for (const row of rows())
    for (const [name, by] of Object.entries({ up: -1, down: 1 })) {
      const button = find(row, `[data-${name}]`, HTMLButtonElement);
      button.addEventListener("click", () => {
        move(row, by);
        const there = button.disabled ? find(row, "button:enabled", HTMLButtonElement) : button;
        there.focus();
      });
    }

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (!chosen) return;
    const { unit: typedIn, cups: kept } = chosen;
    const cups = rows().map((row) => {
      const id = row.dataset.id ?? "";
      const before = kept.find((cup) => cup.id === id);
      const ml = changedMl(amountIn(row).value, typedIn, before?.ml ?? Number.NaN);
      const name = nameIn(row).value.trim();
      return { ...before, id, ml, drink: drinkIn(row).value, shape: shapeIn(row).value, name };
    });
    const wrong = rows()
      .map((row, place) => showProblems(row, isAmount(cups[place].ml) ? {} : { amount: "amount" }))
      .find(Boolean);
    if (wrong) return wrong.focus();
    await typed.saved(() => keep({ cups }, () => save.focus()));
  });

  unit.addEventListener("change", () =>
    keep({ unit: /** @type {WaterSettings["unit"]} */ (unit.value) }, () => unit.focus()),
  );

  return function show(next) {
    const { unit: before, cups } = chosen ?? USUAL;
    chosen = next;
    unit.value = chosen.unit;
    for (const name of form.querySelectorAll("[data-unit]")) name.textContent = words.unit();
    for (const [place, row] of rows().entries()) {
      const was = typed.has(list) ? cups.findIndex(({ id }) => id === row.dataset.id) : place;
      const cup = chosen.cups[was] ?? chosen.cups[place];
      const [amount, drink, name] = [amountIn(row), drinkIn(row), nameIn(row)];
      const shape = find(row, `[name^=shape][value=${shapeOf(cup)}]`, HTMLInputElement);
      row.dataset.id = cup.id;
      if (typed.has(amount)) amount.value = words.retyped(amount.value, before);
      else fillIn(amount, words.typed(cup.ml));
      if (!typed.has(drink)) choose(drink, cup.drink);
      if (!typed.has(name)) fillIn(name, cup.name ?? "");
      if (!typed.has(shape)) shape.checked = true;
    }
    number();
  };
}
