import type { Problem, RequestOptions } from "@vetchium/api-contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  addApp,
  addPasskey,
  creationOptions,
  factorsOf,
  requestOptions,
  signInByPasskey,
} from "../../../test/factors.ts";
import { mailsTo, PASSWORD, type Person, type SignedIn, signUp } from "../../../test/people.ts";
import { type Behaviour, SoftwareAuthenticator } from "../../../test/software-authenticator.ts";
import { REGION_IDS, World } from "../../../test/world.ts";

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

type Answer = { status: number; body: Problem };

/** The one answer to whatever is wrong with a passkey. */
function expectRefused({ status, body }: Answer): void {
  expect(status).toBe(401);
  expect(body.type).toBe("urn:vetchium:problem:unauthenticated");
  expect(body.detail).toBe("This passkey is not known here, or what it signed does not count any more.");
}

function add({ session }: Person, name: string, response: object, via = "ind1") {
  return world
    .api(via)
    .post<Problem & { passkey: { id: string; name: string } }>(
      "/v1/me/passkeys",
      { name, response },
      { token: session.token },
    );
}

function signIn(via: string, response: object) {
  return world.api(via).post<SignedIn & Problem>("/v1/sessions/passkey", { response, session: "bearer" });
}

describe("signing in by a passkey", () => {
  test.for(REGION_IDS)("works at the server of %s without a login, a password or a code", async (via) => {
    const person = await signUp(world, "usa1");
    const { authenticator } = await addPasskey(world, world.api(via), person);
    await addApp(world.api("usa1"), person);
    for (let times = 0; times < 2; times++) {
      const { status, body } = await signInByPasskey(world.api(via), authenticator);
      expect(status).toBe(201);
      expect(body.user).toEqual(person.user);
      expect(body.session.token).toMatch(/^vet_usa1_/);
      expect((await world.api("deu1").get("/v1/me", { token: body.session.token })).status).toBe(200);
    }
    const { passkeys } = await factorsOf(world.api("ind1"), person);
    expect(passkeys[0]?.last_used_at).not.toBeNull();
    const events = await world.rows<{ details: object }>(
      "usa1",
      "select details from audit_events where user_id = $1 and kind = 'signed-in'",
      [person.user.id],
    );
    expect(events).toEqual([{ details: { with: "passkey" } }, { details: { with: "passkey" } }]);
  });

  test("works while the directory is away", async () => {
    const person = await signUp(world, "deu1");
    const { authenticator } = await addPasskey(world, world.api("deu1"), person);
    await world.link("global").cut();
    try {
      for (const via of REGION_IDS) {
        expect((await signInByPasskey(world.api(via), authenticator)).status).toBe(201);
      }
    } finally {
      await world.link("global").mend();
    }
  });

  test("says that a region is away where the passkey may be there", async () => {
    const person = await signUp(world, "deu1");
    const { authenticator } = await addPasskey(world, world.api("deu1"), person);
    await world.link("deu1").cut();
    try {
      const { status, body } = await signInByPasskey(world.api("ind1"), authenticator);
      expect(status).toBe(503);
      expect(body.region).toBe("deu1");
    } finally {
      await world.link("deu1").mend();
    }
  });

  test("takes an answer once, also of those who send it at once", async () => {
    const person = await signUp(world, "ind1");
    const { authenticator } = await addPasskey(world, world.api("ind1"), person);
    // Many passkeys count nothing; then only the challenge tells one answer from another.
    const response = authenticator.get(await requestOptions(world.api("deu1")), { counter: 0 });
    const answers = await Promise.all([...REGION_IDS, ...REGION_IDS].map((via) => signIn(via, response)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 401, 401, 401, 401, 401]);
    for (const via of REGION_IDS) expectRefused(await signIn(via, response));
    const again = await signInByPasskey(world.api("ind1"), authenticator, { counter: 0 });
    expect(again.status).toBe(201);
  });

  test("takes no challenge that is older than one that was answered", async () => {
    const person = await signUp(world, "ind1");
    const { authenticator } = await addPasskey(world, world.api("ind1"), person);
    const older = await requestOptions(world.api("ind1"));
    expect((await signInByPasskey(world.api("ind1"), authenticator, { counter: 0 })).status).toBe(201);
    expectRefused(await signIn("ind1", authenticator.get(older, { counter: 0 })));
  });

  test("refuses a copy, whose counter goes back or stands still", async () => {
    const person = await signUp(world, "ind1");
    const { authenticator } = await addPasskey(world, world.api("ind1"), person);
    expect((await signInByPasskey(world.api("usa1"), authenticator, { counter: 7 })).status).toBe(201);
    for (const counter of [0, 6, 7]) {
      expectRefused(await signInByPasskey(world.api("usa1"), authenticator, { counter }));
    }
    expect((await signInByPasskey(world.api("usa1"), authenticator, { counter: 8 })).status).toBe(201);
  });

  test.for<[string, Behaviour]>([
    ["on another site", { origin: "http://localhost.example.org:3000" }],
    ["on another port", { origin: "http://localhost:3001" }],
    ["without asking who holds the device", { verifies: false }],
  ])("refuses what was signed %s", async ([, behaviour]) => {
    const person = await signUp(world, "ind1");
    const { authenticator } = await addPasskey(world, world.api("ind1"), person);
    expectRefused(await signInByPasskey(world.api("ind1"), authenticator, behaviour));
    expect((await signInByPasskey(world.api("ind1"), authenticator)).status).toBe(201);
  });

  test("refuses a challenge that was given for something else, or by nobody, or that was changed", async () => {
    const person = await signUp(world, "ind1");
    const { authenticator } = await addPasskey(world, world.api("ind1"), person);
    const options = await requestOptions(world.api("ind1"));
    const forProof = await proofOptions(person);
    const forRegistration = (await creationOptions(world.api("ind1"), person)).challenge;
    const changed = Buffer.from(options.challenge, "base64url");
    changed[3] = (changed[3] ?? 0) ^ 1;
    const foreign = [
      forProof.challenge,
      forRegistration,
      changed.toString("base64url"),
      Buffer.alloc(changed.length).toString("base64url"),
      Buffer.from("short").toString("base64url"),
      "",
    ];
    for (const challenge of foreign) {
      expectRefused(await signIn("ind1", authenticator.get({ ...options, challenge })));
    }
    expect((await signIn("ind1", authenticator.get(options))).status).toBe(201);
  });

  test("refuses one that names somebody else, one with another key, and one that nobody has", async () => {
    const [person, other] = [await signUp(world, "ind1"), await signUp(world, "usa1")];
    const { authenticator } = await addPasskey(world, world.api("ind1"), person);
    const theirs = await addPasskey(world, world.api("usa1"), other);
    const response = authenticator.get(await requestOptions(world.api("ind1")));
    const handle = theirs.authenticator.userHandle;
    for (const userHandle of [handle, Buffer.alloc(16).toString("base64url"), "short", undefined]) {
      expectRefused(await signIn("ind1", { ...response, response: { ...response.response, userHandle } }));
    }
    const forged = new SoftwareAuthenticator(world.publicUrl, authenticator.id);
    forged.userHandle = authenticator.userHandle;
    expectRefused(await signInByPasskey(world.api("ind1"), forged));
    const stranger = new SoftwareAuthenticator(world.publicUrl);
    stranger.userHandle = authenticator.userHandle;
    expectRefused(await signInByPasskey(world.api("ind1"), stranger));
    expect((await signIn("ind1", response)).status).toBe(201);
  });

  test("finds the right person where somebody elsewhere has a passkey with the same id", async () => {
    const [person, other] = [await signUp(world, "usa1"), await signUp(world, "ind1")];
    const { authenticator } = await addPasskey(world, world.api("usa1"), person);
    const copy = new SoftwareAuthenticator(world.publicUrl, authenticator.id);
    const response = copy.create(await creationOptions(world.api("ind1"), other));
    expect((await add(other, "Copy", response)).status).toBe(201);
    for (const via of REGION_IDS) {
      expect((await signInByPasskey(world.api(via), authenticator)).body.user.id).toBe(person.user.id);
    }
  });

  test.for([
    ["no response", {}],
    ["no signature", { authenticatorData: "AAAA", clientDataJSON: "AAAA" }],
    ["bytes that are no base64url", { authenticatorData: "??", clientDataJSON: "AAAA", signature: "AAAA" }],
    ["too much", { authenticatorData: "A".repeat(9000), clientDataJSON: "AAAA", signature: "AAAA" }],
    ["an unknown member", { authenticatorData: "AA", clientDataJSON: "AA", signature: "AA", more: 1 }],
  ] as const)("answers %s as a mistake of the request", async ([, inner]) => {
    const response = {
      id: "AAAA",
      rawId: "AAAA",
      type: "public-key",
      clientExtensionResults: {},
      response: inner,
    };
    expect((await signIn("ind1", response)).status).toBe(400);
  });

  test("answers well-formed nonsense like any other wrong passkey", async () => {
    const person = await signUp(world, "ind1");
    const { authenticator } = await addPasskey(world, world.api("ind1"), person);
    const good = authenticator.get(await requestOptions(world.api("ind1")));
    for (const member of ["authenticatorData", "clientDataJSON", "signature"] as const) {
      for (const text of ["AAAA", "A", Buffer.from("{}").toString("base64url"), "_".repeat(400)]) {
        expectRefused(await signIn("ind1", { ...good, response: { ...good.response, [member]: text } }));
      }
    }
    expectRefused(await signIn("ind1", { ...good, rawId: "AAAA" }));
  });
});

