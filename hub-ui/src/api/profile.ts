import { API_BASE, answerOf, client, reach, readersLanguage } from "./client.ts";
import { rememberMyself } from "./queries.ts";
import type { ProfilePatch, User } from "./types.ts";

export const AVATAR_TYPES = ["image/png", "image/jpeg", "image/webp"];

/**
 * Changes what `patch` names.
 * @throws ApiProblem `stale` when the profile is no longer at `version`
 */
export async function patchProfile({
  patch,
  version,
}: {
  patch: ProfilePatch;
  version: number;
}): Promise<User> {
  const { user } = await answerOf(
    client.PATCH("/v1/me", { body: patch, params: { header: { "if-match": `"${version}"` } } }),
  );
  return rememberMyself(user);
}

/** The newest version of one's own profile, past any cache. */
export async function fetchProfile(): Promise<User> {
  const { user } = await answerOf(client.GET("/v1/me"));
  return rememberMyself(user);
}

export async function putAvatar(picture: Blob): Promise<User> {
  // The picture is the body itself; the generated client takes a body for JSON.
  const { user } = await answerOf<{ user: User }>(upload("/v1/me/avatar", picture));
  return rememberMyself(user);
}

/** Takes one's picture away. @returns it as well, where it could be fetched before, so that it can be given back */
export async function deleteAvatar({
  avatar_url,
}: Pick<User, "avatar_url">): Promise<{ user: User; picture: Blob | undefined }> {
  const picture = avatar_url === null ? undefined : await fetchPicture(avatar_url).catch(() => undefined);
  await answerOf(client.DELETE("/v1/me/avatar"));
  return { user: await fetchProfile(), picture };
}

async function fetchPicture(path: string): Promise<Blob | undefined> {
  const response = await fetch(API_BASE + path);
  return response.ok ? response.blob() : undefined;
}

async function upload(path: string, body: Blob) {
  const request = fetch(API_BASE + path, {
    method: "PUT",
    body,
    headers: { "accept-language": readersLanguage(), "content-type": body.type },
  });
  const { response } = await reach(request.then((response) => ({ response })));
  const answer: unknown = await response.json().catch(() => undefined);
  return response.ok ? { data: answer as { user: User }, response } : { error: answer, response };
}
