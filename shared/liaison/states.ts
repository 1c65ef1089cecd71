import * as z from "zod";
import { AgencyCode, DrawId, PersonId, Quarter } from "../../events/define.ts";
import { agencyCodes } from "../reference/codes.ts";
import { Texts } from "../tables/states.ts";

const instant = z.iso.datetime();
const turn = { quarter: Quarter, agency: AgencyCode };
const Turn = z.object(turn);

/** What a draw was announced with, and what came of it. */
export const DrawState = z.object({
  id: DrawId,
  agencies: z.array(AgencyCode),
  policy: z.enum(["staggered", "disjoint"]),
  /** the public value that nobody could know yet, such as a lottery's number */
  lottery: Texts,
  on: z.iso.date(),
  announcedAt: instant,
  announcedBy: PersonId,
  held: z
    .object({
      at: instant,
      by: PersonId,
      value: z.string(),
      /** where everybody can read the value */
      source: z.string(),
      order: z.array(AgencyCode),
    })
    .optional(),
});
export type DrawState = z.infer<typeof DrawState>;

export const ExceptionState = z.discriminatedUnion("kind", [
  z.object({ at: instant, kind: z.literal("declined"), ...turn }),
  z.object({ at: instant, kind: z.literal("withdrew"), ...turn }),
  z.object({ at: instant, kind: z.literal("joined"), ...turn }),
  z.object({ at: instant, kind: z.literal("swapped"), first: Turn, second: Turn }),
]);

/** `record`, liaison: C10's rotation, and what the daily questions have told already. */
export const RotationState = z.object({
  version: z.int().default(0),
  /** C17: the Working Group, as long as no draw has fixed its list; afterwards who comes and goes is an exception */
  agencies: z.array(AgencyCode).default(agencyCodes),
  /** of agencies that the reference data do not know */
  names: z.record(z.string(), Texts).default({}),
  draw: DrawState.optional(),
  /** quarters served before the software, one by one */
  served: z.array(Turn).default([]),
  exceptions: z.array(ExceptionState).default([]),
  told: z
    .object({
      /** `2027-Q3 ILO`: whose turn was told */
      turns: z.array(z.string()).default([]),
      /** by quarter, which reminders, in days before its end */
      quarters: z.record(z.string(), z.array(z.int())).default({}),
    })
    .prefault({}),
  /** by quarter, why the Liaison Table did not meet */
  reasons: z.record(z.string(), z.object({ texts: Texts, at: instant, by: PersonId })).default({}),
});
export type RotationState = z.infer<typeof RotationState>;

/** `record`, liaison, ledger#…: one entry, never changed. */
export const EntryState = z.object({
  at: instant,
  quarter: Quarter,
  agencies: z.tuple([AgencyCode, AgencyCode]),
  change: z.object({
    in: z.array(AgencyCode),
    out: z.array(AgencyCode),
    skipped: z.array(z.object({ agency: AgencyCode, reason: z.enum(["declined", "swapped", "withdrew"]) })),
  }),
  previous: z.string(),
  hash: z.string(),
});
