import { createServer } from "node:net";
import { expect, test } from "vitest";
import { refuseBusyPorts } from "../src/busy-ports.ts";
import { freePorts, loopback } from "../src/ports.ts";
import { readSettings, type Settings } from "../src/settings.ts";
import { cleanUp } from "./clean-up.ts";

async function freeSettings(): Promise<Settings> {
  const settings = readSettings({});
  const ports = await freePorts(14);
  const next = () => ports.pop() ?? 0;
  return {
    ...settings,
    hubPort: next(),
    balancerPort: next(),
    globalDatabasePort: next(),
    mailboxWebPort: next(),
    mailboxSmtpPort: next(),
    regions: settings.regions.map((region) => ({
      ...region,
      databasePort: next(),
      serverPort: next(),
      metricsPort: next(),
    })),
  };
}

async function occupy(port: number): Promise<() => Promise<void>> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(port, loopback, resolve));
  const leave = () => new Promise<void>((resolve) => server.close(() => resolve()));
  cleanUp(leave);
  return leave;
}

test("free ports are fine", async () => {
  await refuseBusyPorts(await freeSettings(), 0);
});

test("each busy port gets a line that names port, service and what to do", async () => {
  const settings = await freeSettings();
  const { hubPort, globalDatabasePort } = settings;
  await occupy(hubPort);
  await occupy(globalDatabasePort);
  const advice =
    "is taken by another program: stop that one, or move all ports with VETCHIUM_PORT_OFFSET=100 npm start.";
  await expect(refuseBusyPorts(settings, 0)).rejects.toThrow(
    `Port ${hubPort} (hub-ui) ${advice}\nPort ${globalDatabasePort} (global-db) ${advice}`,
  );
});

test("a port that is given back in time is waited for", async () => {
  const settings = await freeSettings();
  const leave = await occupy(settings.hubPort);
  const waiting = refuseBusyPorts(settings, 5_000);
  await leave();
  await waiting;
});
