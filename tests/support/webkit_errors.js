// In every page before its own scripts: tells the browser of what Chromium would call an error in its console.
{
  let isLeft = false;
  addEventListener("beforeunload", () => {
    isLeft = true;
  });
  addEventListener("pageshow", () => {
    isLeft = false;
  });
  // What was still on its way when the page was left never came: that is no fault.
  const tell = (what, about) => {
    if (!isLeft)
      window.webkit.messageHandlers.errors.postMessage(
        `${location.pathname} ${what}: ${about}`.replaceAll("\n", " "),
      );
  };
  addEventListener("error", ({ message, target }) => tell("error", message ?? target.outerHTML), true);
  addEventListener("unhandledrejection", ({ reason }) => tell("rejection", reason));
  addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) =>
    tell("policy", `${effectiveDirective} ${blockedURI}`),
  );
  const { error } = console;
  console.error = (...about) => {
    tell("console", about.join(" "));
    error.apply(console, about);
  };
}
