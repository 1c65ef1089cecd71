import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { labelled, listed } from "../../shared/i18n/punctuation.ts";

const root = join(import.meta.dirname, "..", "..");
const apart = "\u00a0";

/** The texts of a source file, with `…` where an expression stands in them; those inside expressions too. */
function textsIn(source: string): string[] {
  const texts: string[] = [];
  let at = 0;
  code(false);
  return texts;

  function code(inside: boolean) {
    for (let depth = 0; at < source.length; at++) {
      const c = source[at];
      if (source.startsWith("//", at)) at = source.indexOf("\n", at);
      else if (source.startsWith("/*", at)) at = source.indexOf("*/", at) + 1;
      else if (c === '"' || c === "`") text(c);
      else if (c === "{") depth++;
      else if (c === "}" && inside && depth-- === 0) return;
    }
  }

  function text(quote: string) {
    let told = "";
    for (at++; source[at] !== quote; at++) {
      if (source[at] === "\\") told += source[++at];
      else if (quote === "`" && source.startsWith("${", at)) {
        at += 2;
        code(true);
        told += "…";
      } else told += source[at];
    }
    texts.push(told);
  }
}

/** Marks that stand at a word, or behind a space where a line may break. */
const wrongIn = (text: string): string[] =>
  text.match(/(?:^|[^\u00a0])[:;?!](?=\s|$)|[^\u00a0]»|«(?!\u00a0)/g)?.filter((found) => found.length > 1) ?? [];

const french = globSync("shared/**/*.{ts,tsx}", { cwd: root }).flatMap((file): [string, string[]][] => {
  const source = readFileSync(join(root, file), "utf8");
  if (/[/-]fr\.ts$/.test(file)) return [[file, textsIn(source)]];
  const own = [...source.matchAll(/^( *)fr: ([[{`"][\s\S]*?^\1\S|.*$)/gm)].map((found) => found[2] ?? "");
  return own.length ? [[file, own.flatMap(textsIn)]] : [];
});

describe("French sets : ; ? ! « » apart, with a space at which no line breaks", () => {
  test("all catalogues are read", () => {
    expect(french.length).toBeGreaterThan(30);
    expect(french.flatMap(([, texts]) => texts).filter((text) => text.includes(`${apart}:`)).length).toBeGreaterThan(
      100,
    );
  });

  test.for(french)("%s", ([, texts]) => {
    expect(texts.flatMap((text) => wrongIn(text).map((found) => `${found} in ${text}`))).toEqual([]);
  });

  test.for(["Objectifs: santé", "Objectifs : santé", "Qui?", "… ; …", "« mot »", "Fin !"])("%s is found", (text) => {
    expect(wrongIn(text).length).toBeGreaterThan(0);
  });

  test.for([`Objectifs${apart}: santé`, "à 14:00", "https://example.org/?t=1", `«${apart}mot${apart}»${apart}?`])(
    "%s is right",
    (text) => {
      expect(wrongIn(text)).toEqual([]);
    },
  );

  test("what code puts behind a label follows the language", () => {
    expect(labelled("¿Quién se suma?", "es")).toBe("¿Quién se suma?");
    expect(labelled("Objectifs", "fr")).toBe(`Objectifs${apart}:`);
    for (const language of ["es", "en", "pt"] as const) expect(labelled("Tema", language)).toBe("Tema:");
    expect(listed(["un", "deux"], "fr")).toBe(`un${apart}; deux`);
    expect(listed(["un", "dos"], "es")).toBe("un; dos");
  });
});

/** Where code that shows something puts a mark behind whatever a language calls it. */
const glued = [
  /\$\{(?:[^{}]|\{[^{}]*\})*\}(?::(?=\s|`)|; \$)/,
  /(?<!\$)\{[\w.?]+(?:[([][^{}]*)?\}[:;?!] ?(?=[{<\s]|$)/,
  /<\/\w+>:(?=[ {<]|$)/,
  /^\s*[:;?!] \{\w/,
  /join\("[:;] "\)/,
];
const shows = (file: string) =>
  /^shared\/[^/]+\/(pages\/|.*templates\.ts|publication\.ts)|^shared\/(web|site)\/[^/]+\.tsx$/.test(file);
const gluedIn = (source: string) => source.split("\n").filter((line) => glued.some((one) => one.test(line)));

describe("code glues no colon to a label, of which only the language knows how it stands", () => {
  const sources = globSync("shared/**/*.{ts,tsx}", { cwd: root }).filter(shows);

  test.for(sources)("%s", (file) => {
    expect(gluedIn(readFileSync(join(root, file), "utf8"))).toEqual([]);
  });

  test.for([
    "{words.objectives}: {names}",
    "{words.at(one)}:{' '}".replaceAll("'", '"'),
    "`${words.due}: ${day}`",
    "</a>: {words.state}",
    "        : {words.state}; {due}",
    'names.join("; ")',
  ])("%s is found", (line) => {
    expect(gluedIn(line)).toEqual([line]);
  });
});
