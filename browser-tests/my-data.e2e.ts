import { readFile } from "node:fs/promises";
import { expectAccessible, expectNoSidewaysScroll } from "./support/accessibility.ts";
import { holdAnswers } from "./support/answers.ts";
import { expect, once, test } from "./support/own-stack.ts";
import { signUp, somebody } from "./support/people.ts";

test("shows every database, with the home in bloom and nothing elsewhere", async ({ page, signedIn }) => {
  await page.goto("/profile");
  await page.getByRole("link", { name: "See where your data is" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "My data" })).toBeFocused();
  const picture = page.getByRole("figure", { name: "Your data in every database" });
  const plot = (name: string) => picture.getByRole("listitem").filter({ hasText: name });
  await expect(plot("Germany")).toHaveText(/[1-9]\d* records/);
  await expect(plot("Germany")).toContainText("Your home");
  for (const name of ["India", "United States"]) await expect(plot(name)).toContainText("Nothing of you");
  await expect(plot("Worldwide directory")).toHaveText(/[1-9] records?/);

  const records = page.getByRole("region", { name: "Record by record" });
  await expect(records.getByRole("region", { name: "Germany" })).toContainText("profiles");
  await expect(records.getByRole("region", { name: "India" })).toContainText("0 records");
  const entry = records.getByRole("region", { name: "What it says of you, word for word" });
  await expect(entry).toContainText(signedIn.handle);
  await expect(entry).toContainText("deu1 Germany");
  // the key's id, and 256 bits in base64url
  await expect(entry.getByText(/^[\w-]+:[\w-]{43}$/)).toBeVisible();
  await expect(entry).not.toContainText(signedIn.email);
  await records
    .getByRole("region", { name: "India" })
    .getByText(/^Looked for \d+ kinds/)
    .click();
  await expect(records.getByRole("region", { name: "India" })).toContainText("profiles");
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
});

test("tells of a handle that was given up what stands in the directory", once, async ({ page, signedIn }) => {
  const { handle } = somebody();
  const changed = await page.request.put("/api/v1/me/handle", { data: { handle } });
  expect(changed.status()).toBe(200);
  await page.goto("/my-data");
  const entry = page.getByRole("region", { name: "What it says of you, word for word" });
  await expect(entry.getByText(handle, { exact: true })).toBeVisible();
  await expect(entry.getByRole("definition").filter({ hasText: signedIn.handle })).toContainText(
    /given up, and kept free until \d+ \w+ \d{4}/,
  );
  await expectAccessible(page);
});

test("hands everything out as a file", once, async ({ page, signedIn: _ }) => {
  await page.goto("/my-data");
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download my data" }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/\.zip$/);
  // every zip file begins like this (APPNOTE.TXT, 4.3.7)
  expect((await readFile(await download.path())).subarray(0, 4).toString("latin1")).toBe("PK\u0003\u0004");
});

test("counts again when asked to, and when it could not be asked", once, async ({ page, signedIn: _ }) => {
  await page.route("**/api/v1/me/residency", (route) => route.abort("connectionrefused"));
  await page.goto("/my-data");
  await expect(page.getByRole("heading", { level: 1, name: "Vetchium can't be reached" })).toBeVisible();
  await page.unroute("**/api/v1/me/residency");
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "My data" })).toBeVisible();

  await page.route("**/api/v1/me/residency", (route) => route.abort("connectionrefused"));
  await page.getByRole("button", { name: "Count again" }).click();
  await expect(page.getByRole("alert")).toContainText("Vetchium can't be reached");
  await expect(page.getByRole("figure")).toContainText("Your home");
  await expectAccessible(page);
});

test("never shows an earlier count for the one that is asked for", once, async ({ page, signedIn: _ }) => {
  await page.clock.install();
  await page.goto("/my-data");
  const picture = page.getByRole("figure", { name: "Your data in every database" });
  await expect(picture).toBeVisible();
  await page.getByRole("link", { name: "Move to another region" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Move to another region" })).toBeFocused();
  await page.clock.fastForward("00:10");
  const release = await holdAnswers(page, "**/api/v1/me/residency");
  const counting = page.waitForRequest("**/api/v1/me/residency");
  await page.getByRole("link", { name: "My data" }).click();
  await counting;
  await expect(page).toHaveURL("/my-data");
  await expect(picture).toBeHidden();
  await release();
  await expect(picture).toBeVisible();
});

test("says what it could not count while a region is dark", once, async ({ page, ownPlace, ownStack }) => {
  await signUp(page.request, ownPlace, somebody("deu1"));
  const india = ownStack.databases.get("regional-db-ind1");
  await india?.stop();
  await page.goto(`${ownPlace.hubUrl}/my-data`);
  const picture = page.getByRole("figure", { name: "Your data in every database" });
  await expect(picture.getByRole("listitem").filter({ hasText: "India" })).toContainText("Not counted");
  await expect(page.getByText("One database didn't answer just now: India.")).toBeVisible();
  await expectAccessible(page);

  await india?.restart();
  await expect(async () => {
    await page.getByRole("button", { name: "Count again" }).click();
    await expect(picture.getByRole("listitem").filter({ hasText: "India" })).toContainText("Nothing of you", {
      timeout: 1000,
    });
  }).toPass();
  await expect(page.getByText("One database didn't answer just now: India.")).toBeHidden();
});

test.describe("to whoever reads German", () => {
  test.use({ locale: "de-DE" });
  test("says in German what every record holds", once, async ({ page, signedIn: _ }) => {
    await page.goto("/my-data");
    const response = await page.request.get("/api/v1/me/residency");
    const { items } = (await response.json()) as { items: { kind: string; holds: string }[] };
    const records = page.getByRole("region", { name: "Datensatz für Datensatz" });
    const entries = records.getByRole("listitem");
    await expect(entries.first()).toBeVisible();
    for (const more of await records.locator("summary").all()) await more.click();
    await expect(entries).toHaveCount(items.length);
    const said = (await entries.allTextContents()).join("\n").toLowerCase();
    for (const { kind, holds } of items) expect(said, kind).not.toContain(holds.toLowerCase());
  });
});
