import type { ChildProcess } from "node:child_process";
import type { Cluster } from "@vetchium/local-stack/postgres";
import { family, freeze, kill, thaw } from "./processes.ts";
import type { Part, System } from "./system.ts";

export const faultKinds = ["killed", "frozen", "refusing", "slow", "losing connections"] as const;
export type FaultKind = (typeof faultKinds)[number];

/** What goes wrong: one part, or several at once. */
export interface Fault {
  kind: FaultKind;
  parts: Part[];
}

/** How a fault is called in tables. */
export function nameOf({ kind, parts }: Fault): string {
  return `${parts.map(({ name }) => name).join(" + ")} ${kind}`;
}

/** Two seconds for an answer: a second for each direction. */
const slowMilliseconds = 1_000;
const lossMilliseconds = 1_000;

/** Makes a fault begin. Answers what ends it. */
export async function begin(system: System, { kind, parts }: Fault): Promise<() => Promise<void>> {
  const ends = await Promise.all(parts.map((part) => beginAt(system, part, kind)));
  return async () => {
    await Promise.all(ends.map((end) => end()));
  };
}

async function beginAt(system: System, part: Part, kind: FaultKind): Promise<() => Promise<void>> {
  const link = system.link(part);
  switch (kind) {
    case "killed":
      return killAt(system, part);
    case "frozen": {
      const pids = freeze(processOf(system, part));
      return async () => thaw(pids);
    }
    case "refusing":
      await link.cut();
      return () => link.mend();
    case "slow":
      link.delay = slowMilliseconds;
      return async () => {
        link.delay = 0;
      };
    case "losing connections": {
      link.drop();
      const timer = setInterval(() => link.drop(), lossMilliseconds);
      return async () => clearInterval(timer);
    }
  }
}

async function killAt(system: System, part: Part): Promise<() => Promise<void>> {
  const link = system.link(part);
  const service = serviceOf(system, part);
  kill(family(processOf(system, part)));
  // Whoever keeps it running must not start it again, and a link must refuse, as the port behind it does.
  await Promise.all([service.stop(), link.cut()]);
  return async () => {
    await service.restart();
    await link.mend();
  };
}

interface Restartable {
  current(): Cluster | ChildProcess;
  stop(): Promise<void>;
  restart(): Promise<void>;
}

function serviceOf({ stack }: System, { kind, name, region = "" }: Part): Restartable {
  const service = kind === "database" ? stack.databases.get(name) : stack.apiServers.get(region);
  if (service === undefined) throw new Error(`there is no ${name}`);
  return service;
}

function processOf(system: System, part: Part): number {
  const { pid } = serviceOf(system, part).current();
  if (pid === undefined) throw new Error(`${part.name} is not running`);
  return pid;
}
