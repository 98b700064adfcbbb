import { readContract } from "./support/contract.ts";
import { pretendAnswers } from "./support/faces/pretended-answer.ts";
import { button, expectGood, expectTitle, field, follow } from "./support/german.ts";
import { mailedLink } from "./support/mailbox.ts";
import { type Person, somebody } from "./support/people.ts";
import { expect, once, type Page, test } from "./support/test.ts";
import { expectGermanAlone, filled, german } from "./support/texts.ts";

test.use({ locale: "de-DE", timezoneId: "Europe/Berlin" });

const { changeHandle, changePassword, editProfile, email, erase, moves, myData, profileLists, shell } =
  german;

/** A list of the profile, with a new entry. */
async function add(page: Page, list: keyof typeof profileLists.add) {
  await button(page, profileLists.add[list]).click();
  return page.locator("[data-entry]").last();
}

async function fillLists(page: Page): Promise<void> {
  const { title, organisation, school, url, language, level, kind, start, year } = profileLists;
  const work = await add(page, "work");
  await work.getByLabel(title).fill("Buchbinderin");
  await work.getByLabel(organisation).fill("Werkstatt am Rosental");
  await work.getByRole("group", { name: start }).getByLabel(year).fill("2021");
  await (await add(page, "education")).getByLabel(school).fill("Universität Leipzig");
  await (await add(page, "links")).getByLabel(url).fill("https://example.com/laden");
  const spoken = await add(page, "languages");
  await spoken.getByRole("combobox", { name: language, exact: true }).selectOption("Tamil");
  await spoken.getByLabel(level).selectOption({ index: 1 });
  const contact = await add(page, "contacts");
  await contact.getByLabel(kind).selectOption("phone");
  await contact.getByRole("textbox").first().fill("+49 341 1234567");
}

test("leads from the first page to a home and out again, in German", async ({ page, place }) => {
  const person = somebody();
  const { start, checkMail, complete } = german.signUp;
  await page.goto("/");
  await expectGermanAlone(page);
  await page.getByRole("link", { name: german.landing.choose }).click();
  await field(page, start.email).fill(person.email);
  await expect(page.getByRole("radio", { name: "Deutschland" })).toBeChecked();
  await expectGood(page);
  await button(page, start.submit).click();
  await expectTitle(page, checkMail.title);
  await expectGermanAlone(page);
  await page.goto(await mailedLink(place.mailboxUrl, person.email));
  await field(page, german.handleField.label).fill(person.handle);
  await expect(
    page.getByText(filled(german.handleField.state.free, { handle: person.handle })),
  ).toBeVisible();
  await field(page, complete.displayName).fill(person.displayName);
  await field(page, complete.password).fill(person.password);
  await expectGermanAlone(page);
  await button(page, complete.submit).click();
  await expectTitle(page, person.displayName);
  await expectGood(page);
  await button(page, filled(shell.account.open, { name: person.displayName })).click();
  await button(page, shell.account.signOut).click();
  await expect(page.getByRole("link", { name: shell.signIn, exact: true })).toBeVisible();
});

test("fills in every part of a profile, in German", async ({ page, signedIn: person }) => {
  await page.goto("/profile");
  await follow(page, person, shell.account.edit);
  await expectTitle(page, editProfile.title);
  await field(page, editProfile.headline).fill("Bindet Bücher");
  await fillLists(page);
  await expectGood(page);
  await button(page, editProfile.save).click();
  await expect(page.getByText(german.profile.saved)).toBeVisible();
  await expect(page.getByText("Werkstatt am Rosental")).toBeVisible();
  await expectGood(page);
  await follow(page, person, shell.account.activity);
  await expectTitle(page, german.activity.title);
  await expectGermanAlone(page);
});

