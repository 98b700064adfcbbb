import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, test } from "vitest";
import { freePort, loopback } from "../src/ports.ts";
import { cleanUp } from "./clean-up.ts";
import { ask, builtPages, hubs, type Start } from "./hubs.ts";

const HTML = { "content-type": "text/html; charset=utf-8" };
const OWN = /<title>Vetchium<\/title>\s*<meta name="description" content="public-profile">/;

/** What the API has to say of somebody, hostile as a person's words can be. */
const HEAD =
  `<title>Asha $& $1 &lt;b&gt; (@asha)</title>\n<meta name="description" content="&lt;!--# echo --&gt;">\n` +
  `<!--# echo var="document_root" --><!--#include virtual="/assets/index-abc123.js" -->\n` +
  `<script type="application/json" id="public-profile">{"user":{"bio":"${"long ".repeat(9_000)}"}}</script>\n`;

type Behaviour = (response: ServerResponse) => void;

/** Starts a hub before a server that answers for the API, and says what reached that. */
async function startWith(start: Start, behave: Behaviour) {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    behave(response);
  });
  await new Promise<void>((resolve) => server.listen(0, loopback, resolve));
  cleanUp(() => {
    server.close();
    server.closeAllConnections();
  });
  const hub = await start(await builtPages(), (server.address() as AddressInfo).port);
  cleanUp(() => hub.stop());
  return { url: hub.url, requests };
}

const says: Behaviour = (response) => response.writeHead(200, HTML).end(HEAD);

const failures: [what: string, behave: Behaviour][] = [
  ["that nobody has the handle", (response) => response.writeHead(404, HTML).end("<script></script>")],
  ["a fault", (response) => response.writeHead(503, HTML).end("<script></script>")],
  [
    "that it is elsewhere",
    (response) => response.writeHead(302, { ...HTML, location: "/" }).end("</script>"),
  ],
  ["nothing", (response) => response.writeHead(200, HTML).end()],
  ["no content", (response) => response.writeHead(204).end()],
  ["something else", (response) => response.writeHead(200, HTML).end(`{"type":"something else"}`)],
  ["nothing whole", (response) => breakOff(response.writeHead(200, { ...HTML, "content-length": 9_999 }))],
  ["nothing at all", (response) => response.destroy()],
];

function breakOff(response: ServerResponse): void {
  response.write(HEAD.slice(0, 200), () => response.destroy());
}

describe.each(hubs)("%s", (_name, start, isMissing) => {
  test.skipIf(isMissing)("puts what the API says of a person in the place of its own title", async () => {
    const { url } = await startWith(start, says);
    for (const path of ["/@asha", "/@Asha_1?from=mail&x=<y>"]) {
      const { status, headers, body } = await ask(url + path, {});
      expect(status).toBe(200);
      expect(headers["content-type"]).toMatch(/^text\/html/);
      expect(headers["cache-control"]).toBe("no-cache");
      expect(headers["content-encoding"]).toBeUndefined();
      expect(headers["x-frame-options"]).toBe("DENY");
      // Word for word: nothing in it is a directive for the hub's server.
      expect(body.toString()).toBe(`<!doctype html><head>${HEAD}</head>`);
    }
  });

  test.skipIf(isMissing)("says who asks in which language, and nothing of their session", async () => {
    const { url, requests } = await startWith(start, says);
    await ask(`${url}/@asha?secret=1`, {
      cookie: "vetchium_session=vet_ind1_secret; vetchium_region=ind1",
      authorization: "Bearer vet_ind1_secret",
      "accept-language": "ta, en;q=0.5",
      "accept-encoding": "gzip, br",
      "if-none-match": '"1-2"',
      range: "bytes=0-3",
      "x-forwarded-for": "203.0.113.7",
      referer: "https://elsewhere.example/",
    });
    expect(requests).toHaveLength(1);
    const { method, url: asked, headers } = requests[0] as IncomingMessage;
    expect([method, asked]).toEqual(["GET", "/v1/users/asha/page-head"]);
    expect(headers).toMatchObject({ "accept-language": "ta, en;q=0.5", host: new URL(url).host });
    expect(headers["x-forwarded-for"]).toBe(loopback);
    expect(JSON.stringify(headers)).not.toMatch(/secret|203\.0\.113|elsewhere|bytes=|none-match/);
  });

  test.skipIf(isMissing)("answers HEAD too", async () => {
    const { url } = await startWith(start, says);
    const { status, body } = await ask(`${url}/@asha`, {}, "HEAD");
    expect(status).toBe(200);
    expect(body).toHaveLength(0);
  });

  test.skipIf(isMissing).each(failures)(
    "serves its own page where the API says %s",
    async (_what, behave) => {
      const { url, requests } = await startWith(start, behave);
      const { status, body } = await ask(`${url}/@asha`, {});
      expect(status).toBe(200);
      expect(body.toString()).toMatch(OWN);
      expect(body.toString()).not.toMatch(/<!--#|<.?script|Asha|something else/);
      expect(requests.length).toBe(1);
    },
  );

  test.skipIf(isMissing).each<[what: string, behave: Behaviour]>([
    ["does not answer", () => undefined],
    ["stops in the middle", (response) => response.writeHead(200, HTML).write(HEAD.slice(0, 300))],
  ])("serves its own page within a moment where the API %s", async (_what, behave) => {
    const { url } = await startWith(start, behave);
    const begin = performance.now();
    const { body } = await ask(`${url}/@asha`, {});
    // A second, and what a busy machine takes on top: far from the minute that the API has for anything else.
    expect(performance.now() - begin).toBeLessThan(5_000);
    expect(body.toString()).toMatch(OWN);
  });

  test.skipIf(isMissing)("serves its own page where there is no API", async () => {
    const hub = await start(await builtPages(), await freePort());
    cleanUp(() => hub.stop());
    expect((await ask(`${hub.url}/@asha`, {})).body.toString()).toMatch(OWN);
  });

  test
    .skipIf(isMissing)
    .each([
      "/@..%2f",
      "/@..%2f..%2fme",
      "/@a<b",
      "/@ab",
      "/@9lives",
      "/@no.handle",
      "/@asha/",
      "/@asha/page-head",
      "/@asha%2fpage-head",
      "/@asha%3fx",
      "/@%61sha",
      "/%40asha",
      "/@asha%00",
      "/@asha%0d%0ax:y",
      "/@asha;x",
      "/@ash%C3%A4",
      `/@${"a".repeat(31)}`,
      `/@${"a".repeat(4_000)}`,
      "/@",
    ])("asks nobody about %s, which can't be a handle", async (path) => {
    const { url, requests } = await startWith(start, says);
    const { status, body } = await ask(url + path, {});
    expect([200, 400, 404]).toContain(status);
    if (status === 200) expect(body.toString()).toContain("<title>Vetchium</title>");
    expect(requests).toEqual([]);
  });

  test.skipIf(isMissing)("gives the included part to nobody by itself", async () => {
    const { url, requests } = await startWith(start, says);
    expect((await ask(`${url}/.page-head`, {})).body.toString()).not.toContain("Asha");
    expect(requests).toEqual([]);
  });
});
