"""Whether something is half typed in a page."""

IS_HALF_TYPED = """() => new Promise((resolve) => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }) => resolve(data);
  navigator.serviceWorker.dispatchEvent(new MessageEvent("message", { data: { type: "half-typed" }, ports: [port2] }));
  setTimeout(resolve, 300, false);
})"""
"""As a worker asks (sw/clicks.js)."""
