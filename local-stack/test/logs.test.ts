import { chmod, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { withIncludedHead } from "../../hub-ui/page-documents.ts";
import { findProgram } from "../src/find-program.ts";
import { type Nginx, startNginx } from "../src/nginx.ts";
import { loopback } from "../src/ports.ts";
import { until } from "../src/processes.ts";
import { cleanUp, temporaryFolder } from "./clean-up.ts";
import { regions } from "./routing.cases.ts";
import { startTestServer } from "./test-servers.ts";

const nginx = await findProgram("nginx");

/** What must be in no log: a mailed token, a handle, a session, an address. */
const TOKEN = "MarkedTokenOfAMail";
const MARKS = [TOKEN, "marked_handle", "MarkedSession", "203.0.113.99", "marked@example.org", "MarkedAgent"];

/** The hub and the balancer, as containers run them, before servers of which one answers. */
async function startFronts(): Promise<{ hub: Nginx; balancer: Nginx }> {
  const servers = await Promise.all(
    regions.map((region) => startTestServer(region, region === "usa1" ? "resets after reading" : undefined)),
  );
  const addresses = servers.map(({ region, port }): [string, string] => [
    `api-server-${region}:8080`,
    `${loopback}:${port}`,
  ]);
  const balancer = await startNginx(nginx ?? "", "nginx.conf", [8080, 8090], addresses);
  const pages = await temporaryFolder();
  await chmod(pages, 0o755); // nginx's workers are another user when root starts it.
  const document = `<!doctype html><title>Vetchium</title><meta name="description" content="">`;
  await writeFile(join(pages, "index.html"), document);
  await writeFile(join(pages, "public-profile.html"), withIncludedHead(document));
  const hub = await startNginx(
    nginx ?? "",
    "hub.conf",
    [3000],
    [
      ["/usr/share/nginx/hub", pages],
      ["api-lb:8090", `${loopback}:${balancer.port(8090)}`],
    ],
  );
  cleanUp(async () => {
    await Promise.all([hub.stop(), balancer.stop()]);
    await Promise.all(servers.map((server) => server.close()));
  });
  return { hub, balancer };
}

const REQUESTS: [path: string, init: RequestInit][] = [
  [`/signup/complete?token=${TOKEN}`, {}],
  [`/email/confirm?token=${TOKEN}`, {}],
  ["/@marked_handle", {}],
  ["/marked_handle.png", {}],
  [`/%zz?token=${TOKEN}`, {}],
  [`/..%2f..%2f?token=${TOKEN}`, {}],
  ["/api/v1/users/marked_handle", {}],
  [`/api/v1/anything?token=${TOKEN}`, { headers: { cookie: "vetchium_session=vet_ind1_MarkedSession" } }],
  // Its server breaks off: one that is not asked again elsewhere, and one that is.
  [
    "/api/v1/sessions",
    { method: "POST", body: "marked@example.org", headers: { authorization: "Bearer vet_usa1_x" } },
  ],
  ["/api/v1/users/marked_handle", { headers: { authorization: "Bearer vet_usa1_MarkedSession" } }],
  // Too long, too large, and nothing that HTTP knows.
  [`/api/v1/users/marked_handle?token=${TOKEN}${"x".repeat(40_000)}`, {}],
  ["/api/v1/me/avatar", { method: "PUT", body: "marked@example.org".repeat(400_000) }],
  [`/signup/complete?token=${TOKEN}`, { method: "POST", body: "marked@example.org" }],
];

test.skipIf(nginx === undefined)(
  "no log of nginx has a path, a query, an address, a session or a body",
  async () => {
    const { hub, balancer } = await startFronts();
    const statuses: number[] = [];
    for (const [path, init] of REQUESTS) {
      const headers = { "user-agent": "MarkedAgent", "x-forwarded-for": "203.0.113.99", ...init.headers };
      const response = await fetch(hub.url + path, { ...init, headers });
      statuses.push(response.status);
      await response.text();
    }
    // What can go wrong has gone wrong.
    for (const status of [200, 400, 404, 413, 414, 503]) expect(statuses).toContain(status);
    // They are written a second later.
    const lines = ({ log }: Nginx) =>
      log()
        .split("\n")
        .filter((line) => line.startsWith("{")).length;
    const ofApi = REQUESTS.filter(([path]) => path.startsWith("/api/")).length;
    const areWritten = () => lines(hub) >= REQUESTS.length && lines(balancer) >= ofApi - 2;
    expect(await until(async () => areWritten(), 10_000, 50)).toBe(true);
    for (const log of [hub.log(), balancer.log()]) {
      expect(log).toContain('"status":200');
      for (const mark of MARKS) expect(log).not.toContain(mark);
    }
  },
);
