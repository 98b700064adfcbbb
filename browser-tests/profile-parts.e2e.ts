import { expectAccessible, expectNoSidewaysScroll } from "./support/accessibility.ts";
import { answerWithProblem } from "./support/answers.ts";
import { expect, once, type Page, test } from "./support/test.ts";

/** A list of the form by what it is called. */
function part(page: Page, name: string) {
  return page.getByRole("region", { name, exact: true });
}

const WORK = [
  { title: "Bookbinder", organisation: "Werkstatt", start: "2021-04" },
  { title: "Conservator", organisation: "Library", start: "2016", end: "2021-02" },
  { title: "Student", organisation: "Herbarium", start: "2014", end: "2016" },
];

async function save(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Your profile is saved.")).toBeVisible();
}

async function give(page: Page, data: object): Promise<void> {
  expect((await page.request.patch("/api/v1/me", { data })).status()).toBe(200);
}

async function saved(page: Page) {
  return (await (await page.request.get("/api/v1/me")).json()).user;
}

test("adds an entry to each list", async ({ page, signedIn: _ }) => {
  await page.goto("/profile/edit");
  const work = part(page, "Work");
  await work.getByRole("button", { name: "Add work" }).click();
  await expect(work.getByLabel("Title")).toBeFocused();
  await work.getByLabel("Title").fill("Bookbinder");
  await work.getByLabel("Company or organisation").fill("Werkstatt am Rosental");
  await work.getByRole("group", { name: "From" }).getByLabel("Month").selectOption("April");
  await work.getByRole("group", { name: "From" }).getByLabel("Year").fill("2021");
  await work.getByRole("button", { name: "Done: Bookbinder" }).click();
  await expect(work.getByText("Apr 2021 – today")).toBeVisible();
  await expect(work.getByRole("button", { name: "Edit: Bookbinder" })).toBeFocused();

  await part(page, "Education").getByRole("button", { name: "Add education" }).click();
  await page.getByLabel("School").fill("University of Madras");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Edit: University of Madras" })).toBeFocused();

  await part(page, "Links").getByRole("button", { name: "Add a link" }).click();
  await part(page, "Links").getByLabel("Address").fill("https://example.com/shop");
  await part(page, "Languages").getByRole("button", { name: "Add a language" }).click();
  await part(page, "Languages")
    .getByRole("combobox", { name: "Language", exact: true })
    .selectOption("Tamil");
  await page.getByLabel("How well").selectOption("Native language");
  await part(page, "Contact").getByRole("button", { name: "Add a contact" }).click();
  await page.getByLabel("Kind").selectOption("Phone");
  await part(page, "Contact").getByRole("textbox", { name: "Phone" }).fill("+49 341 1234567");
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await save(page);

  const card = page.getByRole("article");
  await expect(card.getByText("Werkstatt am Rosental")).toBeVisible();
  await expect(card.getByText("Apr 2021 – today")).toBeVisible();
  await expect(card.getByRole("link", { name: "example.com/shop" })).toHaveAttribute(
    "rel",
    "noopener noreferrer nofollow ugc",
  );
  await expect(card.getByText("Tamil")).toBeVisible();
  await expect(card.getByRole("link", { name: "+49 341 1234567" })).toHaveAttribute(
    "href",
    "tel:+493411234567",
  );
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
});

