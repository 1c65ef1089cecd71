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
});
export type OutcomeState = z.infer<typeof OutcomeState>;
