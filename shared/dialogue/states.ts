import * as z from "zod";
import {
  Actor,
  AgencyCode,
  Body,
  ContributionId,
  InputId,
  JointActionId,
  MeetingId,
  MemberId,
  MessageId,
  OutcomeId,
  PersonId,
  PledgeId,
  RecommendationId,
  SourceCode,
  Year,
} from "../../events/define.ts";
import { Country, Language, Objective, TableNumber } from "../reference/codes.ts";
import { Texts } from "../tables/states.ts";

const instant = z.iso.datetime();
const day = z.iso.date();

/** On the governments' side: one of them, or an agency. */
export const Counterpart = z.union([z.object({ country: Country }), z.object({ agency: AgencyCode })]);
export type Counterpart = z.infer<typeof Counterpart>;

const called = {
  questions: z.array(z.object({ number: z.int(), text: Texts })),
  tables: z.array(TableNumber),
  /** instants of the local times that were set, in their zone */
  opens: instant,
  deadline: instant,
  zone: z.string(),
};
const AgendaItem = z.object({
  text: Texts,
  table: TableNumber.optional(),
  objectives: z.array(Objective),
  /** the tables' inputs that it rests on */
  inputs: z.array(InputId),
});

/** C13: `record`, `dialogue#2027`: "an annual dialogue meeting between the Mechanism and the governments of the region" */
export const DialogueState = z.object({
  year: Year,
  version: z.int(),
  /** under which its outcomes will be published */
  outcome: OutcomeId,
  title: Texts,
  announcedAt: instant,
  by: PersonId,
  call: z
    .object({
      ...called,
      setAt: instant,
      /** when it was last set otherwise */
      changedAt: instant.optional(),
      opened: instant.optional(),
      /** reminders told, in days before the deadline */
      reminded: z.array(z.int()),
    })
    .optional(),
  agenda: z.array(AgendaItem),
  agendaSetAt: instant.optional(),
  meeting: MeetingId.optional(),
  meetingNamedAt: instant.optional(),
  /**
   * C14: "identify opportunities and challenges in GCM implementation". One told anew stands here again with its number:
   * `findingsUntil` in rules.ts says what holds. What came after the last publication waits for the next.
   */
  findings: z.array(
    z.object({
      number: z.int(),
      kind: z.enum(["opportunity", "challenge"]),
      text: Texts,
      objectives: z.array(Objective),
      at: instant,
      withdrawn: z.boolean().optional(),
    }),
  ),
  /** as it was approved; a correction may bring another */
  summary: Texts.optional(),
  approved: z.object({ at: instant, by: PersonId }).optional(),
  /** of what is published: up by one with each correction */
  revision: z.int().default(0),
  corrected: z.array(z.object({ at: instant, by: PersonId, changed: Texts, summary: Texts.optional() })).default([]),
  /** its outcomes were retracted (C3): nothing of them is public any more */
  retracted: z.object({ at: instant }).optional(),
  /** since when its title is this one, where it was corrected */
  titledAt: instant.optional(),
  /** what was said before, each from its instant on: of a past day it is told as it was */
  former: z
    .object({
      titles: z.array(z.object({ at: instant, title: Texts })),
      calls: z.array(z.object({ at: instant, ...called })),
      agendas: z.array(z.object({ at: instant, items: z.array(AgendaItem) })),
      meetings: z.array(z.object({ at: instant, meeting: MeetingId })),
    })
    .optional(),
});
export type DialogueState = z.infer<typeof DialogueState>;

/** `record`, inp_…: what one member of a table, or the table itself, answers to the call. */
export const InputState = z.object({
  id: InputId,
  version: z.int(),
  year: Year,
  table: TableNumber,
  member: MemberId,
  person: PersonId,
  answers: z.array(z.object({ question: z.int(), text: Texts })),
  at: instant,
  /** came after the deadline */
  late: z.boolean(),
  /** taken back by its organization, or by the secretariat, which says why */
  withdrawn: z.object({ at: instant, by: PersonId, reason: Texts.optional() }).optional(),
});
export type InputState = z.infer<typeof InputState>;

