import { randomBytes } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** The keys of the API servers of one stack. */
export interface Secrets {
  /** `<key id>:<base64 of 32 bytes>`: what email digests are made with. */
  emailDigestKeys: string;
  /** Base64 of 32 bytes. */
  tokenKey: string;
}

/** Fresh random keys. */
export function newSecrets(): Secrets {
  return { emailDigestKeys: `k1:${randomKey()}`, tokenKey: randomKey() };
}

/**
 * The keys that lie beside the databases, made on first use.
 * They are kept there because an email digest without its key finds nobody any more.
 */
export async function keptSecrets(dataHome: string): Promise<Secrets> {
  const file = join(dataHome, "secrets.json");
  const kept = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
  if (kept) return JSON.parse(kept) as Secrets;
  const made = newSecrets();
  await writeFile(file, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600, flag: "wx" });
  return made;
}

function randomKey(): string {
  return randomBytes(32).toString("base64");
}
