import { expect } from "vitest";
import { personTables } from "#regional-db/person-tables.ts";
import type { AuthenticatorApp } from "../factors.ts";
import { emailToken, erase, newcomer, startMove } from "../operations.ts";
import { complete, newEmail, type Person, type SignedIn } from "../people.ts";
import { runJobs } from "../recovery.ts";
import type { SoftwareAuthenticator } from "../software-authenticator.ts";
import { DATABASES, type World } from "../world.ts";

/** Where the owners are at home, and where those go who move. */
export const HOME = "usa1";
const NEW_HOME = "deu1";
/** A server that is next to neither. */
export const VIA = "ind1";

/** Who may send a request: what becomes of the owner first, or who it is instead of them. */
export const CALLERS = {
  nobody: "nobody",
  owner: "the owner",
  another: "another person, who knows everything of the owner but the session",
  ended: "whoever has a session of the owner that was ended",
  expired: "whoever has a session of the owner that has expired",
  erased: "the owner, once they are erased",
  moved: "the owner, once they have moved, by their old token",
  moving: "the owner, while a move holds their data back from change",
} as const;

export type Caller = keyof typeof CALLERS;

/** Somebody, and all that a request of theirs may name. */
export interface Owner extends Person {
  /** Another session of theirs, where a request is about one. */
  spare?: SignedIn["session"];
  /** What was mailed to the email that they have asked for. */
  emailToken: string;
  factors: OwnFactors;
}

/** What a person proves themselves with beside the password, or is about to. */
interface OwnFactors {
  app?: AuthenticatorApp;
  authenticator?: SoftwareAuthenticator;
  passkeyId?: string;
  /** What their authenticator has signed and nobody has sent. */
  response?: object;
  /** What was mailed to choose a new password by. */
  resetToken?: string;
}

/** Signs somebody up whose password nobody else has. */
async function join(world: World): Promise<Person> {
  const { email, ...joining } = await newcomer(world, HOME);
  const password = `the blossoms of ${joining.handle}`;
  const { status, body } = await complete(world.api(HOME), { ...joining, password });
  expect(status).toBe(201);
  return { ...body, email, password };
}

/** Signs an owner in once more. */
export async function addSession(owner: Owner, world: World): Promise<SignedIn["session"]> {
  const credentials = { login: owner.email, password: owner.password, session: "bearer" };
  const { status, body } = await world.api(HOME).post<SignedIn>("/v1/sessions", credentials);
  expect(status).toBe(201);
  owner.spare = body.session;
  return body.session;
}

/** Somebody with all that requests may be about. Their names are settled once the jobs have run. */
export async function newOwner(world: World): Promise<Owner> {
  const person = await join(world);
  return { ...person, factors: {}, emailToken: await emailToken(world, HOME, person, newEmail()) };
}

/** Makes of owners what a caller is, all at once. */
export async function become(world: World, caller: Caller, owners: Owner[]): Promise<void> {
  const api = world.api(HOME);
  await runJobs(world);
  for (const owner of owners) {
    const { token } = owner.session;
    if (caller === "ended") {
      expect((await api.send("DELETE", "/v1/sessions/current", { token })).status).toBe(204);
    }
    if (caller === "expired") {
      const sql = "update sessions set expires_at = now() - interval '1 second' where session_id = $1";
      await world.rows(HOME, sql, [owner.session.id]);
    }
    if (caller === "erased") expect((await erase(api, owner)).status).toBe(202);
    if (caller === "moved" || caller === "moving") {
      const { status, body } = await startMove(api, owner, NEW_HOME);
      expect(status).toBe(202);
      // As far as a move comes before it copies anything.
      if (caller === "moving") await world.rows(HOME, "select fence_person($1)", [body.move.id]);
    }
  }
  // What holds somebody back has to last, so the jobs of those who are moving stay where they are.
  if (caller !== "moving") await runJobs(world);
}

/** Everything that any database has of a person. */
export async function everythingOf(world: World, { user }: Person): Promise<string> {
  const rows = await Promise.all(
    DATABASES.map(async (database) => {
      const tables = personTables.counted[database === "global" ? "global" : "regional"];
      const each = tables.map(
        ({ name }) => `select '${name}' as kind, to_jsonb(t) as row from ${name} t where user_id = $1`,
      );
      return world.rows(database, `${each.join(" union all ")} order by kind, row`, [user.id]);
    }),
  );
  return JSON.stringify(rows);
}
