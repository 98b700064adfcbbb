import { codeOf, readSecret, WRITTEN_SECRET } from "../support/app-code.ts";
import { ageProofs } from "../support/database.ts";
import { mailedLink } from "../support/mailbox.ts";
import { signIn } from "../support/people.ts";
import { addVirtualAuthenticator } from "../support/virtual-authenticator.ts";
import { test } from "./test.ts";

const PHONE =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1";

test("handle and email", async ({ page, join, take, ownPlace }) => {
  const { password } = await join("lena", "Lena Vogt");
  await page.goto("/account");
  await page.getByRole("button", { name: "Change handle" }).waitFor();
  await take(page, "account");
  await page.getByRole("button", { name: "Change handle" }).click();
  await page.getByRole("textbox", { name: "New handle" }).fill("lena_vogt");
  await page.getByText("is free").waitFor();
  await page.getByRole("button", { name: "Change email" }).click();
  await page.getByLabel("New email").fill("vogt@example.com");
  await page.getByRole("textbox", { name: "Your password" }).fill("not the right words");
  await page.getByRole("button", { name: "Send me the link" }).click();
  await page.getByText("This isn't your password.").waitFor();
  await take(page, "account-forms");
  await page.getByRole("textbox", { name: "Your password" }).fill(password);
  await page.getByRole("button", { name: "Send me the link" }).click();
  await page.getByText("We mailed a link").waitFor();
  await page.getByRole("button", { name: "Keep the old one" }).click();
  await take(page, "account-email-pending");
  await page.goto(await mailedLink(ownPlace.mailboxUrl, "vogt@example.com"));
  await take(page, "email-confirm");
  await page.getByRole("button", { name: "Use the new address" }).click();
  await page.getByRole("heading", { name: "Your email is changed" }).waitFor();
  await take(page, "email-confirmed");
  await page.goto("/email/confirm?token=spent");
  await take(page, "email-spent");
});

test("where somebody is signed in, and what happened", async ({ page, join, take, ownPlace }) => {
  const { handle, password } = await join("tom", "Tom Rao");
  await fetch(`${ownPlace.hubUrl}/api/v1/sessions`, {
    method: "POST",
    headers: { "content-type": "application/json", "user-agent": PHONE },
    body: JSON.stringify({ login: handle, password }),
  });
  await page.goto("/sessions");
  await page.getByText("Safari on an iPhone").waitFor();
  await take(page, "sessions");
  await page.request.post("/api/v1/sessions/current/proof", { data: { password: "not the right words" } });
  await page.goto("/activity");
  await page.getByText("You joined Vetchium").waitFor();
  await take(page, "activity");
});

test("a new password", async ({ page, join, take, ownPlace }) => {
  const { handle, email } = await join("ines", "Ines Duarte");
  const words = page.getByRole("textbox", { name: "New password" });
  await page.goto("/account");
  await page.getByRole("button", { name: "Change password" }).click();
  await words.fill(`${handle}.duarte-${handle}`);
  await page.getByText("Mostly your own name or address").waitFor();
  await take(page, "account-password");
  await page.context().clearCookies();
  await page.goto("/password/forgot");
  await take(page, "password-forgot");
  await page.getByLabel("Email").fill(email);
  await page.getByRole("button", { name: "Send me the link" }).click();
  await page.getByText("If there is an account").waitFor();
  await take(page, "password-check-mail");
  await page.goto(await mailedLink(ownPlace.mailboxUrl, email, 2));
  await words.fill("eleven copper lanterns drifting");
  await page.getByText("Very hard to guess.").waitFor();
  await take(page, "password-reset");
  await page.getByRole("button", { name: "Use this password" }).click();
  await page.getByRole("heading", { name: "Your password is changed" }).waitFor();
  await take(page, "password-changed");
  await page.goto("/password/reset?token=");
  await page.getByRole("heading", { name: "This link no longer works" }).waitFor();
  await take(page, "password-spent");
});

test("a second factor", async ({ page, join, take }) => {
  await addVirtualAuthenticator(page);
  const person = await join("karl", "Karl Iyer");
  await page.goto("/account");
  await page.getByRole("button", { name: "Add a passkey" }).click();
  await page.getByRole("button", { name: "Go on" }).click();
  await page.getByText("Not used yet").waitFor();
  await page.getByRole("button", { name: "Set up an app" }).click();
  const qrCode = page.getByRole("img", { name: "QR code" });
  await qrCode.waitFor();
  await take(page, "account-app", { mask: [qrCode, page.getByText(WRITTEN_SECRET)] });
  const secret = await readSecret(page);
  await page.getByLabel("Code from your app").fill(codeOf(secret));
  await page.getByRole("button", { name: "Confirm" }).click();
  await page.getByRole("heading", { name: "Recovery codes" }).waitFor();
  await take(page, "account-recovery-codes", { mask: [page.getByRole("code")] });
  await page.getByRole("button", { name: "I have kept them" }).click();
  await page.getByText("10 recovery codes are left.").waitFor();
  await take(page, "account-factors");
  await page.context().clearCookies();
  await page.goto("/signin");
  await signIn(page, person.email, person.password);
  await page.getByRole("heading", { name: "One more step" }).waitFor();
  await take(page, "sign-in-second-step");
  await page.getByLabel("Code from your app").fill(codeOf(secret, 1));
  await page.getByRole("button", { name: "Go on" }).click();
  await page.getByRole("heading", { name: person.displayName }).waitFor();
  await ageProofs(person, 11);
  await page.goto("/my-data");
  await page.getByRole("button", { name: "Download my data" }).click();
  await page.getByRole("dialog", { name: "Is it you?" }).waitFor();
  await take(page, "proof");
});
