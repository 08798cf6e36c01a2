// In every page before its own scripts: tells the browser of what Chromium would call an error in its console.
{
  const tell = (what, about) =>
    webkit.messageHandlers.errors.postMessage(`${location.pathname} ${what}: ${about}`.replaceAll("\n", " "));
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
