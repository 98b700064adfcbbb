// Runs before the first paint, so that nobody who chose dark sees a flash of light, nor reads another language first. A
// file of its own because the content security policy allows no inline script.
(() => {
  const chosen = (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      // storage may be closed to us; the browser's settings then decide
      return null;
    }
  };
  const root = document.documentElement;
  const scheme = chosen("vetchium.color-scheme");
  const dark =
    scheme === "dark" || (scheme !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  root.setAttribute("data-mantine-color-scheme", dark ? "dark" : "light");

  // By what src/api/session-memory.ts keeps: which buttons are seen first.
  root.toggleAttribute("data-signed-in", chosen("vetchium.signed-in") === "1");

  // As src/messages/languages.ts decides, which knows more of tags.
  const wanted = [chosen("vetchium.language"), ...navigator.languages];
  root.lang = wanted.map((tag) => tag?.split("-")[0]).find((tag) => /^(?:en|de|hi|ta)$/.test(tag)) ?? "en";
})();
