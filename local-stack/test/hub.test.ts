import { chmod, mkdir, writeFile } from "node:fs/promises";
import { type IncomingHttpHeaders, request } from "node:http";
import { join } from "node:path";
import { buffer, text } from "node:stream/consumers";
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { findProgram } from "../src/find-program.ts";
import { startHub } from "../src/hub.ts";
import { startNginx } from "../src/nginx.ts";
import { freePort, loopback } from "../src/ports.ts";
import { problems } from "../src/problems.ts";
import { cleanUp, temporaryFolder } from "./clean-up.ts";
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

const nginx = await findProgram("nginx");

type Start = (pages: string, balancerPort: number) => Promise<{ url: string; stop(): Promise<void> }>;

const startEmbedded: Start = (pages, balancerPort) =>
  startHub(0, pages, `http://${loopback}:${balancerPort}`);

const startRealNginx: Start = (pages, balancerPort) =>
  startNginx(
    nginx ?? "",
    "hub.conf",
    [3000],
    [
      ["/usr/share/nginx/hub", pages],
      ["api-lb:8090", `${loopback}:${balancerPort}`],
    ],
  );

async function builtPages(): Promise<string> {
  const folder = await temporaryFolder();
  await chmod(folder, 0o755); // nginx's workers are another user when root starts it.
  await mkdir(join(folder, "assets"));
  for (const page of ["index", "landing", "public-profile"]) {
    const text = `<!doctype html><title>Vetchium</title><meta name="page" content="${page}">`;
    await writeBuilt(folder, `${page}.html`, text);
  }
  await writeBuilt(folder, "favicon.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>");
  await writeBuilt(folder, "assets/index-abc123.js", SCRIPT);
  await writeBuilt(folder, "assets/index-abc123.css", "body { color: black }");
  await writeFile(join(folder, "assets", "font-abc123.woff2"), "not compressible");
  return folder;
}

const COMPRESSED: [path: string, type: RegExp][] = [
  ["/", /^text\/html/],
  ["/signin", /^text\/html/],
  ["/favicon.svg", /^image\/svg\+xml/],
  ["/assets/index-abc123.js", /^(text|application)\/javascript/],
  ["/assets/index-abc123.css", /^text\/css/],
];
const SCRIPT = `export const text = "${"a script, ".repeat(50)}";`;

/** As the build leaves it: compressed beside it, so that what comes can only be what was prepared. */
async function writeBuilt(folder: string, file: string, text: string): Promise<void> {
  await writeFile(join(folder, file), text);
  await writeFile(join(folder, `${file}.br`), brotliCompressSync(text));
  await writeFile(join(folder, `${file}.gz`), gzipSync(text));
}

interface Answer {
  status: number | undefined;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** Asks as it is told to: fetch would add encodings of its own, and decode them. */
function ask(url: string, headers: Record<string, string | undefined>, method = "GET"): Promise<Answer> {
  const given = Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined));
  return new Promise((resolve, reject) => {
    request(url, { method, headers: given as Record<string, string> }, (response) => {
      const { statusCode: status, headers } = response;
      buffer(response).then((body) => resolve({ status, headers, body }), reject);
    })
      .once("error", reject)
      .end();
  });
}

function decoded(body: Buffer, encoding: string | undefined): Buffer {
  if (encoding === "br") return brotliDecompressSync(body);
  return encoding === "gzip" ? gunzipSync(body) : body;
}

const hubs: [name: string, start: Start, isMissing: boolean][] = [
  ["the embedded hub", startEmbedded, false],
  ["nginx with hub.conf", startRealNginx, nginx === undefined],
];

