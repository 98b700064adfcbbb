import { readFile } from "node:fs/promises";
import { expectAccessible, expectNoSidewaysScroll } from "./support/accessibility.ts";
import { signIn, somebody } from "./support/people.ts";
import { expect, once, type Page, test } from "./support/test.ts";

async function give(page: Page, data: object): Promise<void> {
  expect((await page.request.patch("/api/v1/me", { data })).status()).toBe(200);
}

test("shows a person to everybody, without their email", async ({ page, member }) => {
  await page.goto(`/@${member.handle}`);
  await expect(page.getByRole("heading", { level: 1, name: member.displayName })).toBeVisible();
  await expect(page).toHaveTitle(`${member.displayName} (@${member.handle}) · Vetchium`);
  await expect(page.getByText("Data at home in Germany")).toBeVisible();
  await expect(page.getByText(member.email)).toBeHidden();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
});

test("finds a handle however it is written", once, async ({ page, member }) => {
  await page.goto(`/@${member.handle.toUpperCase()}`);
  await expect(page.getByRole("heading", { level: 1, name: member.displayName })).toBeVisible();
});

test("shows what its owner wrote, and runs none of it", once, async ({ page, signedIn, browser, place }) => {
  const bio = [
    "<img src=x onerror=\"document.title='run'\"> & [mine](https://example.com/shop)",
    "[bad](javascript:document.title='run') **bold** &copy;",
  ].join("\n\n");
  await give(page, { headline: "<b>Bold</b>", bio, website: "https://example.com/?a=1&b=<2>" });
  const visitor = await (await browser.newContext({ baseURL: place.hubUrl })).newPage();
  await visitor.goto(`/@${signedIn.handle}`);
  await expect(visitor.getByText("<b>Bold</b>")).toBeVisible();
  await expect(visitor.getByRole("strong")).toHaveText("bold");
  await expect(visitor.getByText("bad bold ©")).toBeVisible();
  await expect(visitor.getByText("<img src=x")).toBeVisible();
  await expect(visitor.getByRole("link", { name: "mine" })).toHaveAttribute(
    "rel",
    "noopener noreferrer nofollow ugc",
  );
  await expect(visitor.getByRole("link", { name: "bad" })).toBeHidden();
  await expect(visitor).toHaveTitle(/Vetchium$/);
  await visitor.context().close();
});

const EVERYTHING = {
  headline: "Bookbinder",
  bio: "I bind **books**.",
  work: [
    { title: "Bookbinder", organisation: "Werkstatt", start: "2021-04" },
    { title: "Conservator", organisation: "Library", location: "Chennai", start: "2016", end: "2021-02" },
  ],
  education: [{ school: "University of Madras", degree: "MA", field: "Manuscripts" }],
  links: [{ label: "The shop", url: "https://example.com/shop" }],
  languages: [{ language: "ta", level: "native" }],
  contacts: [{ kind: "email", label: "Work", value: "asha@example.org" }],
};

