import type { Problem } from "@vetchium/api-contract";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import {
  complete,
  mailsTo,
  newEmail,
  newHandle,
  PASSWORD,
  requestSignUp,
  settled,
  signUp,
  tokenIn,
} from "../../../test/people.ts";
import { dump } from "../../../test/proof/places.ts";
import { DATABASES, World } from "../../../test/world.ts";

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

describe("signing up", () => {
  test.for([
    { region: "ind1", via: "ind1" },
    { region: "usa1", via: "ind1" },
    { region: "deu1", via: "usa1" },
  ])("works for $region by way of the server of $via", async ({ region, via }) => {
    const person = await signUp(world, region, via);
    expect(person.user).toMatchObject({
      home_region: region,
      email: person.email,
      version: 1,
      avatar_url: null,
    });
    expect(person.session.token).toMatch(new RegExp(`^vet_${region}_`));
    const me = await world.api("ind1").get<{ user: unknown }>("/v1/me", { token: person.session.token });
    expect(me.body.user).toEqual(person.user);
  });

  test("answers alike for an address that has an account, and tells its owner by mail", async () => {
    const person = await signUp(world, "ind1");
    const known = await world.api("usa1").post("/v1/signups", { email: person.email, home_region: "usa1" });
    const unknown = await world.api("usa1").post("/v1/signups", { email: newEmail(), home_region: "usa1" });
    expect(known.status).toBe(202);
    expect(known.body).toEqual(unknown.body);
    const mails = await mailsTo(world, person.email, 2);
    expect(mails.map(({ subject }) => subject)).toContain("You already have a Vetchium account");
  });

  test("keeps the email in the home region and nowhere else", async () => {
    const { email, user } = await signUp(world, "deu1", "ind1");
    await settled(world);
    for (const database of DATABASES) {
      const tables = await dump(world, database);
      const hits = tables.filter(({ content }) => content.includes(email)).map(({ table }) => table);
      expect(hits, database).toEqual(database === "deu1" ? ["public.users"] : []);
    }
    expect(world.log()).not.toContain(email);
    expect(world.log()).not.toContain(user.handle);
  });

  test("keeps an address in one form: its domain as A-labels, all of it in lower case", async () => {
    const local = newHandle();
    const typed = `${local.toUpperCase()}@MÜNCHEN.example`;
    expect((await world.api("ind1").post("/v1/signups", { email: typed, home_region: "ind1" })).status).toBe(
      202,
    );
    const [mail] = await mailsTo(world, `${local}@münchen.example`);
    const { body } = await complete(world.api("ind1"), { token: tokenIn(mail) });
    expect(body.user.email).toBe(`${local}@xn--mnchen-3ya.example`);
    for (const login of [typed, body.user.email]) {
      const answer = await world.api("usa1").post("/v1/sessions", { login, password: PASSWORD });
      expect(answer.status).toBe(201);
    }
  });
});

