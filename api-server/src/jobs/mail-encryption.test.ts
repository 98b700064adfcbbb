import { mkdtemp, rm, writeFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "@vetchium/local-stack/postgres";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { ApiClient } from "../../test/api-client.ts";
import { type Authority, makeAuthority } from "../../test/certificates.ts";
import { newEmail } from "../../test/people.ts";
import { isReady } from "../../test/server-process.ts";
import { environmentOf, SERVER, startProgram } from "../../test/vetchium.ts";
import { World } from "../../test/world.ts";

let world: World;
let authority: Authority;
let folder: string;
let ca: string;
beforeAll(async () => {
  world = await World.start({ runsJobs: false });
  authority = await makeAuthority();
  folder = await mkdtemp(join(tmpdir(), "vetchium-mail-tls-"));
  ca = join(folder, "ca.pem");
  await writeFile(ca, authority.certificate);
});
afterAll(async () => {
  await world.stop();
  await rm(folder, { recursive: true });
});

/** A mail server called localhost, with a certificate where it offers to encrypt, and what came of its mails. */
async function startMailServer(offersTls: boolean) {
  const { certificate, key } = await authority.issue("localhost");
  const received: { isEncrypted: boolean }[] = [];
  const server = new SMTPServer({
    cert: certificate,
    key,
    disabledCommands: offersTls ? [] : ["STARTTLS"],
    authOptional: true,
    onData(stream, session, done) {
      stream.resume();
      stream.once("end", () => {
        received.push({ isEncrypted: session.secure });
        done();
      });
    },
  });
  // A client that goes away before a mail is nothing to end the process for.
  server.on("error", () => {});
  const listening = server.listen(0, "127.0.0.1");
  await vi.waitFor(() => expect(listening.listening).toBe(true));
  const { port } = listening.address() as AddressInfo;
  const stop = () => new Promise<void>((resolve) => server.close(resolve));
  return { port, received, stop };
}

/** Asks a server of its own for a sign-up, and answers once its mail is sent or refused. */
async function sendMail(smtpPort: number, received: unknown[], changes: Record<string, string>) {
  const port = String(await freePort());
  const server = startProgram(SERVER, [], {
    ...environmentOf(world.config("ind1")),
    SMTP_URL: `smtp://localhost:${smtpPort}`,
    ...changes,
    PORT: port,
  });
  try {
    await isReady(Number(port));
    const api = new ApiClient(`http://127.0.0.1:${port}`);
    await api.post("/v1/signups", { email: newEmail(), home_region: "ind1" });
    const isOver = () => expect(received.length > 0 || server.output().includes("MailRefused")).toBe(true);
    await vi.waitFor(isOver, { timeout: 60_000 });
  } finally {
    server.child.kill("SIGTERM");
    await server.ended;
  }
}

test.for([
  ["that offers to encrypt and can be verified gets its mail so", true, true, [{ isEncrypted: true }]],
  ["that offers to encrypt and can't be verified gets none", true, false, []],
  ["that does not offer to encrypt gets none", false, true, []],
] as const)("where encryption is required, a mail server %s", async ([, offersTls, isKnown, mails]) => {
  const { port, received, stop } = await startMailServer(offersTls);
  try {
    const known: Record<string, string> = isKnown ? { NODE_EXTRA_CA_CERTS: ca } : {};
    await sendMail(port, received, { SMTP_TLS: "required", ...known });
    expect(received).toEqual(mails);
  } finally {
    await stop();
    // What was not sent waits there for another try.
    await world.rows("ind1", "delete from graphile_worker._private_jobs");
  }
});
