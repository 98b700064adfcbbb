import { readFile } from "node:fs/promises";
import { type IncomingHttpHeaders, type IncomingMessage, request } from "node:http";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { loopback } from "./ports.ts";

/** As long as nginx/hub.conf waits for a connection and an answer, in milliseconds. */
const ANSWER_WITHIN = 1_000;

/** What is asked for, and by whom. */
interface Asked {
  url: string;
  headers: IncomingHttpHeaders;
  socket: { remoteAddress?: string | undefined };
}

/**
 * The document of a public profile, with what the API has to say of the person in the place of its own title and
 * description: as nginx/hub.conf includes it, where it comes whole and in time.
 */
export async function profileDocument(folder: string, balancerUrl: string, asked: Asked): Promise<string> {
  const document = await readFile(join(folder, "public-profile.html"), "utf8");
  const handle = /^\/@([A-Za-z][A-Za-z0-9_]{2,29})(?:\?|$)/.exec(asked.url)?.[1];
  const head = handle === undefined ? undefined : await pageHead(`${balancerUrl}/v1/users/${handle}`, asked);
  return document.replace(
    /<!--# include .*?<!--# else -->(.*?)<!--# endif -->/s,
    (_directives, own: string) => head ?? own,
  );
}

async function pageHead(personUrl: string, asked: Asked): Promise<string | undefined> {
  try {
    const response = await answerTo(`${personUrl}/page-head`, asked);
    const head = await text(response);
    // What broke off on its way ends without its last element.
    return response.statusCode === 200 && /<\/script>\s*$/.test(head) ? head : undefined;
  } catch {
    return undefined;
  }
}

/** Nothing of the browser's is passed on but its language, its session least of all: it is what everybody may see. */
function answerTo(url: string, { headers, socket }: Asked): Promise<IncomingMessage> {
  const passedOn = {
    host: headers.host,
    "accept-language": headers["accept-language"],
    "x-forwarded-for": socket.remoteAddress ?? loopback,
    "x-forwarded-proto": "http",
  };
  const given = Object.fromEntries(Object.entries(passedOn).filter(([, value]) => value !== undefined));
  return new Promise((resolve, reject) => {
    request(url, { headers: given, signal: AbortSignal.timeout(ANSWER_WITHIN) })
      .once("response", resolve)
      .once("error", reject)
      .end();
  });
}
