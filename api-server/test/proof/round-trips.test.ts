import type { RequestOptions } from "@vetchium/api-contract";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ApiClient } from "../api-client.ts";
import { operations } from "../documented.ts";
import { addApp, addPasskey, confirmApp, creationOptions, requestOptions, startApp } from "../factors.ts";
import { FarServer } from "../far-server.ts";
import {
  changeHandle,
  changePassword,
  completeReset,
  confirmEmail,
  emailToken,
  erase,
  me,
  newcomer,
  requestEmail,
  resetToken,
  settledPerson,
  startMove,
} from "../operations.ts";
import { complete, newEmail, newHandle, PASSWORD, type Person } from "../people.ts";
import { runJobs } from "../recovery.ts";
import { SoftwareAuthenticator } from "../software-authenticator.ts";
import { World } from "../world.ts";

const HOME = "usa1";
const ELSEWHERE = "ind1";

let world: World;
let person: Person;
beforeAll(async () => {
  world = await World.start({ runsJobs: false });
  person = await settledPerson(world, HOME);
  // So that there is a move to be told of.
  await startMove(world.api(HOME), person, "deu1");
  await world.api(HOME).send("DELETE", "/v1/me/moves/current", { token: person.session.token });
});
afterAll(() => world.stop());

/** What an endpoint may cost, in round trips between regions that come one after another. */
interface Budget {
  /** At the server of the person's home; at the first request, and at the next one if that differs. */
  home: number | [cold: number, warm: number];
  elsewhere: number | [cold: number, warm: number];
}

type Request = (api: ApiClient) => Promise<{ status: number }>;

interface Case extends Budget {
  /** The operation, as the document of the API has it, and what is special about the request. */
  of: string;
  when?: string;
  /** Makes a request that can be sent once. What that takes is done past the server that is measured. */
  prepare(): Promise<Request> | Request;
  /** How long an answer takes from another region, in milliseconds, where more than one way is gone at once. */
  wayBack?: number;
}

/** Long enough that what is asked first is still under way when a busy machine comes to ask the next. */
const LONG_WAY_BACK = 200;

/** A request that anybody may send. */
const plain =
  (path: () => string): (() => Request) =>
  () =>
  (api) =>
    api.get(path());
/** A request of somebody who is signed in, of the person's region or of another. */
function signedIn(home: string, path: () => string): () => Promise<Request> {
  return async () => {
    const { token } = (await settledPerson(world, home)).session;
    return (api) => api.get(path(), { token });
  };
}
/** A request of the person's own. */
const own =
  (method: string, path: string, body?: unknown): (() => Request) =>
  () =>
  (api) =>
    api.send(method, path, { body, token: person.session.token });

async function aSession(): Promise<Person> {
  const credentials = { login: person.email, password: PASSWORD, session: "bearer" };
  const { body } = await world.api(HOME).post<Person>("/v1/sessions", credentials);
  return { ...person, session: body.session };
}

/** The same person each time: a server is to know their home the second time. */
let withApp: Awaited<ReturnType<typeof personWithApp>> | undefined;

/** Somebody with an authenticator app. */
async function personWithApp() {
  const other = await settledPerson(world, HOME);
  return { ...other, recoveryCodes: (await addApp(world.api(HOME), other, 0)).recoveryCodes };
}

/** Somebody with a passkey. */
async function personWithPasskey() {
  const other = await settledPerson(world, HOME);
  return { ...other, ...(await addPasskey(world, world.api(HOME), other)) };
}

async function pictureOf(colour: string): Promise<Uint8Array> {
  const picture = sharp({ create: { width: 8, height: 8, channels: 3, background: colour } });
  return new Uint8Array(await picture.png().toBuffer());
}

async function putPicture(): Promise<Request> {
  const body = await pictureOf("teal");
  const headers = { "content-type": "image/png" };
  return (api) => api.send("PUT", "/v1/me/avatar", { body, headers, token: person.session.token });
}