describe.each(hubs)("%s", (_name, start, isMissing) => {
  const startBoth = async () => {
    const balancer = await startTestServer("ind1");
    cleanUp(() => balancer.close());
    const hub = await start(await builtPages(), balancer.port);
    cleanUp(() => hub.stop());
    return hub.url;
  };

  test
    .skipIf(isMissing)
    .each(["/", "/@somebody", "/@no.handle", "/signup/complete?token=a.b", "/no/such/page"])(
    "%s is the page, which no cache keeps unasked and no other site frames",
    async (path) => {
      const response = await fetch((await startBoth()) + path);
      expect(response.status).toBe(200);
      expect(await response.text()).toContain("<title>Vetchium</title>");
      expect(response.headers.get("content-type")).toMatch(/^text\/html/);
      expect(response.headers.get("cache-control")).toBe("no-cache");
      expectSafe(response);
    },
  );

  test.skipIf(isMissing)("assets are kept for ever, other files are asked for again", async () => {
    const url = await startBoth();
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
    expect(await (await fetch((await startBoth()) + path)).text()).toContain(`content="${page}"`);
  });

  test.skipIf(isMissing).each<[accepted: string | undefined, encoding: string | undefined]>([
    [undefined, undefined],
    ["", undefined],
    ["identity", undefined],
    ["deflate", undefined],
    ["zstd, compress", undefined],
    ["brotli", undefined],
    ["gzip, deflate, br, zstd", "br"],
    ["GZIP, BR", "br"],
    ["br", "br"],
    ["br;q=1.0, gzip;q=0.5", "br"],
    ["gzip", "gzip"],
    ["*", "gzip"],
    ["br;q=0, gzip", "gzip"],
    ["br;q=0.000, gzip;q=0.1", "gzip"],
    ["br;q=0.5, gzip", "gzip"],
    ["gzip;q=0, br;q=0.3", "br"],
    ["gzip;q=0", undefined],
    ["br; q=0 , gzip ; q=0", undefined],
  ])("a browser that accepts %j gets what was compressed beforehand: %s", async (accepted, encoding) => {
    const url = await startBoth();
    for (const [path, type] of COMPRESSED) {
      const { status, headers, body } = await ask(url + path, { "accept-encoding": accepted });
      expect(status).toBe(200);
      expect(headers["content-encoding"]).toBe(encoding);
      expect(headers["content-type"]).toMatch(type);
      expect(headers.vary?.toLowerCase()).toBe("accept-encoding");
      if (path.endsWith(".js")) expect(decoded(body, encoding).toString()).toBe(SCRIPT);
      expect(Number(headers["content-length"])).toBe(body.length);
    }
  });

  test.skipIf(isMissing)("what gets no smaller is sent as it is", async () => {
    const path = `${await startBoth()}/assets/font-abc123.woff2`;
    const { headers, body } = await ask(path, { "accept-encoding": "br, gzip" });
    expect(headers["content-encoding"]).toBeUndefined();
    expect(headers["content-type"]).toBe("font/woff2");
    expect(headers["cache-control"]).toBe("public, max-age=31536000, immutable");
    expect(body.toString()).toBe("not compressible");
  });

  test.skipIf(isMissing)(
    "a file is asked for by its own name, not by that of its compressed form",
    async () => {
      const url = await startBoth();
      for (const path of ["/assets/index-abc123.js.br", "/index.html.gz", "/favicon.svg.br"]) {
        expect((await ask(url + path, { "accept-encoding": "br" })).status).toBe(404);
      }
    },
  );

  test.skipIf(isMissing)("HEAD is answered as GET, without the file", async () => {
    const url = await startBoth();
    for (const path of ["/", "/assets/index-abc123.js"]) {
      const headers = { "accept-encoding": "br" };
      const got = await ask(url + path, headers);
      const head = await ask(url + path, headers, "HEAD");
      expect(head.status).toBe(200);
      expect(head.body).toHaveLength(0);
      for (const name of ["content-type", "content-encoding", "content-length", "etag", "cache-control"]) {
        expect(head.headers[name], name).toBe(got.headers[name]);
      }
    }
  });

  test.skipIf(isMissing)(
    "what a browser has already is not sent again, each encoding for itself",
    async () => {
      const url = await startBoth();
      for (const path of ["/", "/signin", "/favicon.svg", "/assets/index-abc123.js"]) {
        const encoded = await ask(url + path, { "accept-encoding": "br" });
        const plain = await ask(url + path, {});
        expect(encoded.headers.etag).not.toBe(plain.headers.etag);
        const again = { "accept-encoding": "br", "if-none-match": encoded.headers.etag };
        const { status, headers, body } = await ask(url + path, again);
        expect(status).toBe(304);
        expect(body).toHaveLength(0);
        expect(headers["cache-control"]).toBe(encoded.headers["cache-control"]);
        expect((await ask(url + path, { "if-none-match": encoded.headers.etag })).status).toBe(200);
      }
    },
  );

  test.skipIf(isMissing)("a part of a file is a part of what was compressed", async () => {
    const path = `${await startBoth()}/assets/index-abc123.js`;
    const whole = await ask(path, { "accept-encoding": "br" });
    const part = await ask(path, { "accept-encoding": "br", range: "bytes=3-9" });
    expect(part.status).toBe(206);
    expect(part.headers["content-encoding"]).toBe("br");
    expect(part.headers["content-range"]).toBe(`bytes 3-9/${whole.body.length}`);
    expect(part.body).toEqual(whole.body.subarray(3, 10));
    expect((await ask(path, { range: "bytes=9999-" })).status).toBe(416);
  });

  test.skipIf(isMissing).each(["/assets/index-abc123.js", "/favicon.svg", "/assets/gone.js", "/gone.png"])(
    "%s has the headers of a page",
    async (path) => expectSafe(await fetch((await startBoth()) + path)),
  );

  test.skipIf(isMissing)("browsers are told to insist on TLS where it ends in front of the hub", async () => {
    const url = await startBoth();
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
      const response = await fetch((await startBoth()) + path);
      expect(response.status).toBe(404);
      expect(await response.text()).not.toContain("Vetchium</title>");
    },
  );

  test.skipIf(isMissing)("/api is taken off and everything else passes on as it was sent", async () => {
    const url = await startBoth();
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
    const response = await fetch(`${await startBoth()}/..%2f..%2f..%2fetc/passwd.txt`);
    expect([400, 403, 404]).toContain(response.status);
  });

  test.skipIf(isMissing).each(["/", "/openapi.json"])(
    "the API's %s is not taken for a page or a file",
    async (path) => {
      const response = await fetch(`${await startBoth()}/api${path}`);
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
