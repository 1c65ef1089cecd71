import * as z from "zod";
import { ContributionKind } from "../../events/choices.ts";
import { ContributionId, MemberId, PersonId } from "../../events/define.ts";
import { Country, Language, Objective } from "../reference/codes.ts";
import { Texts } from "../tables/states.ts";

const instant = z.iso.datetime();

/** The Migration Network Hub's criteria for good practices, each met or not. */
export const Criterion = z.enum(["objective", "principles", "implemented", "innovative", "replicable"]);
export type Criterion = z.infer<typeof Criterion>;
export const Verdict = z.enum(["approve", "ask-changes"]);
export type Verdict = z.infer<typeof Verdict>;

/** What a contribution says in one language; the last three of good practices only. `text` and they are Markdown. */
export const Wording = z.object({
  title: z.string(),
  summary: z.string(),
  text: z.string(),
  results: z.string().optional(),
  success: z.string().optional(),
  repetition: z.string().optional(),
});
export type Wording = z.infer<typeof Wording>;

/** C2: `record`, con_…: one contribution. Who wrote it stands beside it, in one item of its own. */
export const ContributionState = z.object({
  id: ContributionId,
  version: z.int(),
  kind: ContributionKind,
  status: z.enum(["draft", "submitted", "in-review", "changes-asked", "approved", "published", "retired", "withdrawn"]),
  original: Language,
  words: z.partialRecord(Language, Wording),
  /** how each further language's words came about */
  translations: z.partialRecord(Language, z.enum(["human", "machine"])),
  /** empty: general */
  objectives: z.array(Objective),
  /** codes of the Global Compact's guiding principles */
  principles: z.array(z.string()),
  countries: z.array(Country),
  period: z.object({ from: z.iso.date(), to: z.iso.date().optional() }).optional(),
  links: z.array(z.object({ href: z.string(), title: z.string().optional() })),
  /** of a good practice */
  implementation: z.enum(["mostly", "fully"]).optional(),
  /** published without name or organization */
  protected: z.boolean(),
  /** from publication on, who is named as its author, a person only for an individual member; nobody where it is protected */
  member: MemberId.optional(),
  person: PersonId.optional(),
  draftedAt: instant,
  submittedAt: instant.optional(),
  reviewer: z.object({ person: PersonId, since: instant, reminded: z.array(z.int()) }).optional(),
  /** who was asked to review it and declined */
  declined: z.array(PersonId),
  reviews: z.array(
    z.object({
      at: instant,
      by: PersonId,
      verdict: Verdict,
      met: z.array(Criterion),
      remarks: z.string().optional(),
    }),
  ),
  published: z.object({ at: instant, by: PersonId }).optional(),
  /** of what is published: up by one with each correction */
  revision: z.int().default(0),
  corrected: z.array(z.object({ at: instant, by: PersonId, changed: Texts })).default([]),
  retired: z.object({ at: instant, by: PersonId, reason: Texts, successor: ContributionId.optional() }).optional(),
});
export type ContributionState = z.infer<typeof ContributionState>;

/** `record`, beside its contribution and in every list: what lists show of it, without its text and its author's id. */
export const HeadState = z.object({
  id: ContributionId,
  kind: ContributionKind,
  status: ContributionState.shape.status,
  original: Language,
  words: z.partialRecord(Language, z.object({ title: z.string(), summary: z.string() })),
  translations: ContributionState.shape.translations,
  objectives: z.array(Objective),
  countries: z.array(Country),
  member: MemberId.optional(),
  person: PersonId.optional(),
  draftedAt: instant,
  submittedAt: instant.optional(),
  /** whom it waits for, and since when */
  reviewing: z.object({ person: PersonId, since: instant }).optional(),
  publishedAt: instant.optional(),
  retiredAt: instant.optional(),
  revision: z.int(),
});
export type HeadState = z.infer<typeof HeadState>;

/** `record`, one for each who was ever asked for a review: what keeps the asking fair. */
export const ReviewerState = z.object({
  person: PersonId,
  version: z.int(),
  /** what waits for the person's review */
  open: z.array(ContributionId),
  /** when the person was asked in the last year, without what they declined */
  asked: z.array(instant),
  last: instant.optional(),
});
export type ReviewerState = z.infer<typeof ReviewerState>;

/** `record`, beside its contribution: the only item that holds the author's id. */
export const AuthorState = z.object({ person: PersonId, member: MemberId });
export type AuthorState = z.infer<typeof AuthorState>;
