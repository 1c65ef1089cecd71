import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { bundleOf, bundling } from "../../infra/platform/bundle.ts";
import type { RefusalWords } from "../../shared/i18n/refusals/messages.ts";
import * as catalogues from "../../shared/i18n/refusals/messages.ts";
import { languages } from "../../shared/reference/codes.ts";
import { type RefusalCode, refusals } from "../../shared/refusal.ts";

const root = bundling.absWorkingDir;
const kinds: Record<string, RefusalWords> = { ...catalogues };
const kindOf = (code: RefusalCode) => Object.keys(kinds).find((kind) => kinds[kind]?.es[code]);

const entries = globSync("functions/*/*.{ts,tsx}", { cwd: root }).map((file) => ({
  entry: file.replace(/^functions\/|\.tsx?$/g, ""),
  door: readFileSync(join(root, file), "utf8").includes("onRequest("),
}));
const textOf = (entry: string) => readFileSync(join(bundleOf(entry), "index.js"), "utf8");

/** The refusals that a bundle's code can come to: thrown, or told as what is wrong with a row of a file. */
function refusedIn(bundle: string): RefusalCode[] {
  const found = /(?:class ([\w$]+)|([\w$]+)=class(?: [\w$]+)?) extends Error\{name="Refusal"/.exec(bundle);
  const name = (found?.[1] ?? found?.[2] ?? "Refusal").replaceAll("$", "\\$");
  const codes = [...bundle.matchAll(new RegExp(`(?:new ${name}\\(|\\bcode:)"([a-z-]+)"`, "g"))].map(([, code]) => code);
  return [...new Set(codes)].filter((code): code is RefusalCode => code !== undefined && code in refusals);
}

/** Whether a text stands in a bundle, however the bundler wrote its quotes and spaces. */
const says = (bundle: string, text: string) =>
  text.split(/[^\p{L}\p{N},. -]+/u).every((piece) => bundle.includes(piece));

const unsaid = (bundle: string, codes: RefusalCode[]) =>
  codes.filter((code) => {
    const kind = kinds[kindOf(code) ?? ""];
    return kind && !languages.every((language) => kind[language][code]?.every((text) => says(bundle, text)));
  });

const kindsSaid = (bundle: string) =>
  Object.keys(kinds).filter((kind) => Object.values(kinds[kind]?.es ?? {}).every(([, detail]) => says(bundle, detail)));

describe("the words of refusals", () => {
  const doors = entries.filter(({ door }) => door).map(({ entry }) => entry);

  test.for(doors)("%s has words for what its rules refuse, and for no other kind", (entry) => {
    const bundle = textOf(entry);
    const codes = refusedIn(bundle);
    expect(unsaid(bundle, codes)).toEqual([]);
    expect(kindsSaid(bundle).sort()).toEqual([...new Set(codes.flatMap((code) => kindOf(code) ?? []))].sort());
  });

  test("the office says what kept a row of an import out", () => {
    const codes = refusedIn(textOf("members/run-import"));
    expect(codes).toContain("seat-taken");
    for (const entry of ["members/office-api", "members/office-pages"])
      expect(unsaid(textOf(entry), codes)).toEqual([]);
  });

  test("nothing has words that no rule ever says", () => {
    const said = new Set(doors.flatMap((entry) => refusedIn(textOf(entry))));
    const worded = Object.values(kinds).flatMap(({ es }) => Object.keys(es) as RefusalCode[]);
    expect(worded.filter((code) => !said.has(code))).toEqual([]);
  });

  test("a function without those words is found", () => {
    expect(unsaid(textOf("letters/api"), ["seat-taken", "retired"])).toEqual(["seat-taken", "retired"]);
    expect(kindsSaid(textOf("tables/api"))).toContain("tableRefusals");
  });

  test("a code is always written where it is thrown, or nobody could look for it", () => {
    const sources = globSync("{shared,functions}/**/*.{ts,tsx}", { cwd: root });
    const hidden = sources.filter((file) => /new Refusal\((?!\s*")/.test(readFileSync(join(root, file), "utf8")));
    expect(hidden).toEqual([]);
  });
});
