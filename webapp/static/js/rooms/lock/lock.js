/** The section of one's data about the app lock. What does it comes when somebody uses it. */
import { Unreadable } from "../../core/readers.js";
import { answered } from "../../records/answered.js";
import { get, isAnswered, isKept } from "../../records/database.js";
import { keepHelped } from "../../records/helped.js";
import { learn } from "../../records/learn.js";
import { canSeal } from "../../records/sealed.js";
import { door } from "../../records/within.js";
import { askedTwice } from "../../ui/asked-twice.js";
import { showProblems } from "../../ui/fields.js";
import { find } from "../../ui/find.js";
import { waits } from "../../ui/waits.js";
import { say } from "../../ui/words.js";

/** @typedef {Record<string, string>} Problems  by the name of the field */

const load = () => import("../../records/lock.js");
const loadPasskey = () => import("../../ui/passkey.js");
const learnAgain = () => learn(keepHelped);

/** @param {HTMLElement} root */
export async function start(root) {
  const offering = answered().then(() => offer(root));
  if (await isAnswered()) return offering;
  // What stands below does not wait for another tab to let go.
  root.hidden = true;
  offering.catch(console.error);
}

/** @param {HTMLElement} root */
async function offer(root) {
  // Something to seal with, and something that stays.
  root.hidden = !(canSeal() && (await isKept()));
  if (root.hidden) return;
  /** @param {string} name */
  const form = (name) => find(root, `[data-${name}]`, HTMLFormElement);
  /** @param {string} name */
  const input = (name) => find(root, `[name=${name}]`, HTMLInputElement);
  /** @param {string} name */
  const part = (name) => find(root, `[data-${name}]`, HTMLElement);
  /** @param {string} key */
  const tell = (key) => {
    part("said").textContent = say(key);
  };
  /** @param {string} name @param {() => Promise<Problems | undefined>} work */
  const onSubmit = (name, work) => {
    const attempt = () => {
      // What became of the attempt before says nothing of this one.
      part("said").textContent = "";
      return work();
    };
    attemptOn(form(name), attempt, () => tell("lock-failed"));
  };

  onSubmit("on", async () => {
    if (isShort(input("passphrase"))) return wrong("passphrase", "short");
    if (!input("known").checked) return wrong("known", "known");
    // The page begins anew, and here.
    history.replaceState(null, "", "#lock");
    await (await load()).switchOn(door, input("passphrase").value, learnAgain);
  });
  onSubmit("change", async () => {
    if (isShort(input("after"))) return wrong("after", "short");
    const { changePassphrase } = await load();
    const problem = await refusal(
      "before",
      changePassphrase(door, input("before").value, input("after").value),
    );
    if (problem) return problem;
    form("change").reset();
    tell("lock-changed");
  });
  onSubmit("passkey", async () => {
    const { addPasskey } = await load();
    const { LOCK, sealWithPasskey } = await loadPasskey();
    const work = addPasskey(door, input("own").value, (pkcs8) => sealWithPasskey(LOCK, pkcs8));
    const problem = await refusal("own", work);
    if (problem) return problem;
    form("passkey").reset();
    await show(root);
    tell("lock-passkey");
    part("now").focus();
  });
  part("now").addEventListener("click", async () => (await load()).lockNow());
  askedTwice(part("passkey-off"), async () => {
    const drop = async () => (await load()).dropPasskey(door);
    const isDropped = await drop().then(
      () => true,
      () => false,
    );
    if (isDropped) await show(root);
    tell(isDropped ? "lock-no-passkey" : "lock-failed");
    part("now").focus();
  });
  offerSwitchingOff(part("switching-off"), () => tell("lock-failed"));
  await show(root);
  if (location.hash === "#lock") find(root, "h2", HTMLElement).focus();
}

/** What is damaged is said, and asked about once; the rest is kept. @param {HTMLElement} root @param {() => void} failed */
function offerSwitchingOff(root, failed) {
  const lost = find(root, "[data-lost]", HTMLElement);
  let given = 0;
  askedTwice(root, async () => {
    await (await load()).switchOff(door, learnAgain, given).catch((error) => {
      if (!(error instanceof Unreadable)) return failed();
      given = Number(error.values.n);
      lost.textContent = say("lock-lost", { n: given });
      find(root, "[data-open]", HTMLElement).click();
    });
  });
}

/** @param {HTMLElement} root */
async function show(root) {
  const lock = await get("devices", "lock");
  /** @type {NodeListOf<HTMLElement>} */
  const parts = root.querySelectorAll("[data-when]");
  for (const part of parts) part.hidden = (part.dataset.when === "on") !== Boolean(lock);
  const isPossible = lock && !lock.passkey && (await (await loadPasskey()).mayHavePasskey());
  find(root, "[data-passkeys]", HTMLElement).hidden = !isPossible;
  find(root, "[data-passkey-off]", HTMLElement).hidden = !lock?.passkey;
}

/** @param {string} field @param {string} problem @returns {Problems} */
const wrong = (field, problem) => ({ [field]: problem });

/** @param {HTMLInputElement} input */
const isShort = ({ value, minLength }) => value.length < minLength;

/** @param {string} field @param {Promise<void>} work @returns {Promise<Problems | null>} what is wrong with its passphrase */
const refusal = (field, work) =>
  work.then(
    () => null,
    (error) => {
      if (error instanceof Unreadable) return wrong(field, "passphrase");
      throw error;
    },
  );

/**
 * A key takes a second to make.
 * @param {HTMLFormElement} form @param {() => Promise<Problems | undefined>} work @param {() => void} failed
 */
function attemptOn(form, work, failed) {
  const button = find(form, "[type=submit]", HTMLInputElement);
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const problems = await waits(button, () => work().catch(failed));
    showProblems(form, problems ?? {})?.focus();
  });
}
