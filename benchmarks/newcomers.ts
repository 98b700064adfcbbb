import { SignJWT } from "jose";
import { copyRows, type Population, withClient } from "./people.ts";
import { emailDigest, PASSWORD, person } from "./person.ts";
import type { LoadRequest } from "./programs/load-generator.ts";
import type { Databases } from "./regions.ts";

/** People whose sign-up waits for their answer to a mail. */
export class Newcomers {
  readonly #databases: Databases;
  readonly #region: string;
  #next: number;

  /** @param first the first number that nobody has */
  constructor(databases: Databases, region: string, first: number) {
    this.#databases = databases;
    this.#region = region;
    this.#next = first;
  }

  /** Makes so many more wait, all of whom have asked to be at home in the region. */
  async wait(count: number): Promise<Population> {
    const first = this.#next;
    this.#next += count;
    const numbers = Array.from({ length: count }, (_, index) => first + index);
    await withClient(this.#databases.regionUrl(this.#region), (client) =>
      copyRows(client, "pending_signups (user_id, email, expires_at)", numbers, (number) => {
        const { userId, email } = person(number);
        return `${userId}\t${email}\t2099-01-01\n`;
      }),
    );
    return { region: this.#region, first, count };
  }

  /** The requests that complete the sign-ups of so many more. */
  async requests(count: number): Promise<LoadRequest[]> {
    const { first } = await this.wait(count);
    return Promise.all(Array.from({ length: count }, (_, index) => this.#request(first + index)));
  }

  async #request(number: number): Promise<LoadRequest> {
    const { userId, email, handle } = person(number);
    const digests = [emailDigest(this.#databases.digestKey, email)];
    const token = await new SignJWT({ sub: userId, region: this.#region, digests })
      .setProtectedHeader({ alg: "HS256" })
      .setAudience("sign-up")
      .sign(this.#databases.tokenKey);
    const display_name = `Person ${number}`;
    const body = JSON.stringify({ token, handle, display_name, password: PASSWORD, session: "bearer" });
    return { method: "POST", path: "/v1/signups/complete", headers: JSON_BODY, body };
  }

  /** Waits until everything is done that sign-ups leave for later: settling their names. */
  async settled(): Promise<void> {
    await withClient(this.#databases.regionUrl(this.#region), async (client) => {
      for (let open = true; open; ) {
        // Mails about log-ins before wait in the same queue, for a mail server that is not there.
        const { rows } = await client.query(
          "select exists (select from graphile_worker.jobs where task_identifier = 'settle-claim') as open",
        );
        open = rows[0]?.open === true;
        if (open) await new Promise((resolve) => setTimeout(resolve, 50));
      }
    });
  }
}

/** The headers of a request with a JSON body. */
export const JSON_BODY = { "content-type": "application/json" };
