import * as z from "zod";
import { PledgeStage } from "../../events/choices.ts";
import { MemberId, PersonId, PledgeId } from "../../events/define.ts";
import { Country, Language, Objective } from "../reference/codes.ts";
import { Texts } from "../tables/states.ts";

const instant = z.iso.datetime();
const day = z.iso.date();
const Link = z.object({ href: z.string(), title: z.string().optional() });

/** The United Nations Network on Migration's pledging initiative: what a pledge may be. */
export const PledgeKind = z.enum(["financial", "human-resources", "process", "policy"]);
export type PledgeKind = z.infer<typeof PledgeKind>;
export const PledgeLevel = z.enum(["local", "national", "regional", "international"]);
export type PledgeLevel = z.infer<typeof PledgeLevel>;
export const PledgeMode = z.enum(["individual", "common", "partnership", "matching"]);
export type PledgeMode = z.infer<typeof PledgeMode>;

export const PartnerStatus = z.enum(["asked", "confirmed", "declined"]);
export type PartnerStatus = z.infer<typeof PartnerStatus>;

/** C8: `record`, plg_…: one measurable, time-bound commitment of a member. */
export const PledgeState = z.object({
  id: PledgeId,
  version: z.int(),
  status: z.enum(["draft", "submitted", "published", "withdrawn", "retracted"]),
  member: MemberId,
  /** who answers for it and is asked how far it has come */
  steward: PersonId,
  original: Language,
  words: z.partialRecord(Language, z.object({ title: z.string(), text: z.string() })),
  translations: z.partialRecord(Language, z.enum(["human", "machine"])),
  kind: PledgeKind,
  level: PledgeLevel,
  mode: PledgeMode,
  /** the pledge that a matching one answers */
  matches: PledgeId.optional(),
  /** nobody is shown before it confirmed; asked when the pledge is submitted */
  partners: z.array(
    z.object({
      member: MemberId,
      status: PartnerStatus,
      askedAt: instant.optional(),
      at: instant.optional(),
    }),
  ),
  /** empty: general */
  objectives: z.array(Objective),
  countries: z.array(Country),
  start: day,
  due: day,
  metric: z.object({ what: Texts, unit: z.string(), baseline: z.number(), target: z.number() }),
  milestones: z.array(z.object({ number: z.int(), text: Texts, due: day })),
  draftedAt: instant,
  submittedAt: instant.optional(),
  /** what the secretariat asked to be changed, when it gave the pledge back */
  returned: z.object({ at: instant, by: PersonId, reason: z.string() }).optional(),
  published: z.object({ at: instant, by: PersonId }).optional(),
  stage: PledgeStage,
  /** nothing of them is ever changed or taken away */
  updates: z.array(
    z.object({
      number: z.int(),
      at: instant,
      by: z.union([PersonId, z.literal("bearer")]),
      stage: PledgeStage,
      /** of the metric, by then */
      value: z.number().optional(),
      text: Texts.optional(),
      evidence: z.array(Link),
      /** numbers of the milestones that it tells are reached */
      reached: z.array(z.int()),
    }),
  ),
  /** for which days letters asked how far it has come */
  asked: z.array(z.object({ why: z.enum(["milestone", "half-year"]), on: day })),
  /** of what is published: up by one with each correction, and when it is fulfilled or stopped */
  revision: z.int().default(0),
  corrected: z
    .array(
      z.object({
        at: instant,
        by: PersonId,
        changed: Texts,
        /** where it opened again what was fulfilled or stopped by mistake */
        stage: PledgeStage.optional(),
      }),
    )
    .default([]),
  retracted: z.object({ at: instant, by: PersonId, reason: Texts }).optional(),
});
export type PledgeState = z.infer<typeof PledgeState>;
