import { loadTexts } from "./messages/spoken.ts";

// Runs while the rest of the hub is still on its way, so that the texts of one's language come beside it, not after it.
// Where they can't be fetched, the hub tries once more.
loadTexts("visitor").catch(() => undefined);
