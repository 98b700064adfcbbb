import { photo } from "../support/pictures.ts";
import { expect, test } from "./test.ts";

/** Somebody with something in every part of their profile. */
const EVERYTHING = {
  headline: "Bookbinder, and a slow runner",
  bio: `I bind books by hand, mostly **other people's**.

Ask me about

- paper made of mulberry bark,
- Leipzig in the rain,
- and the best dosa north of the Alps.`,
  location: "Leipzig",
  website: "https://example.com/books",
  work: [
    { title: "Bookbinder", organisation: "Werkstatt am Rosental", location: "Leipzig", start: "2021-04" },
    {
      title: "Paper conservator",
      organisation: "Connemara Public Library",
      location: "Chennai",
      start: "2016",
      end: "2021-02",
      description: "Palm leaves, maps, and a great many ledgers.",
    },
  ],
  education: [
    { school: "University of Madras", degree: "MA", field: "Manuscript studies", start: "2013", end: "2015" },
  ],
  links: [
    { label: "The shop", url: "https://example.com/shop" },
    { label: "How a book is sewn", url: "https://example.org/sewing" },
  ],
  languages: [
    { language: "ta", level: "native" },
    { language: "en", level: "fluent" },
    { language: "de", level: "working" },
  ],
  contacts: [{ kind: "email", label: "Work", value: "asha@example.org" }],
  visibility: { work: "everyone", education: "everyone", languages: "everyone", contacts: "signed-in" },
};

test("an empty profile, and its filling in", async ({ page, join, take }) => {
  await join("mira", "Mira Sommer");
  await page.goto("/profile");
  await page.getByRole("heading", { name: "Mira Sommer" }).waitFor();
  await take(page, "profile-empty");
  await page.goto("/profile/edit");
  await take(page, "profile-edit-empty");
  await page.locator("input[type=file]").setInputFiles(photo);
  await page.getByRole("button", { name: "Use this picture" }).and(page.locator(":enabled")).waitFor();
  await take(page, "profile-edit-crop");
});

test("a full profile", async ({ page, join, take, browser, ownPlace }) => {
  const { handle } = await join("asha", "Asha Verghese");
  await page.request.put("/api/v1/me/avatar", {
    data: photo.buffer,
    headers: { "content-type": photo.mimeType },
  });
  expect((await page.request.patch("/api/v1/me", { data: EVERYTHING })).status()).toBe(200);
  await page.goto("/profile");
  await page.getByText("University of Madras").waitFor();
  await take(page, "profile", { also: "1280-light" });
  await page.getByRole("button", { name: /^Account of/ }).click();
  await take(page, "account-menu");
  await page.keyboard.press("Escape");
  await page.goto(`/@${handle}`);
  await page.getByRole("radio", { name: "Everyone" }).check();
  await take(page, "public-profile-viewed-as-everyone");
  await page.goto("/profile/edit");
  await page.getByText("Werkstatt am Rosental").waitFor();
  await take(page, "profile-edit");
  await page
    .getByRole("region", { name: "Work", exact: true })
    .getByRole("button", { name: /^Edit:/ })
    .first()
    .click();
  await page.getByRole("button", { name: /^Remove: University/ }).click();
  await page.getByRole("textbox", { name: "Website" }).fill("no address");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await take(page, "profile-edit-errors");

  const visitor = await (await browser.newContext({ baseURL: ownPlace.hubUrl, locale: "en-GB" })).newPage();
  await visitor.goto(`/@${handle}`);
  await visitor.getByRole("link", { name: "The shop" }).waitFor();
  await take(visitor, "public-profile", { also: "1280-light" });
  await visitor.context().close();
});

test("a profile that was changed elsewhere", async ({ page, context, join, take }) => {
  await join("ravi", "Ravi Pillai");
  await page.goto("/profile/edit");
  const other = await context.newPage();
  await other.goto("/profile/edit");
  await other.getByRole("textbox", { name: "Headline" }).fill("Potter and runner");
  await other.getByRole("button", { name: "Save", exact: true }).click();
  await other.getByText("Your profile is saved.").waitFor();
  await other.close();
  await page.getByRole("textbox", { name: "Headline" }).fill("Potter, and a very slow runner");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByRole("heading", { name: "Your profile was changed elsewhere" }).waitFor();
  await take(page, "profile-edit-stale");
  await page.reload();
  await take(page, "profile-edit-restored");
});
