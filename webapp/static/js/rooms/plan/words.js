/** What the page says about a standing, from the words that it brought along on `root`. */

/** "Week 2 of 6"; paused and ended plans say so. */
export function weekWords(root, { state, week }) {
  const { weekWords, pausedWords, endedWords, weeks } = root.dataset;
  if (state === "ended") return endedWords;
  const words = weekWords.replace("{n}", week).replace("{total}", weeks);
  return state === "paused" ? `${words} · ${pausedWords}` : words;
}

/** "9 of the last 14 evenings". An evening that was not done is never the news. */
export function eveningsWords(root, { state, done, of }) {
  const { eveningsWords, firstWords, noneWords } = root.dataset;
  if (done === 0) return state === "running" ? noneWords : "";
  return of === 1 ? firstWords : eveningsWords.replace("{n}", done).replace("{total}", of);
}