/** What the design allows, and after it what it does not name. */
const cases: Case[] = [
  { of: "GET /v1/me", home: 0, elsewhere: 1, prepare: own("GET", "/v1/me") },
  { of: "GET /v1/me/email", home: 0, elsewhere: 1, prepare: own("GET", "/v1/me/email") },
  { of: "GET /v1/sessions", home: 0, elsewhere: 1, prepare: own("GET", "/v1/sessions") },
  { of: "GET /v1/me/activity", home: 0, elsewhere: 1, prepare: own("GET", "/v1/me/activity") },
  { of: "GET /v1/me/moves/current", home: 0, elsewhere: 1, prepare: own("GET", "/v1/me/moves/current") },
  {
    of: "GET /v1/sessions/current/proof",
    home: 0,
    elsewhere: 1,
    prepare: own("GET", "/v1/sessions/current/proof"),
  },
  // The password is held against its hash between reading the one and writing.
  {
    of: "POST /v1/sessions/current/proof",
    home: 0,
    elsewhere: 2,
    prepare: own("POST", "/v1/sessions/current/proof", { password: PASSWORD }),
  },
  { of: "PATCH /v1/me", home: 0, elsewhere: 1, prepare: own("PATCH", "/v1/me", { headline: "Gardener" }) },
  {
    of: "PATCH /v1/me/preferences",
    home: 0,
    elsewhere: 1,
    prepare: own("PATCH", "/v1/me/preferences", { theme: "dark" }),
  },
  { of: "PUT /v1/me/avatar", home: 0, elsewhere: 1, prepare: putPicture },
  { of: "DELETE /v1/me/avatar", home: 0, elsewhere: 1, prepare: own("DELETE", "/v1/me/avatar") },
  { of: "DELETE /v1/me/email/change", home: 0, elsewhere: 1, prepare: own("DELETE", "/v1/me/email/change") },
  {
    of: "DELETE /v1/sessions/{id}",
    home: 0,
    elsewhere: 1,
    async prepare() {
      const { session } = await aSession();
      return own("DELETE", `/v1/sessions/${session.id}`)();
    },
  },
  {
    of: "DELETE /v1/sessions/current",
    home: 0,
    elsewhere: 1,
    async prepare() {
      const { token } = (await aSession()).session;
      return (api) => api.send("DELETE", "/v1/sessions/current", { token });
    },
  },
  {
    of: "POST /v1/sessions",
    when: "by handle",
    home: 0,
    elsewhere: [2, 1],
    prepare: () => (api) =>
      api.post("/v1/sessions", { login: person.user.handle, password: PASSWORD, session: "bearer" }),
  },
  {
    of: "POST /v1/sessions",
    when: "by email",
    home: 0,
    elsewhere: [2, 1],
    prepare: () => (api) =>
      api.post("/v1/sessions", { login: person.email, password: PASSWORD, session: "bearer" }),
  },
  {
    of: "POST /v1/sessions",
    when: "with a wrong password",
    home: 0,
    elsewhere: [2, 1],
    prepare: () => (api) => api.post("/v1/sessions", { login: person.email, password: "not my password" }),
  },
  {
    // The password alone is no proof of who has an app, so no session is offered to them.
    of: "POST /v1/sessions",
    when: "with a code",
    home: 0,
    elsewhere: [3, 2],
    async prepare() {
      withApp ??= await personWithApp();
      const { user, recoveryCodes } = withApp;
      const code = recoveryCodes.pop();
      return (api) =>
        api.post("/v1/sessions", {
          login: user.handle,
          password: PASSWORD,
          code,
          session: "bearer",
        });
    },
  },
  {
    of: "POST /v1/sessions/passkey/options",
    home: 0,
    elsewhere: 0,
    prepare: () => (api) => api.send("POST", "/v1/sessions/passkey/options"),
  },
  {
    // Its region is found by asking all of them at once.
    of: "POST /v1/sessions/passkey",
    home: 0,
    elsewhere: 2,
    async prepare() {
      const { authenticator } = await personWithPasskey();
      const response = authenticator.get(await requestOptions(world.api(HOME)));
      return (api) => api.post("/v1/sessions/passkey", { response, session: "bearer" });
    },
  },
  {
    of: "POST /v1/sessions/current/passkey-proof/options",
    home: 0,
    elsewhere: 1,
    async prepare() {
      const { token } = (await personWithPasskey()).session;
      return (api) => api.send("POST", "/v1/sessions/current/passkey-proof/options", { token });
    },
  },
  {
    of: "POST /v1/sessions/current/passkey-proof",
    home: 0,
    elsewhere: 2,
    async prepare() {
      const { authenticator, session } = await personWithPasskey();
      const { token } = session;
      const { body } = await world
        .api(HOME)
        .send<RequestOptions>("POST", "/v1/sessions/current/passkey-proof/options", { token });
      const response = authenticator.get(body);
      return (api) => api.post("/v1/sessions/current/passkey-proof", { response }, { token });
    },
  },
  { of: "GET /v1/me/factors", home: 0, elsewhere: 1, prepare: own("GET", "/v1/me/factors") },
  {
    of: "POST /v1/me/authenticator-app",
    home: 0,
    elsewhere: 2,
    prepare: own("POST", "/v1/me/authenticator-app", { password: PASSWORD }),
  },
  {
    of: "POST /v1/me/authenticator-app/confirm",
    home: 0,
    elsewhere: 2,
    async prepare() {
      const other = await settledPerson(world, HOME);
      const app = await startApp(world.api(HOME), other);
      return (api) => confirmApp(api, other, app.code());
    },
  },
  {
    of: "DELETE /v1/me/authenticator-app",
    home: 0,
    elsewhere: 2,
    async prepare() {
      const { token } = (await personWithApp()).session;
      return (api) => api.send("DELETE", "/v1/me/authenticator-app", { token });
    },
  },
  {
    of: "POST /v1/me/recovery-codes",
    home: 0,
    elsewhere: 2,
    async prepare() {
      const { token } = (await personWithApp()).session;
      return (api) => api.post("/v1/me/recovery-codes", { password: PASSWORD }, { token });
    },
  },
  {
    of: "POST /v1/me/passkeys/options",
    home: 0,
    elsewhere: 2,
    prepare: own("POST", "/v1/me/passkeys/options", { password: PASSWORD }),
  },
  {
    of: "POST /v1/me/passkeys",
    home: 0,
    elsewhere: 1,
    async prepare() {
      const other = await settledPerson(world, HOME);
      const { token } = other.session;
      const authenticator = new SoftwareAuthenticator(world.publicUrl);
      const response = authenticator.create(await creationOptions(world.api(HOME), other));
      return (api) => api.post("/v1/me/passkeys", { name: "Laptop", response }, { token });
    },
  },
  {
    of: "PATCH /v1/me/passkeys/{id}",
    home: 0,
    elsewhere: 1,
    async prepare() {
      const { id, session } = await personWithPasskey();
      const { token } = session;
      return (api) => api.send("PATCH", `/v1/me/passkeys/${id}`, { body: { name: "Phone" }, token });
    },
  },
  {
    of: "DELETE /v1/me/passkeys/{id}",
    home: 0,
    elsewhere: 2,
    async prepare() {
      const { id, session } = await personWithPasskey();
      const { token } = session;
      return (api) => api.send("DELETE", `/v1/me/passkeys/${id}`, { token });
    },
  },
  {
    of: "POST /v1/signups/complete",
    home: 1,
    elsewhere: 2,
    async prepare() {
      const joining = await newcomer(world, HOME);
      return (api) => complete(api, joining);
    },
  },
  {
    of: "PUT /v1/me/handle",
    home: 1,
    elsewhere: 2,
    async prepare() {
      const other = await settledPerson(world, HOME);
      return (api) => changeHandle(api, other, newHandle());
    },
  },
  {
    of: "PUT /v1/me/email",
    home: 0,
    elsewhere: 2,
    prepare: () => (api) => requestEmail(api, person, newEmail()),
  },
  {
    of: "POST /v1/me/email/confirm",
    home: 1,
    elsewhere: 2,
    async prepare() {
      const other = await settledPerson(world, HOME);
      const token = await emailToken(world, HOME, other, newEmail());
      return (api) => confirmEmail(api, other, token);
    },
  },
  {
    of: "PUT /v1/me/password",
    home: 0,
    elsewhere: 2,
    async prepare() {
      const other = await settledPerson(world, HOME);
      return (api) => changePassword(api, other, PASSWORD, "eleven copper lanterns drifting");
    },
  },
  // The person is looked for after the answer.
  {
    of: "POST /v1/password-resets",
    home: 0,
    elsewhere: 0,
    async prepare() {
      const { email } = await settledPerson(world, HOME);
      return (api) => api.post("/v1/password-resets", { email });
    },
  },
  {
    of: "POST /v1/password-resets/complete",
    home: 0,
    elsewhere: 2,
    async prepare() {
      const other = await settledPerson(world, HOME);
      const token = await resetToken(world, HOME, other);
      return (api) => completeReset(api, token, "eleven copper lanterns drifting");
    },
  },
  {
    of: "GET /v1/users/{handle}",
    home: 0,
    elsewhere: [2, 1],
    prepare: plain(() => `/v1/users/${person.user.handle}`),
  },
  // Whether the session lives is asked in its home, while the person is looked for.
  {
    of: "GET /v1/users/{handle}",
    when: "by somebody of the same region",
    home: 0,
    elsewhere: [2, 1],
    wayBack: LONG_WAY_BACK,
    prepare: signedIn(HOME, () => `/v1/users/${person.user.handle}`),
  },
  {
    of: "GET /v1/users/{handle}",
    when: "by somebody of another region",
    home: 1,
    elsewhere: [2, 1],
    wayBack: LONG_WAY_BACK,
    prepare: signedIn("deu1", () => `/v1/users/${person.user.handle}`),
  },
  {
    of: "GET /v1/users/{handle}/avatar",
    home: 0,
    elsewhere: [2, 1],
    async prepare() {
      await (await putPicture())(world.api(HOME));
      return plain(() => `/v1/users/${person.user.handle}/avatar`)();
    },
  },
  ...["vcard", "card.png", "page-head"].map(
    (what): Case => ({
      of: `GET /v1/users/{handle}/${what}`,
      home: 0,
      elsewhere: [2, 1],
      prepare: plain(() => `/v1/users/${person.user.handle}/${what}`),
    }),
  ),
  {
    of: "GET /v1/handles/{handle}",
    home: 1,
    elsewhere: 1,
    prepare: plain(() => `/v1/handles/${newHandle()}`),
  },
  { of: "GET /", home: 1, elsewhere: 1, prepare: afterSharedProbe("/") },
  { of: "GET /v1/regions", home: 1, elsewhere: 1, prepare: afterSharedProbe("/v1/regions") },
  {
    of: "GET /v1/servers/{region}",
    home: 1,
    elsewhere: 1,
    prepare: afterSharedProbe(`/v1/servers/${HOME}`),
  },
  {
    of: "GET /v1/servers/{region}/history",
    home: 0,
    elsewhere: 0,
    prepare: plain(() => `/v1/servers/${HOME}/history`),
  },
  { of: "GET /livez", home: 0, elsewhere: 0, prepare: plain(() => "/livez") },
  { of: "GET /readyz", home: 0, elsewhere: 0, prepare: plain(() => "/readyz") },
  {
    of: "POST /v1/signups",
    home: 0,
    elsewhere: 1,
    prepare: () => (api) => api.post("/v1/signups", { email: newEmail(), home_region: HOME }),
  },
  { of: "GET /v1/me/residency", home: 1, elsewhere: 1, prepare: own("GET", "/v1/me/residency") },
  // That it is done is written down, and then a page of each kind of record after the other, however many there are.
  { of: "GET /v1/me/export", home: 1, elsewhere: 19, prepare: own("GET", "/v1/me/export") },
  // The password is held against its hash between reading the one and writing.
  {
    of: "POST /v1/me/moves",
    home: 0,
    elsewhere: 2,
    async prepare() {
      const mover = await settledPerson(world, HOME);
      return (api) => startMove(api, mover, "deu1");
    },
  },
  {
    of: "DELETE /v1/me/moves/current",
    home: 2,
    elsewhere: 7,
    async prepare() {
      const mover = await settledPerson(world, HOME);
      await startMove(world.api(HOME), mover, "deu1");
      return (api) => api.send("DELETE", "/v1/me/moves/current", { token: mover.session.token });
    },
  },
  {
    of: "POST /v1/me/erasure",
    home: 0,
    elsewhere: 2,
    async prepare() {
      const leaving = await settledPerson(world, HOME);
      return (api) => erase(api, leaving);
    },
  },
  {
    of: "GET /v1/erasures/{id}",
    home: 2,
    elsewhere: 2,
    async prepare() {
      const { body } = await erase(world.api(HOME), await settledPerson(world, HOME));
      return plain(() => `/v1/erasures/${body.erasure.id}`)();
    },
  },
];

