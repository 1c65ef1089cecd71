import * as z from "zod";
import { ActionId, MeetingBody, MeetingId, PersonId } from "../../events/define.ts";
import { Language } from "../reference/codes.ts";
import { Texts } from "../tables/states.ts";
import { Line, Lines, SetOf, WebAddress } from "../web/text.ts";
import { Outcome } from "./after-shapes.ts";
import { isZone } from "./local-time.ts";
import { Answer, MeetingState } from "./states.ts";

const instant = z.iso.datetime();
const told = <T extends object>(texts: T) => Object.keys(texts).length > 0;
const isLocal = (time: string) => {
  const at = Date.parse(`${time}:00.000Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(time);
};

/** What clocks show where the meeting is, such as `2027-03-02T10:00`. */
export const LocalTime = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/)
  .refine(isLocal, { error: "wrong-format" })
  .meta({ id: "LocalTime", description: "local time to the minute, without offset: 2027-03-02T10:00" });
const Zone = z
  .string()
  .max(64)
  .refine(isZone, { error: "not-a-zone" })
  .meta({ description: "name in the IANA time zone database, such as America/Bogota" });

const Title = z.partialRecord(Language, Line(150)).refine(told, { error: "required" });
const Text = z.partialRecord(Language, Lines(500)).refine(told, { error: "required" });

/** What people say of a meeting, when they schedule or change it. */
export const plan = {
  title: Title,
  start: LocalTime,
  zone: Zone,
  minutes: z.int().min(15).max(720),
  place: Line(200),
  call: WebAddress(/^https$/),
  agenda: z.array(z.strictObject({ text: Text })).max(50),
  interpretation: SetOf(Language, { most: 4 }),
};
/** One or more tables together, or alone the Liaison Table, or the dialogue with the governments. */
export const Bodies = SetOf(MeetingBody, { least: 1, most: 4 }).refine(
  (of) => of.length < 2 || !(of.includes("liaison") || of.includes("dialogue")),
  { error: "liaison-alone" },
);
export const Reason = Text;

export const Meeting = z
  .strictObject({
    id: MeetingId,
    of: z.array(MeetingBody),
    status: MeetingState.shape.status,
    title: Texts,
    start: z.string().describe("local time, without offset"),
    zone: z.string(),
    at: instant.describe("the instant of `start`"),
    minutes: z.int(),
    quarter: z.string().describe("in which it counts: that of its local date"),
    place: z.string().optional(),
    agenda: z.array(z.strictObject({ text: Texts, action: ActionId.optional() })),
    interpretation: z.array(Language),
    sequence: z.int().describe("of its calendar entry (RFC 5545)"),
    scheduledAt: instant,
    changedAt: instant,
    cancelled: z.strictObject({ at: instant, reason: Texts }).optional(),
    outcome: Outcome.optional().describe("once the minutes are approved"),
  })
  .meta({ id: "Meeting" });
export type Meeting = z.infer<typeof Meeting>;

/** What who is concerned sees besides. */
export const OwnMeeting = z
  .strictObject({
    ...Meeting.shape,
    call: z.string().optional(),
    answer: z.strictObject({ answer: Answer, at: instant, substitute: PersonId.optional() }).nullable(),
  })
  .meta({ id: "OwnMeeting" });
export type OwnMeeting = z.infer<typeof OwnMeeting>;

export const Clash = z.strictObject({
  id: MeetingId,
  of: z.array(MeetingBody),
  title: Texts,
  start: z.string(),
  zone: z.string(),
  at: instant,
  minutes: z.int(),
  holders: z.int().describe("how many seat-holders would have to be in both"),
});
export type Clash = z.infer<typeof Clash>;
