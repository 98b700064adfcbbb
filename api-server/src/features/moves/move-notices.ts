import { type NamedRegion, regionNames } from "#locale/regions.ts";
import type { MailKind } from "#mails/letter.ts";
import type { Composer } from "#mails/send-mails.ts";
import { hubLink, languageOf, writeMail } from "#mails/write-mail.ts";

export interface MoveNoticeContext {
  regions: NamedRegion[];
  publicUrl: URL;
}

/** Writes the notices of moves, which call regions as people do. */
export function moveNoticeComposers({ regions, publicUrl }: MoveNoticeContext) {
  const nameOf = regionNames(regions);
  const compose =
    (kind: MailKind, page: string): Composer =>
    async ({ recipient, details }) => {
      const language = languageOf(recipient);
      const [from = "", to = ""] = [details.from, details.to];
      const named = { ...details, from: nameOf(from, language), to: nameOf(to, language) };
      return writeMail(recipient, kind, { link: hubLink(publicUrl, page), details: named });
    };
  return {
    "move-asked-for-notice": compose("move-asked-for-notice", "/my-data/move"),
    "moved-notice": compose("moved-notice", "/my-data"),
  };
}
