import { Agent } from "undici";

/** An answer, or what stood in the way of one. */
export interface Answer {
  /** 0 where none came. */
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Record<string, unknown>;
  /** The code of the error that came instead. */
  error?: string;
}

export interface Request {
  method: string;
  /** Scheme, host and path. */
  url: string;
  token?: string;
  /** Sent as JSON. */
  body?: unknown;
}

// Longer than any balancer waits, so that it is never the caller who gives up first.
const answerMilliseconds = 40_000;

/** Speaks HTTP over connections that are kept open, as browsers and programs do. */
export class Client {
  readonly #agent = new Agent({
    connect: { timeout: 5_000 },
    headersTimeout: answerMilliseconds,
    bodyTimeout: answerMilliseconds,
  });

  /** Sends a request once. Never throws: a failure of the connection is an answer without a status. */
  async send({ method, url, token, body }: Request): Promise<Answer> {
    const { origin, pathname, search } = new URL(url);
    const headers: Record<string, string> = {};
    if (token !== undefined) headers.authorization = `Bearer ${token}`;
    if (body !== undefined) headers["content-type"] = "application/json";
    try {
      const response = await this.#agent.request({
        origin,
        path: pathname + search,
        method: method as "GET",
        headers,
        body: body === undefined ? null : JSON.stringify(body),
      });
      const text = await response.body.text();
      return { status: response.statusCode, headers: response.headers, body: read(text) };
    } catch (error) {
      const { code, name } = error as NodeJS.ErrnoException;
      return { status: 0, headers: {}, body: {}, error: code ?? name };
    }
  }

  close(): Promise<void> {
    return this.#agent.destroy();
  }
}

function read(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return {};
  }
}

/** The slug of the problem that an answer is, if it is one. */
export function problemOf({ body }: Answer): string | undefined {
  return typeof body.type === "string" ? body.type.split(":").at(-1) : undefined;
}
