import { publicOutcomeMessages } from "../i18n/outcomes-public/messages.ts";
import { pageMessages } from "../i18n/page/messages.ts";
import { type Language, languages } from "../reference/codes.ts";
import { dateOf } from "../time.ts";
import { tellingOf } from "./draft-rules.ts";
import { licence } from "./licence.ts";
import type { Draft, ListedOutcome, Outcome, OutcomeRevision } from "./shapes.ts";
import type { DraftState, ListedState, OutcomeState } from "./states.ts";

const site = process.env["SITE"] ?? "";

type Where = Pick<ListedState, "id" | "page">;
const addresses = ({ id, page }: Where, language: Language) => ({
  url: `${site}/${language}/outcomes/${id}`,
  source: `${site}/${language}/${page}`,
});

/** Each language that an outcome has words in, or only the one that is asked for. */
const mapWords = <W, R>(
  words: Partial<Record<Language, W>>,
  make: (said: W, language: Language) => R,
  only?: Language,
) =>
  Object.fromEntries(
    languages.flatMap((language) => {
      const said = words[language];
      return said !== undefined && (!only || only === language) ? [[language, make(said, language)]] : [];
    }),
  ) as Partial<Record<Language, R>>;

function factsOf(state: ListedState | OutcomeState) {
  const { id, kind, revision, publishedAt, revisedAt, tables, objectives, countries, authors } = state;
  return { id, kind, revision, publishedAt, revisedAt, tables, objectives, countries, authors, licence };
}

export const listedResource = (row: ListedState, only?: Language): ListedOutcome => ({
  ...factsOf(row),
  words: mapWords(
    row.words,
    ({ title, summary, how }, language) => ({ title, summary, how, ...addresses(row, language) }),
    only,
  ),
});

/** "Cite as": who, the year, what, which revision, where, and under which licence. */
export function citationOf(
  { authors, publishedAt, revisedAt, revision, id }: Omit<ReturnType<typeof factsOf>, "licence">,
  { title, language }: { title: string; language: Language },
): string {
  const who = authors.length ? authors.join("; ") : pageMessages[language].mechanismFull;
  const { version } = publicOutcomeMessages[language];
  const { url } = addresses({ id, page: "" }, language);
  const ended = /[.!?…]$/.test(title) ? title : `${title}.`;
  return `${who} (${publishedAt.slice(0, 4)}). ${ended} ${version(revision, dateOf(revisedAt))}. ${url}. ${licence}.`;
}

export function revisionResource(state: OutcomeState): OutcomeRevision {
  const { changed, approvedAt } = state;
  const facts = factsOf(state);
  const words = mapWords(state.words, ({ title, summary, text, how }, language) => ({
    ...{ title, summary, how },
    ...addresses(state, language),
    ...(text && { text }),
    citation: citationOf(facts, { title, language }),
  }));
  return { ...facts, words, approvedAt, ...(changed && { changed }) };
}

export const outcomeResource = (state: OutcomeState): Outcome => ({
  ...revisionResource(state),
  revisions: state.revisions.map((one) => ({
    ...one,
    url: `${site}/v1/outcomes/${state.id}/revisions/${one.revision}`,
  })),
});

/** What people wrote, without how it came about. */
export const writtenOf = (words: OutcomeState["words"]) =>
  mapWords(words, ({ title, summary, text }) => ({ title, summary, ...(text && { text }) }));

export function draftResource(state: DraftState): Draft {
  const { id, kind, status, tables, objectives, countries, draftedAt, changedAt } = state;
  const words = writtenOf(state.words);
  const { original, machine } = tellingOf(state.words);
  return {
    id,
    kind,
    status,
    words,
    original,
    machine: [...machine],
    tables,
    objectives,
    countries,
    draftedAt,
    changedAt,
  };
}
