/** Whether two panes have room beside each other: as css/desk/1-frame.css has it. */
const roomy = matchMedia("(min-width: 60em) and (min-height: 32em)");

export const isRoomy = () => roomy.matches;

/** @param {() => void} change  called when a window grows or shrinks over it */
export const whenRoomy = (change) => roomy.addEventListener("change", change);
