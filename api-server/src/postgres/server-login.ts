import type pg from "pg";
import { withClient } from "./with-client.ts";

/** Whose members may do what servers do and no more: made by the migrations, which grant to it. */
const SERVER_ROLE = "vetchium_app";

/** Who logs in at a database. */
export interface DatabaseLogin {
  user: string;
  password: string | undefined;
}

/** The login of servers can't be used, and not be made usable from here. The message says what to do. */
export class LoginRefused extends Error {}

/** The same database's URL for another login. */
export function urlOf(databaseUrl: string, { user, password = "" }: DatabaseLogin): string {
  const url = new URL(databaseUrl);
  url.username = encodeURIComponent(user);
  url.password = encodeURIComponent(password);
  return url.href;
}

/**
 * Has the login that `serverUrl` names work at its database, with the password that it names and the rights of a
 * server: makes it, or gives it that password, where it can't log in yet. `ownerUrl` is the same database for its owner.
 * Throws LoginRefused where a role of that name belongs to somebody else, or the owner may not make any.
 */
export async function admitServer(ownerUrl: string, serverUrl: string): Promise<void> {
  const { username, password } = new URL(serverUrl);
  const user = decodeURIComponent(username);
  if (username === new URL(ownerUrl).username || (await isAdmitted(serverUrl))) return;
  try {
    await withClient(ownerUrl, (owner) => admit(owner, user, decodeURIComponent(password)));
  } catch (error) {
    // Another database of the same cluster may have been about it too, and been first.
    if (await isAdmitted(serverUrl)) return;
    // 42501: insufficient_privilege
    if (!(error instanceof Error && "code" in error && error.code === "42501")) throw error;
    throw new LoginRefused(
      `the owner may not make logins: make ${user} with its password, and grant ${SERVER_ROLE} to it`,
    );
  }
}

/** Whether who is connected could change the schema. */
export async function hasRightsOfOwner(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ is_owner: boolean }>(
    "select pg_has_role(relowner, 'usage') as is_owner from pg_class where oid = to_regclass('users')",
  );
  return rows[0]?.is_owner === true;
}

async function isAdmitted(serverUrl: string): Promise<boolean> {
  try {
    return await withClient(serverUrl, async (client) => {
      const { rows } = await client.query<{ is_member: boolean }>(
        "select pg_has_role($1::name, 'usage') as is_member",
        [SERVER_ROLE],
      );
      return rows[0]?.is_member === true;
    });
  } catch (error) {
    // 28: no such login, or another password. 42501: it may not connect.
    if (error instanceof Error && "code" in error && /^(28|42501)/.test(String(error.code))) return false;
    throw error;
  }
}

async function admit(owner: pg.Client, user: string, password: string): Promise<void> {
  const { rows } = await owner.query<{ is_server: boolean }>(
    `select exists (
       select from pg_auth_members where member = pg_roles.oid and roleid = $2::regrole
     ) as is_server
     from pg_roles where rolname = $1`,
    [user, SERVER_ROLE],
  );
  if (rows[0]?.is_server === false) {
    throw new LoginRefused(
      `the login ${user} was not made for servers: name another, or grant ${SERVER_ROLE} to it`,
    );
  }
  const name = owner.escapeIdentifier(user);
  const secret = owner.escapeLiteral(password);
  if (rows.length > 0) {
    await owner.query(`alter role ${name} login password ${secret}`);
    return;
  }
  await owner.query(
    `create role ${name} login nosuperuser nocreatedb nocreaterole noreplication nobypassrls
     in role ${SERVER_ROLE} password ${secret}`,
  );
}
