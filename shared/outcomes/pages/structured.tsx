import { publicOutcomeMessages } from "../../i18n/outcomes-public/messages.ts";
import { pageMessages } from "../../i18n/page/messages.ts";
import { type Language, languages } from "../../reference/codes.ts";
import { countryName, objectiveName } from "../../reference/names.ts";
import { licenceUrl } from "../licence.ts";
import type { Outcome } from "../shapes.ts";

const site = process.env["SITE"] ?? "";

/**
 * What programs read of a page (schema.org as JSON-LD). A script's text is taken as it stands, so that nothing in it may
 * look like markup: JSON has another way to write these characters.
 */
export const Structured = ({ data }: { data: object }) => (
  <script
    type="application/ld+json"
    dangerouslySetInnerHTML={{
      __html: JSON.stringify({ "@context": "https://schema.org", ...data })
        .replaceAll("<", "\\u003c")
        .replaceAll(">", "\\u003e"),
    }}
  />
);

const mechanism = (language: Language) => ({
  "@type": "Organization",
  name: pageMessages[language].mechanismFull,
  url: `${site}/${language}`,
});

const types: Record<Outcome["kind"], string> = {
  minutes: "Report",
  report: "Report",
  "quarterly-note": "Report",
  "annual-note": "Report",
  dialogue: "Report",
  contribution: "CreativeWork",
  pledge: "CreativeWork",
};

export function outcomeData(outcome: Outcome, language: Language): object {
  const { kind, words, authors, objectives, countries, revision } = outcome;
  const lang = words[language] ? language : (languages.find((one) => words[one]?.how === "original") ?? "es");
  const said = words[lang];
  const by = authors.length ? authors.map((name) => ({ "@type": "Organization", name })) : mechanism(lang);
  return {
    "@type": types[kind],
    "@id": `${site}/v1/outcomes/${outcome.id}`,
    url: said?.url,
    name: said?.title,
    abstract: said?.summary,
    inLanguage: lang,
    genre: publicOutcomeMessages[lang].kinds[kind],
    datePublished: outcome.publishedAt,
    dateModified: outcome.revisedAt,
    version: String(revision),
    author: by,
    publisher: mechanism(lang),
    license: licenceUrl(outcome.licence),
    creditText: said?.citation,
    isAccessibleForFree: true,
    ...(objectives.length && { about: objectives.map((n) => ({ "@type": "Thing", name: objectiveName(n, lang) })) }),
    ...(countries.length && {
      spatialCoverage: countries.map((code) => ({ "@type": "Country", name: countryName(code, lang) })),
    }),
  };
}

/** The list as a data set, with its files; `query` is that of the page. */
export function datasetData(language: Language, query: string): object {
  const words = publicOutcomeMessages[language];
  const file = (name: string, encodingFormat: string) => ({
    "@type": "DataDownload",
    encodingFormat,
    contentUrl: `${site}/v1/${name}${query}`,
  });
  return {
    "@type": "Dataset",
    name: words.dataset,
    description: words.datasetIntro,
    url: `${site}/${language}/outcomes${query}`,
    inLanguage: [...languages],
    license: licenceUrl(),
    creator: mechanism(language),
    isAccessibleForFree: true,
    distribution: [
      file("outcomes.csv", "text/csv"),
      file("outcomes.jsonl", "application/x-ndjson"),
      file("outcomes", "application/json"),
    ],
  };
}

/** Feeds that a page announces, all of it and what there is in the reader's language; `query` narrows both. */
export function Feeds({ language, query = {} }: { language: Language; query?: Record<string, string> }) {
  const { feed } = publicOutcomeMessages[language];
  const { language: _, ...rest } = query;
  const all = new URLSearchParams(rest).toString();
  const own = new URLSearchParams({ ...rest, language }).toString();
  return (
    <>
      <link rel="alternate" type="application/atom+xml" title={feed} href={`/v1/feed.atom${all && `?${all}`}`} />
      <link rel="alternate" type="application/atom+xml" title={`${feed} (${language})`} href={`/v1/feed.atom?${own}`} />
    </>
  );
}