async function openForms(page: Page, person: Person, wanted: Person): Promise<void> {
  await button(page, changeHandle.change).click();
  await field(page, changeHandle.newHandle).fill(wanted.handle);
  await button(page, email.change).click();
  await field(page, email.newEmail).fill(wanted.email);
  await field(page, german.passwordField.own).fill(person.password);
  await button(page, changePassword.change).click();
  await field(page, changePassword.current).fill("nicht die richtigen Worte");
  await field(page, changePassword.newPassword).fill(wanted.password);
}

test("changes handle, email and password, in German", async ({ page, place, signedIn: person }) => {
  const wanted = somebody();
  await page.goto("/account");
  await openForms(page, person, wanted);
  await expectGood(page);
  await button(page, changeHandle.submit).click();
  const now = { now: wanted.handle, before: person.handle };
  await expect(page.getByText(filled(changeHandle.changed, now))).toBeVisible();
  await button(page, email.submit).click();
  await expect(page.getByText(filled(email.pending.title, { email: wanted.email }))).toBeVisible();
  await button(page, changePassword.submit).click();
  const isWrong = german.passwordField.ownWrong;
  await expect(field(page, changePassword.current)).toHaveAccessibleDescription(isWrong);
  await expectGermanAlone(page);
  await field(page, changePassword.current).fill(person.password);
  await button(page, changePassword.submit).click();
  await expect(page.getByText(changePassword.changed)).toBeVisible();
  await expectGood(page);

  await page.goto(await mailedLink(place.mailboxUrl, wanted.email));
  await expectTitle(page, email.confirm.title);
  await expectGermanAlone(page);
  await button(page, email.confirm.submit).click();
  await expectTitle(page, email.confirmed.title);
  await expectGermanAlone(page);
});

test("sees where data is, moves it and erases it, in German", async ({ page, signedIn: person }) => {
  await page.goto("/profile");
  await follow(page, person, shell.account.sessions);
  await expect(page.getByText(german.sessions.current)).toBeVisible();
  await expectGermanAlone(page);
  await follow(page, person, shell.account.myData);
  await expectTitle(page, myData.title);
  await expect(page.getByText(myData.picture.yourHome, { exact: true })).toBeVisible();
  await expectGermanAlone(page);
  await page.getByRole("link", { name: myData.doing.moveAction }).click();
  await page.getByRole("radio", { name: "Indien" }).check();
  await field(page, german.passwordField.own).fill(person.password);
  await expectGood(page);
  await button(page, moves.submit).click();
  await expectTitle(page, filled(moves.outcome.done.title, { inNew: german.regions.countries.IN.in }));
  await expectGermanAlone(page);
  await page.getByRole("link", { name: moves.seeMyData }).click();
  await expectTitle(page, myData.title);
  await expectGermanAlone(page);
  await page.getByRole("link", { name: myData.doing.eraseAction }).click();
  await field(page, filled(erase.confirm, { handle: person.handle })).fill(person.handle);
  await field(page, german.passwordField.own).fill(person.password);
  await expectGood(page);
  await button(page, erase.submit).click();
  await expectTitle(page, german.erasureReceipt.erased.title);
  await expectGood(page);
});

test("says what went wrong, in German", once, async ({ page }) => {
  const operation = (await readContract()).get("createSession");
  if (operation === undefined) throw new Error("The API has no createSession");
  const answers = await pretendAnswers(page, operation);
  await page.goto("/signin");
  await field(page, german.signIn.login).fill("asha");
  await field(page, german.signIn.password).fill("not the right words");
  const submit = page.getByRole("main").getByRole("button", { name: german.signIn.submit, exact: true });
  const { "second-factor-required": _, ...problems } = Object.fromEntries(operation.problems);
  const told = new Set<string>();
  for (const name of [...Object.keys(problems), "unreachable"]) {
    answers.give(name);
    await submit.click();
    await answers.given();
    const alert = page.getByRole("alert");
    await expect(alert).toBeVisible();
    await expectGermanAlone(page);
    told.add((await alert.textContent()) ?? "");
  }
  // Three of them ask to look over what was entered.
  expect(told.size).toBe(Object.keys(problems).length + 1 - 2);
});
