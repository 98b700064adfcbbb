import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { freePort, freePorts, isBusy } from "../src/ports.ts";
import { checkout } from "../src/settings.ts";

const run = promisify(execFile);
const systemsOwn = "/proc/sys/net/ipv4/ip_local_port_range";

test("a port is given once", async () => {
  const ports: number[] = [];
  for (let call = 0; call < 700; call++) ports.push(await freePort());
  expect(new Set(ports).size).toBe(ports.length);
});

test("two programs are never given the same port, though nobody listens on it yet", async () => {
  const asked = 500;
  const program = `
    import { freePorts } from ${JSON.stringify(join(checkout, "local-stack/src/ports.ts"))};
    console.log(JSON.stringify(await freePorts(${asked})));
    process.stdin.resume().once("end", () => process.exit());`;
  const other = run(process.execPath, ["--input-type=module", "-e", program]);
  const theirs = await new Promise<number[]>((resolve, reject) => {
    other.child.stdout?.once("data", (line) => resolve(JSON.parse(line)));
    other.catch(reject);
  });
  const ours = await freePorts(asked);
  other.child.stdin?.end();
  await other;
  expect(theirs).toHaveLength(asked);
  expect(ours.filter((port) => theirs.includes(port))).toEqual([]);
});

test.skipIf(!existsSync(systemsOwn))("the system gives none of them to a connection", async () => {
  const [lowest, highest] = readFileSync(systemsOwn, "utf8").trim().split(/\s+/).map(Number);
  const ports = await freePorts(100);
  expect(ports.filter((port) => port >= Number(lowest) && port <= Number(highest))).toEqual([]);
});

test("a port that is given can be listened on", async () => {
  for (const port of await freePorts(100)) expect(await isBusy(port), `${port}`).toBe(false);
});
