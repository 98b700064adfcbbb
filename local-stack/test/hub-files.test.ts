import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { ask, hubs, SCRIPT, startBoth } from "./hubs.ts";

const COMPRESSED: [path: string, type: RegExp][] = [
  ["/", /^text\/html/],
  ["/signin", /^text\/html/],
  ["/favicon.svg", /^image\/svg\+xml/],
  ["/assets/index-abc123.js", /^(text|application)\/javascript/],
  ["/assets/index-abc123.css", /^text\/css/],
];
function decoded(body: Buffer, encoding: string | undefined): Buffer {
  if (encoding === "br") return brotliDecompressSync(body);
  return encoding === "gzip" ? gunzipSync(body) : body;
}

describe.each(hubs)("%s", (_name, start, isMissing) => {
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
    const url = await startBoth(start);
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
    const path = `${await startBoth(start)}/assets/font-abc123.woff2`;
    const { headers, body } = await ask(path, { "accept-encoding": "br, gzip" });
    expect(headers["content-encoding"]).toBeUndefined();
    expect(headers["content-type"]).toBe("font/woff2");
    expect(headers["cache-control"]).toBe("public, max-age=31536000, immutable");
    expect(body.toString()).toBe("not compressible");
  });

  test.skipIf(isMissing)(
    "a file is asked for by its own name, not by that of its compressed form",
    async () => {
      const url = await startBoth(start);
      for (const path of ["/assets/index-abc123.js.br", "/index.html.gz", "/favicon.svg.br"]) {
        expect((await ask(url + path, { "accept-encoding": "br" })).status).toBe(404);
      }
    },
  );

  test.skipIf(isMissing)("HEAD is answered as GET, without the file", async () => {
    const url = await startBoth(start);
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
      const url = await startBoth(start);
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
    const path = `${await startBoth(start)}/assets/index-abc123.js`;
    const whole = await ask(path, { "accept-encoding": "br" });
    const part = await ask(path, { "accept-encoding": "br", range: "bytes=3-9" });
    expect(part.status).toBe(206);
    expect(part.headers["content-encoding"]).toBe("br");
    expect(part.headers["content-range"]).toBe(`bytes 3-9/${whole.body.length}`);
    expect(part.body).toEqual(whole.body.subarray(3, 10));
    expect((await ask(path, { range: "bytes=9999-" })).status).toBe(416);
  });
});
