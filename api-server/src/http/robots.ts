import type { FastifyReply } from "fastify";

/** Tells search engines to leave out what is of somebody who does not want to be listed. */
export function tellRobots(reply: FastifyReply, mayList: boolean): void {
  if (!mayList) reply.header("x-robots-tag", "noindex");
}
