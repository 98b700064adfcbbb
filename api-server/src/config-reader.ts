import { X509Certificate } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { isIP } from "node:net";
import { isCountry } from "#locale/countries.ts";

export type Environment = Record<string, string | undefined>;

// As Fastify's trustProxy knows them.
const NETWORK_NAMES = ["loopback", "linklocal", "uniquelocal"];
/** What a file's mode grants to its group and to everybody. */
const OTHERS = 0o077;

/** Reads settings one by one and gathers what is wrong with them, and what is doubtful. No value is repeated that may be secret. */
export class ConfigReader {
  readonly mistakes: string[] = [];
  readonly warnings: string[] = [];
  readonly #environment: Environment;

  constructor(environment: Environment) {
    this.#environment = environment;
  }

  /** A setting as text, from NAME or from the file that NAME_FILE names; undefined where it is not set. */
  optional(name: string): string | undefined {
    const file = this.#environment[`${name}_FILE`];
    if (file === undefined || file === "") return this.#environment[name] || undefined;
    try {
      const text = readFileSync(file, "utf8").trim();
      this.#warnIfShared(`${name}_FILE`, file);
      return text;
    } catch {
      this.mistakes.push(`${name}_FILE: the file ${file} can't be read`);
      return undefined;
    }
  }

  text(name: string, fallback?: string): string {
    const value = this.optional(name) ?? fallback;
    if (value === undefined) this.mistakes.push(`${name} is not set`);
    return value ?? "";
  }

  oneOf(name: string, choices: string[], fallback?: string): string {
    const value = this.text(name, fallback);
    if (value !== "" && !choices.includes(value)) {
      this.mistakes.push(`${name} is "${value}", but has to be one of ${choices.join(", ")}`);
    }
    return value;
  }

  wholeNumber(name: string, fallback: string, least: number, most: number): number {
    const number = Number(this.text(name, fallback));
    if (!Number.isInteger(number) || number < least || number > most) {
      this.mistakes.push(`${name} has to be a whole number from ${least} to ${most}`);
    }
    return number;
  }

  /** A place as "latitude,longitude" in degrees; undefined where it is not set. */
  place(name: string): { latitude: number; longitude: number } | undefined {
    const text = this.optional(name);
    if (text === undefined) return undefined;
    // nothing at all would be the number 0
    const [latitude = Number.NaN, longitude = Number.NaN, ...more] = text
      .split(",")
      .map((part) => (part.trim() === "" ? Number.NaN : Number(part)));
    if (Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && more.length === 0)
      return { latitude, longitude };
    this.mistakes.push(`${name} has to be a latitude and a longitude in degrees, such as 50.1,8.7`);
    return undefined;
  }

  /** A country by its code of ISO 3166-1, in capital letters; undefined where it is not set. */
  country(name: string): string | undefined {
    const code = this.optional(name);
    if (code === undefined || isCountry(code)) return code;
    this.mistakes.push(`${name} has to be a country's code of two capital letters, such as DE`);
    return undefined;
  }

  url(name: string, protocols: string[], fallback?: string): URL {
    const value = this.text(name, fallback);
    const url = URL.canParse(value) ? new URL(value) : undefined;
    if (value !== "" && (url === undefined || !protocols.includes(url.protocol))) {
      // The value may hold a password, so it is not repeated.
      this.mistakes.push(`${name} has to be a URL that starts with ${protocols.join("// or ")}//`);
    }
    return url ?? new URL("invalid:");
  }

  /** The path of a file of certificates in PEM; undefined where it is not set. */
  certificates(name: string): string | undefined {
    const file = this.#environment[name] || undefined;
    if (file === undefined) return undefined;
    try {
      new X509Certificate(readFileSync(file));
    } catch {
      this.mistakes.push(`${name}: the file ${file} can't be read as certificates in PEM`);
    }
    return file;
  }

  networks(name: string, fallback: string): string[] {
    const entries = list(this.text(name, fallback));
    for (const entry of entries.filter((candidate) => !isNetwork(candidate))) {
      this.mistakes.push(
        `${name}: "${entry}" is no address, no network and none of ${NETWORK_NAMES.join(", ")}`,
      );
    }
    return entries;
  }

  #warnIfShared(name: string, file: string): void {
    // Windows has no such modes.
    if (process.platform === "win32" || (statSync(file).mode & OTHERS) === 0) return;
    this.warnings.push(`${name}: others than its owner may read the file ${file}`);
  }
}

/** The entries of a list that is separated by commas. */
export function list(value: string): string[] {
  return value
    .split(",")
    .map((item) => item.trim())
    .filter((item) => item !== "");
}

function isNetwork(entry: string): boolean {
  if (NETWORK_NAMES.includes(entry)) return true;
  const [address = "", prefix = "0", ...rest] = entry.split("/");
  const bits = isIP(address) === 6 ? 128 : 32;
  return isIP(address) !== 0 && /^\d{1,3}$/.test(prefix) && Number(prefix) <= bits && rest.length === 0;
}
