import { createSocket, type Socket } from "node:dgram";
import { createServer, type Server } from "node:net";

/** The one address everything of the local stack listens on. */
export const loopback = "127.0.0.1";

/**
 * Where free ports are looked for. From 32768 on (Linux) or 49152 on (macOS, Windows, RFC 6335) the system itself takes
 * ports for connections, also in the moment between finding one free and listening on it; lower down are known services.
 */
const lowest = 20_000;
const highest = 32_000;

/** What this program was given, held until it ends. */
const held: Socket[] = [];

/**
 * A port on loopback that nobody listens on, and that no other program asking here is given while this one runs.
 * @throws Error when every port is taken
 */
export async function freePort(): Promise<number> {
  const count = highest - lowest;
  const first = Math.floor(Math.random() * count);
  for (let step = 0; step < count; step++) {
    const port = lowest + ((first + step) % count);
    if ((await hold(port)) && !(await isBusy(port))) return port;
  }
  throw new Error(`No port is free from ${lowest} to ${highest}.`);
}

/**
 * Several of them, all different.
 * @throws Error when every port is taken
 */
export async function freePorts(count: number): Promise<number[]> {
  const ports: number[] = [];
  while (ports.length < count) ports.push(await freePort());
  return ports;
}

/** Whether somebody listens on this loopback port already. */
export async function isBusy(port: number): Promise<boolean> {
  try {
    await close(await listen(port));
    return false;
  } catch (error) {
    if (isTaken(error)) return true;
    throw error;
  }
}

/**
 * Holds a port by its UDP side, which nothing here uses: whoever is to listen on it finds the TCP side free, and the
 * system lets go of it however this program ends.
 * @returns false when it is held already
 */
async function hold(port: number): Promise<boolean> {
  const socket = createSocket("udp4");
  try {
    await new Promise<void>((resolve, reject) => {
      socket.once("error", reject);
      socket.bind({ address: loopback, port, exclusive: true }, resolve);
    });
    held.push(socket.unref());
    return true;
  } catch (error) {
    socket.close();
    if (isTaken(error)) return false;
    throw error;
  }
}

function isTaken(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === "EADDRINUSE" || code === "EACCES";
}

function listen(port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen({ host: loopback, port, exclusive: true }, () => resolve(server));
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}