describe("passkeys", () => {
  test("are added with a name, renamed and removed, and the owner is told", async () => {
    const person = await signUp(world, "deu1");
    const { token } = person.session;
    const { id, authenticator } = await addPasskey(world, world.api("ind1"), person, "  Blue phone ");
    const named = async () => (await factorsOf(world.api("usa1"), person)).passkeys.map(({ name }) => name);
    expect(await named()).toEqual(["Blue phone"]);
    const path = `/v1/me/passkeys/${id}`;
    const rename = (name: string) =>
      world.api("usa1").send<Problem & { passkey: object }>("PATCH", path, { body: { name }, token });
    expect((await rename("Red phone")).body.passkey).toMatchObject({ id, name: "Red phone" });
    for (const name of ["", "  ", "two\nlines", "x".repeat(61)])
      expect((await rename(name)).status).toBe(400);
    expect(await named()).toEqual(["Red phone"]);

    const remove = () => world.api("ind1").send<Problem>("DELETE", path, { token });
    const age = "update sessions set proven_at = now() - interval '11 minutes' where user_id = $1";
    await world.rows("deu1", age, [person.user.id]);
    expect((await remove()).body.type).toBe("urn:vetchium:problem:proof-required");
    const proof = await prove(person, authenticator.get(await proofOptions(person)));
    expect(proof.status).toBe(204);
    expect((await remove()).status).toBe(204);
    expect((await remove()).status).toBe(404);
    expect((await rename("Green phone")).status).toBe(404);
    expect(await named()).toEqual([]);
    expectRefused(await signInByPasskey(world.api("deu1"), authenticator));
    const mails = await mailsTo(world, person.email, 3);
    expect(mails.map(({ text }) => text).join()).toContain("the passkey “Blue phone”");
    expect(mails.at(-1)?.text).toContain("no longer has the passkey “Red phone”");
    const events = await world.rows<{ kind: string }>(
      "deu1",
      "select kind from audit_events where user_id = $1 order by event_id",
      [person.user.id],
    );
    expect(events.map(({ kind }) => kind)).toEqual([
      "signed-up",
      "passkey-added",
      "passkey-renamed",
      "proof-given",
      "passkey-removed",
    ]);
  });

  test("are nobody else's to rename or remove", async () => {
    const [person, other] = [await signUp(world, "ind1"), await signUp(world, "ind1")];
    const { id } = await addPasskey(world, world.api("ind1"), person);
    const { token } = other.session;
    const path = `/v1/me/passkeys/${id}`;
    expect((await world.api("ind1").send("PATCH", path, { body: { name: "Mine" }, token })).status).toBe(404);
    expect((await world.api("ind1").send("DELETE", path, { token })).status).toBe(404);
    expect((await factorsOf(world.api("ind1"), person)).passkeys).toHaveLength(1);
  });

  test("are told to a browser, so that it makes no second one on a device", async () => {
    const person = await signUp(world, "ind1");
    const { authenticator } = await addPasskey(world, world.api("ind1"), person);
    const options = await creationOptions(world.api("usa1"), person);
    const id = authenticator.id.toString("base64url");
    expect(options.excludeCredentials).toEqual([{ id, type: "public-key", transports: ["internal"] }]);
    expect(options).toMatchObject({
      rp: { id: "localhost", name: "Vetchium" },
      user: { name: person.user.handle },
      authenticatorSelection: { residentKey: "required", userVerification: "required" },
      attestation: "none",
    });
    expect(Buffer.from(options.user.id, "base64url").toString("hex")).toBe(
      person.user.id.replaceAll("-", ""),
    );
  });

  test("are added once, in the session that began it, and only as they were made here", async () => {
    const [person, other] = [await signUp(world, "ind1"), await signUp(world, "ind1")];
    const authenticator = new SoftwareAuthenticator(world.publicUrl);
    const options = await creationOptions(world.api("ind1"), person);
    const elsewhere = await world
      .api("ind1")
      .post<SignedIn>("/v1/sessions", { login: person.email, password: PASSWORD, session: "bearer" });
    const good = authenticator.create(options);
    const refused = [
      [other, good],
      [{ ...person, session: elsewhere.body.session }, good],
      [person, authenticator.create(options, { origin: "https://example.org" })],
      [person, authenticator.create(options, { verifies: false })],
      [person, authenticator.create({ ...options, rp: { id: "example.org", name: "" } })],
      [person, authenticator.create({ ...options, challenge: (await proofless()).challenge })],
      [person, { ...good, response: { ...good.response, attestationObject: "AAAA" } }],
      [person, { ...good, response: { ...good.response, clientDataJSON: "AAAA" } }],
    ] as const;
    for (const [who, response] of refused) {
      const { status, body } = await add(who, "Mine", response);
      expect(status).toBe(400);
      expect(body.errors?.[0]?.pointer).toBe("/response");
    }
    expect((await add(person, "Mine", good)).status).toBe(201);
    expect((await add(person, "Mine again", good)).body.type).toBe("urn:vetchium:problem:factor-exists");
    const theirs = authenticator.create(await creationOptions(world.api("ind1"), other));
    // An id is whatever a device makes it, so nobody can keep it from others by being first.
    expect((await add(other, "Theirs too", theirs)).status).toBe(201);
  });

  test("are twenty at most", async () => {
    const person = await signUp(world, "ind1");
    await world.rows(
      "ind1",
      `insert into passkeys (passkey_id, user_id, name, credential_id, public_key)
       select gen_random_uuid(), $1::uuid, 'Key ' || n, decode(md5($1::uuid::text || n), 'hex'), '' from generate_series(1, 19) as n`,
      [person.user.id],
    );
    await addPasskey(world, world.api("ind1"), person);
    const one = new SoftwareAuthenticator(world.publicUrl);
    const response = one.create(await creationOptions(world.api("ind1"), person));
    expect((await add(person, "One more", response)).body.type).toBe("urn:vetchium:problem:too-many");
  });
});

