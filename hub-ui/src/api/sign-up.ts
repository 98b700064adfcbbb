import { answerOf, client } from "./client.ts";
import type { User } from "./types.ts";

export interface SignUpStart {
  email: string;
  home_region: string;
  locale: string;
}

export async function startSignUp(body: SignUpStart): Promise<void> {
  await answerOf(client.POST("/v1/signups", { body }));
}

export interface SignUpCompletion {
  token: string;
  handle: string;
  display_name: string;
  password: string;
}

export async function completeSignUp(body: SignUpCompletion): Promise<User> {
  const { user } = await answerOf(client.POST("/v1/signups/complete", { body }));
  return user;
}
