import { type MarkdownToJSX, parser, RuleType } from "markdown-to-jsx/react";
import { createElement, type ReactNode } from "react";

type Node = MarkdownToJSX.ASTNode;

/** How deep quotes and lists may lie in each other; what lies deeper is left out. */
const MAX_DEPTH = 12;

/**
 * What a person wrote about themselves, as Markdown. Of all that Markdown knows, only what is named here becomes an
 * element; markup, pictures and addresses of other kinds stay what they are: text.
 */
export function Markdown({ text }: { text: string }) {
  const nodes = parser(text, { disableParsingRawHTML: true, disableFrontmatter: true, forceBlock: true });
  return createElement("div", null, ...render(nodes, { depth: 0, isInLink: false }));
}

interface Place {
  depth: number;
  isInLink: boolean;
}

function render(nodes: Node[], place: Place): ReactNode[] {
  return nodes.map((node) => renderNode(node, place));
}

function renderNode(node: Node, { depth, isInLink }: Place): ReactNode {
  if (depth > MAX_DEPTH) return null;
  const inside = (nodes: Node[]) => render(nodes, { depth: depth + 1, isInLink });
  switch (node.type) {
    case RuleType.text:
      return node.text;
    case RuleType.breakLine:
      return createElement("br");
    case RuleType.paragraph:
      return createElement("p", null, ...inside(node.children));
    case RuleType.heading:
      return createElement("h3", null, ...inside(node.children));
    case RuleType.blockQuote:
      return createElement("blockquote", null, ...inside(node.children));
    case RuleType.textFormatted:
      return createElement(
        ["strong", "em"].includes(node.tag) ? node.tag : "span",
        null,
        ...inside(node.children),
      );
    case RuleType.orderedList:
      return createElement("ol", { start: node.start }, ...items(node.items, inside));
    case RuleType.unorderedList:
      return createElement("ul", null, ...items(node.items, inside));
    case RuleType.codeInline:
      return createElement("code", null, node.text);
    case RuleType.codeBlock:
      return createElement("pre", null, createElement("code", null, node.text));
    case RuleType.link:
      return isInLink ? createElement("span", null, ...inside(node.children)) : renderLink(node, depth);
    case RuleType.image:
      return node.alt ?? null;
    case RuleType.gfmTask:
      return node.completed ? "☑" : "☐";
    case RuleType.table:
      return [node.header, ...node.cells].map((row) =>
        createElement("p", { key: JSON.stringify(row) }, ...row.flatMap((cell) => [...inside(cell), " "])),
      );
    default:
      return null;
  }
}

function items(all: Node[][], inside: (nodes: Node[]) => ReactNode[]): ReactNode[] {
  return all.map((item) => createElement("li", null, ...inside(item)));
}

function renderLink({ target, children }: MarkdownToJSX.LinkNode, depth: number): ReactNode {
  const content = render(children, { depth: depth + 1, isInLink: true });
  const href = webTarget(target);
  if (href === undefined) return createElement("span", null, ...content);
  return createElement("a", { href, rel: "noopener noreferrer nofollow ugc", target: "_blank" }, ...content);
}

/** Where a link may lead: to the web, or to a mail. */
function webTarget(target: string | null): string | undefined {
  const url = URL.parse(target ?? "");
  return url !== null && ["http:", "https:", "mailto:"].includes(url.protocol) ? url.href : undefined;
}
