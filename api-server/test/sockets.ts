import { connect, type Socket } from "node:net";

/**
 * Connects to `target`, and joins that socket to the near one: each ends with the other. Both are in `alive`
 * for as long as they last. Answers the far one; what goes between the two is for whoever calls.
 */
export function joined(near: Socket, target: { host: string; port: number }, alive: Set<Socket>): Socket {
  const far = connect(target);
  for (const socket of [near, far]) {
    alive.add(socket);
    socket.setNoDelay(true);
    socket.on("error", () => {});
    socket.on("close", () => {
      alive.delete(socket);
      near.destroy();
      far.destroy();
    });
  }
  return far;
}