function proofless(): Promise<RequestOptions> {
  return requestOptions(world.api("ind1"));
}

async function proofOptions({ session }: Person, via = "usa1"): Promise<RequestOptions> {
  const { status, body } = await world
    .api(via)
    .send<RequestOptions>("POST", "/v1/sessions/current/passkey-proof/options", { token: session.token });
  expect(status).toBe(200);
  return body;
}

function prove({ session }: Person, response: object, via = "deu1") {
  return world
    .api(via)
    .post<Problem>("/v1/sessions/current/passkey-proof", { response }, { token: session.token });
}

describe("a proof by passkey", () => {
  test("counts once, in the session that asked for it alone", async () => {
    const [person, other] = [await signUp(world, "ind1"), await signUp(world, "ind1")];
    const { authenticator } = await addPasskey(world, world.api("ind1"), person);
    const theirs = await addPasskey(world, world.api("ind1"), other);
    const response = authenticator.get(await proofOptions(person), { counter: 0 });
    const expectUnproven = ({ status, body }: Answer) => {
      expect(status).toBe(401);
      expect(body.errors?.[0]?.pointer).toBe("/response");
    };
    expectUnproven(await prove(other, response));
    expectUnproven(await prove(person, theirs.authenticator.get(await proofOptions(person))));
    expectUnproven(await prove(person, authenticator.get(await proofless(), { counter: 0 })));
    const verifies = false;
    expectUnproven(
      await prove(person, authenticator.get(await proofOptions(person), { counter: 0, verifies })),
    );
    expect((await prove(person, response)).status).toBe(204);
    expectUnproven(await prove(person, response));
  });

  test("offers the person's own passkeys, and is not to be had without one", async () => {
    const person = await signUp(world, "ind1");
    const ask = () =>
      world
        .api("ind1")
        .send<Problem>("POST", "/v1/sessions/current/passkey-proof/options", { token: person.session.token });
    expect((await ask()).status).toBe(404);
    const { authenticator } = await addPasskey(world, world.api("ind1"), person);
    expect((await proofOptions(person)).allowCredentials).toEqual([
      { id: authenticator.id.toString("base64url"), type: "public-key", transports: ["internal"] },
    ]);
  });
});

test("a person who has moved signs in by passkey at every server, old home and all", async () => {
  const person = await signUp(world, "ind1");
  const { authenticator } = await addPasskey(world, world.api("ind1"), person);
  const { token } = person.session;
  const move = { to_region: "deu1", password: PASSWORD };
  expect((await world.api("ind1").post("/v1/me/moves", move, { token })).status).toBe(202);
  const status = async () => {
    const { body } = await world
      .api("ind1")
      .get<{ move: { status: string } }>("/v1/me/moves/current", { token });
    return body.move.status;
  };
  await expect.poll(status, { timeout: 20_000 }).toBe("done");
  for (const via of REGION_IDS) {
    const { body } = await signInByPasskey(world.api(via), authenticator);
    expect(body.session.token).toMatch(/^vet_deu1_/);
  }
  expect((await prove(person, authenticator.get(await proofOptions(person)))).status).toBe(204);
});
