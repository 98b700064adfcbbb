import type { ReactNode } from "react";
import { IntlProvider } from "use-intl";
import type { Messages } from "../messages/types.ts";
import { useSpoken } from "./use-spoken.ts";

const ofDevice = new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Hands the texts of the language that is spoken to everything in it, and how dates and numbers are written. */
export function Texts({ children }: { children: ReactNode }) {
  const { locale, timeZone, texts } = useSpoken();
  return (
    <IntlProvider locale={locale} messages={texts as Messages} timeZone={timeZone ?? ofDevice}>
      {children}
    </IntlProvider>
  );
}
