import type { ConfigReader } from "./config-reader.ts";
import type { DatabaseLogin } from "./postgres/server-login.ts";
import { weakPassword } from "./secret-strength.ts";

/** What pg reads in a URL about TLS that would weaken DATABASE_TLS. */
const WEAKENING = ["ssl", "sslmode", "uselibpqcompat"];
/** What pg would take from there in place of what stands before it in the URL. */
const MISPLACED = ["host", "user", "password"];

/** Reads where the databases are, who logs in there, and whether the way is encrypted. */
export class DatabaseSettings {
  readonly #reader: ConfigReader;
  readonly #password: string | undefined;
  readonly #tls: string | undefined;
  readonly #ca: string | undefined;
  readonly #urls = new Map<string, URL>();

  constructor(reader: ConfigReader) {
    this.#reader = reader;
    this.#password = reader.optional("DATABASE_PASSWORD");
    this.#tls = reader.optional("DATABASE_TLS");
    if (this.#tls !== undefined) reader.oneOf("DATABASE_TLS", ["off", "verify-full"]);
    this.#ca = reader.certificates("DATABASE_CA_FILE");
  }

  /** The URL of a database, with its password and what pg needs to know about TLS: it goes to every connection. */
  url(name: string): string {
    const url = this.#reader.url(name, ["postgres:", "postgresql:"]);
    if (url.password === "" && this.#password !== undefined)
      url.password = encodeURIComponent(this.#password);
    if (this.#tls === "verify-full") {
      for (const parameter of WEAKENING) url.searchParams.delete(parameter);
      url.searchParams.set("sslmode", "verify-full");
      if (this.#ca !== undefined) url.searchParams.set("sslrootcert", this.#ca);
    }
    if (MISPLACED.some((parameter) => url.searchParams.has(parameter))) {
      this.#reader.mistakes.push(`${name}: ${MISPLACED.join(", ")} belong before the database's name`);
    }
    this.#urls.set(name, url);
    return url.href;
  }

  /** Refuses what must not be where real people's data is: passwords that can be guessed, and ways that are open. */
  checkForProduction(): void {
    for (const [name, url] of this.#urls) {
      // Missing or malformed, which has been told.
      if (url.protocol === "invalid:") continue;
      this.#checkPassword(name, { user: decoded(url.username), password: decoded(url.password) }, url);
      this.#checkWay(name, url);
    }
  }

  /** Refuses an owner's password that can be guessed, or that servers know. */
  checkOwner(name: string, owner: DatabaseLogin): void {
    const urls = [...this.#urls.values()];
    if (urls.some((url) => owner.password !== undefined && owner.password === decoded(url.password))) {
      this.#reader.mistakes.push(`${name} has the password of the servers' login`);
    }
    for (const url of urls) {
      if (this.#checkPassword(name, owner, url)) return;
    }
  }

  /** Answers whether there was something to refuse. */
  #checkPassword(name: string, { user, password = "" }: DatabaseLogin, url: URL): boolean {
    // On the same machine PostgreSQL may go by the account of whoever connects.
    const mistake = password === "" && isHere(url) ? undefined : weakPassword(name, user, password);
    if (mistake !== undefined) this.#reader.mistakes.push(mistake);
    return mistake !== undefined;
  }

  #checkWay(name: string, url: URL): void {
    if (isHere(url) || url.searchParams.get("sslmode") === "verify-full") return;
    if (this.#tls === "off") {
      this.#reader.warnings.push(`${name}: the way to ${url.hostname} is not encrypted`);
      return;
    }
    this.#reader.mistakes.push(
      `${name}: the way to ${url.hostname} is not encrypted: set DATABASE_TLS=verify-full, ` +
        "or DATABASE_TLS=off where nobody else can listen",
    );
  }
}

/** Whether a URL leads to this machine. */
export function isHere({ hostname }: URL): boolean {
  return ["", "localhost", "[::1]"].includes(hostname) || /^(127\.|%2f)/i.test(hostname);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // pg can't read it either, and says so.
    return part;
  }
}
