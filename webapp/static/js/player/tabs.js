/** One player at a time: the tab that starts last has it, and the other hears that it lost it. */
const NAME = "uncramp-player";

export class Turn {
  #release = null;

  /** Take the turn, also from another tab. `onLost` is called when another tab takes it in turn. */
  take(onLost) {
    this.give();
    if (!navigator.locks) return;
    let mine = true;
    navigator.locks
      .request(NAME, { steal: true }, () => new Promise((resolve) => (this.#release = resolve)))
      .catch(() => {
        if (mine) onLost();
      })
      .finally(() => {
        mine = false;
      });
  }

  give() {
    this.#release?.();
    this.#release = null;
  }
}