describe("a mailed token", () => {
  test("works once", async () => {
    const token = await requestSignUp(world, "ind1", newEmail());
    expect((await complete(world.api("ind1"), { token })).status).toBe(201);
    for (const via of ["ind1", "usa1"]) {
      const again = await complete(world.api(via), { token });
      expect(again.status).toBe(410);
      expect(again.body.type).toBe("urn:vetchium:problem:token-spent");
    }
  });

  test.for(["nonsense", "a.b.c", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0."])(
    "is refused when forged: %s",
    async (token) => {
      expect((await complete(world.api("ind1"), { token })).status).toBe(410);
    },
  );

  test("is refused when another one's signature is put under it", async () => {
    const [one, other] = await Promise.all([
      requestSignUp(world, "ind1", newEmail()),
      requestSignUp(world, "ind1", newEmail()),
    ]);
    const token = [...one.split(".").slice(0, 2), other.split(".")[2]].join(".");
    expect((await complete(world.api("ind1"), { token })).status).toBe(410);
  });

  test("stays good when the handle is taken", async () => {
    const { user } = await signUp(world, "usa1");
    const token = await requestSignUp(world, "ind1", newEmail());
    const taken = await complete(world.api("deu1"), { token, handle: user.handle.toUpperCase() });
    expect(taken.status).toBe(409);
    expect(taken.body.type).toBe("urn:vetchium:problem:handle-taken");
    expect((await complete(world.api("deu1"), { token })).status).toBe(201);
  });

  test("is told that the email is taken when two were mailed to it and the other was used", async () => {
    const email = newEmail();
    await world.api("ind1").post("/v1/signups", { email, home_region: "ind1" });
    await world.api("usa1").post("/v1/signups", { email, home_region: "usa1" });
    const [first, second] = await mailsTo(world, email, 2);
    expect((await complete(world.api("ind1"), { token: tokenIn(first) })).status).toBe(201);
    const late = await complete(world.api("ind1"), { token: tokenIn(second) });
    expect(late.status).toBe(409);
    expect(late.body.type).toBe("urn:vetchium:problem:email-taken");
  });
});

describe("two people after one handle in the same instant", () => {
  test("through different servers: exactly one has it, and the other goes on with another", async () => {
    for (let round = 0; round < 5; round++) {
      const handle = newHandle();
      const tokens = await Promise.all([
        requestSignUp(world, "ind1", newEmail()),
        requestSignUp(world, "usa1", newEmail()),
      ]);
      const answers = await Promise.all(
        tokens.map((token, index) => complete(world.api(index === 0 ? "ind1" : "usa1"), { token, handle })),
      );
      expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
      const loser = tokens[answers.findIndex(({ status }) => status === 409)] ?? "";
      expect((await complete(world.api("deu1"), { token: loser })).status).toBe(201);
    }
    await settled(world);
  });

  test("one person who sends the last step twice at once is signed up once", async () => {
    const token = await requestSignUp(world, "ind1", newEmail());
    const handle = newHandle();
    const answers = await Promise.all([
      complete(world.api("ind1"), { token, handle }),
      complete(world.api("usa1"), { token, handle }),
    ]);
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 201).length).toBeLessThanOrEqual(1);
    await settled(world);
    const login = await world.api("ind1").post("/v1/sessions", { login: handle, password: PASSWORD });
    if (statuses.includes(201)) expect(login.status).toBe(201);
    else expect((await complete(world.api("ind1"), { token, handle })).status).toBe(201);
  });
});

