import * as contract from "@vetchium/api-contract";
import type { HomeLookup } from "#cross-region/home-lookup.ts";
import type { App } from "#http/app.ts";
import { invalid, ProblemError } from "#http/problems.ts";
import { tellRobots } from "#http/robots.ts";
import { clientOf, type HttpSessions, SEEN_BY } from "#http/sessions.ts";
import { answerUser } from "#http/user-response.ts";
import { normaliseHandle } from "#identity/handle.ts";
import type { Limits } from "#limits/limits.ts";
import { deleteAvatar, findAvatar, putAvatar } from "./avatar.queries.ts";
import { readAvatar } from "./avatar.ts";

// Whatever a browser takes it for: it runs nothing, and is of no origin.
const PICTURE_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox";

export function avatarRoutes(app: App, homes: HomeLookup, sessions: HttpSessions, limits: Limits): void {
  // A scope of its own: here bodies are pictures and nothing else.
  app.register(async (scope: App) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(
      [...contract.AVATAR_CONTENT_TYPES],
      { parseAs: "buffer", bodyLimit: contract.AVATAR_MAX_BYTES },
      (_request, body, done) => done(null, body),
    );
    putAvatarRoute(scope, sessions, limits);
  });

  app.route({
    ...contract.deleteAvatar,
    async handler(request, reply) {
      await sessions.run(request, reply, async ({ home, secretHash }) => {
        const [outcome] = await deleteAvatar.run({ secretHash, ...clientOf(request) }, home);
        return outcome;
      });
      return reply.code(204).send(undefined);
    },
  });

  app.route({
    ...contract.getAvatar,
    async handler(request, reply) {
      const isSignedIn = request.query.as !== "everyone" && sessions.isSignedIn(request);
      const found = await lookForAvatar(homes, request.params.handle, isSignedIn !== false);
      if (found === undefined) throw noPicture();
      const { picture, avatar_version: version, is_for_everyone: isForEveryone } = found;
      if (isForEveryone) {
        // An address that names the version never shows another picture.
        const isNamed = request.query.v === version;
        reply.header("cache-control", isNamed ? "public, max-age=31536000, immutable" : "no-cache");
      } else {
        if (!(await isSignedIn)) throw noPicture();
        // What is between here and the browser keeps nothing, and the browser asks each time whether it may show it.
        reply.headers({ "cache-control": "private, no-cache", vary: SEEN_BY });
      }
      tellRobots(reply, found.search_engines);
      reply.header("etag", `"${version}"`);
      if (request.headers["if-none-match"] === `"${version}"`) return reply.code(304).send(undefined);
      reply.header("content-security-policy", PICTURE_POLICY);
      reply.header("content-disposition", 'inline; filename="avatar.webp"');
      return reply.type("image/webp").send(picture);
    },
  });
}

/** Throws DatabaseUnavailable where the picture may be in a region that is away. */
async function lookForAvatar(homes: HomeLookup, text: string, wantsMore: boolean) {
  const handle = normaliseHandle(text);
  if (handle === undefined) return undefined;
  const found = await homes.find({ kind: "handle", values: [handle] }, async (region, within) => {
    const [row] = await findAvatar.run({ handle, wantsMore }, region, within);
    return row;
  });
  return found?.value;
}

function noPicture(): ProblemError {
  return new ProblemError("not-found", "picture-unknown");
}

function putAvatarRoute(scope: App, sessions: HttpSessions, limits: Limits): void {
  scope.route({
    ...contract.putAvatar,
    bodyLimit: contract.AVATAR_MAX_BYTES,
    // Before megabytes are read: whoever was never given a session may not send any.
    onRequest: async (request, reply) => {
      await limits.take(["upload", await sessions.likelyUserId(request, reply)]);
    },
    async handler(request, reply) {
      const avatar = Buffer.isBuffer(request.body) ? await readAvatar(request.body) : undefined;
      if (avatar === undefined) {
        throw invalid({ pointer: "", detail: "no-picture" });
      }
      const { picture, version: avatarVersion } = avatar;
      const { home, value: row } = await sessions.run(request, reply, async (session) => {
        const { secretHash } = session;
        const change = { secretHash, picture, avatarVersion, ...clientOf(request) };
        const [changed] = await putAvatar.run(change, session.home);
        return changed;
      });
      return answerUser(reply, row, home);
    },
  });
}
