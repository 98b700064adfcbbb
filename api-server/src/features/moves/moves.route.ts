import * as contract from "@vetchium/api-contract";
import type { FastifyReply, FastifyRequest } from "fastify";
import { v7 as uuidv7 } from "uuid";
import type { Moves } from "#cross-region/moves/moves.ts";
import type { App } from "#http/app.ts";
import { invalid, ProblemError } from "#http/problems.ts";
import { clientOf, type HttpSessions, type InSession } from "#http/sessions.ts";
import type { Regions } from "#regional-db/regions.ts";
import { isSessionAlive } from "#regional-db/session.ts";
import { findLatestMove, type IFindLatestMoveResult, startMove } from "./moves.queries.ts";

export interface MoveContext {
  regions: Regions;
  moves: Moves;
}

export function moveRoutes(app: App, { regions, moves }: MoveContext, sessions: HttpSessions): void {
  app.route({
    ...contract.startMove,
    async handler(request, reply) {
      const { to_region: toRegion, password } = request.body;
      if (regions.find(toRegion) === undefined) {
        throw invalid({ pointer: "/to_region", detail: "region-unknown" });
      }
      await sessions.provenOwner(request, reply, password);
      const { value } = await sessions.run(request, reply, async ({ home, secretHash }) => {
        // Their home of this moment: a move of theirs may have ended since they were asked for the password.
        if (home.region === toRegion && (await isSessionAlive(home, secretHash))) {
          throw invalid({ pointer: "/to_region", detail: "region-own" });
        }
        const move = { moveId: uuidv7(), fromRegion: home.region, toRegion };
        const [row] = await startMove.run({ secretHash, ...move, ...clientOf(request) }, home);
        return row;
      });
      const move = toMove(value);
      if (move?.to_region !== toRegion) {
        throw new ProblemError("moving", "moving-already");
      }
      return reply.code(202).send({ move });
    },
  });

  app.route({
    ...contract.getCurrentMove,
    async handler(request, reply) {
      return { move: known(toMove((await latest(sessions, request, reply)).value)) };
    },
  });

  app.route({
    ...contract.abortMove,
    async handler(request, reply) {
      const { home, value } = await latest(sessions, request, reply);
      await moves.abort(home, known(toMove(value)).id, "called-off");
      return { move: known(toMove((await latest(sessions, request, reply)).value)) };
    },
  });
}

function latest(
  sessions: HttpSessions,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<InSession<IFindLatestMoveResult>> {
  return sessions.run(request, reply, async ({ home, secretHash }) => {
    const [row] = await findLatestMove.run({ secretHash }, home);
    return row;
  });
}

function known(move: contract.Move | undefined): contract.Move {
  if (move === undefined) throw new ProblemError("not-found", "never-moved");
  return move;
}

function toMove(row: IFindLatestMoveResult): contract.Move | undefined {
  const { move_id, from_region, to_region, status, requested_at } = row;
  if (move_id === null || from_region === null || to_region === null || requested_at === null) {
    return undefined;
  }
  return {
    id: move_id,
    from_region,
    to_region,
    status: status as contract.Move["status"],
    rows_total: row.rows_total ?? 0,
    rows_copied: row.rows_copied ?? 0,
    aborted_because: row.aborted_because as contract.Move["aborted_because"],
    requested_at: requested_at.toISOString(),
    finished_at: row.finished_at?.toISOString() ?? null,
  };
}
