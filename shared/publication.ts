import type { OutcomeKind } from "../events/choices.ts";
import type { OutcomeId, PersonId } from "../events/define.ts";
import type { Language } from "./reference/codes.ts";
import type { Instant } from "./time.ts";

/** How a language's words came about; a language that is not told is missing. */
export type Translation = "original" | "human" | "machine";

/** What a room hands over for publication (C3): approved, and nothing in it that may not be told to everybody. */
export interface Publication {
  id: OutcomeId;
  kind: OutcomeKind;
  /** counts from 1: a correction hands over the next one */
  revision: number;
  /** `text` is Markdown */
  words: Partial<Record<Language, { title: string; summary: string; text?: string | undefined; how: Translation }>>;
  /** C6: working tables, 1 to 4; by its objectives where nothing else is said */
  tables: number[];
  /** objectives of the Global Compact, 1 to 23; empty: general */
  objectives: number[];
  /** ISO 3166-1 alpha-2 */
  countries: string[];
  /** how its makers are named in public; empty where they are protected or nobody is named */
  authors: string[];
  /** the page that tells all of it, below the language, such as `pledges/plg_…` */
  page: string;
  approvedAt: Instant;
  approvedBy: PersonId;
  /** what this revision changed of the one before, in some languages */
  changed?: Partial<Record<Language, string>> | undefined;
  /** no longer public, and why; `successor` is what takes its place */
  retired?: { at: Instant; reason: Partial<Record<Language, string>>; successor?: OutcomeId | undefined } | undefined;
}

/** What comes of a contribution, pledge or meeting has its own id from the start: the same time-ordered part. */
export const outcomeIdOf = (id: `${string}_${string}`): OutcomeId => `out_${id.slice(id.indexOf("_") + 1)}`;
