import { StackFailure } from "./failure.ts";
import { isBusy } from "./ports.ts";
import { until } from "./processes.ts";
import type { Settings } from "./settings.ts";
import { databasePlans } from "./stack-environment.ts";

/**
 * Makes sure that every port of the stack can be had.
 * @param waitMilliseconds how long to wait for the ones that are taken
 * @throws StackFailure with a line for each that is taken
 */
export async function refuseBusyPorts(settings: Settings, waitMilliseconds: number): Promise<void> {
  let lines: string[] = [];
  const areFree = async () => {
    lines = await busyLines(settings);
    return lines.length === 0;
  };
  if (!(await until(areFree, waitMilliseconds, 100))) throw new StackFailure(lines.join("\n"));
}

async function busyLines(settings: Settings): Promise<string[]> {
  const services: [string, number][] = [
    ["hub-ui", settings.hubPort],
    ["api-lb", settings.balancerPort],
    ...databasePlans(settings).map(({ name, port }): [string, number] => [name, port]),
    ...settings.regions.map(({ id, serverPort }): [string, number] => [`api-server-${id}`, serverPort]),
    ...settings.regions.map(({ id, metricsPort }): [string, number] => [
      `api-server-${id}, metrics`,
      metricsPort,
    ]),
    ["mailbox, web page", settings.mailboxWebPort],
    ["mailbox, SMTP", settings.mailboxSmtpPort],
  ];
  const lines = await Promise.all(
    services.map(async ([name, port]) => ((await isBusy(port)) ? [busyLine(name, port)] : [])),
  );
  return lines.flat();
}

function busyLine(name: string, port: number): string {
  return (
    `Port ${port} (${name}) is taken by another program: ` +
    "stop that one, or move all ports with VETCHIUM_PORT_OFFSET=100 npm start."
  );
}
