import type { Problem } from "@vetchium/api-contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Person, signUp } from "../../test/people.ts";
import { World } from "../../test/world.ts";

const HTTP_HUB = "http://localhost:3000";
const HTTPS_HUB = "https://hub.example";
/** Its server answers for a hub at an https address, the others for one at http. */
const SECURE = "usa1";

let world: World;
let person: Person;
beforeAll(async () => {
  world = await World.start();
  person = await signUp(world, "ind1");
  world.publicUrl = new URL(HTTPS_HUB);
  await world.stopServer(SECURE);
  await world.startServer(SECURE);
});
afterAll(() => world.stop());

const EVERYWHERE = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
};

function expectHeaders(headers: Headers, expected: Record<string, string>): void {
  const sent = Object.keys(expected).map((name) => [name, headers.get(name)]);
  expect(Object.fromEntries(sent)).toEqual(expected);
  // Nothing says what the server is made of.
  for (const name of ["server", "x-powered-by"]) expect(headers.get(name)).toBeNull();
}

describe("the headers that guard a browser", () => {
  test.for<[status: number, method: string, path: string, headers: Record<string, string>]>([
    [200, "GET", "/livez", {}],
    [200, "GET", "/v1/regions", {}],
    [200, "GET", "/openapi.json", {}],
    [400, "GET", "/v1/regions?colour=red", {}],
    [400, "GET", "/%zz", {}],
    [401, "GET", "/v1/me", {}],
    [403, "DELETE", "/v1/me/avatar", { origin: "https://evil.example" }],
    [404, "GET", "/nowhere", {}],
    [404, "GET", "/v1/users/nobody_here/avatar", {}],
    [413, "POST", "/v1/sessions", { "content-type": "application/json", "x-size": "70000" }],
    [415, "POST", "/v1/sessions", { "content-type": "text/html", "x-size": "1" }],
  ])("are on a %i of %s %s", async ([status, method, path, { "x-size": size, ...headers }]) => {
    const body = size === undefined ? undefined : "x".repeat(Number(size));
    const answer = await world.api("ind1").send(method, path, { headers, body });
    expect(answer.status).toBe(status);
    expectHeaders(answer.headers, {
      ...EVERYWHERE,
      "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
      "cache-control": "no-store",
    });
    expect(answer.headers.get("x-request-id")).toMatch(/^[\w-]+$/);
  });

  test.for(["/docs", "/docs/static/swagger-ui-bundle.js", "/docs/static/swagger-ui.css"])(
    "let %s load what is its own, and no script or style that is written in a page",
    async (path) => {
      const { status, headers } = await world.api("ind1").get(path);
      expect(status).toBe(200);
      expectHeaders(headers, EVERYWHERE);
      const policy = headers.get("content-security-policy") ?? "";
      expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self' 'sha256-[^']+'; /);
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toContain("unsafe");
    },
  );

  test("make browsers insist on https where the hub is there, and only there", async () => {
    for (const path of ["/", "/v1/me", "/nowhere", "/%zz", "/docs"]) {
      const secure = await world.api(SECURE).get(path);
      expect(secure.headers.get("strict-transport-security")).toBe("max-age=31536000; includeSubDomains");
      expect((await world.api("ind1").get(path)).headers.has("strict-transport-security")).toBe(false);
    }
  });
});

