import * as z from "zod";
import { SeatEnd, SeatRole } from "../../events/choices.ts";
import {
  AgencyCode,
  Body,
  DesignationId,
  MeetingId,
  MemberId,
  NominationId,
  PriorityId,
  SeatId,
} from "../../events/define.ts";
import { counts, Language, Objective, TableNumber } from "../reference/codes.ts";
import { subregions } from "../reference/subregion.ts";
import { Lines, SetOf, WebAddress } from "../web/text.ts";

const instant = z.iso.datetime();
const texts = z.partialRecord(Language, z.string());
const count = z.int().nullable().describe("null: a group under five is not told");

/** Where a decision stands: the meeting whose minutes hold it, a note, a web address; one of them at least. */
export const SourceInput = z
  .strictObject({
    meeting: MeetingId.optional(),
    text: Lines(1000).optional(),
    link: WebAddress().optional(),
  })
  .refine(({ meeting, text, link }) => Boolean(meeting ?? text ?? link), { error: "required" })
  .meta({ id: "SourceInput" });

export const Source = z
  .strictObject({ meeting: MeetingId.optional(), text: z.string().optional(), link: z.string().optional() })
  .meta({ id: "Source" });

export const objectives = SetOf(Objective, { least: 1, most: counts.objectives });

export const Priority = z
  .strictObject({
    id: PriorityId,
    texts,
    objectives: z.array(Objective),
    from: z.iso.date(),
    to: z.iso.date(),
    meeting: MeetingId.optional().describe("the meeting that decided"),
    closed: z.strictObject({ on: z.iso.date(), achieved: texts }).optional(),
  })
  .meta({ id: "Priority" });

const holder = {
  organization: z.string().nullable().describe("null for an individual member"),
  name: z.string().nullable().describe("null unless its bearer publishes it"),
  since: instant,
  until: instant.nullable(),
};

export const Holder = z.strictObject({ seat: SeatId, member: MemberId, ...holder }).meta({ id: "Holder" });

export const Seat = z
  .strictObject({
    id: SeatId,
    body: Body,
    role: SeatRole,
    member: MemberId.optional(),
    agency: AgencyCode.optional(),
    ...holder,
    status: z.enum(["past", "present", "planned"]),
    how: z.enum(["designated", "appointed", "rotated", "imported"]),
    source: Source.optional(),
    designation: DesignationId.optional(),
    ended: z.strictObject({ reason: SeatEnd, source: Source.optional() }).optional(),
  })
  .meta({ id: "Seat" });
export type Seat = z.infer<typeof Seat>;

export const Vacancy = z
  .strictObject({
    role: SeatRole,
    since: instant.nullable().describe("null where the seat was never filled, as far as is known"),
    days: z.int().nullable(),
  })
  .meta({ id: "Vacancy" });

export const Table = z
  .strictObject({
    table: TableNumber,
    objectives: z.array(Objective),
    priorities: z.array(Priority).describe("open on that day"),
    pastPriorities: z.array(Priority).describe("closed, or past their last day"),
    representatives: z.array(Holder),
    coordinators: z.array(Holder),
    vacancies: z.array(Vacancy),
    designation: z
      .strictObject({ id: DesignationId, deadline: z.iso.date() })
      .nullable()
      .describe("that takes nominations on that day"),
    numbers: z
      .strictObject({
        on: z.iso.date().describe("when they were counted"),
        members: count,
        types: z.record(z.string(), count),
        countries: z.record(z.string(), count),
      })
      .nullable()
      .describe("null where none were kept by that day"),
  })
  .meta({ id: "Table" });
export type Table = z.infer<typeof Table>;

const n = z.int().min(0);
const Balance = z
  .strictObject({
    types: z.record(z.string(), n),
    subregions: z.partialRecord(z.enum(subregions), n),
    countries: z.record(z.string(), n),
  })
  .describe("how many of them are of each, so that whoever decides sees who is missing");

export const Nomination = z
  .strictObject({
    id: NominationId,
    member: MemberId,
    organization: z.string().nullable(),
    name: z.string().nullable().describe("of the person, where the reader may see it"),
    at: instant,
    status: z.enum(["proposed", "accepted", "agreed", "declined", "withdrawn"]),
  })
  .meta({ id: "Nomination" });

export const Designation = z
  .strictObject({
    id: DesignationId,
    table: TableNumber,
    openedAt: instant,
    deadline: z.iso.date(),
    status: z.enum(["open", "closed", "decided"]),
    nominations: z.array(Nomination),
    balance: z.strictObject({ nominated: Balance, sitting: Balance }),
    result: z.strictObject({ at: instant, source: Source, seats: z.array(SeatId) }).optional(),
  })
  .meta({ id: "Designation" });
export type Designation = z.infer<typeof Designation>;
