import type { PublicUser } from "@vetchium/api-contract";
import { encode } from "html-entities";
import type { Language } from "#locale/languages.ts";
import { pageWords } from "./page-words.ts";

/** The size of a card, in pixels. */
export const CARD_SIZE = { width: 1200, height: 630 };
/** How much of a text a search engine shows, about. */
const DESCRIPTION_LENGTH = 200;

export interface HeadLinks {
  page: string;
  card: string;
  /** Null for somebody without a picture that everybody may see. */
  picture: string | null;
}

/**
 * What the `<head>` of a person's page says of them, in HTML: for search engines, for whoever is shown a link to it, and
 * for the page itself, which need not ask for the person again. `user` is the person as everybody sees them.
 */
export function pageHead(user: PublicUser, links: HeadLinks, language: Language): string {
  const { handle, display_name: name } = user;
  const words = pageWords[language];
  const title = `${name} (@${handle})`;
  const description = shortened(user.headline ?? user.bio ?? words.about(name, handle));
  return [
    `<title>${encode(`${title} · Vetchium`)}</title>`,
    meta("name", "description", description),
    ...(user.search_engines ? [] : [meta("name", "robots", "noindex")]),
    `<link rel="canonical" href="${encode(links.page)}">`,
    meta("property", "og:type", "profile"),
    meta("property", "og:site_name", "Vetchium"),
    meta("property", "og:title", title),
    meta("property", "og:description", description),
    meta("property", "og:url", links.page),
    meta("property", "og:image", links.card),
    meta("property", "og:image:type", "image/png"),
    meta("property", "og:image:width", String(CARD_SIZE.width)),
    meta("property", "og:image:height", String(CARD_SIZE.height)),
    meta("property", "og:image:alt", words.card(name, handle)),
    meta("property", "profile:username", handle),
    meta("name", "twitter:card", "summary_large_image"),
    `<script type="application/ld+json">${inScript(personOf(user, links))}</script>`,
    `<script type="application/json" id="public-profile">${inScript({ user })}</script>`,
    "",
  ].join("\n");
}

function meta(kind: "name" | "property", name: string, content: string): string {
  return `<meta ${kind}="${name}" content="${encode(content)}">`;
}

/** JSON that no HTML parser finds a tag or a comment in. */
function inScript(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll("<", "\\u003c")
    .replaceAll(">", "\\u003e")
    .replaceAll("&", "\\u0026");
}

/** On one line, and not in the midst of what a reader takes for one character. */
function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  const characters = [...new Intl.Segmenter().segment(line)].map(({ segment }) => segment);
  if (characters.length <= DESCRIPTION_LENGTH) return line;
  return `${characters
    .slice(0, DESCRIPTION_LENGTH - 1)
    .join("")
    .trimEnd()}…`;
}

/** A Person of https://schema.org/Person. */
function personOf(user: PublicUser, { page, picture }: HeadLinks): object {
  const current = user.work.find(({ end }) => end === undefined);
  const elsewhere = [user.website, ...user.links.map(({ url }) => url)].filter((url) => url !== null);
  return {
    "@context": "https://schema.org",
    "@type": "Person",
    "@id": page,
    url: page,
    name: user.display_name,
    alternateName: `@${user.handle}`,
    ...(picture === null ? {} : { image: picture }),
    ...(user.headline === null ? {} : { description: user.headline }),
    ...(current === undefined
      ? {}
      : { jobTitle: current.title, worksFor: { "@type": "Organization", name: current.organisation } }),
    ...(user.education.length === 0
      ? {}
      : {
          alumniOf: user.education.map(({ school }) => ({
            "@type": "EducationalOrganization",
            name: school,
          })),
        }),
    ...(user.languages.length === 0 ? {} : { knowsLanguage: user.languages.map(({ language }) => language) }),
    ...(user.location === null ? {} : { homeLocation: { "@type": "Place", name: user.location } }),
    ...(elsewhere.length === 0 ? {} : { sameAs: elsewhere }),
  };
}