test("shows every part to those who may see it", async ({ page, signedIn, browser, place }) => {
  await give(page, { ...EVERYTHING, visibility: { work: "signed-in", education: "nobody" } });
  const visitor = await (await browser.newContext({ baseURL: place.hubUrl })).newPage();
  await visitor.goto(`/@${signedIn.handle}`);
  await expect(visitor.getByRole("link", { name: "The shop" })).toBeVisible();
  await expect(visitor.getByText("Native language")).toBeVisible();
  await expect(visitor.getByRole("heading", { name: "Work" })).toBeHidden();
  await expect(visitor.getByRole("heading", { name: "Contact" })).toBeHidden();
  await visitor.context().close();

  await page.goto(`/@${signedIn.handle}`);
  await expect(page.getByText("Apr 2021 – today")).toBeVisible();
  await expect(page.getByText("2016 – Feb 2021")).toBeVisible();
  await expect(page.getByRole("link", { name: "asha@example.org" })).toHaveAttribute(
    "href",
    "mailto:asha@example.org",
  );
  await expect(page.getByText("University of Madras")).toBeHidden();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);

  await page.getByRole("radio", { name: "Everyone" }).check();
  await expect(page.getByRole("heading", { name: "Work" })).toBeHidden();
  await expect(page.getByRole("link", { name: "The shop" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("radio", { name: "Signed-in people" }).check();
  await expect(page.getByRole("heading", { name: "Work" })).toBeVisible();
});

test("can be taken along and passed on", async ({ page, member }) => {
  await page.goto(`/@${member.handle}`);
  await expect(page.getByRole("link", { name: "Save contact" })).toHaveAttribute(
    "href",
    `/api/v1/users/${member.handle}/vcard`,
  );
  await page.getByRole("button", { name: "QR code" }).click();
  const dialog = page.getByRole("dialog", { name: `QR code of @${member.handle}` });
  await expect(dialog.getByRole("img", { name: `/@${member.handle}` })).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  for (const kind of ["PNG", "SVG"]) {
    const downloading = page.waitForEvent("download");
    await dialog.getByRole("button", { name: `Download as ${kind}` }).click();
    const file = await downloading;
    expect(file.suggestedFilename()).toBe(`vetchium-${member.handle}.${kind.toLowerCase()}`);
    const content = await readFile(await file.path());
    expect(content.subarray(0, 4).toString("latin1")).toBe(kind === "PNG" ? "\x89PNG" : "<svg");
  }
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("button", { name: "QR code" })).toBeFocused();
});

test("shows what its document came with before anything is asked for", once, async ({ page, member }) => {
  await page.route(`**/@${member.handle}`, async (route) => {
    const response = await route.fetch();
    // a word that only the document has
    const body = (await response.text()).replace(
      '"headline":null',
      '"headline":"Straight from the document"',
    );
    await route.fulfill({ response, body });
  });
  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("/v1/users/")) asked.push(request.url());
  });
  await page.goto(`/@${member.handle}`);
  await expect(page.getByText("Straight from the document")).toBeVisible();
  await expect(page.getByRole("banner").getByRole("link", { name: "Sign in" })).toBeVisible();
  expect(asked).toEqual([]);
  await page.goto("/signin");
  await signIn(page, member.handle, member.password);
  await expect(page.getByRole("heading", { level: 1, name: member.displayName })).toBeVisible();
  // whoever is signed in is shown the same at first, and then what they may see
  await page.goto(`/@${member.handle}`);
  await expect(page.getByRole("heading", { level: 1, name: member.displayName })).toBeVisible();
  await expect(page.getByText("Straight from the document")).toBeHidden();
  expect(asked.length).toBeGreaterThan(0);
});

test("is understood by whoever reads its document alone", once, async ({ page, member }) => {
  const html = await (await page.request.get(`/@${member.handle}`)).text();
  expect(html).toContain(`<title>${member.displayName} (@${member.handle}) · Vetchium</title>`);
  expect(html.match(/<title>/g)).toHaveLength(1);
  const [, card = ""] = /property="og:image" content="([^"]+)"/.exec(html) ?? [];
  const picture = await page.request.get(new URL(card).pathname);
  expect(picture.headers()["content-type"]).toBe("image/png");
  const [, person = ""] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html) ?? [];
  expect(JSON.parse(person)).toMatchObject({ "@context": "https://schema.org" });
});

test("hands out a card that address books take", once, async ({ page, member }) => {
  await page.goto(`/@${member.handle}`);
  const downloading = page.waitForEvent("download");
  await page.getByRole("link", { name: "Save contact" }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe(`${member.handle}.vcf`);
  expect(await readFile(await download.path(), "utf8")).toContain(`FN:${member.displayName}`);
});

test("is one step from one's own profile", once, async ({ page, signedIn }) => {
  await page.goto("/profile");
  await page.getByRole("link", { name: "See it as others do" }).click();
  await expect(page).toHaveURL(`/@${signedIn.handle}`);
  await expect(page.getByText("Only you see this")).toBeHidden();
});

test("says so when nobody has a handle", async ({ page }) => {
  const { handle } = somebody();
  await page.goto(`/@${handle}`);
  await expect(page.getByRole("heading", { level: 1, name: `Nobody goes by @${handle}` })).toBeVisible();
  await expectAccessible(page);
  await page.goto("/@9lives");
  await expect(page.getByRole("heading", { level: 1, name: "Nobody goes by @9lives" })).toBeVisible();
});
