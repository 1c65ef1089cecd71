import * as z from "zod";
import { SeatRole } from "../../events/choices.ts";
import { AgencyCode, Body, DrawId, MeetingId, Quarter } from "../../events/define.ts";
import { Action } from "../meetings/after-shapes.ts";
import { TableNumber } from "../reference/codes.ts";
import { Texts } from "../tables/states.ts";
import { EntryState, ExceptionState } from "./states.ts";

const instant = z.iso.datetime();

export const Turn = z.strictObject({ quarter: Quarter, agency: AgencyCode });
const QuarterAgencies = z.strictObject({ quarter: Quarter, agencies: z.array(AgencyCode) });

export const Draw = z
  .strictObject({
    id: DrawId,
    status: z.enum(["announced", "held"]),
    agencies: z.array(AgencyCode).describe("the list that is drawn, by code"),
    policy: z.enum(["staggered", "disjoint"]),
    algorithm: z.string(),
    announced: z.strictObject({
      source: Texts.describe("the public value that nobody could know yet"),
      on: z.iso.date().describe("its date"),
      at: instant,
    }),
    value: z.string().nullable(),
    source: z.string().nullable().describe("where the value can be read"),
    order: z.array(AgencyCode).nullable(),
    heldAt: instant.nullable(),
  })
  .meta({ id: "Draw" });
export type Draw = z.infer<typeof Draw>;

export const RotationTold = z
  .strictObject({
    draw: Draw.nullable(),
    ledger: z.array(EntryState),
    next: z.array(QuarterAgencies).describe("the eight quarters after the ledger's last, as planned by now"),
    counts: z.record(z.string(), z.int()).describe("mandates begun, by agency"),
    past: z.array(Turn).describe("mandates from before the ledger, by the quarter in which they began"),
    exceptions: z.array(ExceptionState).describe("what changed the plan, and when it was decided"),
    names: z.record(z.string(), Texts).describe("of agencies that the reference data do not know"),
    how: z.record(z.string(), z.array(z.string())).describe("what a stranger needs to recompute it, by language"),
  })
  .meta({ id: "Rotation" });
export type RotationTold = z.infer<typeof RotationTold>;

export const Roster = z
  .strictObject({
    at: z.iso.date(),
    representatives: z.array(
      z.strictObject({
        table: TableNumber,
        organization: z.string().nullable().describe("null: an individual"),
        name: z.string().nullable().describe("null: not published by its bearer"),
        since: instant,
        until: instant.nullable(),
      }),
    ),
    agencies: z.array(z.strictObject({ code: AgencyCode, since: instant, until: instant.nullable() })),
    vacancies: z
      .array(z.strictObject({ body: Body, role: SeatRole, since: instant.nullable().describe("null: never filled") }))
      .describe("one for each empty seat"),
  })
  .meta({ id: "Roster" });
export type Roster = z.infer<typeof Roster>;

export const QuarterDuty = z
  .strictObject({
    quarter: Quarter,
    status: z.enum(["held", "scheduled", "missing", "not-held"]),
    fully: z.boolean().describe("held, with approved minutes"),
    meeting: MeetingId.nullable(),
    daysLeft: z.int().nullable().describe("of a quarter without a meeting: whole days to its end"),
    reason: Texts.nullable().describe("why the Liaison Table did not meet"),
  })
  .meta({ id: "QuarterDuty" });
export type QuarterDuty = z.infer<typeof QuarterDuty>;

export const LiaisonAction = z
  .strictObject({
    ...Action.shape,
    from: z
      .strictObject({
        meeting: MeetingId,
        title: Texts,
        on: z.iso.date().describe("its local date"),
        decision: z.int().nullable(),
        text: Texts.nullable().describe("of the decision, once the minutes are approved"),
      })
      .nullable()
      .describe("the meeting, and its decision, that it came from"),
  })
  .meta({ id: "LiaisonAction" });
export type LiaisonAction = z.infer<typeof LiaisonAction>;
