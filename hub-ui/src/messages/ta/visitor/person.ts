import type * as english from "../../en/visitor/person.ts";
import type { Translation } from "../../types.ts";

export const person: Translation<typeof english.person> = {
  about: "அறிமுகம்",
  livesIn: "தரவின் இல்லம்: {region}",
};
