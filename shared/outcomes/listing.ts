import type { Language } from "../reference/codes.ts";
import type { ListedState, OutcomeState } from "./states.ts";

/**
 * A list that outcomes stand in, by the value that one filter asks for. The year needs none: in every list outcomes stand by
 * the instant of publication, so that a year is a range of it.
 */
export type Listing =
  | "all"
  | `kind=${string}`
  | `table=${number}`
  | `objective=${number}`
  | `country=${string}`
  | `language=${string}`;

/**
 * Countries by which one outcome may be found; what names more is about the region, and says all of them all the same. A
 * commit takes a hundred items, of which each list is one.
 */
export const LISTED_COUNTRIES = 55;

/** Where an outcome stands; nowhere once it is retired. */
export function listingsOf({ kind, tables, objectives, countries, words, retired }: OutcomeState): Listing[] {
  if (retired) return [];
  return [
    "all",
    `kind=${kind}`,
    ...tables.map((table): Listing => `table=${table}`),
    ...objectives.map((objective): Listing => `objective=${objective}`),
    ...countries.slice(0, LISTED_COUNTRIES).map((country): Listing => `country=${country}`),
    ...Object.keys(words).map((language): Listing => `language=${language}`),
  ];
}

export function listedOf(state: OutcomeState): ListedState {
  const { id, kind, revision, tables, objectives, countries, authors, page, publishedAt, revisedAt } = state;
  const words = Object.entries(state.words).map(([language, { title, summary, how }]) => [
    language as Language,
    { title, summary, how },
  ]);
  return {
    ...{ id, kind, revision, tables, objectives, countries, authors, page, publishedAt, revisedAt },
    words: Object.fromEntries(words) as ListedState["words"],
  };
}

/** What charts count: outcomes of a kind by year of publication, by objective and by country. */
export const countings = ["year", "objective", "country"] as const;
export type Counting = (typeof countings)[number];

function countedUnder({ kind, publishedAt, objectives, countries, retired }: OutcomeState): Record<Counting, string[]> {
  const of = (values: readonly (string | number)[]) => (retired ? [] : values.map((value) => `${value}:${kind}`));
  return {
    year: of([publishedAt.slice(0, 4)]),
    objective: of(objectives),
    country: of(countries.slice(0, LISTED_COUNTRIES)),
  };
}

/** By how much each count changes; of what does not change, nothing. */
export function countChanges(
  before: OutcomeState | undefined,
  after: OutcomeState,
): [counting: Counting, add: Record<string, number>][] {
  const [was, is] = [before && countedUnder(before), countedUnder(after)];
  return countings.flatMap((counting): [Counting, Record<string, number>][] => {
    const more = is[counting].filter((key) => !was?.[counting].includes(key)).map((key) => [key, 1] as const);
    const less = (was?.[counting] ?? []).filter((key) => !is[counting].includes(key)).map((key) => [key, -1] as const);
    const add = Object.fromEntries([...more, ...less]);
    return Object.keys(add).length ? [[counting, add]] : [];
  });
}
