import * as contract from "@vetchium/api-contract";
import type { App } from "#http/app.ts";
import { invalid } from "#http/problems.ts";
import type { HttpSessions } from "#http/sessions.ts";
import { answerUser } from "#http/user-response.ts";
import { canonicalLanguage } from "#locale/language-tag.ts";
import { isTimeZone } from "#locale/time-zone.ts";
import { changePreferences } from "./preferences.queries.ts";

export function preferenceRoutes(app: App, sessions: HttpSessions): void {
  app.route({
    ...contract.patchPreferences,
    async handler(request, reply) {
      const { theme } = request.body;
      const locale = readLocale(request.body.locale);
      const timeZone = readTimeZone(request.body.time_zone);
      const change = {
        ...{ setsLocale: locale !== undefined, locale },
        ...{ setsTheme: theme !== undefined, theme },
        ...{ setsTimeZone: timeZone !== undefined, timeZone },
      };
      const { home, value: row } = await sessions.run(request, reply, async (session) => {
        const { secretHash } = session;
        const [changed] = await changePreferences.run({ secretHash, ...change }, session.home);
        return changed;
      });
      return answerUser(reply, row, home);
    },
  });
}

function readLocale(tag: string | null | undefined): string | null | undefined {
  if (typeof tag !== "string") return tag;
  const locale = canonicalLanguage(tag);
  if (locale === undefined) throw invalid({ pointer: "/locale", detail: "no-language-tag" });
  return locale;
}

function readTimeZone(name: string | null | undefined): string | null | undefined {
  if (typeof name !== "string" || isTimeZone(name)) return name;
  throw invalid({ pointer: "/time_zone", detail: "no-time-zone" });
}
