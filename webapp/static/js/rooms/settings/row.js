import { say } from "../../ui/words.js";

/** A row behind the name of what was counted. @param {string} group @param {string} counted */
export function rowOf(group, counted) {
  const row = document.createElement("tr");
  row.dataset.group = group;
  const head = document.createElement("th");
  head.scope = "row";
  head.textContent = say(`group-${group}`);
  row.append(head);
  row.insertCell().textContent = counted;
  return row;
}
