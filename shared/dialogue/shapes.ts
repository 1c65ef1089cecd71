import * as z from "zod";
import { AgencyCode, Body, InputId, JointActionId, MeetingId, MemberId, Year } from "../../events/define.ts";
import { Country, Objective, TableNumber } from "../reference/codes.ts";
import { Texts } from "../tables/states.ts";
import { TakenUp } from "../taken-up.ts";
import { JointActionState } from "./states.ts";

const instant = z.iso.datetime();
const state = JointActionState.shape.state;

export const Call = z.strictObject({
  questions: z.array(z.strictObject({ number: z.int(), text: Texts })),
  tables: z.array(TableNumber),
  opens: instant,
  deadline: instant,
  zone: z.string().describe("in which opening and deadline were set"),
  open: z.boolean().describe("whether it takes inputs, in time or late"),
});

export const JointAction = z
  .strictObject({
    id: JointActionId,
    year: Year,
    text: Texts,
    objectives: z.array(Objective).describe("empty: general"),
    ours: z
      .strictObject({
        body: Body.optional(),
        member: MemberId.optional(),
        organization: z.string().nullable().optional().describe("of the member; null: it did not publish its name"),
      })
      .describe("who answers for it in the Mechanism"),
    theirs: z
      .strictObject({ country: Country.optional(), agency: AgencyCode.optional() })
      .describe("who answers for it on the other side: a government, by its country, or an agency"),
    due: z.iso.date(),
    overdue: z.boolean(),
    state,
    agreedAt: instant,
    recommendations: z.array(TakenUp).describe("that it answers (C14)"),
    replies: z.array(
      z.strictObject({
        at: instant,
        side: z.enum(["ours", "theirs", "secretariat"]),
        state,
        text: Texts.optional(),
      }),
    ),
  })
  .meta({ id: "JointAction" });
export type JointAction = z.infer<typeof JointAction>;

export const Finding = z.strictObject({
  number: z.int(),
  kind: z.enum(["opportunity", "challenge"]),
  text: Texts,
  objectives: z.array(Objective).describe("empty: general"),
  at: instant,
});
export type Finding = z.infer<typeof Finding>;

export const Outcomes = z.strictObject({
  summary: Texts.optional(),
  findings: z.array(Finding),
  jointActions: z.array(JointAction),
  approvedAt: instant.nullable().describe("null: not approved yet, and shown to those only who run the dialogue"),
  revision: z.int().describe("up by one with each correction"),
  version: z
    .int()
    .optional()
    .describe("of all that is recorded, for who runs the dialogue: `seen` of what they approve or correct"),
  corrected: z.array(z.strictObject({ at: instant, changed: Texts })),
});
export type Outcomes = z.infer<typeof Outcomes>;

export const Dialogue = z
  .strictObject({
    year: Year,
    title: Texts,
    announcedAt: instant,
    call: Call.optional(),
    agenda: z.array(
      z.strictObject({
        text: Texts,
        table: TableNumber.optional(),
        objectives: z.array(Objective),
        inputs: z.array(InputId).describe("that it rests on"),
      }),
    ),
    meeting: MeetingId.optional(),
    outcomes: Outcomes.optional(),
    retractedAt: instant.optional().describe("when its outcomes were retracted: nothing of them is public any more"),
  })
  .meta({ id: "Dialogue" });
export type Dialogue = z.infer<typeof Dialogue>;

export const DialogueRow = z.strictObject({
  year: Year,
  title: Texts,
  announcedAt: instant,
  call: Call.optional(),
  meeting: MeetingId.optional(),
  approvedAt: instant.nullable().describe("when its outcomes were approved"),
  retractedAt: instant.optional().describe("when they were retracted"),
});

export const Input = z
  .strictObject({
    id: InputId,
    year: Year,
    table: TableNumber,
    author: z.string().nullable().describe("a member organization, or a person by their card; null: not published"),
    answers: z.array(z.strictObject({ question: z.int(), text: Texts })),
    at: instant,
    late: z.boolean().describe("came after the deadline"),
  })
  .meta({ id: "DialogueInput" });
export type Input = z.infer<typeof Input>;
