import type { IncomingHttpHeaders } from "node:http";

// nginx/nginx.conf holds the same rules; routing.cases.ts is run against both.
const serverPath = /^\/v1\/servers\/([a-z0-9]+)(?:\/history)?$/;
const bearerToken = /^bearer +vet_([a-z0-9]+)_/i;
const sessionCookie = /(?:^|;\s*)(?:__Host-)?vetchium_session=vet_([a-z0-9]+)_/;
const hintCookie = /(?:^|;\s*)(?:__Host-)?vetchium_region=([a-z0-9]+)\s*(?:;|$)/;

/** nginx leaves a failed server out for this long (`fail_timeout`). */
const failMilliseconds = 1_000;

/**
 * The region that a request asks for: by a path that names a server, else by its session, else by the hint that
 * a browser keeps; it may not exist.
 */
export function wantedRegion(url: string, headers: IncomingHttpHeaders): string | undefined {
  const cookies = headers.cookie ?? "";
  const match =
    serverPath.exec(pathOf(url)) ??
    bearerToken.exec(headers.authorization ?? "") ??
    sessionCookie.exec(cookies) ??
    hintCookie.exec(cookies);
  return match?.[1];
}

/** The path of an address as nginx reads it; empty where it is malformed, and the API server says what is wrong. */
function pathOf(url: string): string {
  const [path = ""] = url.split("?");
  try {
    return decodeURIComponent(path).replaceAll(/\/+/g, "/");
  } catch {
    return "";
  }
}

/** An API server behind the balancer. */
export interface Upstream {
  region: string;
  /** `http://host:port` */
  url: string;
}

/** Keeps which servers failed of late, and says in which order to try them. */
export class UpstreamPool {
  readonly #upstreams: Upstream[];
  readonly #failedAt = new Map<Upstream, number>();
  readonly #now: () => number;
  #next = 0;

  constructor(upstreams: Upstream[], now: () => number = () => performance.now()) {
    this.#upstreams = upstreams;
    this.#now = now;
  }

  /** The servers to try, best first: the home region's server, else the next in turn; those that failed of late last. */
  order(region: string | undefined): Upstream[] {
    const home = this.#upstreams.findIndex((upstream) => upstream.region === region);
    const start = home >= 0 ? home : this.#next++ % this.#upstreams.length;
    const inTurn = [...this.#upstreams.slice(start), ...this.#upstreams.slice(0, start)];
    return [
      ...inTurn.filter((upstream) => !this.#failedOfLate(upstream)),
      ...inTurn.filter((upstream) => this.#failedOfLate(upstream)),
    ];
  }

  failed(upstream: Upstream): void {
    this.#failedAt.set(upstream, this.#now());
  }

  answered(upstream: Upstream): void {
    this.#failedAt.delete(upstream);
  }

  #failedOfLate(upstream: Upstream): boolean {
    const failedAt = this.#failedAt.get(upstream);
    return failedAt !== undefined && this.#now() - failedAt < failMilliseconds;
  }
}
