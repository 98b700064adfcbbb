import type { MailKind } from "#mails/letter.ts";
import type { Composer } from "#mails/send-mails.ts";
import { hubLink, writeMail } from "#mails/write-mail.ts";

export interface MoveNoticeContext {
  regions: { id: string; name: string }[];
  publicUrl: URL;
}

/** Writes the notices of moves, which call regions as people do. */
export function moveNoticeComposers({ regions, publicUrl }: MoveNoticeContext) {
  const nameOf = (id = "") => regions.find((region) => region.id === id)?.name ?? id;
  const compose =
    (kind: MailKind, page: string): Composer =>
    async ({ recipient, details }) => {
      const named = { ...details, from: nameOf(details.from), to: nameOf(details.to) };
      return writeMail(recipient, kind, { link: hubLink(publicUrl, page), details: named });
    };
  return {
    "move-asked-for-notice": compose("move-asked-for-notice", "/my-data/move"),
    "moved-notice": compose("moved-notice", "/my-data"),
  };
}
