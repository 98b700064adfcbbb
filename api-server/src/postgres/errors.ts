import { BrokenCircuitError } from "cockatiel";

/** The database did not answer in time, or can't be reached; nothing is known of what it did. */
export class DatabaseUnavailable extends Error {
  /** The region whose database it is, or undefined for the directory. */
  readonly region: string | undefined;

  constructor(region: string | undefined, cause?: unknown) {
    super(`${region === undefined ? "the directory" : `the database of ${region}`} does not answer`, {
      cause,
    });
    this.region = region;
  }
}

/** The database has more to do than it can, so the statement was not sent. */
export class DatabaseOverloaded extends DatabaseUnavailable {}

// Node's socket errors, and those of pg that carry no code.
const SOCKET_ERRORS = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOTFOUND",
  "EAI_AGAIN",
]);
const PG_MESSAGES =
  /connection terminated|timeout (exceeded when trying to connect|expired)|query read timeout|not queryable/i;

/**
 * Whether an error says that the database is away rather than that a statement was wrong.
 * SQLSTATE classes: 08 connection exception, 57P shutdown or crash, 53 out of resources; 57014 is a statement that took
 * too long
 * (https://www.postgresql.org/docs/18/errcodes-appendix.html).
 */
export function isUnavailable(error: unknown): boolean {
  if (error instanceof BrokenCircuitError) return true;
  if (error instanceof AggregateError) return error.errors.some(isUnavailable);
  if (!(error instanceof Error)) return false;
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  return SOCKET_ERRORS.has(code) || /^(08|57P|53|57014)/.test(code) || PG_MESSAGES.test(error.message);
}

/** Whether a statement was refused because the person whose rows it would have changed is moving. */
export function isMoving(error: unknown): boolean {
  // Raised by the function refuse_while_moving of the regional schema.
  return error instanceof Error && "code" in error && error.code === "VT002";
}

/** Whether the directory gave out no name because it does not have everybody back yet. */
export function isBeingRebuilt(error: unknown): boolean {
  // Raised by the function reserve_names of the global schema.
  return error instanceof Error && "code" in error && error.code === "VT003";
}

/** The constraint that a statement would have broken, or undefined for any other error. */
export function brokenConstraint(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("code" in error) || !("constraint" in error)) return undefined;
  // 23505: unique_violation
  return error.code === "23505" && typeof error.constraint === "string" ? error.constraint : undefined;
}
