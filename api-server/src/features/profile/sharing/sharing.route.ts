import * as contract from "@vetchium/api-contract";
import type { FastifyReply } from "fastify";
import type { HomeLookup } from "#cross-region/home-lookup.ts";
import { readersLanguage } from "#http/accept-language.ts";
import type { App } from "#http/app.ts";
import { ProblemError } from "#http/problems.ts";
import { tellRobots } from "#http/robots.ts";
import { type HttpSessions, SEEN_BY } from "#http/sessions.ts";
import { normaliseHandle } from "#identity/handle.ts";
import { closestLanguage, type Language } from "#locale/languages.ts";
import { findPublicUser } from "../public-profile.ts";
import { findCard } from "./card.queries.ts";
import { drawCard } from "./card.ts";
import { pageHead } from "./page-head.ts";
import { pageWords } from "./page-words.ts";
import { toVcard } from "./vcard.ts";

export interface SharingContext {
  homes: HomeLookup;
  /** Where people find the hub. */
  publicUrl: URL;
  /** What a region is called in a language. */
  regionName: (id: string, language: Language) => string;
}

/** How long a card may be shown without asking whether it is still the same, in seconds. */
const CARD_SECONDS = 3600;
/** Goes up when cards are drawn in another way. */
const CARD_DESIGN = 2;

export function sharingRoutes(app: App, context: SharingContext, sessions: HttpSessions): void {
  vcardRoute(app, context, sessions);
  pageHeadRoute(app, context);
  cardRoute(app, context);
}

function vcardRoute(app: App, { homes, publicUrl }: SharingContext, sessions: HttpSessions): void {
  app.route({
    ...contract.getVcard,
    async handler(request, reply) {
      const isSignedIn = request.query.as !== "everyone" && sessions.isSignedIn(request);
      reply.header("vary", SEEN_BY);
      const found = await findPublicUser(homes, request.params.handle, isSignedIn);
      if (found === undefined) throw nobody();
      const { forAsker: user, forEveryone } = found;
      tellRobots(reply, user.search_engines);
      reply.header("content-disposition", `attachment; filename="${user.handle}.vcf"`);
      const links = linksTo(publicUrl, user.handle, forEveryone.avatar_url);
      return reply.type("text/vcard; charset=utf-8").send(toVcard(user, links));
    },
  });
}

function pageHeadRoute(app: App, { homes, publicUrl }: SharingContext): void {
  app.route({
    ...contract.getPageHead,
    async handler(request, reply) {
      const found = await findPublicUser(homes, request.params.handle);
      if (found === undefined) throw nobody();
      const { forEveryone: user, version } = found;
      const language = readersLanguage(request.headers);
      reply.headers({ "content-language": language, vary: "accept-language" });
      tellRobots(reply, user.search_engines);
      const card = hubAddress(publicUrl, `/api/v1/users/${user.handle}/card.png?v=${version}`);
      const links = { ...linksTo(publicUrl, user.handle, user.avatar_url), card };
      return reply.type("text/html; charset=utf-8").send(pageHead(user, links, language));
    },
  });
}

function cardRoute(app: App, { homes, regionName }: SharingContext): void {
  app.route({
    ...contract.getCard,
    async handler(request, reply) {
      const handle = normaliseHandle(request.params.handle);
      const found =
        handle &&
        (await homes.find({ kind: "handle", values: [handle] }, async (region, within) => {
          const [row] = await findCard.run({ handle }, region, within);
          return row;
        }));
      if (!found) throw nobody();
      const { region } = found.home;
      const { display_name: name, locale, picture, headline, version, search_engines } = found.value;
      // Their own: whoever fetches it keeps it for many readers, and says nothing of any.
      const language = closestLanguage(locale === null ? [] : [locale]);
      const etag = `"${CARD_DESIGN}-${region}-${language}-${version}"`;
      tellRobots(reply, search_engines);
      showCard(reply, etag);
      if (request.headers["if-none-match"] === etag) return reply.code(304).send(undefined);
      const home = pageWords[language].home(regionName(region, language));
      const card = await drawCard({ handle: found.value.handle, name, headline, home, picture });
      return reply.type("image/png").send(card);
    },
  });
}

function showCard(reply: FastifyReply, etag: string): void {
  reply.headers({
    etag,
    "cache-control": `public, max-age=${CARD_SECONDS}`,
    // It is made to be shown on other people's pages.
    "cross-origin-resource-policy": "cross-origin",
  });
}

function nobody(): ProblemError {
  return new ProblemError("not-found", "handle-unknown");
}

function linksTo(publicUrl: URL, handle: string, avatarPath: string | null) {
  return {
    page: hubAddress(publicUrl, `/@${handle}`),
    picture: avatarPath === null ? null : hubAddress(publicUrl, `/api${avatarPath}`),
  };
}

function hubAddress(publicUrl: URL, path: string): string {
  return new URL(path, publicUrl).href;
}
