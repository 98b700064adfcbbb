import { request } from "node:http";
import { text } from "node:stream/consumers";
import { describe, expect, test } from "vitest";
import { startNginx } from "../src/nginx.ts";
import { freePort, loopback } from "../src/ports.ts";
import { problems } from "../src/problems.ts";
import { cleanUp } from "./clean-up.ts";
import { builtPages, hubs, nginx, startBoth, startRealNginx } from "./hubs.ts";
import { expectHardened, expectSafeProblem } from "./security-headers.ts";
import { type Echo, startTestServer } from "./test-servers.ts";

const pagePolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; font-src 'self'; " +
  "connect-src 'self'; manifest-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; " +
  "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

/** What a device can do, and who may: pages of the hub or, without `self`, nobody. */
const devicePolicy =
  "accelerometer=(), autoplay=(), camera=(), clipboard-read=(), clipboard-write=(self), " +
  "display-capture=(), encrypted-media=(), fullscreen=(), gamepad=(), geolocation=(), gyroscope=(), hid=(), " +
  "idle-detection=(), local-fonts=(), magnetometer=(), microphone=(), midi=(), payment=(), " +
  "picture-in-picture=(), publickey-credentials-create=(self), publickey-credentials-get=(self), " +
  "screen-wake-lock=(), serial=(), storage-access=(), usb=(), xr-spatial-tracking=()";

function expectSafe(response: Response): void {
  expect(response.headers.get("content-security-policy")).toBe(pagePolicy);
  expect(response.headers.get("permissions-policy")).toBe(devicePolicy);
  expectHardened(response);
}

