import { basename } from "node:path";
import { PETAL, PETAL_TURNS } from "./src/ui/petals.ts";
import { visitorTexts } from "./visitor-texts.ts";

/**
 * The name of a class of a style sheet's module, such as `landing-hero`: the same for the pages and for what stands in
 * their documents.
 */
export function scopedName(name: string, file: string): string {
  return `${basename(file.replace(/\?.*/, ""), ".module.css")}-${name}`;
}

const HEADER = `<header class="shell-header"><span class="shell-logo">${blossom(34)}<span translate="no">Vetchium</span></span><span class="shell-navigation"></span></header>`;

/**
 * What is seen of a page before its scripts have run, which takes a telephone a second and more: of the landing page, what
 * it says first, in each language. It is for the eyes alone, and gives way to the page.
 */
export async function landingView(languages: string[]): Promise<string> {
  const views = await Promise.all(
    languages.map(async (language) => {
      const { landing } = await visitorTexts(language);
      const headline = escaped(landing.headline).replace(/&lt;(\/?)line&gt;/g, "<$1span>");
      return view(
        `lang="${language}"`,
        "wide",
        `<section class="landing-hero"><div class="landing-heroText"><h1 class="page-heading landing-headline">${headline}</h1><p class="landing-claim">${escaped(landing.claim)}</p>${invitation(landing)}</div><div class="landing-heroPicture"></div></section>`,
      );
    }),
  );
  return views.join("");
}

/** What it invites to: visitors, and those whom this browser knows to be signed in. */
function invitation({ choose, signIn, yourProfile }: Record<"choose" | "signIn" | "yourProfile", string>) {
  const button = (text: string) =>
    `<span class="first-view-button"><span class="controls-buttonLabel">${escaped(text)}</span></span>`;
  return (
    `<div class="landing-invitation first-view-visitor">${button(choose)}${button(signIn)}</div>` +
    `<div class="landing-invitation first-view-member">${button(yourProfile)}</div>`
  );
}

/** Of a public profile, what its card begins with: public/profile-view.js writes into it whose it is. */
export function profileView(): string {
  const picture = `<div class="person-card-head"><span class="person-card-picture"><span class="avatar-frame first-view-picture"></span></span></div>`;
  const words = `<h1 class="page-heading person-card-name"><bdi></bdi></h1><p class="person-card-handle"></p><p class="person-card-headline"><bdi></bdi></p>`;
  const card = view(
    "data-profile",
    "medium",
    `<article class="person-card-card"><div class="person-card-band"></div>${picture}${words}<div class="person-card-room"></div></article>`,
  );
  return `${card}<script src="/profile-view.js"></script>`;
}

function view(attribute: string, width: string, content: string): string {
  return `<div class="first-view" aria-hidden="true" ${attribute}>${HEADER}<main class="shell-main"><div class="page-page page-${width}">${content}</div></main></div>`;
}

function blossom(size: number): string {
  const petals = PETAL_TURNS.map((turn) => `<path d="${PETAL}" transform="rotate(${turn} 50 50)"/>`);
  return `<svg viewBox="0 0 100 100" width="${size}" height="${size}"><g class="blossom-petals">${petals.join("")}<circle cx="50" cy="50" r="6.5" class="blossom-throat"/></g></svg>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}
