import { createServer, type Socket } from "node:net";
import { joined } from "@vetchium/local-stack/link";
import { freePort, loopback } from "@vetchium/local-stack/ports";

/** A way to a database that counts what is sent: one piece for each statement, as none follows another at once. */
export interface CountedWay {
  url: string;
  count(): number;
  close(): void;
}

/** Opens a way to the database that a URL names. */
export async function openCountedWay(databaseUrl: string): Promise<CountedWay> {
  const target = new URL(databaseUrl);
  const alive = new Set<Socket>();
  let count = 0;
  const server = createServer((near) => {
    const far = joined(near, { host: target.hostname, port: Number(target.port) }, alive);
    near.on("data", (chunk) => {
      count++;
      far.write(chunk);
    });
    far.on("data", (chunk) => near.write(chunk));
  });
  const port = await freePort();
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, loopback, resolve);
  });
  const url = new URL(databaseUrl);
  url.host = `${loopback}:${port}`;
  return {
    url: url.href,
    count: () => count,
    close: () => {
      server.close();
      for (const socket of alive) socket.destroy();
    },
  };
}