describe("a session's cookie", () => {
  function signIn(via: string) {
    const { email: login, password } = person;
    return world.api(via).post("/v1/sessions", { login, password });
  }

  /** The cookies of an answer, by name: their attributes in small letters, without the value. */
  function cookies(headers: Headers): Record<string, string[]> {
    const parsed = headers.getSetCookie().map((cookie) => {
      const [pair = "", ...attributes] = cookie.split("; ");
      return [pair.split("=")[0], attributes.map((attribute) => attribute.toLowerCase()).toSorted()];
    });
    return Object.fromEntries(parsed);
  }

  const always = ["httponly", "path=/", "samesite=lax"];
  const lasting = (found: string[] = []) => found.filter((attribute) => !attribute.startsWith("max-age="));

  test("is bound to the host on https, and kept from scripts, other sites and plain http", async () => {
    const found = cookies((await signIn(SECURE)).headers);
    expect(Object.keys(found).toSorted()).toEqual([
      "__Host-vetchium_device",
      "__Host-vetchium_region",
      "__Host-vetchium_session",
    ]);
    for (const attributes of Object.values(found)) expect(lasting(attributes)).toEqual([...always, "secure"]);
  });

  test("has its plain name on http, where no browser would keep another", async () => {
    const found = cookies((await signIn("ind1")).headers);
    expect(Object.keys(found).toSorted()).toEqual(["vetchium_device", "vetchium_region", "vetchium_session"]);
    for (const attributes of Object.values(found)) expect(lasting(attributes)).toEqual(always);
  });

  test.for([
    ["ind1", "vetchium_session", "__Host-vetchium_session"],
    [SECURE, "__Host-vetchium_session", "vetchium_session"],
  ] as const)("is taken at %s by the name %s alone, and forgotten by it", async ([via, name, other]) => {
    const [held = ""] = (await signIn(via)).headers.getSetCookie();
    const value = held.slice(held.indexOf("=") + 1, held.indexOf(";"));
    const me = (as: string) => world.api(via).get("/v1/me", { headers: { cookie: `${as}=${value}` } });
    expect((await me(name)).status).toBe(200);
    expect((await me(other)).status).toBe(401);
    const headers = { cookie: `${name}=${value}` };
    const ended = await world.api(via).send("DELETE", "/v1/sessions/current", { headers });
    expect(ended.status).toBe(204);
    expect(ended.headers.getSetCookie()).toContainEqual(expect.stringMatching(`^${name}=; .*Max-Age=0`));
    expect((await me(name)).status).toBe(401);
  });
});

describe("a write", () => {
  /** Nobody is signed in, so what is let through is refused for that. */
  async function write(site: string | undefined, origin: string | undefined) {
    const headers = {
      ...(site === undefined ? {} : { "sec-fetch-site": site }),
      ...(origin === undefined ? {} : { origin }),
    };
    return world.api("ind1").send<Problem>("DELETE", "/v1/me/avatar", { headers });
  }

  test.for<[site: string | undefined, origin: string | undefined]>([
    [undefined, undefined],
    [undefined, HTTP_HUB],
    ["same-origin", undefined],
    ["same-origin", HTTP_HUB],
    ["none", undefined],
    ["none", HTTP_HUB],
  ])("with Sec-Fetch-Site %s and Origin %s is the hub's or a program's", async ([site, origin]) => {
    expect((await write(site, origin)).status).toBe(401);
  });

  test("from a page at another of the server's own names is its own", async () => {
    const { origin } = new URL(world.api("ind1").url);
    expect((await write("same-origin", origin)).status).toBe(401);
    // Only a browser's word makes it so.
    for (const site of [undefined, "none", "same-site"]) expect((await write(site, origin)).status).toBe(403);
  });

  const foreign = [
    "https://evil.example",
    "null",
    "",
    "https://localhost:3000",
    "http://localhost:3001",
    "http://localhost:3000.evil.example",
    "http://localhost:3000@evil.example",
    "http://localhost:3000/",
    "HTTP://LOCALHOST:3000",
  ];
  const anySite = [undefined, "none", "same-origin", "same-site", "cross-site"];
  const foreignSites = ["same-site", "cross-site", "", "Same-Origin", "same-origin, same-origin", "other"];

  test.for([
    ...foreign.flatMap((origin) => anySite.map((site) => [site, origin] as const)),
    ...foreignSites.flatMap((site) => [undefined, HTTP_HUB].map((origin) => [site, origin] as const)),
  ])("with Sec-Fetch-Site %j and Origin %j is refused", async ([site, origin]) => {
    const answer = await write(site, origin);
    expect(answer.status).toBe(403);
    expect(answer.body.type).toBe("urn:vetchium:problem:forbidden");
  });

  test("of a program that holds a token is taken wherever it says to come from", async () => {
    const { token } = person.session;
    const headers = { origin: "https://evil.example", "sec-fetch-site": "cross-site" };
    const answer = await world.api("ind1").send("DELETE", "/v1/me/avatar", { token, headers });
    expect(answer.status).toBe(204);
  });

  test("by a cookie is refused all the same, and changes nothing", async () => {
    const { email: login, password } = person;
    const [held = ""] = (
      await world.api("ind1").post("/v1/sessions", { login, password })
    ).headers.getSetCookie();
    const cookie = held.split(";")[0] ?? "";
    const headers = { cookie, origin: "https://evil.example", "sec-fetch-site": "cross-site" };
    const body = { headline: "written by another site" };
    expect((await world.api("ind1").send("PATCH", "/v1/me", { headers, body })).status).toBe(403);
    const me = await world.api("ind1").get<{ user: { headline: string | null } }>("/v1/me", { headers });
    expect(me.body.user.headline).toBeNull();
  });
});
