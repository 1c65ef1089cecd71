import * as z from "zod";
import { ActionId, AgencyCode, Body, MeetingBody, MeetingId, MemberId, PersonId, SeatId } from "../../events/define.ts";
import { Language } from "../reference/codes.ts";
import { Texts } from "../tables/states.ts";

const instant = z.iso.datetime();
/** What a local clock shows, such as `2027-03-02T10:00`; its zone stands beside it. */
const local = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/);

export const DecisionHow = z.enum(["consensus", "vote", "without-objection"]);
export type DecisionHow = z.infer<typeof DecisionHow>;

/** `record`, mtg_…: one meeting of one or more tables, of the Liaison Table, or with the governments (C13). */
export const MeetingState = z.object({
  id: MeetingId,
  version: z.int(),
  of: z.array(MeetingBody),
  status: z.enum(["scheduled", "moved", "cancelled", "held", "minutes-drafted", "minutes-approved"]),
  title: Texts,
  start: local,
  zone: z.string(),
  /** the instant of `start`: what lists, reminders and calendars go by */
  at: instant,
  minutes: z.int(),
  place: z.string().optional(),
  /** told to who is invited, never in public */
  call: z.string().optional(),
  agenda: z.array(z.object({ text: Texts, action: ActionId.optional() })),
  interpretation: z.array(Language),
  /** of its calendar entry (RFC 5545): up by one with whatever changes it */
  sequence: z.int(),
  changedAt: instant,
  scheduledAt: instant,
  /** when its start was last set anew: answers to an earlier start count no more */
  movedAt: instant.optional(),
  by: PersonId,
  /** reminders told for this start, in days before it */
  reminded: z.array(z.int()),
  cancelled: z.object({ at: instant, reason: Texts }).optional(),
  decisions: z.array(
    z.object({
      number: z.int(),
      text: Texts,
      how: DecisionHow,
      at: instant,
      /** who could have taken part and who did, by seats: informative; substitutes are present, not representatives */
      quorum: z.object({ seats: z.int(), representatives: z.int(), present: z.int(), reached: z.boolean() }),
      entitled: z.array(z.object({ body: Body, seat: SeatId })),
    }),
  ),
  record: z
    .object({
      /** everybody may read it once approved */
      public: Texts,
      /** for the body's members only */
      internal: Texts.optional(),
      draftedAt: instant,
      draftedBy: PersonId,
      approvedAt: instant.optional(),
      approvedBy: PersonId.optional(),
    })
    .optional(),
  /** when letters asked for the minutes */
  minutesAsked: instant.optional(),
  /** from before the software: nobody was invited by it */
  imported: z.boolean().optional(),
});
export type MeetingState = z.infer<typeof MeetingState>;

export const Answer = z.enum(["yes", "no", "apology", "substitute"]);
export type Answer = z.infer<typeof Answer>;

/** `record`, under its meeting: what differs for one invited person: the answer, and how far their calendar entry is ahead. */
export const InviteeState = z.object({
  person: PersonId,
  version: z.int(),
  answer: Answer.optional(),
  answeredAt: instant.optional(),
  /** the instant of the meeting that was answered for: moved, it asks again */
  answeredFor: instant.optional(),
  substitute: PersonId.optional(),
  /** added to the meeting's SEQUENCE, because leaving and coming back change this entry only */
  ahead: z.int().default(0),
  removed: z.boolean().default(false),
});
export type InviteeState = z.infer<typeof InviteeState>;

export const Presence = z.enum(["present", "apology", "absent", "substitute"]);
export type Presence = z.infer<typeof Presence>;
/** `record`, under its meeting: who was there. A substitute counts as present, not as representative. */
export const AttendanceState = z.object({
  version: z.int(),
  at: instant,
  by: PersonId,
  entries: z.array(
    z.object({
      person: PersonId,
      presence: Presence,
      /** whom a substitute stood in for */
      for: PersonId.optional(),
      /** whether the person agreed to be named in the public part */
      named: z.boolean().default(false),
    }),
  ),
});
export type AttendanceState = z.infer<typeof AttendanceState>;

/** C12: `record`, act_…: a strategic action or an action item: one idea, one store. */
export const ActionState = z.object({
  id: ActionId,
  version: z.int(),
  text: Texts,
  bodies: z.array(Body),
  owner: z.object({
    seat: z.object({ body: Body, seat: SeatId }).optional(),
    member: MemberId.optional(),
    agency: AgencyCode.optional(),
  }),
  due: z.iso.date(),
  state: z.enum(["open", "under-way", "done", "dropped"]),
  openedAt: instant,
  by: PersonId,
  /** the meeting, and its decision, that it comes from */
  meeting: MeetingId.optional(),
  decision: z.int().optional(),
  strategic: z.boolean(),
  updates: z.array(z.object({ at: instant, by: z.string(), state: z.string(), text: z.string().optional() })),
  /** reminders told, in days before `due`; 0 on the day */
  reminded: z.array(z.int()),
});
export type ActionState = z.infer<typeof ActionState>;
