import { isLanguage, LANGUAGES } from "../messages/languages.ts";
import { useSpoken } from "./use-spoken.ts";

/** The languages for a list to choose from, each by its own name: whoever reads no other finds theirs. */
export function LanguageOptions() {
  const { language } = useSpoken();
  return (
    <>
      {isLanguage(language) ? null : <option value={language}>{language}</option>}
      {Object.entries(LANGUAGES).map(([code, name]) => (
        <option key={code} value={code} lang={code}>
          {name}
        </option>
      ))}
    </>
  );
}
