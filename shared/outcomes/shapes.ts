import * as z from "zod";
import { OutcomeKind } from "../../events/choices.ts";
import { OutcomeId } from "../../events/define.ts";
import { Country, Language, Objective, TableNumber } from "../reference/codes.ts";
import { Texts } from "../tables/states.ts";
import { Line, Lines, SetOf } from "../web/text.ts";
import { DraftState, OwnKind } from "./states.ts";

const instant = z.iso.datetime();
export const How = z
  .enum(["original", "human", "machine"])
  .meta({ id: "Translation", description: "how a language's words came about" });

const told = {
  title: z.string(),
  summary: z.string(),
  how: How,
  url: z.string().describe("the outcome's page in this language"),
  source: z.string().describe("the page that tells all of it, in this language"),
};

const facts = {
  id: OutcomeId,
  kind: OutcomeKind,
  revision: z.int().describe("counts from 1; a correction is the next one"),
  publishedAt: instant.describe("of the first revision"),
  revisedAt: instant.describe("of this revision"),
  tables: z.array(TableNumber),
  objectives: z.array(Objective).describe("of the Global Compact; empty: general"),
  countries: z.array(Country),
  authors: z.array(z.string()).describe("as they are named in public; empty: the Mechanism, or protected"),
  licence: z.string().describe("SPDX identifier"),
};

export const ListedOutcome = z
  .strictObject({ ...facts, words: z.partialRecord(Language, z.strictObject(told)) })
  .meta({ id: "ListedOutcome" });
export type ListedOutcome = z.infer<typeof ListedOutcome>;

const whole = {
  ...facts,
  words: z.partialRecord(
    Language,
    z.strictObject({
      ...told,
      text: z.string().optional().describe("Markdown"),
      citation: z.string().describe("cite as"),
    }),
  ),
  approvedAt: instant,
  changed: Texts.optional().describe("what this revision changed of the one before"),
};

/** One revision, which never changes. */
export const OutcomeRevision = z.strictObject(whole).meta({ id: "OutcomeRevision" });
export type OutcomeRevision = z.infer<typeof OutcomeRevision>;

export const Outcome = z
  .strictObject({
    ...whole,
    revisions: z.array(
      z.strictObject({
        revision: z.int(),
        at: instant,
        changed: Texts.optional(),
        url: z.string().describe("where it stands for ever"),
      }),
    ),
  })
  .meta({ id: "PublishedOutcome" });
export type Outcome = z.infer<typeof Outcome>;

const TEXT = [20_000, 65_536] as const;

/** What people write of an outcome of the Mechanism's own. */
export const plan = {
  kind: OwnKind,
  words: z
    .partialRecord(
      Language,
      z.strictObject({
        title: Line(150),
        summary: Lines(600),
        text: Lines(...TEXT)
          .optional()
          .describe("Markdown"),
      }),
    )
    .refine((words) => Object.keys(words).length > 0, { error: "required" }),
  original: Language,
  machine: SetOf(Language, { most: 3 }).describe("languages that a machine translated"),
  tables: SetOf(TableNumber, { most: 4 }),
  objectives: SetOf(Objective, { most: 23 }),
  countries: SetOf(Country, { most: 50 }),
};

export const Draft = z
  .strictObject({
    ...DraftState.pick({ id: true, kind: true, status: true, tables: true, objectives: true, countries: true }).shape,
    words: plan.words,
    original: Language,
    machine: z.array(Language),
    draftedAt: instant,
    changedAt: instant,
  })
  .meta({ id: "OutcomeDraft" });
export type Draft = z.infer<typeof Draft>;
