import type { Page } from "@playwright/test";
import { Secret, TOTP } from "otpauth";

/** What an authenticator app shows, or will show after so many changes of its code. */
export function codeOf(secret: string, steps = 0): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + steps * 30_000 });
}

/** An app's secret as the page writes it out, in groups of four letters. */
export const WRITTEN_SECRET = /^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/;

/** The secret that a page writes out for an app. */
export async function readSecret(page: Page): Promise<string> {
  return ((await page.getByText(WRITTEN_SECRET).textContent()) ?? "").replaceAll(" ", "");
}
