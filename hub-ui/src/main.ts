import { loadTexts } from "./messages/spoken.ts";

// Small, so that the texts of one's language are on their way while the rest of the hub still is.
const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no #root");
const [{ draw }] = await Promise.all([import("./app.tsx"), loadTexts("visitor")]);
draw(root);
