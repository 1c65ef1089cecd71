import { h, type VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import type { OutcomeId } from "../../events/define.ts";
import { counts, languages } from "../reference/codes.ts";
import countries from "../reference/data/countries.json" with { type: "json" };

const site = process.env["SITE"] ?? "";

/** Outcomes named in one file: each is four addresses with four alternates, and an answer of a function takes 6 MB. */
export const NAMED = 1000;

const sections = [
  "",
  "members",
  "tables",
  "meetings",
  "liaison",
  "liaison/rotation",
  "actions",
  "outcomes",
  "contributions",
  "pledges",
  "dialogues",
  "recommendations",
  "messages",
  "duties",
  "subscribe",
  "objectives",
  ...Array.from({ length: counts.objectives }, (_, n) => `objectives/${n + 1}`),
  "countries",
  ...countries.map(({ code }) => `countries/${code}`),
  "join",
  "privacy",
];

interface Named {
  page: string;
  changed?: string;
}

const element = (name: string, attributes: Record<string, string> | null, ...children: (VNode | VNode[] | string)[]) =>
  h(name, attributes, ...children) as VNode;
const address = (language: string, page: string) => `${site}/${language}${page && `/${page}`}`;

/** The same page in each language, each told of the others. */
const urlsOf = ({ page, changed }: Named): VNode[] =>
  languages.map((language) =>
    element(
      "url",
      null,
      element("loc", null, address(language, page)),
      ...(changed ? [element("lastmod", null, changed)] : []),
      languages.map((hreflang) => element("xhtml:link", { rel: "alternate", hreflang, href: address(hreflang, page) })),
    ),
  );

const xmlns = "http://www.sitemaps.org/schemas/sitemap/0.9";
const written = (root: VNode) => `<?xml version="1.0" encoding="utf-8"?>\n${renderToString(root)}\n`;
const urlset = (pages: Named[]) =>
  written(element("urlset", { xmlns, "xmlns:xhtml": "http://www.w3.org/1999/xhtml" }, pages.map(urlsOf).flat()));

type NamedOutcome = { id: OutcomeId; revisedAt: string };
const outcomePage = ({ id, revisedAt }: NamedOutcome): Named => ({ page: `outcomes/${id}`, changed: revisedAt });

/** Every public page in one file or, where that would be too large, an index of files of a thousand outcomes each. */
export function sitemapOf(outcomes: NamedOutcome[]): string {
  if (outcomes.length <= NAMED) return urlset([...sections.map((page) => ({ page })), ...outcomes.map(outcomePage)]);
  const begins = outcomes.filter((_, i) => i % NAMED === 0).map(({ id }) => id);
  const files = ["sections", ...begins].map((name) => `${site}/sitemaps/${name}.xml`);
  return written(
    element(
      "sitemapindex",
      { xmlns },
      files.map((loc) => element("sitemap", null, element("loc", null, loc))),
    ),
  );
}

export const sitemapOfSections = (): string => urlset(sections.map((page) => ({ page })));
export const sitemapOfOutcomes = (outcomes: NamedOutcome[]): string => urlset(outcomes.map(outcomePage));
