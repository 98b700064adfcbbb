// @ts-check
// Makes the secrets of a deployment, each once: what exists is kept, because data depends on it.
import { randomBytes } from "node:crypto";
import { existsSync, renameSync, writeFileSync } from "node:fs";

const folder = "/run/vetchium";

/** @type {Record<string, () => string>} */
const secrets = {
  "database/password": () => randomBytes(24).toString("base64url"),
  "keys/email-digest-keys": () => `k1:${randomBytes(32).toString("base64")}`,
  "keys/token-key": () => randomBytes(32).toString("base64"),
};

for (const [name, make] of Object.entries(secrets)) {
  const file = `${folder}/${name}`;
  if (existsSync(file)) continue;
  // PostgreSQL's user is another one, so the mode lets all read: only containers that mount the volume can.
  writeFileSync(`${file}.new`, make(), { mode: 0o444 });
  renameSync(`${file}.new`, file);
  console.log(`made ${name}`);
}
