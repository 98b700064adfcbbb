import { readFile } from "node:fs/promises";
import { freePort } from "@vetchium/local-stack/postgres";
import { afterAll, beforeAll, expect, inject, test, vi } from "vitest";
import { urlOf } from "#postgres/server-login.ts";
import { ApiClient } from "../api-client.ts";
import { environmentOf, MIGRATIONS, OPERATOR, SERVER, startProgram } from "../vetchium.ts";
import { World } from "../world.ts";

// What a server, its migrations and the operator's command line print when a secret is wrong never holds the secret.

/** Found wherever it is repeated, be it as it is, in a URL or in base64. */
const MARK = "Mark7of9a5Secret";
const FORMS = [MARK, ...[0, 1, 2].map(inBase64At)];

let world: World;
beforeAll(async () => {
  world = await World.start({ runsJobs: false });
});
afterAll(() => world.stop());

/** How base64 shows the mark, where it begins so many bytes after a multiple of three. */
function inBase64At(offset: number): string {
  const text = Buffer.from("x".repeat(offset) + MARK).toString("base64");
  // What stands at the ends depends on the bytes around it.
  return text.slice(offset === 0 ? 0 : 4, 4 * Math.floor((offset + MARK.length) / 3));
}

function expectNoMark(output: string): void {
  for (const form of FORMS) expect(output).not.toContain(form);
}

const usual = () => environmentOf(world.config("ind1"));

/** The settings of a server whose every database has another password. */
function withWrongPassword(): Record<string, string> {
  const entries = Object.entries(usual()).map(([name, value]) => [
    name,
    name.endsWith("DATABASE_URL") ? urlOf(value, { user: "test_server", password: MARK }) : value,
  ]);
  return { ...Object.fromEntries(entries), LOG_LEVEL: "trace" };
}

test("a secret is found in each of its forms", () => {
  for (const before of ["", "a", "ab", "abc"]) {
    const shown = Buffer.from(`${before}${MARK}and more`).toString("base64");
    expect(FORMS.some((form) => shown.includes(form))).toBe(true);
  }
});

test("a server that no database lets in runs on, says so, and not with what", async () => {
  const port = String(await freePort());
  const server = startProgram(SERVER, [], { ...withWrongPassword(), PORT: port, METRICS_PORT: "0" });
  try {
    await vi.waitFor(
      async () => {
        expect((await fetch(`http://127.0.0.1:${port}/livez`)).status).toBe(200);
        expect(server.output()).toContain("the job queue can't be worked on");
      },
      { timeout: 20_000 },
    );
    const api = new ApiClient(`http://127.0.0.1:${port}`);
    expect((await api.get("/v1/users/somebody")).status).toBeGreaterThanOrEqual(500);
  } finally {
    server.child.kill("SIGTERM");
    await server.ended;
  }
  expect(server.output()).toContain("does not answer yet");
  expect(server.output()).toContain("28P01");
  expectNoMark(server.output());
});

test("a mail server that can't be reached is told of without its password", async () => {
  const port = String(await freePort());
  const changes = { SMTP_URL: `smtp://vetchium:${MARK}@127.0.0.1:1`, LOG_LEVEL: "trace" };
  const server = startProgram(SERVER, [], { ...usual(), ...changes, PORT: port, METRICS_PORT: "0" });
  try {
    await vi.waitFor(async () => expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(200), {
      timeout: 20_000,
    });
    const api = new ApiClient(`http://127.0.0.1:${port}`);
    await api.post("/v1/signups", { email: "someone@example.org", home_region: "ind1" });
    await vi.waitFor(() => expect(server.output()).toContain("MailRefused"), { timeout: 20_000 });
  } finally {
    server.child.kill("SIGTERM");
    await server.ended;
  }
  expectNoMark(server.output());
});

test.for<[string, Record<string, string>]>([
  ["a URL of another kind", { GLOBAL_DATABASE_URL: `mysql://vetchium:${MARK}@127.0.0.1/vetchium` }],
  [
    "a URL that can't be read",
    { GLOBAL_DATABASE_URL: `postgres://vetchium:${MARK}@127.0.0.1:port/vetchium` },
  ],
  ["a password where a URL should be", { REGION_IND1_DATABASE_URL: MARK, SMTP_URL: MARK }],
  ["a key that is too short", { TOKEN_KEY: MARK }],
  ["one good key and one that is not", { TOKEN_KEY: `${Buffer.alloc(32, 3).toString("base64")},${MARK}` }],
  ["a digest key without an id", { EMAIL_DIGEST_KEYS: MARK }],
  ["a digest key in the place of its id", { EMAIL_DIGEST_KEYS: `${MARK}:k1` }],
  [
    "secrets that are too weak for people",
    {
      PUBLIC_URL: "https://hub.example",
      EMAIL_DIGEST_KEYS: `k1:${Buffer.from(MARK + MARK).toString("base64")}`,
      TOKEN_KEY: Buffer.from(MARK + MARK).toString("base64"),
      GLOBAL_DATABASE_URL: `postgres://vetchium:${MARK.slice(0, 15)}@127.0.0.1/vetchium`,
    },
  ],
])("%s keeps each program from starting, and is not shown", async ([, changes]) => {
  const codes = await Promise.all(
    [SERVER, MIGRATIONS, OPERATOR].map(async (program) => {
      const { code, output } = await startProgram(program, ["regions"], { ...usual(), ...changes }).ended;
      expect(output).not.toBe("");
      expectNoMark(output);
      expect(output).not.toContain(MARK.slice(0, 15));
      return code;
    }),
  );
  expect(codes).toEqual([1, 1, 2]);
});

test("migrations whose owner is not let in say so, and so does the operator's command line", async () => {
  const owner = { MIGRATION_DATABASE_USER: "vetchium", MIGRATION_DATABASE_PASSWORD: MARK };
  const migrated = await startProgram(MIGRATIONS, [], { ...usual(), ...owner }).ended;
  expect(migrated).toMatchObject({
    code: 1,
    output: expect.stringContaining("password authentication failed"),
  });
  expectNoMark(migrated.output);
  const { code, output } = await startProgram(OPERATOR, ["directory", "verify"], withWrongPassword()).ended;
  expect(code).not.toBe(0);
  expectNoMark(output);
});

test("the password of a login that the migrations make is in no log of a database", async () => {
  const { user, password } = world.owner;
  const login = { user: `login_${MARK.toLowerCase()}`, password: MARK };
  const env = Object.fromEntries(
    Object.entries(usual()).map(([name, value]) => [
      name,
      name.endsWith("DATABASE_URL") ? urlOf(value, login) : value,
    ]),
  );
  const changes = { MIGRATION_DATABASE_USER: user, MIGRATION_DATABASE_PASSWORD: password };
  const migrated = await startProgram(MIGRATIONS, [], { ...env, ...changes }).ended;
  expect(migrated.code).toBe(0);
  expectNoMark(migrated.output);
  const logs = Object.values(inject("clusterLogs")).map((file) => readFile(file, "utf8"));
  for (const log of await Promise.all(logs)) expectNoMark(log);
  for (const database of ["global", "ind1", "usa1", "deu1"])
    await world.rows(database, `drop role ${login.user}`);
});
