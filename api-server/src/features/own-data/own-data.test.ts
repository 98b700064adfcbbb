import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { type IncomingMessage, request } from "node:http";
import type { AddressInfo } from "node:net";
import { freePort } from "@vetchium/local-stack/postgres";
import { BlobReader, TextWriter, Uint8ArrayWriter, ZipReader } from "@zip.js/zip.js";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { personTables } from "#regional-db/person-tables.ts";
import { addActivity, type Person, settled, signUp } from "../../../test/people.ts";
import { isReady, startServerProcess } from "../../../test/server-process.ts";
import { World } from "../../../test/world.ts";

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

interface Residency {
  home_region: string;
  items: { database: string; kind: string; rows: number; personal: boolean; holds: string }[];
  directory_names: Record<string, unknown>[] | null;
  not_counted: string[];
}

function residency(person: Person) {
  return world.api("ind1").get<Residency>("/v1/me/residency", { token: person.session.token });
}

describe("the residency report", () => {
  test("counts in every database what it holds, in words", async () => {
    const person = await signUp(world, "usa1");
    await settled(world);
    const { body } = await residency(person);
    expect(body).toMatchObject({ home_region: "usa1", not_counted: [] });
    const rows = (database: string) =>
      Object.fromEntries(
        body.items.filter((item) => item.database === database).map(({ kind, rows: count }) => [kind, count]),
      );
    expect(rows("usa1")).toMatchObject({ users: 1, credentials: 1, profiles: 1, sessions: 1, avatars: 0 });
    expect(rows("global")).toMatchObject({ users: 1, names: 2 });
    const name = { state: "active", quarantined_until: null };
    expect(body.directory_names).toEqual([
      { ...name, kind: "email", value: expect.stringMatching(/^[\w-]+:[\w-]{43}$/) },
      { ...name, kind: "handle", value: person.user.handle },
    ]);
    for (const database of ["ind1", "deu1"]) {
      expect(Object.keys(rows(database)).length).toBeGreaterThan(10);
      expect(Object.values(rows(database)).every((count) => count === 0)).toBe(true);
    }
    const kinds = (personal: boolean) =>
      new Set(body.items.filter((item) => item.personal === personal).map(({ kind }) => kind));
    expect(kinds(true)).toContain("profiles");
    expect(kinds(false)).toContain("forwarded_sessions");
    for (const { holds } of body.items) expect(holds.length).toBeGreaterThan(10);
  });

  test("says which database could not be counted", async () => {
    const person = await signUp(world, "ind1");
    await world.link("deu1").cut();
    try {
      const { status, body } = await residency(person);
      expect(status).toBe(200);
      expect(body.not_counted).toEqual(["deu1"]);
      expect(body.items.some(({ database }) => database === "deu1")).toBe(false);
    } finally {
      await world.link("deu1").mend();
    }
  });

  test("says that nobody knows what stands in a directory that does not answer", async () => {
    const person = await signUp(world, "ind1");
    await world.link("global").cut();
    try {
      const { body } = await residency(person);
      expect(body).toMatchObject({ not_counted: ["global"], directory_names: null });
    } finally {
      await world.link("global").mend();
    }
  });

  test("is nobody else's", async () => {
    expect((await world.api("ind1").get("/v1/me/residency")).status).toBe(401);
  });
});

async function exported(person: Person) {
  const answer = await world.api("ind1").get<Buffer>("/v1/me/export", { token: person.session.token });
  expect(answer.status).toBe(200);
  const reader = new ZipReader(new BlobReader(new Blob([new Uint8Array(answer.body)])));
  const entries = (await reader.getEntries()).flatMap((entry) => (entry.directory ? [] : [entry]));
  const json = entries.find(({ filename }) => filename === "export.json");
  const text = (await json?.getData(new TextWriter())) ?? "";
  return { answer, entries, text, data: JSON.parse(text) as Record<string, unknown> };
}

