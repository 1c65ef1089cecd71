import { h, type VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import { publicOutcomeMessages } from "../i18n/outcomes-public/messages.ts";
import { pageMessages } from "../i18n/page/messages.ts";
import { type Language, languages } from "../reference/codes.ts";
import { countryName, objectiveName } from "../reference/names.ts";
import type { Instant } from "../time.ts";
import { licence, licenceUrl } from "./licence.ts";
import type { ListedOutcome } from "./shapes.ts";

/** One entry of a feed, whatever it tells of. */
export interface FeedEntry {
  /** an absolute IRI that never changes */
  id: string;
  title: string;
  language: Language;
  summary: string;
  published: Instant;
  updated: Instant;
  authors: readonly string[];
  /** its page in each language that it has words in */
  pages: { language: Language; url: string }[];
  categories: { scheme: string; term: string; label: string }[];
}

const site = process.env["SITE"] ?? "";

/** An outcome in the language that is asked for, or else in the one that it was written in. */
export function entryOf({ words, ...outcome }: ListedOutcome, asked?: Language): FeedEntry {
  const told = languages.filter((language) => words[language]);
  const original = told.find((one) => words[one]?.how === "original");
  const language = (asked && words[asked] ? asked : original) ?? told[0] ?? "es";
  const { kinds, table } = publicOutcomeMessages[language];
  const { id, kind, tables, objectives, countries, authors } = outcome;
  return {
    id: `${site}/v1/outcomes/${id}`,
    title: words[language]?.title ?? "",
    language,
    summary: words[language]?.summary ?? "",
    published: outcome.publishedAt,
    updated: outcome.revisedAt,
    authors,
    pages: told.map((one) => ({ language: one, url: words[one]?.url ?? "" })),
    categories: [
      { scheme: `${site}/v1/outcomes#kind`, term: kind, label: kinds[kind] },
      ...tables.map((n) => ({ scheme: `${site}/v1/outcomes#table`, term: String(n), label: table(n) })),
      ...objectives.map((n) => ({
        scheme: `${site}/v1/outcomes#objective`,
        term: String(n),
        label: objectiveName(n, language),
      })),
      ...countries.map((code) => ({
        scheme: `${site}/v1/outcomes#country`,
        term: code,
        label: countryName(code, language),
      })),
    ],
  };
}

const element = (name: string, attributes: Record<string, string> | null, ...children: (VNode | VNode[] | string)[]) =>
  h(name, attributes, ...children) as VNode;
const link = (rel: string, type: string, href: string, hreflang?: string) =>
  element("link", { rel, type, href, ...(hreflang && { hreflang }) });

function entryElement(entry: FeedEntry): VNode {
  const { language, authors, pages, categories } = entry;
  const text = { type: "text", "xml:lang": language };
  return element(
    "entry",
    null,
    element("id", null, entry.id),
    element("title", text, entry.title),
    element("published", null, entry.published),
    element("updated", null, entry.updated),
    authors.map((name) => element("author", null, element("name", null, name))),
    pages.map((one) => link("alternate", "text/html", one.url, one.language)),
    categories.map(({ scheme, term, label }) => element("category", { scheme, term, label, "xml:lang": language })),
    element("summary", text, entry.summary),
    element("rights", null, licence),
  );
}

/** When nothing is published yet, a feed still says when it was last changed: when there was nothing. */
const BEGINNING = "2022-02-01T00:00:00.000Z";

/**
 * RFC 4287, entries with the last change first. Libraries for feeds know no language of an entry, and Atom asks for little
 * else than well-formed XML, which is what the pages' renderer writes.
 */
export function atomOf(
  entries: FeedEntry[],
  { self, language = "es" }: { self: string; language?: Language | undefined },
): string {
  const sorted = entries.toSorted((a, b) => (a.updated < b.updated ? 1 : a.updated > b.updated ? -1 : 0));
  const words = publicOutcomeMessages[language];
  const feed = element(
    "feed",
    { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": language },
    element("id", null, self),
    element("title", { type: "text" }, words.feed),
    element("subtitle", { type: "text" }, words.feedIntro),
    element("updated", null, sorted[0]?.updated ?? BEGINNING),
    element("author", null, element("name", null, pageMessages[language].mechanismFull), element("uri", null, site)),
    link("self", "application/atom+xml", self),
    languages.map((one) => link("alternate", "text/html", `${site}/${one}/outcomes`, one)),
    link("license", "text/html", licenceUrl()),
    element("rights", null, licence),
    sorted.map(entryElement),
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n${renderToString(feed)}\n`;
}
