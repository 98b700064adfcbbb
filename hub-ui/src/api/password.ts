import { answerOf, client } from "./client.ts";
import { forgetSignedIn, OWN, queryClient } from "./queries.ts";

/** Changes one's password; every other session ends. */
export async function changePassword(body: {
  current_password: string;
  new_password: string;
}): Promise<void> {
  await answerOf(client.PUT("/v1/me/password", { body }));
  await queryClient.invalidateQueries({ queryKey: OWN });
}

/** Asks for a link by mail. Nobody is told whether there is such an account. */
export async function startPasswordReset(body: { email: string }): Promise<void> {
  await answerOf(client.POST("/v1/password-resets", { body }));
}

/** @throws ApiProblem `token-spent` for a link that no longer works */
export async function completePasswordReset(body: { token: string; password: string }): Promise<void> {
  await answerOf(client.POST("/v1/password-resets/complete", { body }));
  // Whoever was signed in here is not any more, and need not be told that by a page.
  forgetSignedIn();
}
