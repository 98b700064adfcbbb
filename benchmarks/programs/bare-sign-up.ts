/** The three statements of a sign-up one after the other: reserve in the directory, decide at home, settle. */
import { createHash } from "node:crypto";
import pg from "pg";
import { emailDigest, numberedUuid, person } from "../person.ts";
import { answerParent } from "./answer-parent.ts";
import { POOL_SIZE } from "./pool-size.ts";
import { runInLoops } from "./run.ts";

/** Whose sign-ups wait, and how they are completed. */
export interface SignUpWork {
  first: number;
  count: number;
  region: string;
  passwordHash: string;
  key: { id: string; key: string };
  connections: number;
  seconds: number;
}

const RESERVE = {
  name: "reserve",
  text: "select * from reserve_names($1, $2, $3, interval '30 seconds', array['handle', 'email'], array[$4, $5])",
};
// What has to be written in the home region, in one statement.
const DECIDE = {
  name: "decide",
  text: `with spent as (
    delete from pending_signups where user_id = $2 and expires_at > now() returning user_id, email
  ), fate as (
    insert into claim_fates (claim_id, fate, change_number) select $1, 'kept', 1 from spent
  ), person as (
    insert into users (user_id, handle, email) select user_id, $3, email from spent returning user_id
  ), credential as (
    insert into credentials (user_id, password_hash) select user_id, $4 from person
  ), profile as (
    insert into profiles (user_id, display_name) select user_id, $5 from person
  ), session as (
    insert into sessions (session_id, user_id, secret_hash, expires_at)
    select $6, user_id, $7, now() + interval '30 days' from person
  ), audit as (
    insert into audit_events (user_id, kind) select user_id, 'signed-up' from person
  ) select user_id from person`,
};
const SETTLE = { name: "settle", text: "select settle_claim($1, 'kept', 1)" };

const open = (connectionString: string | undefined) => new pg.Pool({ connectionString, max: POOL_SIZE });
const directory = open(process.env.DIRECTORY_URL);
const home = open(process.env.REGION_URL);

async function signUp(number: number, work: SignUpWork): Promise<void> {
  const { userId, handle, email } = person(number);
  const claimId = numberedUuid(number, 2);
  const digest = emailDigest({ id: work.key.id, key: Buffer.from(work.key.key, "base64") }, email);
  const reserved = await directory.query({
    ...RESERVE,
    values: [claimId, userId, work.region, handle, digest],
  });
  const secretHash = createHash("sha256").update(claimId).digest();
  const name = `Person ${number}`;
  const values = [claimId, userId, handle, work.passwordHash, name, numberedUuid(number, 1), secretHash];
  const decided = await home.query({ ...DECIDE, values });
  if (reserved.rows.length > 0 || decided.rows.length !== 1) throw new Error("the sign-up did not succeed");
  await directory.query({ ...SETTLE, values: [claimId] });
}

answerParent((work: SignUpWork) => {
  let next = work.first;
  return runInLoops(work.connections, work.seconds, () => {
    if (next >= work.first + work.count) throw new Error("too few sign-ups wait for this time");
    return signUp(next++, work);
  });
});
