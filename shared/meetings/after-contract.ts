import * as z from "zod";
import { MeetingId, PersonId } from "../../events/define.ts";
import { Texts } from "../tables/states.ts";
import { operation } from "../web/operation.ts";
import { TextsOf } from "../web/text.ts";
import { Decision } from "./after-shapes.ts";
import { DecisionHow, MeetingState, Presence } from "./states.ts";

const instant = z.iso.datetime();
const meetingById = z.strictObject({ id: MeetingId });
const status = MeetingState.shape.status;

/** Who runs a meeting: whether in its bodies, the action asks. */
const runners = ["coordinator", "representative", "liaison", "secretariat"] as const;
const insiders = ["member", "agency", "secretariat"] as const;

const Entry = z
  .strictObject({
    person: PersonId,
    presence: Presence,
    for: PersonId.optional().describe("whom a substitute stood in for"),
    named: z.boolean().default(false).describe("agreed to be named in the public part of the minutes"),
  })
  .refine((entry) => entry.presence !== "substitute" || entry.for, { error: "required", path: ["for"] })
  .refine((entry) => entry.presence === "substitute" || !entry.for, { error: "unknown-field", path: ["for"] });

const Roll = z
  .array(Entry)
  .max(500)
  .refine((entries) => new Set(entries.map(({ person }) => person)).size === entries.length, { error: "repeated" })
  .refine((entries) => entries.some(({ presence }) => presence === "present" || presence === "substitute"), {
    error: "somebody-present",
  });
export type Roll = z.output<typeof Roll>;

export const Attendance = z
  .strictObject({
    meeting: MeetingId,
    status,
    at: instant.describe("when it was recorded last"),
    present: z.int().describe("substitutes counted"),
    entries: z.array(
      z.strictObject({
        person: PersonId,
        name: z.string().nullable(),
        organization: z.string().nullable(),
        presence: Presence,
        for: PersonId.optional(),
        named: z.boolean(),
      }),
    ),
  })
  .meta({ id: "Attendance" });
export type Attendance = z.infer<typeof Attendance>;

export const recordAttendance = operation({
  name: "record-attendance",
  method: "PUT",
  path: "/v1/meetings/{id}/attendance",
  who: runners,
  summary:
    "Record who was there; the first time makes the meeting held, later ones correct until the minutes are approved",
  params: meetingById,
  body: z.strictObject({ entries: Roll }),
  output: Attendance,
  errors: [404, 409],
  largest: 128 * 1024,
});
export const getAttendance = operation({
  name: "get-attendance",
  method: "GET",
  path: "/v1/meetings/{id}/attendance",
  who: insiders,
  summary: "Who was there, for the members of the meeting's bodies",
  params: meetingById,
  output: Attendance,
  errors: [404],
});

export const takeDecision = operation({
  name: "take-decision",
  method: "POST",
  path: "/v1/meetings/{id}/decisions",
  who: runners,
  summary: "Record a decision of a held meeting: numbered, with who was entitled and the quorum",
  params: meetingById,
  body: z.strictObject({ text: TextsOf(1000), how: DecisionHow }),
  output: Decision,
  status: 201,
  errors: [404, 409],
});

/** Minutes are longer than any other text that people write here. */
const MINUTES = [8000, 16_384] as const;

export const Minutes = z
  .strictObject({
    meeting: MeetingId,
    status,
    public: Texts,
    internal: Texts.optional().describe("for the members of the meeting's bodies only"),
    draftedAt: instant,
    approvedAt: instant.optional(),
  })
  .meta({ id: "Minutes" });
export type Minutes = z.infer<typeof Minutes>;

export const getMinutes = operation({
  name: "get-minutes",
  method: "GET",
  path: "/v1/meetings/{id}/minutes",
  who: insiders,
  summary: "The minutes with their private part, for the members of the meeting's bodies",
  params: meetingById,
  output: Minutes,
  errors: [404],
});
export const draftMinutes = operation({
  name: "draft-minutes",
  method: "PUT",
  path: "/v1/meetings/{id}/minutes",
  who: runners,
  summary: "Write the minutes of a held meeting, or replace their draft; with If-Match, only the one that was seen",
  params: meetingById,
  body: z.strictObject({ public: TextsOf(...MINUTES), internal: TextsOf(...MINUTES).optional() }),
  output: Minutes,
  errors: [404, 409, 412],
  largest: 256 * 1024,
});
export const approveMinutes = operation({
  name: "approve-minutes",
  method: "POST",
  path: "/v1/meetings/{id}/minutes/approval",
  who: runners,
  summary: "Approve the minutes, which do not change afterwards; their public part is published",
  params: meetingById,
  body: z.strictObject({
    seen: instant.optional().describe("`draftedAt` of the minutes that were read: a later draft is refused"),
  }),
  output: Minutes,
  errors: [404, 409, 412],
});

export const afterOperations = [
  recordAttendance,
  getAttendance,
  takeDecision,
  getMinutes,
  draftMinutes,
  approveMinutes,
] as const;
