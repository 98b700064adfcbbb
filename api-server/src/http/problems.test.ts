import { connect } from "node:net";
import { text } from "node:stream/consumers";
import type { Problem } from "@vetchium/api-contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import { signUp } from "../../test/people.ts";
import { World } from "../../test/world.ts";

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

test("a fault on our side is told without its details, and logged without what a person wrote", async () => {
  const { session, user } = await signUp(world, "ind1");
  // A value that the database quotes in its message when it refuses it.
  const mark = "Zq7MarkedHeadline";
  await world.rows("ind1", `alter table profiles add constraint refuses check (headline <> '${mark}')`);
  const answer = await world
    .api("ind1")
    .send<Problem>("PATCH", "/v1/me", { token: session.token, body: { headline: mark } });
  expect(answer.status).toBe(500);
  expect(answer.body).toEqual({
    type: "urn:vetchium:problem:internal",
    title: "Something went wrong on our side",
    status: 500,
    detail: "Something went wrong on our side. It has been noted.",
  });
  const log = world.log();
  expect(log).toContain('"code":"23514"');
  expect(log).toContain(answer.headers.get("x-request-id"));
  for (const secret of [mark, user.handle, user.email, session.token]) expect(log).not.toContain(secret);
});

test("every log line is JSON, and a request's line holds its pattern", async () => {
  await world.api("usa1").get("/v1/users/somebody_marked");
  const lines = world.log().trim().split("\n");
  const answered = lines.map((line) => JSON.parse(line) as { route?: string; msg: string });
  expect(answered.some(({ route }) => route === "/v1/users/:handle")).toBe(true);
  expect(world.log()).not.toContain("somebody_marked");
});

test.for(["/v1/me", "/v1/regions", "/v1/users/anybody", "/v1/handles/anybody"])(
  "%s refuses a query it does not know",
  async (path) => {
    const answer = await world.api("ind1").get<Problem>(`${path}?colour=red`);
    expect(answer.status).toBe(400);
    expect(answer.body.errors).toEqual([{ pointer: "/colour", detail: "This member is not known here." }]);
  },
);

test("an endpoint takes only the content types that it documents", async () => {
  const { session, user } = await signUp(world, "ind1");
  const change = (type: string) =>
    world.api("ind1").send<Problem>("PUT", "/v1/me/handle", {
      token: session.token,
      body: { handle: user.handle },
      headers: { "content-type": type },
    });
  for (const type of ["application/merge-patch+json", "text/plain", "application/jsonp"]) {
    const refused = await change(type);
    expect(refused.status, type).toBe(415);
    expect(refused.body.type).toBe("urn:vetchium:problem:unsupported-media-type");
  }
  for (const type of ["application/json", "Application/JSON; charset=utf-8"]) {
    expect((await change(type)).status, type).toBe(200);
  }
});

test("a body that is nested beyond all measure is a mistake of whoever sent it", async () => {
  const deep = "[".repeat(30_000) + "]".repeat(30_000);
  for (const body of [deep, `{"email":${deep}}`]) {
    const answer = await world.api("ind1").send<Problem>("POST", "/v1/signups", { body });
    expect(answer.status).toBe(400);
    expect(answer.body.errors?.at(-1)?.detail).toBe("It is nested too deeply.");
  }
});

/** What the server answers to bytes, until it ends the connection. */
async function answerTo(bytes: string): Promise<{ head: string; body: string }> {
  const { hostname: host, port } = new URL(world.api("ind1").url);
  const socket = connect({ host, port: Number(port) });
  socket.write(bytes);
  const [head = "", body = ""] = (await text(socket)).split("\r\n\r\n");
  return { head, body };
}

test.for([
  ["what is not HTTP", "hello\r\n\r\n", 400, "validation"],
  ["a header without a name", "GET /v1/me HTTP/1.1\r\nhost: x\r\n: y\r\n\r\n", 400, "validation"],
  [
    "more headers than a request may have",
    `GET /v1/me HTTP/1.1\r\nhost: x\r\nx-long: ${"y".repeat(20_000)}\r\n\r\n`,
    413,
    "too-large",
  ],
] as const)("%s is refused with a problem and the usual headers", async ([, bytes, status, slug]) => {
  const { head, body } = await answerTo(bytes);
  expect(head).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  expect(head).toContain("content-type: application/problem+json");
  expect(head).toContain("x-content-type-options: nosniff");
  expect(head).toMatch(/x-request-id: [0-9a-f-]{36}/);
  expect(JSON.parse(body)).toMatchObject({ type: `urn:vetchium:problem:${slug}`, status });
});

const NOBODY: Record<string, { title: string; detail: string }> = {
  en: { title: "There is no such thing here", detail: "Nobody has this handle." },
  de: { title: "Das gibt es hier nicht", detail: "Niemand hat diesen Handle." },
  hi: { title: "यहाँ ऐसा कुछ नहीं है", detail: "यह हैंडल किसी का नहीं है।" },
  ta: { title: "அப்படி எதுவும் இங்கே இல்லை", detail: "இந்தப் பயனர்பெயர் யாருக்கும் இல்லை." },
};

test.for([
  ["de-CH, en;q=0.5", "de"],
  ["fr, hi;q=0.8, en;q=0.7", "hi"],
  ["ta-LK", "ta"],
  ["en-GB, de;q=0.9", "en"],
  ["de;q=0, ta;q=0.1", "ta"],
  ["fr", "en"],
  ["*", "en"],
  ["\u00ff;;q=x,,", "en"],
  [`de,${"x".repeat(200)}`, "en"],
] as const)("whoever reads %s is told in %s", async ([wanted, language]) => {
  const answer = await world
    .api("ind1")
    .get<Problem>("/v1/users/nobody_here", { headers: { "accept-language": wanted } });
  expect(answer.body).toEqual({
    type: "urn:vetchium:problem:not-found",
    status: 404,
    ...NOBODY[language],
  });
  expect(answer.headers.get("content-language")).toBe(language);
  expect(answer.headers.get("vary")).toBe("authorization, cookie, accept-language");
});

test("a request that is refused before it is looked at is answered in the reader's language too", async () => {
  const headers = { "accept-language": "de", "content-type": "text/plain" };
  const answer = await world.api("ind1").post<Problem>("/v1/signups", "x", { headers });
  expect(answer.body.title).toBe("Diese Art von Inhalt wird hier nicht angenommen");
  expect(answer.body.detail).toBe("Diese Art von Inhalt wird hier nicht angenommen.");
  const unknown = await world.api("ind1").get<Problem>("/nowhere", { headers: { "accept-language": "de" } });
  expect(unknown.body.title).toBe("Das gibt es hier nicht");
  expect(unknown.headers.get("vary")).toBe("accept-language");
});
