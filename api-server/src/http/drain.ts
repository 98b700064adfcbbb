import { Server } from "node:net";
import type { App } from "./app.ts";

/** What a server does about its connections when it is told to stop. */
export interface Drain {
  /**
   * Takes no new connection, and waits for those there are to end, `idleFor` milliseconds at most. Their requests
   * are answered as ever, with the word that the connection ends with the answer.
   */
  run(idleFor: number): Promise<void>;
}

/**
 * Lets a server end without a failed request. A balancer keeps connections open and may send a request on one
 * in the very moment that the server closes it; a write that is lost so can't be sent again. So the server leaves
 * it to the balancer to close what is idle, which nginx.conf has it do after 4 seconds.
 */
export function drainable(app: App): Drain {
  let isDraining = false;
  app.addHook("onRequest", (_request, reply, done) => {
    if (isDraining) reply.header("connection", "close");
    done();
  });
  return {
    async run(idleFor) {
      isDraining = true;
      const ended = new Promise<void>((resolve) => app.server.once("close", resolve));
      // Not that of an HTTP server, which closes idle connections at once.
      Server.prototype.close.call(app.server);
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, idleFor);
      });
      await Promise.race([ended, late]);
      clearTimeout(timer);
    },
  };
}
