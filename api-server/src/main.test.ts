import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import { type AddressInfo, createServer } from "node:net";
import { freePort } from "@vetchium/local-stack/postgres";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { INSPECTED, Inspector } from "../test/inspector.ts";
import { isReady, type ServerProcess, startServerProcess } from "../test/server-process.ts";
import { World } from "../test/world.ts";

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

function start(port: number, changes: Record<string, string> = {}): ServerProcess {
  return startServerProcess(world, port, changes);
}

/** A sign-in whose head the server has read; `finish` sends the body and answers the status. */
async function beginSignIn(port: number): Promise<{ finish(): Promise<number | undefined> }> {
  const body = JSON.stringify({ login: "nobody_here", password: "a wrong password" });
  const headers = {
    "content-type": "application/json",
    "content-length": body.length,
    expect: "100-continue",
  };
  const signIn = request({ port, method: "POST", path: "/v1/sessions", headers });
  const answered = once(signIn, "response");
  signIn.flushHeaders();
  await once(signIn, "continue");
  return {
    async finish() {
      signIn.end(body);
      const [response] = (await answered) as [IncomingMessage];
      response.resume();
      return response.statusCode;
    },
  };
}

test("a server told to stop finishes what is under way, takes nothing new, and exits with 0", async () => {
  const port = await freePort();
  const server = start(port);
  await isReady(port);
  const signIn = await beginSignIn(port);
  server.child.kill("SIGTERM");
  await vi.waitFor(() => expect(fetch(`http://127.0.0.1:${port}/livez`)).rejects.toThrow(), {
    timeout: 5000,
  });
  expect(await signIn.finish()).toBe(401);
  expect(await server.exited).toBe(0);
});

test.for([
  ["the owner of a database", true],
  ["who may only use it", false],
] as const)("a server that logs in as %s says so: %s", async ([, isOwner]) => {
  const port = await freePort();
  const owner: Record<string, string> = isOwner ? { GLOBAL_DATABASE_URL: world.databaseUrl("global") } : {};
  const server = start(port, owner);
  await isReady(port);
  server.child.kill("SIGTERM");
  expect(await server.exited).toBe(0);
  const warning = "the directory: this server could change the schema there";
  expect(server.output().includes(warning)).toBe(isOwner);
});

test.for([
  ["an exception", "setTimeout(() => { throw new Error('somebody@example.org') })"],
  ["a rejection", "void Promise.reject(new Error('somebody@example.org'))"],
  ["a rejection with text", "void Promise.reject('somebody@example.org')"],
] as const)(
  "%s that nobody catches ends a server in order, and is logged without its message",
  async ([, fault]) => {
    const port = await freePort();
    const server = start(port, INSPECTED);
    await isReady(port);
    const signIn = await beginSignIn(port);
    const inspector = await Inspector.attach(server);
    await inspector.run(fault);
    inspector.close();
    await vi.waitFor(() => expect(fetch(`http://127.0.0.1:${port}/livez`)).rejects.toThrow(), {
      timeout: 5000,
    });
    expect(await signIn.finish()).toBe(401);
    expect(await server.exited).toBe(1);
    const fatal = server
      .output()
      .split("\n")
      .filter((line) => line.startsWith('{"level":60'));
    expect(fatal).toHaveLength(1);
    expect(fatal[0]).toContain("a fault was not caught");
    expect(server.output()).not.toContain("somebody@example.org");
  },
);

test("a server whose parent is gone stops", async () => {
  const port = await freePort();
  const server = start(port);
  await isReady(port);
  server.child.disconnect();
  expect(await server.exited).toBe(0);
});

test("a server with a wrong configuration says so in a line for each mistake", async () => {
  const server = start(0, { REGION: "atl1", PORT: "none" });
  expect(await server.exited).toBe(1);
  const lines = server.output().trim().split("\n");
  expect(lines).toHaveLength(2);
  expect(lines[0]).toContain('REGION is "atl1"');
});

test("a server whose port is taken says so in one line, be it the one of its metrics", async () => {
  const taken = createServer().listen(0, "127.0.0.1");
  await once(taken, "listening");
  const { port } = taken.address() as AddressInfo;
  for (const setting of ["PORT", "METRICS_PORT"]) {
    const server = start(0, { LOG_LEVEL: "silent", [setting]: String(port) });
    expect(await server.exited).toBe(1);
    expect(server.output().trim()).toBe(
      `127.0.0.1:${port} is taken by another program: give another PORT or METRICS_PORT`,
    );
  }
  taken.close();
});

test("a server refuses a schema newer than it knows", async () => {
  await world.rows("deu1", "insert into schema_migrations (name, run_on) values ('9999_later', now())");
  const server = start(0);
  expect(await server.exited).toBe(1);
  expect(server.output().trim()).toBe(
    "the database of deu1: its schema is newer than this server knows (9999_later): run the newer release",
  );
});
