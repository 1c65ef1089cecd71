import * as z from "zod";
import { OutcomeKind } from "../../events/choices.ts";
import { OutcomeId, PersonId } from "../../events/define.ts";
import { Country, Language, Objective, TableNumber } from "../reference/codes.ts";
import { Texts } from "../tables/states.ts";

const instant = z.iso.datetime();

const Words = z.partialRecord(
  Language,
  z.object({
    title: z.string(),
    summary: z.string(),
    text: z.string().optional(),
    how: z.enum(["original", "human", "machine"]),
  }),
);

/** C3: `record`, out_…: one published outcome as it stands; each of its revisions is kept beside it and never changes. */
export const OutcomeState = z.object({
  id: OutcomeId,
  version: z.int(),
  kind: OutcomeKind,
  revision: z.int(),
  words: Words,
  tables: z.array(TableNumber),
  objectives: z.array(Objective),
  countries: z.array(Country),
  authors: z.array(z.string()),
  page: z.string(),
  approvedAt: instant,
  approvedBy: PersonId,
  changed: Texts.optional(),
  retired: z.object({ at: instant, reason: Texts, successor: OutcomeId.optional() }).optional(),
  /** of the first revision: its place in every list */
  publishedAt: instant,
  /** of this revision */
  revisedAt: instant,
  /** every revision that was published here, oldest first */
  revisions: z.array(z.object({ revision: z.int(), at: instant, changed: Texts.optional() })),
});
export type OutcomeState = z.infer<typeof OutcomeState>;

/** What a list tells of an outcome, kept once for each list that it stands in. */
export const ListedState = z.object({
  ...OutcomeState.pick({
    id: true,
    kind: true,
    revision: true,
    tables: true,
    objectives: true,
    countries: true,
    authors: true,
    page: true,
    publishedAt: true,
    revisedAt: true,
  }).shape,
  words: z.partialRecord(
    Language,
    z.object({ title: z.string(), summary: z.string(), how: Words.valueType.shape.how }),
  ),
});
export type ListedState = z.infer<typeof ListedState>;

/** What the Mechanism writes itself, rather than a room before this one. */
export const OwnKind = OutcomeKind.extract(["report", "quarterly-note", "annual-note"]);
export type OwnKind = z.infer<typeof OwnKind>;
/** What its own room retires. */
export const retiredElsewhere: readonly OutcomeKind[] = ["contribution", "pledge"];

/** `record`, beside the outcome that it may become: nobody reads it but its author and who may approve it. */
export const DraftState = z.object({
  ...OutcomeState.pick({ id: true, version: true, words: true, tables: true, objectives: true, countries: true }).shape,
  kind: OwnKind,
  status: z.enum(["draft", "withdrawn", "published"]),
  by: PersonId,
  draftedAt: instant,
  changedAt: instant,
});
export type DraftState = z.infer<typeof DraftState>;
