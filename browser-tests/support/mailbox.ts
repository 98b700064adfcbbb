import { expect } from "@playwright/test";

interface Mail {
  subject: string;
  text: string;
}

/** The links in the mails to an address, the oldest first. */
async function linksTo(mailboxUrl: string, address: string): Promise<string[]> {
  const query = new URLSearchParams({ "to.address": address, sort: "asc" });
  const response = await fetch(`${mailboxUrl}/api/email?${query}`);
  const mails = (await response.json()) as Mail[];
  return mails.flatMap((mail) => mail.text.match(/https?:\/\/\S+/g) ?? []);
}

/**
 * The link in the last mail to an address, when as many have come.
 * @param count how many mails the address should have by then
 */
export async function mailedLink(mailboxUrl: string, address: string, count = 1): Promise<string> {
  await expect
    .poll(() => linksTo(mailboxUrl, address), {
      message: `mail to ${address}`,
      timeout: 15_000,
      intervals: [100],
    })
    .toHaveLength(count);
  return (await linksTo(mailboxUrl, address)).at(-1) ?? "";
}