describe("an export", () => {
  test("has everything that is held, readable, and no secret", async () => {
    const person = await signUp(world, "usa1");
    const { token } = person.session;
    const bio = 'Zeile „eins“\nund "zwei" 🌺';
    const contacts = [{ kind: "phone", value: "+91 44 2345 6789" }];
    const parts = { bio, contacts, visibility: { bio: "nobody" }, search_engines: false };
    await world.api("usa1").send("PATCH", "/v1/me", { body: parts, token });
    const chosen = { theme: "dark", time_zone: "Asia/Kolkata" };
    await world.api("usa1").send("PATCH", "/v1/me/preferences", { body: chosen, token });
    const picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: "teal" } })
      .png()
      .toBuffer();
    await world
      .api("usa1")
      .send("PUT", "/v1/me/avatar", { body: picture, headers: { "content-type": "image/png" }, token });
    const { answer, data, text, entries } = await exported(person);
    expect(answer.headers.get("content-disposition")).toContain(`vetchium-${person.user.handle}-`);
    expect(data).toMatchObject({
      format: "vetchium-export",
      version: 1,
      home_region: "usa1",
      account: { handle: person.user.handle, email: person.email, ...chosen },
      profile: { display_name: "A Person", ...parts },
      pictures: { file: `pictures/${person.user.id}.webp` },
      email_changes: [],
    });
    expect(data.sessions).toHaveLength(1);
    expect(data.activity).toContainEqual(expect.objectContaining({ kind: "signed-up" }));
    expect(data.directory).toMatchObject({ names: [{ kind: "email" }, { kind: "handle" }] });
    expect(text).not.toMatch(/password_hash|secret_hash|argon2/);
    const file = entries.find(({ filename }) => filename === `pictures/${person.user.id}.webp`);
    const bytes = await file?.getData(new Uint8ArrayWriter());
    expect((await sharp(bytes).metadata()).format).toBe("webp");
  });

  test("has a section for every table that goes with a person, and each column is documented", async () => {
    const { data } = await exported(await signUp(world, "deu1"));
    const guide = await readFile(new URL("../../../../docs/export.md", import.meta.url), "utf8");
    const rows = await world.rows<{ name: string; column: string }>(
      "ind1",
      `select table_name as name, column_name as column
       from information_schema.columns where table_schema = 'public'`,
    );
    for (const { name, section, secret, file } of personTables.moving) {
      expect(Object.keys(data)).toContain(section);
      const part = guide.slice(guide.indexOf(`## ${section}\n`)).split("\n## ")[0] ?? "";
      expect(guide, section).toContain(`## ${section}\n`);
      for (const { column } of rows.filter((row) => row.name === name)) {
        if (!secret.includes(column) && column !== file?.column)
          expect(part, section).toContain(`\`${column}\``);
      }
    }
  });

  test("does not depend on the directory", async () => {
    const person = await signUp(world, "ind1");
    await world.link("global").cut();
    try {
      expect((await exported(person)).data).toMatchObject({
        directory: null,
        account: { email: person.email },
      });
    } finally {
      await world.link("global").mend();
    }
  });

  test("that can't be read to its end breaks off, so that nobody takes a part for the whole", async () => {
    const person = await signUp(world, "usa1");
    await addActivity(world, "usa1", person, 100_000);
    const address = world.server("ind1").app.server.address() as AddressInfo;
    const response = await beginDownload(address.port, person.session.token);
    await once(response, "data");
    response.pause();
    await world.link("usa1").cut();
    await expect(sizeOf(response)).rejects.toThrow("aborted");
    await world.link("usa1").mend();
  });

  test("of 100,000 rows is streamed in bounded memory", async () => {
    const person = await signUp(world, "ind1");
    const port = await freePort();
    const server = startServerProcess(world, port);
    try {
      await isReady(port);
      const download = async () => sizeOf(await beginDownload(port, person.session.token));
      // A server that has been at work for a while is idle afterwards; one that has just started loads code.
      for (let round = 0; round < 20; round++) await download();
      await addActivity(world, "ind1", person, 100_000);
      const idle = await memory(server.child.pid, "VmRSS");
      const size = await download();
      const peak = await memory(server.child.pid, "VmHWM");
      console.log(
        `export of 100,000 rows: ${toMib(size)} MiB zipped, ${toMib(peak - idle)} MiB above ${toMib(idle)} MiB idle`,
      );
      expect(size).toBeGreaterThan(1_000_000);
      expect(toMib(peak - idle)).toBeLessThan(64);
    } finally {
      server.child.kill("SIGTERM");
      await server.exited;
    }
  });
});

test("an export has no head, which would gather everything to throw it away", async () => {
  const { session } = await signUp(world, "ind1");
  const headers = { authorization: `Bearer ${session.token}` };
  const answer = await fetch(`${world.api("ind1").url}/v1/me/export`, { method: "HEAD", headers });
  expect(answer.status).toBe(404);
});

async function beginDownload(port: number, token: string): Promise<IncomingMessage> {
  const headers = { authorization: `Bearer ${token}` };
  const call = request({ port, path: "/v1/me/export", headers }).end();
  const [response] = (await once(call, "response")) as [IncomingMessage];
  expect(response.statusCode).toBe(200);
  return response;
}

/** How many bytes are left to be read of a response. Throws where it breaks off. */
async function sizeOf(response: IncomingMessage): Promise<number> {
  let size = 0;
  for await (const chunk of response) size += (chunk as Buffer).length;
  return size;
}

/** The resident memory of a process now (VmRSS), or the most it has had (VmHWM), in bytes. */
async function memory(pid: number | undefined, kind: "VmRSS" | "VmHWM"): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8");
  return Number(new RegExp(`${kind}:\\s+(\\d+) kB`).exec(status)?.[1]) * 1024;
}

function toMib(bytes: number): number {
  return Math.round(bytes / 1024 / 1024);
}
