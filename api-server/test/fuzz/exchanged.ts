import type { IncomingHttpHeaders } from "node:http";
import type { Inhabitant } from "./inhabitant.ts";

/** A request as it is sent. */
export interface Sent {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: Buffer | undefined;
}

export interface RawAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  contentType: string | undefined;
  bytes: Buffer;
  /** The body, where it is JSON. */
  json: unknown;
}

/** A request with its answer, and what is known of its sender. */
export interface Exchange extends Sent {
  template: string;
  person: Inhabitant;
  /** Whether the person's own session went along, which lives unless it was ended in this moment. */
  isLiving: boolean;
  sentAt: Date;
  answer: RawAnswer;
}
