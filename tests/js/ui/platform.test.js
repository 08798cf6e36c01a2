import assert from "node:assert/strict";
import { test } from "node:test";
import { platformOf } from "#js/ui/platform.js";

const APPLE = "AppleWebKit/605.1.15 (KHTML, like Gecko)";
const IPHONE = `Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) ${APPLE}`;
const MAC = `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${APPLE}`;
const ANDROID = "Mozilla/5.0 (Linux; Android 16; Pixel 7";
const CHROME = "AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Mobile Safari/537.36";

for (const [name, userAgent, maxTouchPoints, platform] of [
  ["iPhone Safari", `${IPHONE} Version/26.0 Mobile/15E148 Safari/604.1`, 5, "ios"],
  ["iPhone Chrome", `${IPHONE} CriOS/156.0.0.0 Mobile/15E148 Safari/604.1`, 5, "ios"],
  ["iPad with desktop pages", `${MAC} Version/26.0 Safari/605.1.15`, 5, "ios"],
  ["Mac Safari", `${MAC} Version/26.0 Safari/605.1.15`, 0, "desktop"],
  ["iPhone Instagram", `${IPHONE} Mobile/15E148 Instagram 390.0.0 (iPhone16,2)`, 5, "in-app"],
  ["iPhone nameless web view", `${IPHONE} Mobile/15E148`, 5, "in-app"],
  ["iPhone Google app", `${IPHONE} GSA/380.0 Mobile/15E148 Safari/604.1`, 5, "in-app"],
  ["Android Chrome", `${ANDROID}) ${CHROME}`, 5, "android"],
  ["Android Samsung", `${ANDROID}) SamsungBrowser/29.0 ${CHROME}`, 5, "android"],
  ["Android web view", `${ANDROID}; wv) Version/4.0 ${CHROME}`, 5, "in-app"],
  ["Android Facebook", `${ANDROID}) ${CHROME} [FB_IAB/FB4A;FBAV/500.0]`, 5, "in-app"],
  [
    "Android Firefox",
    "Mozilla/5.0 (Android 16; Mobile; rv:153.0) Gecko/153.0 Firefox/153.0",
    5,
    "firefox-android",
  ],
  ["Linux Firefox", "Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0", 0, "desktop"],
])
  test(`${name} is told apart, and so is an app on the home screen`, () => {
    assert.equal(platformOf({ userAgent, maxTouchPoints, standalone: false }), platform);
    assert.equal(platformOf({ userAgent, maxTouchPoints, standalone: true }), "installed");
  });