/** Calls in the same moment share a probe, so the next one waits until that moment is over. */
function afterSharedProbe(path: string): () => Promise<Request> {
  return async () => {
    await new Promise((resolve) => setTimeout(resolve, 110));
    return plain(() => path)();
  };
}

/** What a request costs at a server that has just started, and what the next one like it costs there. */
async function measure(
  region: string,
  { prepare, wayBack }: Pick<Case, "prepare" | "wayBack">,
): Promise<[cold: number, warm: number]> {
  const server = await FarServer.start(world, region, wayBack === undefined ? {} : { wayBack });
  try {
    const measured: number[] = [];
    for (const _ of ["cold", "warm"]) {
      const request = await prepare();
      const { roundTrips, opened } = await server.count(async () => {
        const { status } = await request(server.api);
        expect(status === 401 || status < 300, `answered ${status}`).toBe(true);
      });
      expect(opened, "connections that were opened for it").toBe(0);
      measured.push(roundTrips);
    }
    return measured as [number, number];
  } finally {
    await server.stop();
  }
}

describe("round trips between regions, one after another", () => {
  test.for(cases.map((one) => ({ ...one, name: `${one.of}${one.when ? ` ${one.when}` : ""}` })))(
    "$name: $home at home, $elsewhere elsewhere",
    async ({ home, elsewhere, ...request }) => {
      const both = (budget: Budget["home"]) => (typeof budget === "number" ? [budget, budget] : budget);
      expect({
        home: await measure(HOME, request),
        elsewhere: await measure(ELSEWHERE, request),
      }).toEqual({ home: both(home), elsewhere: both(elsewhere) });
    },
  );

  test("every operation of the API has a budget", () => {
    const all = operations.map(({ method, template }) => `${method} ${template}`);
    expect(all.filter((operation) => !cases.some(({ of }) => of === operation))).toEqual([]);
  });

  test("a session whose person has moved is followed, and its way is remembered", async () => {
    const mover = await settledPerson(world, HOME);
    await move(mover, "deu1");
    const { token } = mover.session;
    const request: Request = (api) => api.get("/v1/me", { token });
    // The old home, twice, and the new one.
    expect(await measure(ELSEWHERE, { prepare: () => request })).toEqual([3, 1]);
  });

  test("a hint that is old costs one round trip more, and the answer is right", async () => {
    const mover = await settledPerson(world, HOME);
    const leaving = await settledPerson(world, HOME);
    const server = await FarServer.start(world, ELSEWHERE);
    const look = (handle: string) => server.api.get<{ user: { home_region: string } }>(`/v1/users/${handle}`);
    try {
      for (const { user } of [mover, leaving]) expect((await look(user.handle)).status).toBe(200);
      await move(mover, "deu1");
      await changeHandle(world.api(HOME), leaving, newHandle());
      await runJobs(world);

      const { roundTrips } = await server.count(async () => {
        expect((await look(mover.user.handle)).body.user.home_region).toBe("deu1");
      });
      expect(roundTrips).toBe(3);
      expect((await server.count(() => look(mover.user.handle))).roundTrips).toBe(1);

      const released = await server.count(async () => {
        expect((await look(leaving.user.handle)).status).toBe(404);
      });
      expect(released.roundTrips).toBe(2);
    } finally {
      await server.stop();
    }
  });

  test("who was not there a moment ago is found as soon as they are", async () => {
    const joining = await newcomer(world, HOME);
    const server = await FarServer.start(world, ELSEWHERE);
    const look = () => server.api.get(`/v1/users/${joining.handle}`);
    try {
      expect((await server.count(look)).roundTrips).toBe(1);
      expect((await look()).status).toBe(404);
      expect((await complete(world.api(HOME), joining)).status).toBe(201);
      expect((await look()).status).toBe(200);
    } finally {
      await server.stop();
    }
  });
});

/** Moves a person whose home is HOME to its end. */
async function move(mover: Person, toRegion: string): Promise<void> {
  expect((await startMove(world.api(HOME), mover, toRegion)).status).toBe(202);
  await runJobs(world);
  expect((await me(world, mover, toRegion)).home_region).toBe(toRegion);
}
