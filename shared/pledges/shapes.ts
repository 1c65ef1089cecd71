import * as z from "zod";
import { PledgeStage } from "../../events/choices.ts";
import { MemberId, PersonId, PledgeId } from "../../events/define.ts";
import { Country, Language, Objective, StakeholderType } from "../reference/codes.ts";
import { Texts } from "../tables/states.ts";
import { TakenUp } from "../taken-up.ts";
import { Line, Lines, SetOf, TextsOf, WebAddress } from "../web/text.ts";
import { PartnerStatus, PledgeKind, PledgeLevel, PledgeMode, PledgeState } from "./states.ts";

const instant = z.iso.datetime();
const day = z.iso.date();
/** A quantity may be money or people: large, or negative, but finite. */
const Quantity = z.number().min(-1e12).max(1e12);
const TEXT_BYTES = 12_000;

const Words = z
  .partialRecord(Language, z.strictObject({ title: Line(150), text: Lines(3000, TEXT_BYTES) }))
  .refine((words) => Object.keys(words).length > 0, { error: "required" });
const Metric = z
  .strictObject({ what: TextsOf(300), unit: Line(60), baseline: Quantity, target: Quantity })
  .refine(({ baseline, target }) => baseline !== target, { error: "same-as-baseline", path: ["target"] });
const Milestones = z.array(z.strictObject({ text: TextsOf(500), due: day })).max(20);

/** What a pledge says, and may be corrected by the secretariat once it is published. */
export const content = {
  original: Language,
  words: Words,
  machine: SetOf(Language, { most: 3 }).describe("languages whose words a machine translated"),
  kind: PledgeKind,
  level: PledgeLevel,
  objectives: SetOf(Objective, { most: 23 }).describe("none: the Global Compact as a whole"),
  countries: SetOf(Country, { most: 20 }).describe("none: the region as a whole"),
  start: day,
  due: day.describe("after the start"),
  metric: Metric,
  milestones: Milestones.describe("between start and due; their order gives their numbers, which a correction keeps"),
};
/** With whom it is made. */
export const company = {
  mode: PledgeMode,
  matchedPledge: PledgeId.describe("the published pledge that a matching one answers; in other modes left aside"),
  partners: SetOf(MemberId, { most: 20 }).describe("asked on submission; of an individual pledge left aside"),
};

const Link = z.strictObject({
  href: WebAddress(),
  title: Line(150).optional(),
});
/** C8: what is told of how far a pledge has come. */
export const update = {
  stage: PledgeStage,
  value: Quantity.optional().describe("of the metric, by now"),
  text: TextsOf(2000).optional().describe("needed where it was stopped: why"),
  evidence: z.array(Link).max(10).default([]).describe("a link, or the text, where it is fulfilled"),
  reached: SetOf(z.int().min(1).max(20), { most: 20 }).default([]).describe("numbers of milestones"),
};
export const Answer = z.enum(["confirm", "decline"]);
export const Reason = TextsOf(1000);

const Shown = z.object({ href: z.string(), title: z.string().optional() });

export const Pledge = z
  .strictObject({
    id: PledgeId,
    status: PledgeState.shape.status,
    member: z.strictObject({
      id: MemberId,
      name: z.string().nullable().describe("null: a person who shows no name, or who left"),
      types: z.array(StakeholderType).describe("of a listed member"),
    }),
    original: Language,
    words: z.partialRecord(
      Language,
      z.strictObject({ title: z.string(), text: z.string(), how: z.enum(["original", "human", "machine"]) }),
    ),
    kind: PledgeKind,
    level: PledgeLevel,
    mode: PledgeMode,
    matchedPledge: PledgeId.optional(),
    partners: z
      .array(
        z.strictObject({
          member: MemberId,
          name: z.string().nullable(),
          status: PartnerStatus,
        }),
      )
      .describe("in public those that confirmed"),
    objectives: z.array(Objective),
    countries: z.array(Country),
    start: day,
    due: day,
    metric: z.strictObject({
      what: Texts,
      unit: z.string(),
      baseline: z.number(),
      target: z.number(),
      value: z.number().nullable().describe("as last told"),
      share: z.number().nullable().describe("of the way from baseline to target, 0 to 1"),
    }),
    milestones: z.array(
      z.strictObject({ number: z.int(), text: Texts, due: day, reached: instant.nullable().describe("when told") }),
    ),
    stage: PledgeStage,
    updates: z.array(
      z.strictObject({
        number: z.int(),
        at: instant,
        stage: PledgeStage,
        value: z.number().optional(),
        text: Texts.optional(),
        evidence: z.array(Shown),
        reached: z.array(z.int()),
      }),
    ),
    lastUpdate: instant.nullable(),
    silent: z.boolean().describe("open, and no update for 12 months"),
    late: z.boolean().describe("past due, and neither fulfilled nor stopped"),
    draftedAt: instant,
    submittedAt: instant.nullable(),
    publishedAt: instant.nullable(),
    revision: z.int().describe("of what is published; 0 before"),
    corrected: z.array(z.strictObject({ at: instant, changed: Texts })),
    steward: PersonId.optional().describe("told to its member and the secretariat"),
    returned: z.strictObject({ at: instant, reason: z.string() }).optional().describe("told to the same"),
    retracted: z.strictObject({ at: instant, reason: Texts }).optional(),
  })
  .meta({ id: "Pledge" });
export type Pledge = z.infer<typeof Pledge>;

/** One pledge, with those that answer it. */
export const PledgeInFull = z
  .strictObject({
    ...Pledge.shape,
    matchedBy: z.array(PledgeId).describe("published pledges that match this one"),
    recommendations: z.array(TakenUp).optional().describe("that it answers (C14): told where a published one is read"),
  })
  .meta({ id: "PledgeInFull" });
export type PledgeInFull = z.infer<typeof PledgeInFull>;

const count = z.int();
export const Figures = z
  .strictObject({
    asOf: day.nullable().describe("the day on which they were counted; null: nobody has counted yet"),
    published: count,
    open: count.describe("neither fulfilled nor stopped"),
    updated: count.describe("open ones with an update in the last 12 months"),
    rate: z.number().nullable().describe("the update rate: updated by open, 0 to 1; null where none is open"),
    late: count,
    silent: count,
    stages: z.record(PledgeStage, count),
    kinds: z.record(PledgeKind, count),
  })
  .meta({ id: "PledgeFigures" });
export type Figures = z.infer<typeof Figures>;
export type Counted = Omit<Figures, "asOf">;
