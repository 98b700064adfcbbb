import type { Page } from "@playwright/test";
import { codeOf, WRITTEN_SECRET } from "./app-code.ts";
import { ageProofs } from "./database.ts";
import { type Place, signIn, signUp, somebody } from "./people.ts";
import type { Take } from "./take.ts";
import { addVirtualAuthenticator } from "./virtual-authenticator.ts";

/** Somebody who adds a passkey and an app, signs in by both halves, and is asked once more who they are. */
export async function factorPages(page: Page, take: Take, place: Place): Promise<void> {
  await addVirtualAuthenticator(page);
  const person = await signUp(page.request, place, somebody());
  await page.goto("/account");
  await page.getByRole("button", { name: "Add a passkey" }).click();
  await page.getByRole("button", { name: "Go on" }).click();
  await page.getByText("Not used yet").waitFor();
  await page.getByRole("button", { name: "Set up an app" }).click();
  await page.getByRole("img", { name: "QR code" }).waitFor();
  await take(page, "account-app");
  const secret = (await page.getByText(WRITTEN_SECRET).textContent())?.replaceAll(" ", "") ?? "";
  await page.getByLabel("Code from your app").fill(codeOf(secret));
  await page.getByRole("button", { name: "Confirm" }).click();
  await page.getByRole("heading", { name: "Recovery codes" }).waitFor();
  await take(page, "account-recovery-codes");
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
}
