import { changedMl } from "../../core/amounts.js";
import { shapeOf } from "../../core/cups.js";
import { isAmount } from "../../core/drinks.js";
import { arrange } from "../../ui/arrange.js";
import { describe, showProblems } from "../../ui/fields.js";
import { find } from "../../ui/find.js";

/** @typedef {import("../../records/water-settings.js").WaterSettings} WaterSettings */

/**
 * The form for a person's own cups, their order, and the unit.
 * @param {HTMLElement} root
 * @param {import("./words.js").Words} words
 * @param {(changes: Partial<WaterSettings>, whenBack: () => void) => Promise<boolean>} keep
 * @returns {(chosen: WaterSettings) => void} shows what is chosen, unless somebody is changing it here
 */
export function choosingOf(root, words, keep) {
  const form = find(root, "form", HTMLFormElement);
  const list = find(form, "ol", HTMLOListElement);
  const unit = find(root, "[name=unit]", HTMLSelectElement);
  const save = find(form, "[name=save]", HTMLInputElement);
  /** @type {WaterSettings | null} */
  let chosen = null;
  let touched = false;

  const rows = () => [...list.querySelectorAll("li")];
  /** @param {Element} row */
  const amountIn = (row) => find(row, "[name=amount]", HTMLInputElement);
  /** @param {Element} row */
  const drinkIn = (row) => find(row, "[name=drink]", HTMLSelectElement);
  /** @param {Element} row */
  const nameIn = (row) => find(row, "[name=name]", HTMLInputElement);
  /** @param {Element} row */
  const shapeIn = (row) => find(row, "[name^=shape]:checked", HTMLInputElement);
  for (const [place, row] of rows().entries()) describe(row, `cup-${place}`);

  /** @param {HTMLLIElement} row @param {number} by */
  function move(row, by) {
    const all = rows();
    const place = all.indexOf(row);
    all.splice(place, 1);
    all.splice(place + by, 0, row);
    arrange(list, all);
    touched = true;
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

  form.addEventListener("input", () => {
    touched = true;
  });

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
    touched = false;
    touched = !(await keep({ cups }, () => save.focus()));
  });

  unit.addEventListener("change", () =>
    keep({ unit: /** @type {WaterSettings["unit"]} */ (unit.value) }, () => unit.focus()),
  );

  return function show(next) {
    const sameUnit = chosen?.unit === next.unit;
    chosen = next;
    unit.value = chosen.unit;
    for (const name of form.querySelectorAll("[data-unit]")) name.textContent = words.unit();
    if (touched && sameUnit) return;
    touched = false;
    for (const [place, row] of rows().entries()) {
      const cup = chosen.cups[place];
      row.dataset.id = cup.id;
      amountIn(row).value = words.typed(cup.ml);
      drinkIn(row).value = cup.drink;
      nameIn(row).value = cup.name ?? "";
      find(row, `[name^=shape][value=${shapeOf(cup)}]`, HTMLInputElement).checked = true;
    }
    number();
  };
}
