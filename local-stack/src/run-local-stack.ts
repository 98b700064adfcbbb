import { join } from "node:path";
import { drainMilliseconds } from "./api-servers.ts";
import { explainError, StackFailure } from "./failure.ts";
import { describeGeography } from "./geography.ts";
import { databaseUrl } from "./postgres-create.ts";
import { durableDataHome, postgresPrograms } from "./postgres-programs.ts";
import { restartOnChange } from "./restart-on-change.ts";
import { takeRunLock } from "./run-lock.ts";
import { keptSecrets } from "./secrets.ts";
import { geography, readSettings, stateFolder } from "./settings.ts";
import { type Stack, type StackPlan, startStack } from "./stack.ts";
import { databasePlans } from "./stack-environment.ts";
import { readStartOptions, type StartOptions } from "./start-options.ts";
import { onStopSignal } from "./stop-signals.ts";

/**
 * What `npm start` and `npm run dev` do: start everything, say where it is, stop it when told to.
 * @param development reload servers and pages as their sources change
 * @param args of the command
 * @returns the exit code
 * @throws StackFailure with clear lines when an argument is unknown, or a part does not start
 */
export async function runLocalStack(development: boolean, args: string[]): Promise<number> {
  const options = readStartOptions(args);
  const stopping = new AbortController();
  const stopped = new Promise<void>((resolve) => stopping.signal.addEventListener("abort", () => resolve()));
  onStopSignal(() => {
    console.log("\nStopping: what people reach first, databases last. Ctrl-C again ends at once.");
    stopping.abort();
  });
  const lock = await takeRunLock(stateFolder);
  try {
    const plan = await durablePlan(development, options, lock.afterKill, stopping.signal);
    const stack = await startStack(plan);
    await confirmAnswers(stack);
    console.log(await overview(plan));
    const watching = development ? restartOnChange(stack, plan) : undefined;
    await stopped;
    watching?.close();
    await stack.stop();
    console.log("Everything is stopped. The data is kept.");
    return 0;
  } catch (error) {
    if (stopping.signal.aborted && !(error instanceof StackFailure)) return 0;
    throw error;
  } finally {
    await lock.release();
  }
}

async function durablePlan(
  development: boolean,
  { geo }: StartOptions,
  afterKill: boolean,
  signal: AbortSignal,
): Promise<StackPlan> {
  const settings = readSettings();
  const dataHome = await durableDataHome();
  const secrets = await keptSecrets(dataHome).catch((error: unknown) => {
    throw explainError(error, `keep the secrets in ${dataHome}`);
  });
  return {
    settings,
    secrets,
    dataHome,
    durable: true,
    logFolder: join(stateFolder, "logs"),
    mailFolder: join(stateFolder, "mail"),
    development,
    geography: geo ? geography : undefined,
    portWaitMilliseconds: afterKill ? drainMilliseconds : 0,
    say: (line) => console.error(line),
    signal,
  };
}

async function confirmAnswers(stack: Stack): Promise<void> {
  for (const url of [
    stack.hubUrl,
    `${stack.hubUrl}/api/`,
    stack.apiUrl,
    `${stack.mailbox.url}/api/healthz`,
  ]) {
    const response = await fetch(url).catch(() => undefined);
    if (!response?.ok) {
      await stack.stop();
      throw new StackFailure(`${url} does not answer as it should (${response?.status ?? "no answer"}).`);
    }
    await response.body?.cancel();
  }
}

async function overview({ settings, dataHome, ...plan }: StackPlan): Promise<string> {
  const { elsewhere } = await postgresPrograms();
  const localhost = (port: number) => `http://localhost:${port}`;
  const distances = plan.geography ? describeGeography(plan.geography) : [];
  const rows: [string, string][] = [
    ["hub", localhost(settings.hubPort)],
    ["API", `${localhost(settings.balancerPort)}   documented at ${localhost(settings.balancerPort)}/docs`],
    ["mailbox", `${localhost(settings.mailboxWebPort)}   catches every mail`],
    ...databasePlans(settings).map(({ name, port }): [string, string] => [name, `psql ${databaseUrl(port)}`]),
    ...settings.regions.map(({ id, metricsPort }): [string, string] => [
      `metrics of ${id}`,
      `${localhost(metricsPort)}/metrics`,
    ]),
    ...distances.map((line, index): [string, string] => [index === 0 ? "distances" : "", line]),
    ["data", dataHome],
    ["logs", join(stateFolder, "logs")],
    ["stop", "Ctrl-C"],
    ["reset", "npm run reset   drops the data"],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  const lines = rows.map(([name, where]) => `  ${name.padEnd(width)}  ${where}`);
  const seconds = (performance.now() / 1000).toFixed(1);
  const note = elsewhere
    ? ["", `The user postgres cannot enter this folder, so the databases are in ${elsewhere}.`]
    : [];
  return ["", `Vetchium is up after ${seconds} s.`, "", ...lines, ...note, ""].join("\n");
}
