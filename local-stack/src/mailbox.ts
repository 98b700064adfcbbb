import { mkdir } from "node:fs/promises";
import { loopback } from "./ports.ts";

/** The newest mails to keep; older ones are dropped with their files. */
const keptMails = 500;

export interface MailboxOptions {
  webPort: number;
  smtpPort: number;
  /** Where the mails are kept, created when missing. */
  folder: string;
}

/** A mailbox that catches every mail and delivers none. */
export interface Mailbox {
  /** Its web page, and its REST interface under `/api/email`. */
  url: string;
  smtpUrl: string;
  stop(): Promise<void>;
}

/** Starts the development mailbox; mails of earlier runs in its folder are shown again. */
export async function startMailbox({ webPort, smtpPort, folder }: MailboxOptions): Promise<Mailbox> {
  await mkdir(folder, { recursive: true });
  // Loading it takes over half a second, which databases that are starting already can use.
  const { MailDev } = await import("maildev");
  const mailDev = new MailDev({
    web: webPort,
    webIp: loopback,
    smtp: smtpPort,
    ip: loopback,
    mailDirectory: folder,
    maxEmails: keptMails,
    silent: true,
  });
  await withoutBanner(() => mailDev.start());
  return {
    url: `http://localhost:${webPort}`,
    smtpUrl: `smtp://${loopback}:${smtpPort}`,
    stop: () => mailDev.stop(),
  };
}

/** It prints its address whatever `silent` says; the local stack prints all addresses together. */
async function withoutBanner(start: () => Promise<unknown>): Promise<void> {
  const { info } = console;
  console.info = () => {};
  try {
    await start();
  } finally {
    console.info = info;
  }
}
