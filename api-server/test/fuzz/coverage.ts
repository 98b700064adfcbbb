import type { operations as all } from "../documented.ts";
import type { Exchange } from "./exchanged.ts";

/** Operations that need more than chance to succeed, and how far requests have to come at least. */
const HARD: Record<string, { status: number; why: string }> = {
  "POST /v1/password-resets/complete": { status: 410, why: "only who has the mail knows the token" },
  "POST /v1/me/email/confirm": {
    status: 410,
    why: "it takes the latest mailed token, and the person who asked for it",
  },
  "DELETE /v1/me/authenticator-app": { status: 404, why: "it takes an app's code to have one" },
  "POST /v1/me/authenticator-app/confirm": { status: 404, why: "it takes an app's code" },
  "POST /v1/me/recovery-codes": { status: 404, why: "it takes an app's code to have one" },
  "POST /v1/me/passkeys": { status: 400, why: "it takes what an authenticator has signed" },
  "PATCH /v1/me/passkeys/{id}": { status: 404, why: "it takes a passkey" },
  "DELETE /v1/me/passkeys/{id}": { status: 404, why: "it takes a passkey" },
  "POST /v1/sessions/passkey": { status: 401, why: "it takes what an authenticator has signed" },
  "POST /v1/sessions/current/passkey-proof/options": { status: 404, why: "it takes a passkey" },
  "POST /v1/sessions/current/passkey-proof": {
    status: 401,
    why: "it takes what an authenticator has signed",
  },
};

/** Which answers each operation has given. */
export class Coverage {
  readonly #statuses = new Map<string, Map<number, number>>();
  total = 0;

  note({ method, template, answer }: Exchange): void {
    this.total++;
    const operation = `${method} ${template}`;
    const statuses = this.#statuses.get(operation) ?? new Map<number, number>();
    this.#statuses.set(operation, statuses);
    statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
  }

  /** The operations whose work nobody has reached. */
  unreached(operations: typeof all): string[] {
    return operations
      .map(({ method, template }) => `${method} ${template}`)
      .filter((operation) => {
        const statuses = [...(this.#statuses.get(operation)?.keys() ?? [])];
        return !statuses.some((status) => status < 300 || status === HARD[operation]?.status);
      });
  }

  /** How often each status was answered, an operation a line. */
  table(): string {
    const lines = [...this.#statuses]
      .toSorted(([a], [b]) => a.localeCompare(b))
      .map(([operation, statuses]) => {
        const counts = [...statuses]
          .toSorted(([a], [b]) => a - b)
          .map(([status, count]) => `${status}: ${count}`);
        return `${operation.padEnd(36)} ${counts.join(", ")}`;
      });
    return [`${this.total} requests`, ...lines].join("\n");
  }
}
