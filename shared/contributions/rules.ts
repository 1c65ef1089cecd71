import type { ContributionId, PersonId } from "../../events/define.ts";
import type { Decided } from "../../events/index.ts";
import { type Language, languages } from "../reference/codes.ts";
import { Refusal } from "../refusal.ts";
import { same } from "../same.ts";
import type { Texts } from "../tables/states.ts";
import type { Instant } from "../time.ts";
import type { AuthorState, ContributionState, Wording } from "./states.ts";

export interface Decision {
  state: ContributionState;
  events: Decided[];
}
type Fact = Extract<Decided, { type: `contributions.${string}` }>["type"];

/** A fact of the contribution alone. */
export const fact = (
  type: Exclude<Fact, `contributions.review${string}`>,
  { id }: Pick<ContributionState, "id">,
): Decided => ({ type, aggregate: id, data: { contribution: id } });

/** What an author says of one language, and how a translation came about. */
type Said = { [K in keyof Wording]?: Wording[K] | undefined } & {
  title: string;
  how?: "original" | "human" | "machine" | undefined;
};
type Words = Partial<Record<Language, Said>>;
type Plain = Pick<
  ContributionState,
  "kind" | "original" | "objectives" | "principles" | "countries" | "links" | "protected"
>;
export type Draft = Plain & {
  words: Words;
  period?: ContributionState["period"] | undefined;
  implementation?: ContributionState["implementation"] | undefined;
};
export type Revision = { [K in keyof Plain]?: Plain[K] | undefined } & {
  words?: Words | undefined;
  without?: Language[] | undefined;
  period?: ContributionState["period"] | null | undefined;
  implementation?: ContributionState["implementation"] | undefined;
};

/**
 * C2: "exchange of information and knowledge on progress, challenges, good practices, lessons learned and opportunities in
 * GCM implementation". Nothing of it says who wrote it.
 */
export function draft(asked: Draft, { id, now }: { id: ContributionId; now: Instant }): Decision {
  const { words, period, implementation, ...plain } = asked;
  const blank: ContributionState = {
    id,
    version: 0,
    status: "draft",
    ...plain,
    words: {},
    translations: {},
    ...(period && { period }),
    ...(implementation && { implementation }),
    draftedAt: now,
    declined: [],
    reviews: [],
    revision: 0,
    corrected: [],
  };
  const state = reworded(blank, words);
  return { state, events: [fact("contributions.contribution-drafted.v1", state)] };
}

/** An author's own change, while nobody else works on it. @throws Refusal out-of-turn */
export function revise(before: ContributionState, asked: Revision): Decision {
  if (before.status !== "draft" && before.status !== "changes-asked") throw new Refusal("out-of-turn");
  const { words, without, period, implementation, ...plain } = asked;
  const kept = Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== undefined));
  const state = reworded({ ...before, ...kept }, words, without);
  if (period) state.period = period;
  if (period === null) delete state.period;
  if (implementation) state.implementation = implementation;
  return revised(before, state);
}

/** The secretariat adds, mends or takes away translations until it is published. @throws Refusal out-of-turn */
export function translate(before: ContributionState, words: Words | undefined, without?: Language[]): Decision {
  if (!isUnpublished(before)) throw new Refusal("out-of-turn");
  const state = reworded(before, words, without);
  const { original } = before;
  if (!same(state.words[original], before.words[original])) throw new Refusal("out-of-turn");
  return revised(before, state);
}

function revised(before: ContributionState, state: ContributionState): Decision {
  const events = same(state, before) ? [] : [fact("contributions.contribution-revised.v1", state)];
  return { state: events.length ? state : before, events };
}

/** The words with these languages said anew and those taken away; each translation is marked as what it is. */
function reworded(state: ContributionState, said: Words = {}, without: readonly Language[] = []): ContributionState {
  const words = { ...state.words };
  const translations = { ...state.translations };
  for (const language of languages) {
    const one = said[language];
    if (without.includes(language)) delete words[language];
    if (one) {
      const { how, title, summary = "", text = "", ...parts } = one;
      const told = Object.fromEntries(Object.entries(parts).filter(([, value]) => value));
      words[language] = { title, summary, text, ...told };
      translations[language] = how === "machine" ? "machine" : "human";
    }
    if (!words[language] || language === state.original) delete translations[language];
    else translations[language] ??= "human";
  }
  return { ...state, words, translations };
}

/** Whether so much is said in the language that it can be read without another. */
export const isWhole = ({ words }: Pick<ContributionState, "words">, language: Language): boolean =>
  Boolean(words[language]?.title && words[language].summary && words[language].text);

/** The languages that it can be read in, the original first. */
export const languagesOf = ({ words, original }: Pick<ContributionState, "words" | "original">): Language[] =>
  [original, ...languages.filter((one) => one !== original)].filter((one) => isWhole({ words }, one));

