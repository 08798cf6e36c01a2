import { number } from "../../ui/locale.js";
import { say } from "../../ui/words.js";

/** A row of numbers behind the name of what was counted. @param {string} group @param {number[]} counts */
export function rowOf(group, counts) {
  const row = document.createElement("tr");
  row.dataset.group = group;
  const head = document.createElement("th");
  head.scope = "row";
  head.textContent = say(`group-${group}`);
  const cells = counts.map((count) => {
    const cell = document.createElement("td");
    cell.textContent = number(count);
    return cell;
  });
  row.append(head, ...cells);
  return row;
}
