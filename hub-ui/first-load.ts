import { brotliCompressSync, constants } from "node:zlib";
import type { Plugin, Rolldown } from "vite";

/** What is weighed of a built file. Rolldown's own chunks and assets are such. */
export type BuiltFile =
  | Pick<Rolldown.OutputAsset, "type">
  | (Pick<Rolldown.OutputChunk, "type" | "code" | "imports" | "isEntry" | "moduleIds"> & {
      viteMetadata?: { importedCss: Set<string> };
    });

/** The files that a browser fetches to show a page, by their names in the build. */
export interface FirstLoad {
  scripts: string[];
  styles: string[];
  /** of all scripts, as served: Brotli at its highest quality */
  bytes: number;
}

/**
 * The scripts of a page that a visit begins with: those of the entries, of the module that its route imports, and whatever
 * these import statically.
 * @throws where no chunk holds the module
 */
export function firstLoadOf(bundle: Record<string, BuiltFile>, module: string): FirstLoad {
  const scripts = new Set<string>();
  const styles = new Set<string>();
  const add = (name: string): void => {
    const file = bundle[name];
    if (file?.type !== "chunk" || scripts.has(name)) return;
    scripts.add(name);
    for (const style of file.viteMetadata?.importedCss ?? []) styles.add(style);
    file.imports.forEach(add);
  };
  for (const [name, file] of Object.entries(bundle)) if (file.type === "chunk" && file.isEntry) add(name);
  add(nameOf(bundle, module, ({ moduleIds }) => moduleIds.some((id) => id.endsWith(module))));
  const bytes = [...scripts].map((name) => servedBytes(bundle[name])).reduce((sum, size) => sum + size, 0);
  return { scripts: [...scripts], styles: [...styles], bytes };
}

/** Chunks that import each other in a circle: the first to run would find the other's exports missing. */
export function circleOf(bundle: Record<string, BuiltFile>): string[] | undefined {
  const done = new Set<string>();
  const follow = (name: string, path: string[]): string[] | undefined => {
    if (path.includes(name)) return [...path.slice(path.indexOf(name)), name];
    const file = bundle[name];
    if (done.has(name) || file?.type !== "chunk") return undefined;
    const circle = file.imports.map((next) => follow(next, [...path, name])).find(Boolean);
    done.add(name);
    return circle;
  };
  return Object.keys(bundle)
    .map((name) => follow(name, []))
    .find(Boolean);
}

/**
 * Fails the build where a page's first load weighs more than `limit` bytes of script; says what each weighs.
 * @param oneOf of the chunks with such modules a visitor fetches one, whichever their language is: the heaviest counts
 */
export function firstLoadBudget(pages: Record<string, string>, limit: number, oneOf?: RegExp): Plugin {
  return {
    name: "first-load-budget",
    apply: "build",
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        const circle = circleOf(bundle);
        if (circle !== undefined) this.error(`Chunks import each other: ${circle.join(" → ")}`);
        const heaviest = Math.max(0, ...chunksWith(bundle, oneOf).map(servedBytes));
        for (const [page, module] of Object.entries(pages)) {
          const { bytes: alone, scripts } = firstLoadOf(bundle, module);
          const bytes = alone + heaviest;
          const weighs = `The first load of ${page} is ${kilobytes(bytes)} in ${scripts.length} scripts`;
          if (bytes > limit) this.error(`${weighs}, more than ${kilobytes(limit)}: ${scripts.join(", ")}`);
          this.info(`${weighs}, of ${kilobytes(limit)} at most`);
        }
      },
    },
  };
}

function chunksWith(bundle: Record<string, BuiltFile>, modules: RegExp | undefined): BuiltFile[] {
  if (modules === undefined) return [];
  return Object.values(bundle).filter(
    (file) => file.type === "chunk" && file.moduleIds.some((id) => modules.test(id)),
  );
}

type Chunk = Extract<BuiltFile, { type: "chunk" }>;

function nameOf(bundle: Record<string, BuiltFile>, what: string, is: (chunk: Chunk) => boolean): string {
  const found = Object.entries(bundle).find(([, file]) => file.type === "chunk" && is(file));
  if (found === undefined) throw new Error(`No chunk holds ${what}`);
  return found[0];
}

const weighed = new WeakMap<BuiltFile, number>();

/** It takes seconds, and pages share most of their files. */
function servedBytes(file: BuiltFile | undefined): number {
  if (file?.type !== "chunk") return 0;
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  const bytes = weighed.get(file) ?? brotliCompressSync(file.code, { params }).length;
  weighed.set(file, bytes);
  return bytes;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
