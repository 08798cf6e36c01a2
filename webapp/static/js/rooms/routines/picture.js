/** The large drawing of a routine, which only a desk shows. */
export { moveInView as start } from "../../ui/moves.js";
