import type { Page } from "@playwright/test";
import type { Stack } from "@vetchium/local-stack/throwaway-stack";
import { mailedLink } from "./mailbox.ts";
import { type Person, type Place, signUp, somebody } from "./people.ts";
import { photo } from "./pictures.ts";
import { pretendMove } from "./pretend-move.ts";
import type { Take } from "./take.ts";

/** The account of somebody who is signed in, and the changes of handle and email. */
export async function accountPages(page: Page, take: Take, place: Place, person: Person): Promise<void> {
  const { handle, email } = somebody();
  await page.goto("/account");
  await page.getByRole("button", { name: "Change handle" }).waitFor();
  await take(page, "account");
  await page.getByRole("button", { name: "Change handle" }).click();
  await page.getByRole("textbox", { name: "New handle" }).fill(handle);
  await page.getByText("is free").waitFor();
  await page.getByRole("button", { name: "Change email" }).click();
  await page.getByLabel("New email").fill(email);
  await page.getByRole("textbox", { name: "Your password" }).fill("not the right words");
  await page.getByRole("button", { name: "Send me the link" }).click();
  await page.getByText("This isn't your password.").waitFor();
  await take(page, "account-forms");
  await page.getByRole("textbox", { name: "Your password" }).fill(person.password);
  await page.getByRole("button", { name: "Send me the link" }).click();
  await page.getByText("We mailed a link").waitFor();
  await page.getByRole("button", { name: "Keep the old one" }).click();
  await take(page, "account-email-pending");
  await page.goto(await mailedLink(place.mailboxUrl, email));
  await take(page, "email-confirm");
  await page.getByRole("button", { name: "Use the new address" }).click();
  await page.getByRole("heading", { name: "Your email is changed" }).waitFor();
  await take(page, "email-confirmed");
  await page.goto("/email/confirm?token=spent");
  await take(page, "email-spent");
}

export async function myDataPages(page: Page, take: Take, stack: Stack): Promise<void> {
  await page.goto("/my-data");
  await take(page, "my-data");
  const india = stack.databases.get("regional-db-ind1");
  await india?.stop();
  await page.getByRole("button", { name: "Count again" }).click();
  await page.getByText("India didn't answer").waitFor();
  await take(page, "my-data-not-counted");
  await india?.restart();
  await movePages(page, take);
  await page.goto("/my-data/erase");
  await page.getByRole("button", { name: "Erase everything, for good" }).click();
  await take(page, "erase");
}

async function movePages(page: Page, take: Take): Promise<void> {
  await page.goto("/my-data/move");
  await page.getByRole("radio", { name: "India" }).check();
  await page.getByRole("button", { name: "Move my data" }).click();
  await take(page, "move");
  const pretended = await pretendMove(page, { status: "fencing" });
  await page.reload();
  await take(page, "move-fencing");
  pretended.goOn({ status: "copying", rows_copied: 7 });
  await page.getByText("7 of 12 records").waitFor();
  await take(page, "move-copying");
  pretended.goOn({ status: "purging", rows_copied: 12 });
  await page.getByText("The old one forgets.").waitFor();
  await take(page, "move-purging");
  pretended.goOn({ status: "done", rows_copied: 12 });
  await page.getByRole("heading", { name: "Your data lives in India now" }).waitFor();
  await take(page, "move-done");
  pretended.goOn({ status: "fencing" });
  await page.reload();
  await page.getByRole("heading", { name: "Moving to India" }).waitFor();
  pretended.goOn({ status: "aborted", aborted_because: "failed" });
  await page.getByRole("heading", { name: "The move was called off" }).waitFor();
  await take(page, "move-called-off");
  await pretended.end();
}

/** Somebody who really moves, and then leaves for good. */
export async function erasurePages(page: Page, take: Take, place: Place): Promise<void> {
  const leaver = await signUp(page.request, place, somebody("usa1"));
  await page.request.put("/api/v1/me/avatar", {
    data: photo.buffer,
    headers: { "content-type": photo.mimeType },
  });
  await page.goto("/my-data/move");
  await page.getByRole("radio", { name: "India" }).check();
  await page.getByRole("textbox", { name: "Your password" }).fill(leaver.password);
  await page.getByRole("button", { name: "Move my data" }).click();
  await page.getByRole("link", { name: "See my data" }).click();
  await page.getByText("You lived in United States before.").waitFor();
  await take(page, "my-data-moved");
  await page.goto("/my-data/erase");
  await page.getByLabel(/^Type your handle/).fill(leaver.handle);
  await page.getByRole("textbox", { name: "Your password" }).fill(leaver.password);
  await page.getByRole("button", { name: "Erase everything, for good" }).click();
  await page.getByRole("heading", { name: "Everything is erased" }).waitFor();
  await take(page, "erasure-receipt");
  await page.goto("/erasures/0190a5c0-0000-7000-8000-000000000000");
  await take(page, "erasure-unknown");
}

/** Somebody who changes their password, and somebody who has forgotten it. */
export async function passwordPages(page: Page, take: Take, place: Place): Promise<void> {
  const { email, handle } = await signUp(page.request, place, somebody());
  const words = page.getByRole("textbox", { name: "New password" });
  await page.goto("/account");
  await page.getByRole("button", { name: "Change password" }).click();
  await words.fill(`${handle}-2026`);
  await page.getByText("Mostly your own name or address").waitFor();
  await take(page, "account-password");
  await page.context().clearCookies();
  await page.goto("/password/forgot");
  await take(page, "password-forgot");
  await page.getByLabel("Email").fill(email);
  await page.getByRole("button", { name: "Send me the link" }).click();
  await page.getByText("If there is an account").waitFor();
  await take(page, "password-check-mail");
  await page.goto(await mailedLink(place.mailboxUrl, email, 2));
  await words.fill("eleven copper lanterns drifting");
  await page.getByText("Very hard to guess.").waitFor();
  await take(page, "password-reset");
  await page.getByRole("button", { name: "Use this password" }).click();
  await page.getByRole("heading", { name: "Your password is changed" }).waitFor();
  await take(page, "password-changed");
  await page.goto("/password/reset?token=");
  await page.getByRole("heading", { name: "This link no longer works" }).waitFor();
  await take(page, "password-spent");
}
