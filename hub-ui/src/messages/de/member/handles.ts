import type * as english from "../../en/member/handles.ts";
import type { Translation } from "../../types.ts";

export const changeHandle: Translation<typeof english.changeHandle> = {
  title: "Handle",
  address: "Deine öffentliche Adresse: {address}",
  change: "Handle ändern",
  newHandle: "Neuer Handle",
  same: "Das ist schon dein Handle.",
  consequences: {
    address: "Deine öffentliche Adresse ändert sich mit. Links auf die alte führen nicht mehr zu dir.",
    former:
      "@{handle} bleibt 90 Tage lang reserviert. So lange kannst du ihn zurücknehmen, und niemand sonst kann ihn haben.",
  },
  submit: "Handle ändern",
  cancel: "Alten behalten",
  changed: "Du heißt jetzt @{now}. @{before} bleibt 90 Tage lang für dich reserviert.",
};
