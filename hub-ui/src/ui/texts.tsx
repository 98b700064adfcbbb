import type { ReactNode } from "react";
import { IntlProvider } from "use-intl";
import { formatLocale } from "../messages/languages.ts";
import { useSpoken } from "../messages/spoken.ts";
import type { Messages } from "../messages/types.ts";

const timeZone = new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Hands the texts of the language that is spoken to everything in it, and how dates and numbers are written. */
export function Texts({ children }: { children: ReactNode }) {
  const { language, texts } = useSpoken();
  return (
    <IntlProvider locale={formatLocale(language)} messages={texts as Messages} timeZone={timeZone}>
      {children}
    </IntlProvider>
  );
}
