// "Not before", behind the buttons of a notification. js/reminders/hold.js and enough.js are the same for the pages,
// and send what could not be sent here at the next opening.

async function holdUntil(kind, wish) {
  const hold = { id: `hold-${kind}`, kind, sent: false, ...wish };
  await keepRecord("devices", hold);
  const device = await readRecord("devices", "reminders");
  if (!device?.on) return;
  const { time, snoozed } = hold;
  try {
    await tellServer(device, "not-before", { kind, time: new Date(time).toISOString(), snoozed });
    await keepRecord("devices", { ...hold, sent: true });
  } catch {}
}

/** After enough for today it is tomorrow; what somebody put off for longer stays. */
async function holdAfterDrink(now = Date.now()) {
  const [{ goal }, { wishes, told }, before, drinks] = await Promise.all([
    readRecord("settings", "water"),
    readRecord("devices", "reminders"),
    readRecord("devices", "hold-water"),
    readAll("drinks"),
  ]);
  const today = new Date(now).toDateString();
  const sum = drinks
    .filter(({ at, counts }) => counts && new Date(at).toDateString() === today)
    .reduce((total, { ml }) => total + ml, 0);
  const distance = (wishes.mode === "every" ? wishes.every : 1) * 3_600_000;
  const time = (sum >= goal ? firstOfNextDay(told.reminders, now) : null) ?? now + distance;
  const byHand = before && "over" in before ? before.over : before;
  if (byHand && !byHand.snoozed && byHand.time >= time) return;
  const over = byHand?.time > now ? { time: byHand.time, snoozed: byHand.snoozed } : null;
  await holdUntil("water", { time, snoozed: false, over });
}

/** The first time for water tomorrow, or on the next day that has one; null when there is none. */
function firstOfNextDay(reminders, now) {
  const ours = reminders.filter(({ kind }) => kind === "water");
  for (let ahead = 1; ahead <= 7; ahead += 1) {
    const day = new Date(now);
    day.setDate(day.getDate() + ahead);
    const times = ours.filter(({ days }) => days.includes(day.getDay() || 7)).flatMap((each) => each.times);
    if (times.length) return day.setHours(...times.sort()[0].split(":").map(Number), 0, 0);
  }
  return null;
}
