import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { Markdown } from "./markdown.tsx";

function html(text: string): string {
  return renderToStaticMarkup(createElement(Markdown, { text })).replace(/^<div>|<\/div>$/g, "");
}

const link = (href: string, text: string) =>
  `<a href="${href}" rel="noopener noreferrer nofollow ugc" target="_blank">${text}</a>`;

test.each([
  ["one\ntwo\n\nthree", "<p>one\ntwo</p><p>three</p>"],
  ["one  \ntwo", "<p>one<br/>two</p>"],
  ["**b** and *i*", "<p><strong>b</strong> and <em>i</em></p>"],
  ["- a\n- b", "<ul><li>a</li><li>b</li></ul>"],
  ["3. a\n4. b", '<ol start="3"><li>a</li><li>b</li></ol>'],
  ["# Big", "<h3>Big</h3>"],
  ["> said", "<blockquote><p>said</p></blockquote>"],
  ["`x < y`", "<p><code>x &lt; y</code></p>"],
  ["```\nx\n```", "<pre><code>x</code></pre>"],
  ["[shop](https://example.com/a)", `<p>${link("https://example.com/a", "shop")}</p>`],
  ["[mail](mailto:a@example.com)", `<p>${link("mailto:a@example.com", "mail")}</p>`],
  ["https://example.com/a", `<p>${link("https://example.com/a", "https://example.com/a")}</p>`],
  ["fish &amp; chips", "<p>fish &amp; chips</p>"],
])("%j becomes %s", (text, expected) => {
  expect(html(text)).toBe(expected);
});

describe("what could do harm stays text", () => {
  test.each([
    ["<script>alert(1)</script>"],
    ["<img src=x onerror=alert(1)>"],
    ["<a href='javascript:alert(1)'>x</a>"],
    ["<style>body{display:none}</style>"],
    ["<iframe src=/signin></iframe>"],
    ["<!-- <b>x</b> -->"],
    ["text\n\n<div onclick=alert(1)>\n\n**x**\n\n</div>"],
    ["![alt](https://example.com/track.png)"],
    ["[![alt](javascript:alert(1))](javascript:alert(2))"],
    ["[x](javascript:alert(1))"],
    ["[x](JaVaScRiPt:alert(1))"],
    ["[x](java\tscript:alert(1))"],
    ["[x](&#106;avascript:alert(1))"],
    ["[x](data:text/html;base64,PHNjcmlwdD4=)"],
    ["[x](data:image/svg+xml,<svg onload=alert(1)>)"],
    ["[x](vbscript:x)"],
    ["[x](file:///etc/passwd)"],
    ["[x](//example.com)"],
    ["[x](/account)"],
    ["[r][1]\n\n[1]: javascript:alert(1)"],
    ["<javascript:alert(1)>"],
    ['[x](about:blank "onclick=alert(1)")'],
    ["| a |\n|---|\n| [x](javascript:alert(1)) |"],
    ["[^1]\n\n[^1]: <b>x</b>"],
  ])("%s", (text) => {
    const markup = html(text);
    expect(markup).not.toMatch(/<(?!\/?(p|div|span|ul|li|strong|br)\b)/);
    expect(markup).not.toMatch(/<[^>]*\s(href|src|on\w+|style)=/);
  });
});

test("a link's title and attributes are no way in", () => {
  expect(html('[x](https://example.com "\\" onclick=\\"alert(1)")')).toBe(
    `<p>${link("https://example.com/", "x")}</p>`,
  );
});

test("links don't lie in each other", () => {
  const markup = html("[a [b](https://example.com/b) c](https://example.com/c)");
  expect(markup).not.toMatch(/<a [^>]*>(?:(?!<\/a>).)*<a /);
});

test.each([
  ">".repeat(2000),
  "- ".repeat(1000),
  "[".repeat(2000),
  "*".repeat(2000),
  `${"[a](".repeat(400)}x`,
])("what is nested without end is drawn all the same", { timeout: 20_000 }, (text) => {
  expect(html(text).length).toBeLessThan(20_000);
});
