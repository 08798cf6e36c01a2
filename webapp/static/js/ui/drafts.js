/**
 * What is half typed when the app lock shuts: sealed, it waits beside the address in this tab's history, and is taken up
 * once somebody unlocks. A form says by `data-draft` that it is to be kept, and under which name.
 *
 * @typedef {[name: string, fields: [name: string, value: string][]]} Draft  of a form
 * @typedef {import("../records/rows.js").SealedText & {of: string}} SealedDrafts  `of`: the public key of their lock
 */
import { sealerFor } from "../records/rows.js";
import { openerOf } from "../records/unlocked.js";

/** @param {Pick<import("../records/locked.js").Lock, "public">} lock */
export async function sealTyped({ public: lock }) {
  /** @type {NodeListOf<HTMLFormElement>} */
  const forms = document.querySelectorAll("form[data-draft]");
  if (forms.length === 0) return;
  const text = JSON.stringify(Array.from(forms, draftOf));
  /** @type {SealedDrafts} */
  const drafts = { of: String(lock), ...(await (await sealerFor(lock))(text)) };
  history.replaceState({ ...history.state, drafts }, "");
}

/** @param {HTMLFormElement} form @returns {Draft} */
const draftOf = (form) => [
  form.dataset.draft ?? "",
  [...new FormData(form)].map(([name, value]) => [name, String(value)]),
];

/** Each is taken up once. @param {(name: string) => void} open  opens a form, and gives it the focus */
export async function takeUp(open) {
  /** @type {{drafts?: SealedDrafts}} */
  const { drafts, ...others } = history.state ?? {};
  if (!drafts) return;
  history.replaceState(others, "");
  // Of another lock nothing opens it any more.
  const text = await openerOf(drafts.of)?.(drafts);
  /** @type {Draft[]} */
  const all = JSON.parse(text ?? "[]");
  for (const [name, fields] of all) {
    open(name);
    /** @type {HTMLFormElement | null} */
    const form = document.querySelector(`form[data-draft="${CSS.escape(name)}"]`);
    if (form) fill(form, fields);
  }
}

/** @param {HTMLFormElement} form @param {Draft[1]} fields */
function fill(form, fields) {
  // Whatever was chosen is among what there is to choose (rooms/diary/remedies.js), and in sight.
  form.querySelector("[data-unfold]")?.setAttribute("hidden", "");
  for (const fold of form.querySelectorAll("details")) fold.open = true;
  for (const part of form.querySelectorAll("input, select, textarea")) {
    const field = /** @type {HTMLInputElement} */ (part);
    const values = fields.flatMap(([name, value]) => (name === field.name ? [value] : []));
    if (["radio", "checkbox"].includes(field.type)) field.checked = values.includes(field.value);
    else if (values.length) field.value = values[0];
    // What depends on it is shown as after a tap.
    field.dispatchEvent(new Event("change", { bubbles: true }));
  }
}