describe("bad input", () => {
  const good = { email: "somebody@example.org", home_region: "ind1" };
  test.for<[string, unknown, string]>([
    ["no email", { home_region: "ind1" }, "/email"],
    ["an unknown member", { ...good, admin: true }, "/admin"],
    ["a wrong type", { ...good, email: 7 }, "/email"],
    ["no address", { ...good, email: "somebody" }, "/email"],
    ["an address with spaces", { ...good, email: "some body@example.org" }, "/email"],
    ["an unknown region", { ...good, home_region: "atl1" }, "/home_region"],
    ["a region that is none", { ...good, home_region: "'; drop table users" }, "/home_region"],
    ["NUL", { ...good, email: "a\0b@example.org" }, "/email"],
    ["a lone surrogate", '{"email":"a\\ud800@example.org","home_region":"ind1"}', "/email"],
    ["malformed JSON", '{"email":', ""],
    ["no object", "[]", ""],
    ["bytes that are no UTF-8", Buffer.from([0x22, 0xff, 0x22]), ""],
    ["an empty body", "", ""],
  ])("%s is a problem that points at it", async ([, body, pointer]) => {
    const answer = await world.api("ind1").post<Problem>("/v1/signups", body);
    expect(answer.status).toBe(400);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(answer.body).toMatchObject({ type: "urn:vetchium:problem:validation", status: 400 });
    expect(answer.body.errors?.map((error) => error.pointer)).toContain(pointer);
  });

  test.for<[string, object, string]>([
    ["a handle that is too short", { handle: "ab" }, "/handle"],
    ["a handle that is too long", { handle: "a".repeat(31) }, "/handle"],
    ["a handle with a digit first", { handle: "1abc" }, "/handle"],
    ["a handle in another script", { handle: "வெட்சி" }, "/handle"],
    ["a password that is too short", { password: "elevenchars" }, "/password"],
    ["a password that is too long", { password: "x".repeat(257) }, "/password"],
    ["a password that many use", { password: "passwordpassword" }, "/password"],
    ["a name of nothing but spaces", { display_name: "   " }, "/display_name"],
    ["NUL in a name", { display_name: "A\0B" }, "/display_name"],
  ])("%s is a problem that points at it, and the token stays good", async ([, members, pointer]) => {
    const token = await requestSignUp(world, "ind1", newEmail());
    const answer = await complete(world.api("ind1"), { token, ...members });
    expect(answer.status).toBe(400);
    expect(answer.body.errors?.map((error) => error.pointer)).toContain(pointer);
    expect((await complete(world.api("ind1"), { token })).status).toBe(201);
  });

  test("a reserved handle is refused", async () => {
    const token = await requestSignUp(world, "ind1", newEmail());
    const answer = await complete(world.api("ind1"), { token, handle: "Admin" });
    expect(answer.status).toBe(409);
    expect(answer.body.type).toBe("urn:vetchium:problem:handle-reserved");
  });

  test("an oversize body is too large, and another content type is not taken", async () => {
    const api = world.api("ind1");
    expect((await api.post("/v1/signups", { ...good, locale: "x".repeat(70_000) })).status).toBe(413);
    const xml = await api.post("/v1/signups", "<a/>", { headers: { "content-type": "text/xml" } });
    expect(xml.status).toBe(415);
  });
});

describe("trouble on the way", () => {
  test("a mail server that is down delays the mail and loses nothing", async () => {
    await world.stopMailbox();
    const email = newEmail();
    expect((await world.api("ind1").post("/v1/signups", { email, home_region: "ind1" })).status).toBe(202);
    await vi.waitFor(
      async () => {
        const failed = await world.rows(
          "ind1",
          "select 1 from graphile_worker.jobs where task_identifier = 'send-sign-up-mail' and attempts > 0 and last_error is not null",
        );
        expect(failed.length).toBeGreaterThan(0);
      },
      { timeout: 15_000, interval: 50 },
    );
    await world.startMailbox();
    const [mail] = await mailsTo(world, email);
    expect(mail?.subject).toBe("Finish signing up to Vetchium");
    expect(world.log()).not.toContain(email);
  });

  test("a region that is away is named, and its people can be signed up when it is back", async () => {
    await world.link("deu1").cut();
    const refused = await world
      .api("ind1")
      .post<Problem>("/v1/signups", { email: newEmail(), home_region: "deu1" });
    expect(refused.status).toBe(503);
    expect(refused.headers.get("retry-after")).not.toBeNull();
    expect(refused.body).toMatchObject({ type: "urn:vetchium:problem:region-unavailable", region: "deu1" });
    await world.link("deu1").mend();
    await vi.waitFor(() => signUp(world, "deu1", "ind1"), { timeout: 15_000 });
  });

  test("a directory that is away delays new names alone; the token stays good", async () => {
    const token = await requestSignUp(world, "ind1", newEmail());
    await world.link("global").cut();
    const refused = await complete(world.api("ind1"), { token });
    expect(refused.status).toBe(503);
    expect(refused.body.type).toBe("urn:vetchium:problem:directory-unavailable");
    await world.link("global").mend();
    await vi.waitFor(async () => expect((await complete(world.api("ind1"), { token })).status).toBe(201), {
      timeout: 15_000,
    });
  });
});