export const practiceParts = ["results", "success", "repetition"] as const;
export type Missing = "title" | "summary" | "text" | "implementation" | (typeof practiceParts)[number];

/** What the original still lacks before it can be submitted. */
export function missingIn({ kind, original, words, implementation }: ContributionState): Missing[] {
  const said = words[original];
  const needed = ["title", "summary", "text", ...(kind === "good-practice" ? practiceParts : [])] as const;
  const missing: Missing[] = needed.filter((name) => !said?.[name]);
  return kind === "good-practice" && !implementation ? [...missing, "implementation"] : missing;
}

/**
 * C8: "systematization of good practices": one says how far it is implemented, its results, what made it work and how
 * another could repeat it. Submitted twice it is submitted once. @throws Refusal out-of-turn, original-missing, practice-incomplete
 */
export function submit(before: ContributionState, now: Instant): Decision {
  if (before.status === "submitted" || before.status === "in-review") return { state: before, events: [] };
  if (before.status !== "draft" && before.status !== "changes-asked") throw new Refusal("out-of-turn");
  const missing = missingIn(before);
  if (missing.some((name) => name === "title" || name === "summary" || name === "text"))
    throw new Refusal("original-missing");
  if (missing.length) throw new Refusal("practice-incomplete");
  const state: ContributionState = { ...before, status: "submitted", submittedAt: now };
  return { state, events: [fact("contributions.contribution-submitted.v1", state)] };
}

export const isUnpublished = ({ status }: Pick<ContributionState, "status">): boolean =>
  status !== "published" && status !== "retired" && status !== "withdrawn";

/** @throws Refusal out-of-turn once it is published */
export function withdraw(before: ContributionState): Decision {
  if (before.status === "withdrawn") return { state: before, events: [] };
  if (!isUnpublished(before)) throw new Refusal("out-of-turn");
  const { reviewer: _, ...rest } = before;
  const state: ContributionState = { ...rest, status: "withdrawn" };
  return { state, events: [fact("contributions.contribution-withdrawn.v1", state)] };
}

/**
 * C3: "the information produced by the Mechanism will be made available". Nothing is published that was not approved; its
 * author is named unless protected, an organization's person never. @throws Refusal out-of-turn
 */
export function publish(
  before: ContributionState,
  { author, by, now }: { author: AuthorState | undefined; by: PersonId; now: Instant },
): Decision {
  if (before.status === "published") return { state: before, events: [] };
  if (before.status !== "approved") throw new Refusal("out-of-turn");
  const { reviewer: _, ...rest } = before;
  const state: ContributionState = {
    ...rest,
    status: "published",
    ...namedAs(before, author),
    published: { at: now, by },
    revision: 1,
  };
  return { state, events: [fact("contributions.contribution-published.v1", state)] };
}

/** Who is named as the author: nobody where protected, and a person only where it is an individual's own. */
export function namedAs(
  state: Pick<ContributionState, "protected">,
  author: AuthorState | undefined,
): Pick<ContributionState, "member" | "person"> {
  if (state.protected || !author) return {};
  return { member: author.member, ...(author.member.startsWith("mbr_") && { person: author.person }) };
}

/**
 * Never silently: what changed is told. The same once more says nothing new.
 * @throws Refusal out-of-turn, original-missing; stale: corrected since it was read
 */
export function correct(
  before: ContributionState,
  asked: { words?: Words | undefined; protect: boolean; changed: Texts; seen: number },
  { by, now }: { by: PersonId; now: Instant },
): Decision {
  if (before.status !== "published") throw new Refusal("out-of-turn");
  const { member, person, ...rest } = reworded(before, asked.words);
  const hidden = before.protected || asked.protect;
  const named = hidden ? {} : { ...(member && { member }), ...(person && { person }) };
  const state: ContributionState = { ...rest, ...named, protected: hidden };
  if (same(state, before)) return { state: before, events: [] };
  if (asked.seen !== before.revision) throw new Refusal("stale");
  if (!isWhole(state, state.original)) throw new Refusal("original-missing");
  state.revision += 1;
  state.corrected = [...before.corrected, { at: now, by, changed: asked.changed }];
  return { state, events: [fact("contributions.contribution-corrected.v1", state)] };
}

/** @throws Refusal out-of-turn unless it is, or was, published */
export function retire(
  before: ContributionState,
  asked: { reason: Texts; successor?: ContributionId | undefined },
  { by, now }: { by: PersonId; now: Instant },
): Decision {
  if (before.status === "retired") return { state: before, events: [] };
  if (before.status !== "published") throw new Refusal("out-of-turn");
  const { reason, successor } = asked;
  const retired = { at: now, by, reason, ...(successor && { successor }) };
  const state: ContributionState = { ...before, status: "retired", retired };
  return { state, events: [fact("contributions.contribution-retired.v1", state)] };
}
