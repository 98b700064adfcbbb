import { chromium } from "@playwright/test";
import { wholeBrowser } from "./support/browser.ts";
import { signIn } from "./support/people.ts";
import { expect, once, test } from "./support/test.ts";

interface Manifest {
  start_url: string;
  icons: { src: string; sizes: string; type: string; purpose: string }[];
  shortcuts: { name: string; url: string }[];
  id: string;
  lang: string;
  description: string;
}

// A headless shell finds nothing to object to, whatever it is given; and a browser's private windows install nothing.
const whole = wholeBrowser();

/** What would keep Chromium from installing the hub, whose manifest may be replaced. */
async function objections(hubUrl: string, folder: string, manifest?: string): Promise<string[]> {
  const context = await chromium.launchPersistentContext(folder, whole);
  const page = await context.newPage();
  if (manifest !== undefined) {
    await page.route("**/manifest.webmanifest", (route) =>
      route.fulfill({ contentType: "application/manifest+json", body: manifest }),
    );
  }
  await page.goto(hubUrl);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const devtools = await context.newCDPSession(page);
  const { errors } = await devtools.send("Page.getAppManifest");
  const { installabilityErrors } = await devtools.send("Page.getInstallabilityErrors");
  await context.close();
  return [...errors.map(({ message }) => message), ...installabilityErrors.map(({ errorId }) => errorId)];
}

test(
  "Chromium finds nothing that would keep it from installing the hub, and would say so",
  once,
  async ({ place, request }, info) => {
    test.skip(whole === undefined, "There is no Chromium but a headless shell");
    expect(await objections(place.hubUrl, info.outputPath("as it is"))).toEqual([]);
    const german = await (await request.get("/manifest.de.webmanifest")).text();
    expect(await objections(place.hubUrl, info.outputPath("in German"), german)).toEqual([]);
    const without = JSON.stringify({ name: "Vetchium", start_url: "/", display: "standalone", icons: [] });
    const found = await objections(place.hubUrl, info.outputPath("without icons"), without);
    expect(found).toContain("manifest-missing-suitable-icon");
  },
);

test(
  "the manifest is in the language of the page, and of one app in all of them",
  once,
  async ({ page, request }) => {
    const link = page.locator("link[rel=manifest]");
    const linked = async () =>
      (await (await request.get((await link.getAttribute("href")) ?? "")).json()) as Manifest;
    await page.goto("/");
    await expect(link).toHaveAttribute("href", "/manifest.webmanifest");
    const english = await linked();
    for (const [name, lang, shortcuts] of [
      ["Deutsch", "de", ["Dein Profil", "Meine Daten"]],
      ["हिन्दी", "hi", ["आपकी प्रोफ़ाइल", "मेरा डेटा"]],
      ["தமிழ்", "ta", ["உங்கள் சுயவிவரம்", "என் தரவு"]],
    ] as const) {
      await page.getByRole("contentinfo").getByRole("combobox").selectOption(name);
      await expect(link).toHaveAttribute("href", `/manifest.${lang}.webmanifest`);
      const { description, shortcuts: own, ...rest } = await linked();
      expect(description).not.toBe(english.description);
      expect(own.map((shortcut) => shortcut.name)).toEqual(shortcuts);
      const { description: _, shortcuts: __, ...same } = english;
      expect({ ...rest, lang: "en" }).toEqual(same);
    }
    // the next visit has it from the start
    await page.reload();
    await expect(link).toHaveAttribute("href", "/manifest.ta.webmanifest");
  },
);

test("every icon is as large as the manifest says", once, async ({ page, request }) => {
  await page.goto("/");
  const manifest = (await (await request.get("/manifest.webmanifest")).json()) as Manifest;
  const sizes = manifest.icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`);
  expect(sizes).toEqual(["any any", "192x192 any", "512x512 any", "512x512 maskable"]);
  const appleTouch = await page.locator("link[rel=apple-touch-icon]").getAttribute("href");
  const icons = [...manifest.icons, { src: appleTouch ?? "", sizes: "180x180", type: "image/png" }];
  for (const { src, sizes, type } of icons) {
    const response = await request.get(src);
    expect(response.headers()["content-type"]).toBe(type);
    const drawn = await page.evaluate(async (address) => {
      const image = new Image();
      image.src = address;
      await image.decode();
      return `${image.naturalWidth}x${image.naturalHeight}`;
    }, src);
    if (sizes !== "any") expect(drawn, src).toBe(sizes);
  }
});

test(
  "the installed hub begins with the own profile, after signing in where that is needed",
  once,
  async ({ page, request, member }) => {
    const manifest = (await (await request.get("/manifest.webmanifest")).json()) as Manifest;
    await page.goto(manifest.start_url);
    await expect(page.getByRole("heading", { level: 1, name: "Sign in" })).toBeVisible();
    await signIn(page, member.email, member.password);
    await expect(page.getByRole("heading", { level: 1, name: member.displayName })).toBeVisible();
    for (const address of [manifest.start_url, ...manifest.shortcuts.map(({ url }) => url)]) {
      await page.goto(address);
      await expect(page).toHaveURL(address);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    }
  },
);

test("the colours around the hub are those of its pages", once, async ({ page, request }) => {
  const manifest = (await (await request.get("/manifest.webmanifest")).json()) as Record<string, string>;
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto("/");
    const paper = await page.evaluate(() =>
      getComputedStyle(document.documentElement).getPropertyValue("--paper"),
    );
    const theme = page.locator(`meta[name=theme-color][media*=${colorScheme}]`);
    await expect(theme).toHaveAttribute("content", paper);
    if (colorScheme === "light")
      expect([manifest.theme_color, manifest.background_color]).toEqual([paper, paper]);
  }
});