/** C14: `record`, jac_…: "coordination of joint actions", with who answers for it on both sides. */
export const JointActionState = z.object({
  id: JointActionId,
  version: z.int(),
  year: Year,
  text: Texts,
  objectives: z.array(Objective),
  ours: z.union([z.object({ body: Body }), z.object({ member: MemberId })]),
  theirs: Counterpart,
  due: day,
  state: z.enum(["awaiting", "taken", "done", "dropped"]),
  agreedAt: instant,
  by: PersonId,
  replies: z.array(
    z.object({
      at: instant,
      by: PersonId,
      side: z.enum(["ours", "theirs", "secretariat"]),
      state: z.enum(["awaiting", "taken", "done", "dropped"]),
      text: Texts.optional(),
    }),
  ),
  /** reminders told, in days before `due` */
  reminded: z.array(z.int()),
  /** recorded by mistake, and never public */
  withdrawn: z.object({ at: instant, by: PersonId }).optional(),
});
export type JointActionState = z.infer<typeof JointActionState>;

/** `record`, msg_…: what the Mechanism asks of a government or an agency, in the shape of a liaison statement. */
export const MessageState = z.object({
  id: MessageId,
  version: z.int(),
  from: Body,
  to: z.array(Counterpart),
  purpose: z.enum(["action", "comment", "information", "reply"]),
  title: Texts,
  text: Texts,
  /** by when an answer is asked */
  deadline: day.optional(),
  /** of `to`, who has to act */
  holder: Counterpart.optional(),
  status: z.enum(["drafted", "approved", "withdrawn"]),
  draftedAt: instant,
  /** when the draft was last changed: what it said before is not kept */
  revisedAt: instant.optional(),
  by: PersonId,
  approved: z.object({ at: instant, by: PersonId, as: z.enum(["liaison", "secretariat"]) }).optional(),
  withdrawn: z.object({ at: instant, by: PersonId }).optional(),
  /** each public once it is approved (C3) */
  replies: z.array(
    z.object({
      number: z.int(),
      at: instant,
      by: PersonId,
      from: Counterpart,
      text: Texts,
      /** its office has done what was asked of it */
      closes: z.boolean(),
      approved: z.object({ at: instant, by: PersonId }).optional(),
    }),
  ),
  /** reminders told, in days before `deadline` */
  reminded: z.array(z.int()),
});
export type MessageState = z.infer<typeof MessageState>;

/** `record`, among the `sources`: a review process of the Global Compact (C14), as data. */
export const SourceState = z.object({
  code: SourceCode,
  version: z.int(),
  title: Texts,
  day,
  /** where its text stands, by language */
  links: z.partialRecord(Language, z.string()),
  importedAt: instant,
  by: PersonId,
});
export type SourceState = z.infer<typeof SourceState>;

/** What may take up a recommendation. */
export const Linked = z.union([JointActionId, PledgeId, ContributionId]);
export type Linked = z.infer<typeof Linked>;

/** `record`, `recommendation#PD2022-70`: one paragraph, verbatim where its text is at hand. */
export const RecommendationState = z.object({
  id: RecommendationId,
  version: z.int(),
  source: SourceCode,
  paragraph: z.string(),
  texts: Texts,
  objectives: z.array(Objective),
  registeredAt: instant,
  /** what takes it up, half-open: [at, until) */
  links: z.array(
    z.object({
      to: Linked,
      at: instant,
      by: Actor,
      until: instant.optional(),
      endedBy: Actor.optional(),
      /** what takes it up was dropped or stopped, and may begin again */
      stopped: z.boolean().optional(),
    }),
  ),
});
export type RecommendationState = z.infer<typeof RecommendationState>;
