import { rm } from "node:fs/promises";
import { join } from "node:path";
import { freePorts } from "./ports.ts";
import { throwawayFolder } from "./postgres-orphans.ts";
import { newSecrets } from "./secrets.ts";
import { readSettings, type Settings } from "./settings.ts";
import { type Stack, type StackPlan, startStack } from "./stack.ts";

export type { Stack } from "./stack.ts";

/** What a test may want otherwise than `npm start` has it. */
export interface ThrowawayOptions extends Pick<StackPlan, "hub" | "linked" | "geography"> {
  /**
   * How long a database may take before it counts as away, in milliseconds; 10 seconds when left out. Tests run on
   * machines as busy as they come: there a healthy database may be slow, and is not away.
   */
  databaseDeadline?: number;
  /** How long a server that is stopped waits for idle connections to be closed, in milliseconds; 0 when left out. */
  drainIdle?: number;
}

/**
 * Starts the whole system, the same as `npm start` does, on free ports and with data that `stop` removes. It runs
 * beside a stack that is already running and touches none of its data.
 * @throws StackFailure when a part does not start
 */
export async function startThrowawayStack({
  databaseDeadline = 10_000,
  drainIdle = 0,
  ...options
}: ThrowawayOptions = {}): Promise<Stack> {
  const folder = await throwawayFolder("stack");
  const drop = () => rm(folder, { recursive: true, force: true });
  try {
    const stack = await startStack({
      ...options,
      settings: { ...(await freeSettings()), databaseDeadline, drainIdle },
      secrets: newSecrets(),
      dataHome: folder,
      durable: false,
      logFolder: join(folder, "logs"),
      mailFolder: join(folder, "mail"),
      development: false,
      portWaitMilliseconds: 0,
      say: (line) => console.error(line),
      signal: new AbortController().signal,
    });
    return { ...stack, stop: () => stack.stop().finally(drop) };
  } catch (error) {
    await drop();
    throw error;
  }
}

async function freeSettings(): Promise<Settings> {
  const settings = readSettings({});
  const [hubPort, balancerPort, globalDatabasePort, mailboxWebPort, mailboxSmtpPort, ...rest] =
    await freePorts(5 + 3 * settings.regions.length);
  return {
    ...settings,
    hubPort,
    balancerPort,
    globalDatabasePort,
    mailboxWebPort,
    mailboxSmtpPort,
    regions: settings.regions.map((region, index) => ({
      ...region,
      databasePort: rest[3 * index],
      serverPort: rest[3 * index + 1],
      metricsPort: rest[3 * index + 2],
    })),
  } as Settings;
}
