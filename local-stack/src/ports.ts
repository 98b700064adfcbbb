import { createServer } from "node:net";

/** The one address everything of the local stack listens on. */
export const loopback = "127.0.0.1";

/** A port on loopback that nobody listened on a moment ago. */
export async function freePort(): Promise<number> {
  return listenOnce(0);
}

/** Whether somebody listens on this loopback port already. */
export async function isBusy(port: number): Promise<boolean> {
  try {
    await listenOnce(port);
    return false;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EADDRINUSE" || code === "EACCES") return true;
    throw error;
  }
}

function listenOnce(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen({ host: loopback, port, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : port));
    });
  });
}