test("changes, moves and removes entries, and takes a removal back", async ({ page, signedIn: _ }) => {
  await give(page, { work: WORK });
  await page.goto("/profile/edit");
  const work = part(page, "Work");
  await work.getByRole("button", { name: "Move up: Student" }).click();
  await expect(work.getByRole("status")).toHaveText("Student is now number 2 of 3.");
  await expect(work.getByRole("button", { name: "Move up: Student" })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await expect(work.getByRole("listitem").first()).toContainText("Student");

  await work.getByRole("button", { name: "Remove: Bookbinder" }).click();
  await expect(work.getByRole("button", { name: "Undo, keep Bookbinder" })).toBeFocused();
  await work.getByRole("button", { name: "Remove: Conservator" }).click();
  await expect(work.getByText("Conservator will be removed when you save.")).toBeVisible();
  await expectAccessible(page);
  await work.getByRole("button", { name: "Undo, keep Bookbinder" }).click();
  await work.getByRole("button", { name: "Edit: Bookbinder" }).click();
  await work.getByLabel("Title").fill("Master bookbinder");
  await save(page);
  expect((await saved(page)).work).toEqual([WORK[2], { ...WORK[0], title: "Master bookbinder" }]);
});

test("says at the very field what can't be right", async ({ page, signedIn: _ }) => {
  await give(page, { work: WORK });
  await page.goto("/profile/edit");
  const work = part(page, "Work");
  await work.getByRole("button", { name: "Edit: Student" }).click();
  const until = work.getByRole("group", { name: "Until" }).getByLabel("Year");
  await until.fill("2013");
  await work.getByRole("button", { name: "Done: Student" }).click();
  await expect(until).toBeFocused();
  await expect(until).toHaveAccessibleDescription("This is before it began.");
  await until.fill("201");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(until).toBeFocused();
  await expect(until).toHaveAccessibleDescription("Enter a year of four digits.");
  await expectAccessible(page);
  await work.getByLabel("Until today").check();
  await save(page);
  expect((await saved(page)).work[2]).not.toHaveProperty("end");
});

test("shows what the API says at the field it is about", once, async ({ page, signedIn: _ }) => {
  await give(page, { work: WORK });
  await page.goto("/profile/edit");
  await part(page, "Work").getByRole("button", { name: "Remove: Bookbinder" }).click();
  const answerAgain = await answerWithProblem(page, "**/api/v1/me", {
    slug: "validation",
    status: 400,
    headers: {},
    errors: [{ pointer: "/work/1/organisation", detail: "It is no such thing." }],
  });
  await page.getByRole("textbox", { name: "Headline" }).fill("Something else");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  const field = part(page, "Work").getByLabel("Company or organisation");
  await expect(field).toBeFocused();
  await expect(field).toHaveAccessibleDescription("It is no such thing.");
  await expect(field).toHaveValue("Herbarium");
  await answerAgain();
  await field.fill("The herbarium");
  await save(page);
  expect((await saved(page)).work[1]).toEqual({ ...WORK[2], organisation: "The herbarium" });
});

test("lets somebody choose who sees what", async ({ page, signedIn: _ }) => {
  await give(page, { bio: "I bind books.", work: WORK });
  await page.goto("/profile/edit");
  await page.getByLabel("Who sees this: About you").selectOption("Only you");
  await page.getByLabel("Who sees this: Work").selectOption("Signed-in people");
  await page.getByRole("switch", { name: "Search engines may list me" }).uncheck();
  await expectAccessible(page);
  await save(page);
  await expect(page.getByRole("heading", { name: "About Seen by: Only you" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Work Seen by: Signed-in people" })).toBeVisible();
  const { visibility, search_engines } = await saved(page);
  expect(visibility).toMatchObject({ bio: "nobody", work: "signed-in", links: "everyone" });
  expect(search_engines).toBe(false);
});

test("brings back entries that were typed before a reload", once, async ({ page, signedIn: _ }) => {
  await give(page, { work: WORK });
  await page.goto("/profile/edit");
  await part(page, "Links").getByRole("button", { name: "Add a link" }).click();
  await part(page, "Links").getByLabel("Address").fill("https://exam");
  await part(page, "Work").getByRole("button", { name: "Remove: Student" }).click();
  await page.reload();
  await expect(page.getByText("What you typed before is back.")).toBeVisible();
  await part(page, "Links").getByRole("button", { name: "Edit: exam" }).click();
  await expect(part(page, "Links").getByLabel("Address")).toHaveValue("https://exam");
  await expect(page.getByText("Student will be removed when you save.")).toBeVisible();
});

test("shows both versions of a list that was changed elsewhere", async ({ page, signedIn: _ }) => {
  await give(page, { work: WORK, links: [{ url: "https://example.com/" }] });
  await page.goto("/profile/edit");
  await part(page, "Work").getByRole("button", { name: "Remove: Student" }).click();
  await page.getByRole("textbox", { name: "Headline" }).fill("From here");
  await give(page, { work: [{ ...WORK[0], title: "From elsewhere" }], headline: "From elsewhere" });
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Your profile was changed elsewhere" })).toBeFocused();
  const work = page.getByRole("group", { name: "Work" });
  await expect(work.getByText("From elsewhere")).toBeVisible();
  await expect(work.getByText("Conservator")).toBeVisible();
  await work.getByRole("radio", { name: "There now" }).check();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.getByRole("button", { name: "Save what is chosen" }).click();
  await expect(page.getByText("Your profile is saved.")).toBeVisible();
  const { headline, work: kept, links } = await saved(page);
  expect(headline).toBe("From here");
  expect(kept).toEqual([{ ...WORK[0], title: "From elsewhere" }]);
  expect(links).toHaveLength(1);
});
