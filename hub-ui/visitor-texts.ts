import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Translation, VisitorMessages } from "./src/messages/types.ts";

/** The texts that everybody may see in a language, as they are written, for what the build makes of them. */
export function visitorTexts(language: string): Promise<Translation<VisitorMessages>> {
  const index = join(import.meta.dirname, "src", "messages", language, "visitor", "index.ts");
  return import(pathToFileURL(index).href) as Promise<Translation<VisitorMessages>>;
}
