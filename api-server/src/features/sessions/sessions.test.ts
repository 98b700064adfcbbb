import type { Problem } from "@vetchium/api-contract";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { PASSWORD, type Person, type SignedIn, signUp } from "../../../test/people.ts";
import { REGION_IDS, World } from "../../../test/world.ts";

let world: World;
let person: Person;
beforeAll(async () => {
  world = await World.start();
  person = await signUp(world, "deu1");
});
afterAll(() => world.stop());

interface SessionPage {
  items: { id: string; current: boolean; user_agent: string | null; ip: string | null }[];
  next_cursor: string | null;
}

/** Signs the person in by way of a server, as a program does. */
async function signIn(via: string, login = person.user.handle): Promise<SignedIn> {
  const { status, body } = await world
    .api(via)
    .post<SignedIn>("/v1/sessions", { login, password: PASSWORD, session: "bearer" });
  expect(status).toBe(201);
  return body;
}

describe("signing in", () => {
  test.for(REGION_IDS)("works by handle and by email at the server of %s", async (via) => {
    for (const login of [person.user.handle, person.user.handle.toUpperCase(), person.email]) {
      const { user, session } = await signIn(via, login);
      expect(user).toEqual(person.user);
      expect(session.token).toMatch(/^vet_deu1_/);
      expect(Date.parse(session.expires_at)).toBeGreaterThan(Date.now());
    }
  });

  test("answers a wrong login and a wrong password alike", async () => {
    const attempts = [
      { login: person.user.handle, password: "not the password" },
      { login: "nobody_at_all", password: PASSWORD },
      { login: "nobody@example.org", password: PASSWORD },
      { login: "??", password: PASSWORD },
    ];
    const answers = await Promise.all(
      attempts.map((attempt) => world.api("ind1").post<Problem>("/v1/sessions", attempt)),
    );
    for (const { status, body } of answers) {
      expect(status).toBe(401);
      expect(body).toEqual(answers[0]?.body);
    }
    expect(answers[0]?.body.type).toBe("urn:vetchium:problem:unauthenticated");
  });

  test("gives a browser its session in a cookie that scripts can't read, and a program in the body", async () => {
    const credentials = { login: person.email, password: PASSWORD };
    const browser = await world.api("usa1").post<SignedIn>("/v1/sessions", credentials);
    expect(browser.body.session).not.toHaveProperty("token");
    const cookies = browser.headers.getSetCookie();
    const session = cookies.find((cookie) => cookie.startsWith("vetchium_session=vet_deu1_"));
    expect(session).toMatch(/HttpOnly/);
    expect(session).toMatch(/SameSite=Lax/);
    expect(session).toMatch(/Path=\//);
    expect(cookies.some((cookie) => cookie.startsWith("vetchium_region=deu1;"))).toBe(true);
    const cookie = session?.split(";")[0] ?? "";
    expect((await world.api("ind1").get("/v1/me", { headers: { cookie } })).status).toBe(200);

    const program = await world
      .api("usa1")
      .post<SignedIn>("/v1/sessions", { ...credentials, session: "bearer" });
    expect(program.headers.getSetCookie()).toEqual([]);
    expect(program.body.session.token).toMatch(/^vet_deu1_/);
  });

  test.for([
    ["unknown", "127.0.0.1"],
    ["203.0.113.9:4711", "127.0.0.1"],
    ["999.1.1.1", "127.0.0.1"],
    ["", "127.0.0.1"],
    ["fe80::1%eth0", "fe80::1"],
    ["2001:db8::7", "2001:db8::7"],
  ] as const)("works for whom a proxy names as “%s”, and keeps the address %s", async ([named, kept]) => {
    const credentials = { login: person.email, password: PASSWORD, session: "bearer" };
    const headers = { "x-forwarded-for": named };
    const answer = await world.api("usa1").post<SignedIn>("/v1/sessions", credentials, { headers });
    expect(answer.status).toBe(201);
    const { token } = answer.body.session;
    const { body } = await world.api("usa1").get<SessionPage>("/v1/sessions", { token, headers });
    expect(body.items.find(({ current }) => current)?.ip).toBe(kept);
    expect((await world.api("usa1").send("DELETE", "/v1/sessions/current", { token, headers })).status).toBe(
      204,
    );
  });

  test("works while the directory is away, from every server", async () => {
    await world.link("global").cut();
    try {
      for (const via of REGION_IDS) {
        await signIn(via, person.email);
        await signIn(via);
      }
    } finally {
      await world.link("global").mend();
    }
  });

  test("names the region that is away, and nobody else's sign-in suffers", async () => {
    const neighbour = await signUp(world, "usa1");
    await signIn("ind1"); // so that the server knows where to look
    await world.link("deu1").cut();
    const refused = await world
      .api("ind1")
      .post<Problem>("/v1/sessions", { login: person.user.handle, password: PASSWORD });
    expect(refused.status).toBe(503);
    expect(refused.body).toMatchObject({ type: "urn:vetchium:problem:region-unavailable", region: "deu1" });
    const fine = await world
      .api("ind1")
      .post("/v1/sessions", { login: neighbour.user.handle, password: PASSWORD });
    expect(fine.status).toBe(201);
    await world.link("deu1").mend();
    await vi.waitFor(() => signIn("ind1"), { timeout: 10_000 });
  });
});

describe("a cross-site write", () => {
  test.for([
    ["sec-fetch-site", "cross-site"],
    ["sec-fetch-site", "same-site"],
    ["origin", "https://evil.example"],
  ] as const)("is refused: %s %s", async ([header, value]) => {
    const credentials = { login: person.email, password: PASSWORD };
    const headers = { [header]: value };
    const answer = await world.api("ind1").post<Problem>("/v1/sessions", credentials, { headers });
    expect(answer.status).toBe(403);
    expect(answer.body.type).toBe("urn:vetchium:problem:forbidden");
  });

  test("is not what the hub itself sends", async () => {
    const credentials = { login: person.email, password: PASSWORD };
    const headers = { origin: world.publicUrl.origin };
    expect((await world.api("ind1").post("/v1/sessions", credentials, { headers })).status).toBe(201);
  });
});

describe("own sessions", () => {
  test("are listed from any server, the latest first, page by page", async () => {
    const me = await signUp(world, "ind1");
    for (const agent of ["first/1", "second/2", "third/3"]) {
      const credentials = { login: me.email, password: PASSWORD, session: "bearer" };
      await world.api("usa1").post("/v1/sessions", credentials, { headers: { "user-agent": agent } });
    }
    const { token } = me.session;
    const first = await world.api("deu1").get<SessionPage>("/v1/sessions?limit=3", { token });
    expect(first.body.items.map((item) => item.user_agent)).toEqual(["third/3", "second/2", "first/1"]);
    expect(first.body.items.every((item) => item.ip === "127.0.0.1" && !item.current)).toBe(true);
    const next = `/v1/sessions?limit=3&cursor=${first.body.next_cursor}`;
    const second = await world.api("deu1").get<SessionPage>(next, { token });
    expect(second.body.items).toMatchObject([{ id: me.session.id, current: true }]);
    expect(second.body.next_cursor).toBeNull();
    const beyond = `/v1/sessions?cursor=${me.session.id}`;
    expect((await world.api("deu1").get<SessionPage>(beyond, { token })).body.items).toEqual([]);
  });

  test("can be ended one by one, at once and everywhere", async () => {
    const other = await signIn("ind1");
    const mine = await signIn("usa1");
    const path = `/v1/sessions/${other.session.id}`;
    expect((await world.api("ind1").send("DELETE", path, { token: mine.session.token })).status).toBe(204);
    for (const via of REGION_IDS) {
      expect((await world.api(via).get("/v1/me", { token: other.session.token })).status).toBe(401);
    }
    expect((await world.api("ind1").send("DELETE", path, { token: mine.session.token })).status).toBe(404);
  });

  test("of somebody else can't be ended", async () => {
    const stranger = await signUp(world, "deu1");
    const path = `/v1/sessions/${person.session.id}`;
    expect((await world.api("deu1").send("DELETE", path, { token: stranger.session.token })).status).toBe(
      404,
    );
    expect((await world.api("deu1").get("/v1/me", { token: person.session.token })).status).toBe(200);
  });

  test("live on while they are used, up to 30 days, and else for 14", async () => {
    const person = await signUp(world, "ind1");
    const daysLeft = async () => {
      const [row] = await world.rows<{ days: number }>(
        "ind1",
        "select round(extract(epoch from expires_at - now()) / 86400)::int as days from sessions where session_id = $1",
        [person.session.id],
      );
      return row?.days;
    };
    const use = async (began: string, ends: string) => {
      await world.rows(
        "ind1",
        `update sessions set created_at = now() + $2::interval, last_seen_at = now() - interval '1 hour',
           expires_at = now() + $3::interval where session_id = $1`,
        [person.session.id, began, ends],
      );
      return (await world.api("deu1").get("/v1/me", { token: person.session.token })).status;
    };
    expect(await daysLeft()).toBe(14);
    expect(await use("-10 days", "4 days")).toBe(200);
    await vi.waitFor(async () => expect(await daysLeft()).toBe(14));
    expect(await use("-25 days", "3 days")).toBe(200);
    await vi.waitFor(async () => expect(await daysLeft()).toBe(5));
    expect(await use("-15 days", "-1 seconds")).toBe(401);
  });

  test("signing out ends the current one and takes the cookie away", async () => {
    const { session } = await signIn("ind1");
    const out = await world.api("usa1").send("DELETE", "/v1/sessions/current", { token: session.token });
    expect(out.status).toBe(204);
    expect(out.headers.getSetCookie().some((cookie) => cookie.startsWith("vetchium_session=;"))).toBe(true);
    const again = await world.api("usa1").send("DELETE", "/v1/sessions/current", { token: session.token });
    expect(again.status).toBe(401);
    expect((await world.api("deu1").get("/v1/sessions", { token: session.token })).status).toBe(401);
  });

  test.for(["limit=0", "limit=101", "limit=x", "cursor=nonsense", "colour=red"])(
    "refuse ?%s",
    async (query) => {
      const { token } = person.session;
      const answer = await world.api("deu1").get<Problem>(`/v1/sessions?${query}`, { token });
      expect(answer.status).toBe(400);
      expect(answer.body.errors?.[0]?.pointer).toBe(`/${query.split("=")[0]}`);
    },
  );
});

test.for(["", "nonsense", "vet_deu1_short", `vet_atl1_${"a".repeat(43)}`, `vet_deu1_${"a".repeat(43)}`])(
  "a token that was never given is no session: %s",
  async (token) => {
    for (const path of ["/v1/me", "/v1/sessions"]) {
      expect((await world.api("ind1").get(path, { token })).status).toBe(401);
    }
  },
);
