import * as contract from "@vetchium/api-contract";
import type { App } from "#http/app.ts";
import type { Devices } from "#http/devices.ts";
import { insistOnStrength } from "#http/new-password.ts";
import { ProblemError } from "#http/problems.ts";
import { clientOf, type HttpSessions } from "#http/sessions.ts";
import { wantedEmail } from "#http/wanted-names.ts";
import { hashPassword } from "#identity/password.ts";
import type { Afterwards } from "#jobs/afterwards.ts";
import { countedAddress } from "#limits/address.ts";
import type { Limits } from "#limits/limits.ts";
import { changePassword, findPassword } from "./password.queries.ts";
import { completeReset, type ResetContext, startReset } from "./reset-password.ts";

export interface PasswordContext extends ResetContext {
  afterwards: Afterwards;
}

/** What the routes need beside what a reset does. */
export interface PasswordGuards {
  sessions: HttpSessions;
  devices: Devices;
  limits: Limits;
}

export function passwordRoutes(
  app: App,
  context: PasswordContext,
  { sessions, devices, limits }: PasswordGuards,
): void {
  app.route({
    ...contract.putPassword,
    async handler(request, reply) {
      const { current_password: current, new_password: password } = request.body;
      const found = await sessions.run(request, reply, async ({ home, secretHash }) => {
        const [row] = await findPassword.read({ secretHash }, home);
        return row;
      });
      const { value } = found;
      await sessions.provePassword(request, found, { password: current, pointer: "/current_password" });
      const { handle, email, display_name: displayName } = value;
      await insistOnStrength("/new_password", password, { handle, email, displayName });
      const device = devices.of(request, undefined);
      const change = {
        passwordHash: await hashPassword(password),
        deviceHash: device?.isHeld ? device.secretHash : undefined,
        ...clientOf(request),
      };
      await sessions.run(request, reply, async ({ home, secretHash }) => {
        const [row] = await changePassword.run({ secretHash, ...change }, home);
        return row;
      });
      return reply.code(204).send(undefined);
    },
  });

  app.route({
    ...contract.startPasswordReset,
    async handler(request, reply) {
      const email = wantedEmail(request.body.email);
      const client = clientOf(request);
      await limits.take(
        ["mail-recipient", "password-reset", email],
        ["mail-asker", countedAddress(request.ip)],
      );
      // Whether there is such an account, and how its region is, shows neither in the answer nor in its time.
      context.afterwards.run(() => startReset(context, { email, client }));
      return reply.code(202).send({});
    },
  });

  app.route({
    ...contract.completePasswordReset,
    async handler(request, reply) {
      const { token, password } = request.body;
      const isDone = await completeReset(context, {
        token,
        password,
        client: clientOf(request),
        insistOnStrength: (own) => insistOnStrength("/password", password, own),
      });
      if (!isDone) {
        throw new ProblemError("token-spent", "reset-link-spent");
      }
      // Whoever was signed in here is not any more.
      sessions.forget(reply);
      return reply.code(204).send(undefined);
    },
  });
}
