import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { markdown } from "../../shared/web/markdown.ts";

const marks = ["<", ">", '"', "'", "&", "[", "]", "(", ")", "!", "#", "*", "`", ":", "\\", "/", " ", "\n"];

describe("people's Markdown", () => {
  test("says what was written", () => {
    expect(markdown("# Uno\n\nDos **tres** [cuatro](https://example.org/a?b=1&c=2)\n\n- cinco")).toBe(
      '<h3>Uno</h3>\n<p>Dos <strong>tres</strong> <a rel="nofollow ugc" href="https://example.org/a?b=1&amp;c=2">cuatro</a></p>\n<ul>\n<li>cinco</li>\n</ul>',
    );
  });

  test.for([
    "<script>alert(1)</script>",
    '<img src=x onerror="alert(1)">',
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "[x](&#106;avascript:alert(1))",
    "<javascript:alert(1)>",
    "![x](https://tracker.example/p.gif)",
    "[x]: javascript:alert(1)\n\n[x]",
    '[x](https://example.org "\\" onmouseover=alert(1)")',
  ])("%s does nothing", (text) => expect(harmOf(markdown(text))).toEqual([]));

  property.prop([fc.array(fc.constantFrom(...marks, "script", "javascript:", "on", "=", "a"))])(
    "whatever is written",
    (parts) => {
      expect(harmOf(markdown(parts.join("")))).toEqual([]);
    },
  );
});

/** Elements other than those of plain text, attributes other than a link's, addresses other than the web's and mail's. */
function harmOf(html: string): string[] {
  const tags = html.match(/<[^>]*>/g) ?? [];
  const plain =
    /^<\/?(h3|p|em|strong|ul|ol|li|blockquote|pre|code|a)>$|^<(br|hr) \/>$|^<ol start="\d+">$|^<code class="language-[^"<]*">$|^<a rel="nofollow ugc" href="[^"]*"( title="[^"]*")?>$/;
  return [
    ...tags.filter((tag) => !plain.test(tag)),
    ...[...html.matchAll(/ href="([^"]*)"/g)].flatMap(([, to = ""]) =>
      /^(https?:|mailto:|ircs?:|xmpp:|[^:]*$|[?#/])/i.test(to) ? [] : [to],
    ),
  ];
}

test("letters and signs that the bundles know by name are those of HTML", async () => {
  const { characterEntities } = await import("../../shared/web/character-entities.ts");
  const known = Object.entries(characterEntities);
  expect(known.length).toBeGreaterThan(110);
  for (const [name, sign] of known) expect(markdown(`a&${name};b`), name).toBe(markdown(`a${sign}b`));
});
