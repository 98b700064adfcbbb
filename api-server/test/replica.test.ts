import { type Cluster, startCluster } from "@vetchium/local-stack/postgres";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { migrate } from "#postgres/migrations.ts";
import { admitServer, urlOf } from "#postgres/server-login.ts";
import { FarServer } from "./far-server.ts";
import { changeHandle, settledPerson, startMove } from "./operations.ts";
import { newHandle, PASSWORD } from "./people.ts";
import { runJobs } from "./recovery.ts";
import { catchUp, pause, startReplica } from "./replica.ts";
import { SERVER_LOGIN, World } from "./world.ts";

let primary: Cluster;
let replica: Cluster;
let world: World;
beforeAll(async () => {
  primary = await startCluster({ name: "replicated-directory", durable: false });
  await migrate({ url: primary.url, schema: "global" });
  await admitServer(primary.url, urlOf(primary.url, SERVER_LOGIN));
  replica = await startReplica(primary);
  world = await World.start({ runsJobs: false, directory: primary.url });
});
afterAll(async () => {
  await world.stop();
  await replica.stop();
  await primary.stop();
});

let server: FarServer;
beforeEach(async () => {
  server = await FarServer.start(world, "ind1", { replica: replica.url });
});
afterEach(() => server.stop());

/** Asks the server near the replica for a profile, and which databases it asked for that. */
async function look(handle: string) {
  let answer: { status: number; home: string | undefined } = { status: 0, home: undefined };
  const { asked } = await server.count(async () => {
    const { status, body } = await server.api.get<{ user?: { home_region: string } }>(`/v1/users/${handle}`);
    answer = { status, home: body.user?.home_region };
  });
  return { ...answer, asked };
}

test("people are looked for in the replica, and the directory is left alone", async () => {
  const person = await settledPerson(world, "usa1");
  await catchUp(primary, replica);
  expect(await look(person.user.handle)).toEqual({ status: 200, home: "usa1", asked: ["replica", "usa1"] });
});

test("what a late replica does not know yet is asked of the directory", async () => {
  await catchUp(primary, replica);
  await pause(replica, true);
  try {
    const person = await settledPerson(world, "usa1");
    const { handle } = person.user;
    expect(await look(handle)).toEqual({ status: 200, home: "usa1", asked: ["replica", "global", "usa1"] });
    const credentials = { login: person.email, password: PASSWORD };
    expect((await server.api.post("/v1/sessions", credentials)).status).toBe(201);

    const next = newHandle();
    expect((await changeHandle(server.api, person, next)).status).toBe(200);
    expect((await look(next)).status).toBe(200);
    await runJobs(world);
    expect((await look(newHandle())).status).toBe(404);
  } finally {
    await pause(replica, false);
  }
});

test("whoever has moved since a late replica heard of them is found in their new home", async () => {
  const person = await settledPerson(world, "usa1");
  await catchUp(primary, replica);
  await pause(replica, true);
  try {
    expect((await startMove(world.api("usa1"), person, "deu1")).status).toBe(202);
    await runJobs(world);
    const asked = ["replica", "usa1", "global", "deu1"];
    expect(await look(person.user.handle)).toEqual({ status: 200, home: "deu1", asked });
  } finally {
    await pause(replica, false);
  }
});

test("one that does not answer is as if there were none", async () => {
  const person = await settledPerson(world, "deu1");
  await catchUp(primary, replica);
  await replica.stop();
  const { status, home, asked } = await look(person.user.handle);
  expect({ status, home }).toEqual({ status: 200, home: "deu1" });
  expect(asked.slice(-2)).toEqual(["global", "deu1"]);
});