describe.each(hubs)("%s", (_name, start, isMissing) => {
  test
    .skipIf(isMissing)
    .each(["/", "/@somebody", "/@no.handle", "/signup/complete?token=a.b", "/no/such/page"])(
    "%s is the page, which no cache keeps unasked and no other site frames",
    async (path) => {
      const response = await fetch((await startBoth(start)) + path);
      expect(response.status).toBe(200);
      expect(await response.text()).toContain("<title>Vetchium</title>");
      expect(response.headers.get("content-type")).toMatch(/^text\/html/);
      expect(response.headers.get("cache-control")).toBe("no-cache");
      expectSafe(response);
    },
  );

  test.skipIf(isMissing)("assets are kept for ever, other files are asked for again", async () => {
    const url = await startBoth(start);
    const script = await fetch(`${url}/assets/index-abc123.js`);
    expect(script.headers.get("content-type")).toMatch(/^(text|application)\/javascript/);
    expect(script.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    const icon = await fetch(`${url}/favicon.svg`);
    expect(icon.headers.get("content-type")).toMatch(/^image\/svg\+xml/);
    expect(icon.headers.get("cache-control")).toBe("public, max-age=3600");
    for (const path of ["/assets/gone-abc123.js", "/gone.svg"]) {
      expect((await fetch(url + path)).headers.has("cache-control")).toBe(false);
    }
  });

  test.skipIf(isMissing).each([
    ["/", "landing"],
    ["/?utm=1", "landing"],
    ["/@somebody", "public-profile"],
    ["/@no.handle", "public-profile"],
    ["/@a.br", "public-profile"],
    ["/signin", "index"],
    ["/my-data/move", "index"],
  ])("%s begins with the document of its own page: %s", async (path, page) => {
    expect(await (await fetch((await startBoth(start)) + path)).text()).toContain(`content="${page}"`);
  });

  test.skipIf(isMissing).each(["/assets/index-abc123.js", "/favicon.svg", "/assets/gone.js", "/gone.png"])(
    "%s has the headers of a page",
    async (path) => expectSafe(await fetch((await startBoth(start)) + path)),
  );

  test.skipIf(isMissing)("browsers are told to insist on TLS where it ends in front of the hub", async () => {
    const url = await startBoth(start);
    const secure = { headers: { "x-forwarded-proto": "https" } };
    for (const path of ["/", "/favicon.svg", "/gone.png"]) {
      const over = await fetch(url + path, secure);
      expect(over.headers.get("strict-transport-security")).toBe("max-age=31536000; includeSubDomains");
      expect((await fetch(url + path)).headers.has("strict-transport-security")).toBe(false);
    }
  });

  test.skipIf(isMissing).each(["/assets/gone-123.js", "/assets/gone", "/gone.png"])(
    "%s is not found",
    async (path) => {
      const response = await fetch((await startBoth(start)) + path);
      expect(response.status).toBe(404);
      expect(await response.text()).not.toContain("Vetchium</title>");
    },
  );

  test.skipIf(isMissing)("/api is taken off and everything else passes on as it was sent", async () => {
    const url = await startBoth(start);
    const response = await fetch(`${url}/api/v1/handles/a%2Fb%20c/@d?x=%26&y=1`, {
      method: "PATCH",
      body: Buffer.alloc(200_000, "x"),
      headers: { cookie: "vetchium_session=vet_ind1_x", "x-forwarded-for": "203.0.113.7", origin: url },
    });
    const echo = (await response.json()) as Echo;
    expect(echo).toMatchObject({
      method: "PATCH",
      url: "/v1/handles/a%2Fb%20c/@d?x=%26&y=1",
      bodyBytes: 200_000,
    });
    expect(echo.headers).toMatchObject({
      cookie: "vetchium_session=vet_ind1_x",
      host: new URL(url).host,
      origin: url,
    });
    expect(echo.headers["x-forwarded-for"]).not.toBe("203.0.113.7");
  });

  test.skipIf(isMissing)("nothing outside the pages is found", async () => {
    const response = await fetch(`${await startBoth(start)}/..%2f..%2f..%2fetc/passwd.txt`);
    expect([400, 403, 404]).toContain(response.status);
  });

  test.skipIf(isMissing).each(["/", "/openapi.json"])(
    "the API's %s is not taken for a page or a file",
    async (path) => {
      const response = await fetch(`${await startBoth(start)}/api${path}`);
      expect(((await response.json()) as Echo).url).toBe(path);
    },
  );

  test.skipIf(isMissing)("without a balancer it answers a problem", async () => {
    const hub = await start(await builtPages(), await freePort());
    cleanUp(() => hub.stop());
    const response = await fetch(`${hub.url}/api/v1/me`);
    expect(response.status).toBe(503);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(response.headers.get("retry-after")).toBe("5");
    expect(await response.json()).toEqual(problems.unavailable);
    expectSafeProblem(response);
  });
});

// Elsewhere a machine has one loopback address.
test.skipIf(nginx === undefined || process.platform !== "linux")(
  "through nginx as hub and as balancer, what a server is told is the address that a client really has",
  async () => {
    const server = await startTestServer("ind1");
    cleanUp(() => server.close());
    const everywhere = ["ind1", "usa1", "deu1"].map((id): [string, string] => [
      `api-server-${id}:8080`,
      `${loopback}:${server.port}`,
    ]);
    const balancer = await startNginx(nginx ?? "", "nginx.conf", [8080, 8090], everywhere);
    cleanUp(() => balancer.stop());
    const hub = await startRealNginx(await builtPages(), balancer.port(8090));
    cleanUp(() => hub.stop());
    const told = (url: string) =>
      new Promise<unknown>((resolve, reject) => {
        const headers = { "x-forwarded-for": "203.0.113.7", forwarded: "for=203.0.113.7" };
        request(url, { localAddress: "127.0.0.9", headers }, (response) => {
          text(response).then(
            (body) => resolve((JSON.parse(body) as Echo).headers["x-forwarded-for"]),
            reject,
          );
        })
          .once("error", reject)
          .end();
      });
    expect(await told(`${hub.url}/api/v1/regions`)).toBe("127.0.0.9");
    expect(await told(`${balancer.url}/v1/regions`)).toBe("127.0.0.9");
  },
);
