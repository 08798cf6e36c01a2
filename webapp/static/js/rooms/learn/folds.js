/** A link to a place inside a folded part opens it; of themselves only some browsers do. */

export function start() {
  addEventListener("hashchange", open);
  open();
}

function open() {
  const place = document.getElementById(location.hash.slice(1));
  const fold = place?.closest("details");
  if (!place || !fold || fold.open) return;
  fold.open = true;
  place.scrollIntoView();
}
