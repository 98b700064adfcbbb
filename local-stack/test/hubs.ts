import { chmod, mkdir, writeFile } from "node:fs/promises";
import { type IncomingHttpHeaders, request } from "node:http";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { withIncludedHead } from "../../hub-ui/page-documents.ts";
import { findProgram } from "../src/find-program.ts";
import { startHub } from "../src/hub.ts";
import { startNginx } from "../src/nginx.ts";
import { loopback } from "../src/ports.ts";
import { cleanUp, temporaryFolder } from "./clean-up.ts";
import { startTestServer } from "./test-servers.ts";

export const nginx = await findProgram("nginx");

export type Start = (pages: string, balancerPort: number) => Promise<{ url: string; stop(): Promise<void> }>;

const startEmbedded: Start = (pages, balancerPort) =>
  startHub(0, pages, `http://${loopback}:${balancerPort}`);

export const startRealNginx: Start = (pages, balancerPort) =>
  startNginx(
    nginx ?? "",
    "hub.conf",
    [3000],
    [
      ["/usr/share/nginx/hub", pages],
      ["api-lb:8090", `${loopback}:${balancerPort}`],
    ],
  );

export const SCRIPT = `export const text = "${"a script, ".repeat(50)}";`;

export async function builtPages(): Promise<string> {
  const folder = await temporaryFolder();
  await chmod(folder, 0o755); // nginx's workers are another user when root starts it.
  await mkdir(join(folder, "assets"));
  for (const page of ["index", "landing", "public-profile"]) {
    const title = `<title>Vetchium</title>\n<meta name="description" content="${page}">`;
    const text = `<!doctype html><head>${title}</head>`;
    await writeBuilt(folder, `${page}.html`, page === "public-profile" ? withIncludedHead(text) : text);
  }
  await writeBuilt(folder, "favicon.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>");
  await writeBuilt(folder, "assets/index-abc123.js", SCRIPT);
  await writeBuilt(folder, "assets/index-abc123.css", "body { color: black }");
  await writeFile(join(folder, "assets", "font-abc123.woff2"), "not compressible");
  return folder;
}

/** As the build leaves it: compressed beside it, so that what comes can only be what was prepared. */
async function writeBuilt(folder: string, file: string, text: string): Promise<void> {
  await writeFile(join(folder, file), text);
  await writeFile(join(folder, `${file}.br`), brotliCompressSync(text));
  await writeFile(join(folder, `${file}.gz`), gzipSync(text));
}

export interface Answer {
  status: number | undefined;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** Asks as it is told to: fetch would add encodings of its own, and decode them. */
export function ask(
  url: string,
  headers: Record<string, string | undefined>,
  method = "GET",
): Promise<Answer> {
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

/** Both web servers of the hub, which have to answer alike. */
export const hubs: [name: string, start: Start, isMissing: boolean][] = [
  ["the embedded hub", startEmbedded, false],
  ["nginx with hub.conf", startRealNginx, nginx === undefined],
];

/** Starts a hub with pages, before a server that stands for the balancer. */
export async function startBoth(start: Start): Promise<string> {
  const balancer = await startTestServer("ind1");
  cleanUp(() => balancer.close());
  const hub = await start(await builtPages(), balancer.port);
  cleanUp(() => hub.stop());
  return hub.url;
}
