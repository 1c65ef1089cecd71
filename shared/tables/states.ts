import * as z from "zod";
import { SeatEnd, SeatRole } from "../../events/choices.ts";
import {
  AgencyCode,
  Body,
  DesignationId,
  MeetingId,
  MemberId,
  NominationId,
  PersonId,
  PriorityId,
  SeatId,
} from "../../events/define.ts";
import { Language, Objective, TableNumber } from "../reference/codes.ts";

const instant = z.iso.datetime();
/** A text in one or more languages. */
export const Texts = z.partialRecord(Language, z.string());
export type Texts = z.infer<typeof Texts>;

/** Where a decision stands: a meeting's minutes, a note, or a web address. */
export const Source = z.object({
  meeting: MeetingId.optional(),
  text: z.string().optional(),
  link: z.string().optional(),
});
export type Source = z.infer<typeof Source>;

/**
 * `record`, under its body: one idea for every role. A coordinator or representative is a member's person; an agency is a
 * code, whose focal points act for it. Half-open: [start, end).
 */
export const SeatState = z.object({
  id: SeatId,
  version: z.int(),
  body: Body,
  role: SeatRole,
  member: MemberId.optional(),
  person: PersonId.optional(),
  agency: AgencyCode.optional(),
  start: instant,
  end: instant.optional(),
  /** of a representative: when the term ends, which a replacement serves to its end */
  term: instant.optional(),
  how: z.enum(["designated", "appointed", "rotated", "imported"]),
  source: Source.optional(),
  designation: DesignationId.optional(),
  ended: z.object({ reason: SeatEnd, at: instant, source: Source.optional() }).optional(),
});
export type SeatState = z.infer<typeof SeatState>;

/** `record`, under its body: what everything that makes seats of one body meets at. */
export const BodyState = z.object({
  version: z.int().default(0),
  /** since when somebody looks: what was never filled is empty at least that long */
  watched: instant.optional(),
  /** which vacancies were told, by role and since when */
  told: z.record(z.string(), z.array(z.int())).default({}),
});
export type BodyState = z.infer<typeof BodyState>;

/** C7: what a table has set itself for a time. */
export const PriorityState = z.object({
  id: PriorityId,
  version: z.int(),
  table: TableNumber,
  texts: Texts,
  objectives: z.array(Objective),
  from: z.iso.date(),
  to: z.iso.date(),
  meeting: MeetingId.optional(),
  closed: z.object({ at: instant, achieved: Texts }).optional(),
});
export type PriorityState = z.infer<typeof PriorityState>;

/** C9: how a table finds its representatives. A withdrawn nomination stays, as withdrawn. */
export const NominationState = z.object({
  id: NominationId,
  member: MemberId,
  by: PersonId,
  at: instant,
  status: z.enum(["proposed", "accepted", "agreed", "declined", "withdrawn"]),
  person: PersonId.optional(),
});
export type NominationState = z.infer<typeof NominationState>;
export const DesignationState = z.object({
  id: DesignationId,
  version: z.int(),
  table: TableNumber,
  openedAt: instant,
  by: PersonId,
  deadline: z.iso.date(),
  nominations: z.array(NominationState),
  result: z.object({ at: instant, by: PersonId, source: Source, seats: z.array(SeatId) }).optional(),
});
export type DesignationState = z.infer<typeof DesignationState>;
