const NAMED_APPS =
  /FBAN|FBAV|FB_IAB|Instagram|Line\/|MicroMessenger|Twitter|Snapchat|Pinterest|LinkedInApp|Bytedance|GSA\//;
const ANDROID_WEB_VIEW = /; wv\)/;

/**
 * Which instructions fit: "installed", "in-app", "ios", "firefox-android", "android" or "desktop".
 * @param {{userAgent: string, maxTouchPoints: number, standalone: boolean}} device
 */
export function platformOf({ userAgent, maxTouchPoints, standalone }) {
  if (standalone) return "installed";
  const ios = isIos({ userAgent, maxTouchPoints });
  if (isInsideAnotherApp(userAgent, ios)) return "in-app";
  if (ios) return "ios";
  if (!/Android/.test(userAgent)) return "desktop";
  return /Firefox/.test(userAgent) ? "firefox-android" : "android";
}

/**
 * An iPad asks for desktop pages and calls itself a Mac; no Mac has a touch screen.
 * @param {{userAgent: string, maxTouchPoints: number}} device
 */
export const isIos = ({ userAgent, maxTouchPoints }) =>
  /iPhone|iPad|iPod/.test(userAgent) || (/Macintosh/.test(userAgent) && maxTouchPoints > 1);

/** What `platformOf` needs to know of this device. */
export function thisDevice() {
  const { userAgent, maxTouchPoints, standalone: apple } = navigator;
  const standalone = apple === true || matchMedia("(display-mode: standalone)").matches;
  return { userAgent, maxTouchPoints, standalone };
}

/** @param {string} userAgent @param {boolean} ios */
function isInsideAnotherApp(userAgent, ios) {
  const iosWebView = ios && !/Safari\//.test(userAgent);
  return iosWebView || ANDROID_WEB_VIEW.test(userAgent) || NAMED_APPS.test(userAgent);
}
