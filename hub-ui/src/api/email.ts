import { queryOptions } from "@tanstack/react-query";
import { answerOf, client } from "./client.ts";
import { OWN, queryClient, rememberMyself } from "./queries.ts";
import type { User } from "./types.ts";

/** The email of the person who is signed in, and the one that they asked for and have not proven yet. */
export const emailQuery = queryOptions({
  queryKey: [...OWN, "email"],
  queryFn: ({ signal }) => answerOf(client.GET("/v1/me/email", { signal })),
});

/** Asks for a link to be mailed to the new address. */
export async function askForEmail(body: { email: string; password: string }): Promise<void> {
  await answerOf(client.PUT("/v1/me/email", { body }));
  await queryClient.invalidateQueries({ queryKey: emailQuery.queryKey });
}

export async function callOffEmailChange(): Promise<void> {
  await answerOf(client.DELETE("/v1/me/email/change"));
  await queryClient.invalidateQueries({ queryKey: emailQuery.queryKey });
}

/** @throws ApiProblem `token-spent` for a link that no longer works, `email-taken` when somebody has it by now */
export async function confirmEmail(token: string): Promise<User> {
  const { user } = await answerOf(client.POST("/v1/me/email/confirm", { body: { token } }));
  void queryClient.invalidateQueries({ queryKey: emailQuery.queryKey });
  return rememberMyself(user);
}
