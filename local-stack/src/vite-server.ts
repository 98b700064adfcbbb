import { type ChildProcess, spawn } from "node:child_process";
import { open, readFile } from "node:fs/promises";
import { join } from "node:path";
import { lastLines, StackFailure } from "./failure.ts";
import { loopback } from "./ports.ts";
import { until } from "./processes.ts";
import { checkout, childEnvironment } from "./settings.ts";
import type { Service } from "./supervise.ts";

const lifeline = new URL("end-with-parent.ts", import.meta.url).href;
const startMilliseconds = 30_000;

/** Vite's development server for the hub: pages change in the browser as their sources do. */
export function viteServer(port: number, balancerUrl: string, logFile: string): Service<ChildProcess> {
  const tail = async () => lastLines(await readFile(logFile, "utf8").catch(() => ""), 12);
  return {
    name: "hub-ui",
    start: async () => {
      const child = await spawnVite(port, balancerUrl, logFile);
      const isOver = () => child.exitCode !== null || child.signalCode !== null;
      let isUp = false;
      await until(async () => {
        isUp = await fetch(`http://${loopback}:${port}/`).then(
          (response) => response.ok,
          () => false,
        );
        return isUp || isOver();
      }, startMilliseconds);
      if (isUp) return child;
      child.kill();
      throw new StackFailure(`hub-ui does not start:\n${await tail()}`);
    },
    ended: async (child) => {
      await new Promise((resolve) => child.once("exit", resolve));
      return `the end of ${logFile}:\n${await tail()}`;
    },
    stop: async (child) => {
      child.kill();
    },
  };
}

async function spawnVite(port: number, balancerUrl: string, logFile: string): Promise<ChildProcess> {
  const log = await open(logFile, "a");
  const vite = join(checkout, "node_modules", "vite", "bin", "vite.js");
  const child = spawn(process.execPath, ["--import", lifeline, vite], {
    cwd: join(checkout, "hub-ui"),
    env: childEnvironment({ HUB_PORT: String(port), BALANCER_URL: balancerUrl, NODE_ENV: "development" }),
    stdio: ["ignore", log.fd, log.fd, "ipc"],
    // A group of its own: Ctrl-C in the terminal must not end it before the rest is told to stop.
    detached: true,
  });
  const spawned = new Promise<void>((resolve, reject) => child.once("spawn", resolve).once("error", reject));
  await spawned.finally(() => log.close());
  return child;
}
