import * as z from "zod";
import { SeatRole } from "../../events/choices.ts";
import { ActionId, AgencyCode, Body, MeetingId, MemberId, SeatId } from "../../events/define.ts";
import { Texts } from "../tables/states.ts";
import { ActionState, DecisionHow } from "./states.ts";

const instant = z.iso.datetime();
const state = ActionState.shape.state;

export const Decision = z
  .strictObject({
    number: z.int(),
    text: Texts,
    how: DecisionHow,
    at: instant,
    quorum: z.strictObject({
      seats: z.int().describe("held at the instant of the meeting: who was entitled"),
      representatives: z.int().describe("of them, whose own holder was present"),
      present: z.int().describe("of them, whose holder or a substitute was present"),
      reached: z.boolean().describe("informative: it blocks nothing"),
    }),
    entitled: z.array(z.strictObject({ body: Body, seat: SeatId })),
  })
  .meta({ id: "Decision" });
export type Decision = z.infer<typeof Decision>;

/** What a meeting's own page and resource say of it once its minutes are approved; nobody is named who did not agree. */
export const Outcome = z
  .strictObject({
    decisions: z.array(Decision),
    minutes: Texts,
    present: z.int().describe("how many were there, substitutes counted"),
    attendees: z.array(z.string()).describe("names of those who agreed to be named"),
    approvedAt: instant,
  })
  .meta({ id: "MeetingOutcome" });
export type Outcome = z.infer<typeof Outcome>;

export const Action = z
  .strictObject({
    id: ActionId,
    text: Texts,
    bodies: z.array(Body),
    strategic: z.boolean(),
    owner: z.strictObject({
      seat: SeatId.optional(),
      body: Body.optional().describe("of the seat"),
      role: SeatRole.optional().describe("of the seat"),
      member: MemberId.optional(),
      agency: AgencyCode.optional(),
      organization: z.string().nullable().describe("null: its bearer did not publish it"),
    }),
    due: z.iso.date(),
    overdue: z.boolean(),
    state,
    openedAt: instant,
    meeting: MeetingId.optional().describe("that it comes from"),
    decision: z.int().optional(),
    updates: z.array(z.strictObject({ at: instant, state, text: z.string().optional() })),
  })
  .meta({ id: "Action" });
export type Action = z.infer<typeof Action>;
