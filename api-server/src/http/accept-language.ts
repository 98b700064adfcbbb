import type { IncomingHttpHeaders } from "node:http";
import { LRUCache } from "lru-cache";
import Negotiator from "negotiator";
import { closestLanguage, FALLBACK, type Language } from "#locale/languages.ts";

/** What a browser sends is shorter by far; what is longer is somebody's play, and is not read. */
const LONGEST = 200;
// To compare languages takes longer than to answer most requests, and most browsers send one of a few headers.
const known = new LRUCache<string, Language>({ max: 1000 });

/** The language of ours that is closest to what Accept-Language asks for (RFC 9110, 12.5.4). */
export function readersLanguage(headers: IncomingHttpHeaders): Language {
  const header = headers["accept-language"];
  if (header === undefined || header.length > LONGEST) return FALLBACK;
  const language = known.get(header) ?? closestLanguage(new Negotiator({ headers }).languages());
  known.set(header, language);
  return language;
}
