import { answerOf, client, unlessGone } from "./client.ts";
import { hasSlug } from "./problem.ts";
import type { User } from "./types.ts";

export interface Credentials {
  login: string;
  password: string;
  /** of an authenticator app, or a recovery code: for whoever has an app */
  code?: string;
}

/** @throws ApiProblem `second-factor-required` where a code is needed too */
export async function createSession(credentials: Credentials): Promise<User> {
  const { user } = await answerOf(client.POST("/v1/sessions", { body: credentials }));
  return user;
}

/** Signs out. A session that had ended already counts as done. */
export async function endCurrentSession(): Promise<void> {
  try {
    await answerOf(client.DELETE("/v1/sessions/current"));
  } catch (error) {
    if (!hasSlug(error, "unauthenticated")) throw error;
  }
}

/** Ends another of one's own sessions. One that is gone already counts as done. */
export async function endSession(id: string): Promise<void> {
  await unlessGone(answerOf(client.DELETE("/v1/sessions/{id}", { params: { path: { id } } })));
}
