// @ts-check
// Makes the secrets of a deployment, each once: what exists is kept, because data depends on it.
import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, renameSync, statSync, writeFileSync } from "node:fs";

const folder = "/run/vetchium";

// PostgreSQL's user is another one than that of the API servers, so the mode of the first lets all read: only containers
// that mount its volume can. The others are for the API servers' user alone.
/** @type {Record<string, { mode: number, make: () => string }>} */
const secrets = {
  "database/password": { mode: 0o444, make: () => randomBytes(24).toString("base64url") },
  "keys/server-database-password": { mode: 0o400, make: () => randomBytes(24).toString("base64url") },
  "keys/email-digest-keys": { mode: 0o400, make: () => `k1:${randomBytes(32).toString("base64")}` },
  "keys/token-key": { mode: 0o400, make: () => randomBytes(32).toString("base64") },
};

for (const [name, { mode, make }] of Object.entries(secrets)) {
  const file = `${folder}/${name}`;
  if (existsSync(file)) {
    tighten(file, mode);
    continue;
  }
  writeFileSync(`${file}.new`, make(), { mode });
  renameSync(`${file}.new`, file);
  console.log(`made ${name}`);
}

/** Earlier releases let all read every one. What an operator has put there stays as it is. @param {string} file @param {number} mode */
function tighten(file, mode) {
  if (statSync(file).uid === process.getuid?.()) chmodSync(file, mode);
}
