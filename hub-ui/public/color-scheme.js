// Runs before the first paint, so that nobody who chose dark sees a flash of light. A file of its own
// because the content security policy allows no inline script.
(() => {
  let chosen = null;
  try {
    chosen = localStorage.getItem("vetchium.color-scheme");
  } catch {
    // storage may be closed to us; the system's setting then decides
  }
  const dark =
    chosen === "dark" || (chosen !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.setAttribute("data-mantine-color-scheme", dark ? "dark" : "light");
})();
