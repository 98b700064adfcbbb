import type { ApiRequest } from "../api-client.ts";
import type { World } from "../world.ts";
import type { Caller, Owner } from "./callers.ts";

/** Which status each caller is answered. */
type Statuses = Record<Caller, number>;

/** A request that is about an owner's things. */
export type Request = Omit<ApiRequest, "token"> & { params?: Record<string, string> };

/** What the API promises of one operation. */
export interface Row {
  statuses: Statuses;
  /** What is sent, by whoever sends it; nothing but the method and the path where it is left out. */
  request?: (owner: Owner, world: World) => Request | Promise<Request>;
  /** What the owner does first, as long as they can. */
  prepare?: (owner: Owner, world: World) => Promise<unknown>;
}

/** Of anybody the same: sessions make no difference, except as `others` says. */
export function forAnybody(status: number, others: Partial<Statuses> = {}): Statuses {
  const all = { nobody: status, owner: status, another: status, ended: status, expired: status };
  return { ...all, erased: status, moved: status, moving: status, ...others };
}

/** Whoever has a living session reads what is their own, wherever they are and whatever holds changes back. */
export function readsOwn(status = 200, others: Partial<Statuses> = {}): Statuses {
  const dead = { nobody: 401, ended: 401, expired: 401, erased: 401 };
  return { ...dead, owner: status, another: status, moved: status, moving: status, ...others };
}

/** Whoever has a living session changes what is their own, unless a move holds that back. */
export function changesOwn(status: number, others: Partial<Statuses> = {}): Statuses {
  return readsOwn(status, { moving: 503, ...others });
}
