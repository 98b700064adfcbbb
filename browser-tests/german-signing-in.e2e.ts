import { codeOf, readSecret } from "./support/app-code.ts";
import { button, expectGood, expectTitle, field } from "./support/german.ts";
import { mailedLink } from "./support/mailbox.ts";
import { type Person, signUp, somebody } from "./support/people.ts";
import { expect, type Page, test } from "./support/test.ts";
import { expectGermanAlone, filled, german } from "./support/texts.ts";
import { addVirtualAuthenticator } from "./support/virtual-authenticator.ts";

test.use({ locale: "de-DE", timezoneId: "Europe/Berlin" });

const { codeField, authenticatorApp, forgotPassword, passkeys, recoveryCodes, resetPassword } = german;
const { secondStep } = german.signIn;

async function signIn(page: Page, login: string, password: string): Promise<void> {
  await field(page, german.signIn.login).fill(login);
  await field(page, german.signIn.password).fill(password);
  await button(page.getByRole("main"), german.signIn.submit).click();
}

test("gets back in by mail, in German", async ({ page, place, member }) => {
  const password = "elf kupferne laternen treiben";
  await page.goto("/signin");
  await page.getByRole("link", { name: german.signIn.forgot }).click();
  await expectTitle(page, forgotPassword.title);
  await field(page, forgotPassword.email).fill(member.email);
  await expectGood(page);
  await button(page, forgotPassword.submit).click();
  await expectTitle(page, forgotPassword.checkMail.title);
  await expectGermanAlone(page);
  await page.goto(await mailedLink(place.mailboxUrl, member.email, 2));
  await expectTitle(page, resetPassword.title);
  await field(page, resetPassword.newPassword).fill(password);
  await expectGood(page);
  await button(page, resetPassword.submit).click();
  await expectTitle(page, resetPassword.done.title);
  await expectGermanAlone(page);
  await page.getByRole("main").getByRole("link", { name: resetPassword.done.signIn }).click();
  await signIn(page, member.handle, password);
  await expectTitle(page, member.displayName);
});

async function setUpApp(page: Page): Promise<string> {
  await button(page, authenticatorApp.setUp).click();
  const secret = await readSecret(page);
  await expectGood(page);
  await field(page, codeField.label).fill(codeOf(secret));
  await button(page, authenticatorApp.confirm).click();
  await expect(page.getByRole("heading", { name: recoveryCodes.title })).toBeFocused();
  await expectGood(page);
  await button(page, recoveryCodes.kept).click();
  return secret;
}

async function addPasskey(page: Page, name: string): Promise<void> {
  await button(page, passkeys.add).click();
  await field(page, passkeys.name).fill(name);
  await expectGermanAlone(page);
  await button(page, passkeys.submit).click();
  await expect(page.getByText(filled(passkeys.added, { name }))).toBeVisible();
}

async function signOut(page: Page): Promise<void> {
  await page.context().clearCookies();
  await page.goto("/signin");
}

test("signs in with an app's code, and with a passkey, in German", async ({ page, place }) => {
  await addVirtualAuthenticator(page);
  const person: Person = await signUp(page.request, place, somebody());
  await page.goto("/account");
  await addPasskey(page, "Blaues Telefon");
  const secret = await setUpApp(page);

  await signOut(page);
  await signIn(page, person.email, person.password);
  await expectTitle(page, secondStep.title);
  await expectGood(page);
  // the code that confirmed the app was used by that
  await field(page, codeField.label).fill(codeOf(secret, 1));
  await button(page, secondStep.submit).click();
  await expectTitle(page, person.displayName);

  await signOut(page);
  await button(page, german.signIn.passkey.use).click();
  await expectTitle(page, person.displayName);
  await expectGermanAlone(page);
});

test("reads a profile and how everything is, in German", async ({ page, member }) => {
  await page.goto(`/@${member.handle}`);
  await expectTitle(page, member.displayName);
  await expectGood(page);
  await button(page, german.share.qrCode).click();
  await expect(
    page.getByRole("dialog", { name: filled(german.share.qrTitle, { handle: member.handle }) }),
  ).toBeVisible();
  await expectGermanAlone(page);
  await button(page, german.share.close).click();
  await page.getByRole("link", { name: german.shell.footer.status }).click();
  await expectTitle(page, german.status.heading);
  await expect(page.getByText(german.status.working)).toBeVisible();
  await page.getByText(german.status.engineers).click();
  await expectGood(page);
});
