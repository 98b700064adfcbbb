import type { Problem } from "@vetchium/api-contract";
import { expectDocumented } from "./documented.ts";

export interface ApiAnswer<Body> {
  status: number;
  headers: Headers;
  body: Body;
}

export interface ApiRequest {
  /** Sent as JSON, unless it is text or bytes. */
  body?: unknown;
  token?: string;
  headers?: Record<string, string>;
}

/** Sends requests to one server as a program outside would. */
export class ApiClient {
  readonly url: string;

  constructor(url: string) {
    this.url = url;
  }

  get<Body>(path: string, request: ApiRequest = {}): Promise<ApiAnswer<Body>> {
    return this.send("GET", path, request);
  }

  post<Body>(path: string, body: unknown, request: ApiRequest = {}): Promise<ApiAnswer<Body>> {
    return this.send("POST", path, { ...request, body });
  }

  /**
   * Sends one request and reads the answer, as JSON where it is JSON, else as bytes.
   * Throws for an answer that the OpenAPI document does not describe.
   */
  async send<Body = Problem>(
    method: string,
    path: string,
    request: ApiRequest = {},
  ): Promise<ApiAnswer<Body>> {
    const headers: Record<string, string> = { ...request.headers };
    if (request.token !== undefined) headers.authorization = `Bearer ${request.token}`;
    const { body } = request;
    const isRaw = typeof body === "string" || body instanceof Uint8Array;
    if (body !== undefined) headers["content-type"] ??= "application/json";
    const response = await fetch(this.url + path, {
      method,
      headers,
      redirect: "manual",
      ...(body === undefined
        ? {}
        : { body: isRaw ? (body as string | Uint8Array<ArrayBuffer>) : JSON.stringify(body) }),
    });
    const bytes = Buffer.from(await response.arrayBuffer());
    const { status } = response;
    const contentType = response.headers.get("content-type")?.split(";")[0];
    const parsed: unknown = contentType?.includes("json") ? JSON.parse(bytes.toString()) : bytes;
    expectDocumented({ method, path, status, contentType, body: parsed });
    return { status, headers: response.headers, body: parsed as Body };
  }
}
