import { readFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import type { Plugin } from "vite";
import { LANGUAGES, type Language, manifestPath } from "./src/messages/languages.ts";
import { visitorTexts } from "./visitor-texts.ts";

interface Icon {
  file: string;
  /** edge, in pixels */
  size: number;
  /** how much of the edge the blossom takes; the rest is paper, or nothing where it takes all */
  share: number;
  purpose?: "any" | "maskable";
}

const ICONS: Icon[] = [
  { file: "icons/192.png", size: 192, share: 1, purpose: "any" },
  { file: "icons/512.png", size: 512, share: 1, purpose: "any" },
  // What a system cuts off is outside of a circle of 80 % of the edge (W3C, Web Application Manifest, "maskable").
  { file: "icons/512-maskable.png", size: 512, share: 0.78, purpose: "maskable" },
  { file: "icons/apple-touch.png", size: 180, share: 0.88 },
];
const SHORTCUT_ICONS = [{ src: "/icons/192.png", sizes: "192x192", type: "image/png" }];

/** What makes the hub installable: its manifest in every language, and its icons, which are drawn of public/favicon.svg. */
export function webManifest(): Plugin {
  let root = "";
  return {
    name: "web-manifest",
    configResolved: (config) => {
      root = config.root;
    },
    async generateBundle() {
      for (const [fileName, source] of await installFiles(root)) {
        this.emitFile({ type: "asset", fileName, source });
      }
    },
    configureServer: async (server) => {
      const files = await installFiles(root);
      server.middlewares.use((request, response, next) => {
        const path = (request.url ?? "").slice(1);
        const content = files.get(path);
        if (content === undefined) return next();
        const type = path.endsWith(".webmanifest") ? "application/manifest+json" : "image/png";
        response.setHeader("content-type", type).end(content);
      });
    },
  };
}

async function installFiles(root: string): Promise<Map<string, string | Uint8Array>> {
  const blossom = await readFile(join(root, "public/favicon.svg"), "utf8");
  const paper = paperOf(await readFile(join(root, "src/ui/tokens.css"), "utf8"));
  const files = new Map<string, string | Uint8Array>();
  for (const language of Object.keys(LANGUAGES) as Language[]) {
    const texts = await visitorTexts(language);
    files.set(manifestPath(language).slice(1), JSON.stringify(manifest(paper, language, texts), null, 2));
  }
  for (const icon of ICONS) files.set(icon.file, await draw(icon, blossom, paper));
  return files;
}

function manifest(
  paper: string,
  language: Language,
  { landing, shell }: Awaited<ReturnType<typeof visitorTexts>>,
) {
  return {
    // The same in every language: it is one app.
    id: "/",
    name: "Vetchium",
    short_name: "Vetchium",
    description: landing.claim,
    lang: language,
    dir: "ltr",
    // Whoever is not signed in is led to signing in, and back.
    start_url: "/profile",
    scope: "/",
    display: "standalone",
    theme_color: paper,
    background_color: paper,
    categories: ["social", "security"],
    icons: [
      { src: "/favicon.svg", sizes: "any", type: "image/svg+xml", purpose: "any" },
      ...ICONS.filter(({ purpose }) => purpose !== undefined).map(({ file, size, purpose }) => ({
        src: `/${file}`,
        sizes: `${size}x${size}`,
        type: "image/png",
        purpose,
      })),
    ],
    shortcuts: [
      { name: shell.account.profile, url: "/profile", icons: SHORTCUT_ICONS },
      { name: shell.account.myData, url: "/my-data", icons: SHORTCUT_ICONS },
    ],
  };
}

/** The colour of the page where it is light. */
function paperOf(tokens: string): string {
  const paper = /--paper: (#[0-9a-f]{6});/.exec(tokens)?.[1];
  if (paper === undefined) throw new Error("tokens.css has no --paper");
  return paper;
}

function draw({ size, share }: Icon, blossom: string, paper: string): Promise<Uint8Array> {
  const edge = size * share;
  const corner = (size - edge) / 2;
  const placed = blossom.replace("<svg", `<svg x="${corner}" y="${corner}" width="${edge}" height="${edge}"`);
  const ground = share === 1 ? "" : `<rect width="100%" height="100%" fill="${paper}"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}">${ground}${placed}</svg>`;
  return sharp(Buffer.from(svg)).png({ compressionLevel: 9, palette: true }).toBuffer();
}
