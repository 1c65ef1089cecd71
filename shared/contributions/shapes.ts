import * as z from "zod";
import { ContributionKind } from "../../events/choices.ts";
import { ContributionId, MemberId, OutcomeId } from "../../events/define.ts";
import { Country, counts, Language, Objective } from "../reference/codes.ts";
import { Principle } from "../reference/principles.ts";
import { Texts } from "../tables/states.ts";
import { TakenUp } from "../taken-up.ts";
import { Line, Lines, SetOf, WebAddress } from "../web/text.ts";
import { ContributionState, Criterion, Verdict } from "./states.ts";

const instant = z.iso.datetime();
const { status, implementation } = ContributionState.shape;

/** Four languages of everything stay below the 400 KB of an item: bytes of a text, and of each part of a good practice. */
const TEXT_BYTES = 40_000;
const PART_BYTES = 10_000;
/** A body in four languages is larger than the door takes elsewhere. */
export const LARGEST = 512 * 1024;
/** In one commit a contribution stands in the list of each of its countries. */
const MOST_COUNTRIES = 47;

const How = z.enum(["original", "human", "machine"]);

export const limits = { title: 200, summary: 600, text: 20_000, part: 5000 } as const;
const part = Lines(limits.part, PART_BYTES).optional();
const InOneLanguage = z.strictObject({
  title: Line(limits.title),
  summary: Lines(limits.summary).optional(),
  text: Lines(limits.text, TEXT_BYTES).optional().describe("CommonMark"),
  results: part.describe("of a good practice"),
  success: part.describe("of a good practice: what made it work"),
  repetition: part.describe("of a good practice: how another could repeat it"),
  how: How.optional().describe("of a translation: by a human unless told"),
});

const Period = z
  .strictObject({ from: z.iso.date(), to: z.iso.date().optional() })
  .refine(({ from, to }) => !to || from <= to, { error: "ends-before", path: ["to"] });
const Link = z.strictObject({
  href: WebAddress(/^https$/),
  title: Line(200).optional(),
});

/** What an author says. */
export const said = {
  kind: ContributionKind,
  original: Language,
  words: z.partialRecord(Language, InOneLanguage).refine((words) => Object.keys(words).length > 0, {
    error: "required",
  }),
  objectives: SetOf(Objective, { most: counts.objectives }),
  general: z.boolean().describe("about the Global Compact as a whole: instead of objectives"),
  principles: SetOf(Principle, { most: Principle.options.length }),
  countries: SetOf(Country, { most: MOST_COUNTRIES }),
  period: Period,
  links: z.array(Link).max(20),
  implementation: implementation.unwrap(),
  protected: z.boolean().describe("published without name or organization"),
};

const Worded = z.strictObject({
  title: z.string(),
  summary: z.string(),
  text: z.string(),
  results: z.string().optional(),
  success: z.string().optional(),
  repetition: z.string().optional(),
  how: How,
});

/** How its author is named in public; null where the author is protected or goes unnamed. */
const Author = z.strictObject({ name: z.string(), member: MemberId.optional() }).nullable();

const common = {
  id: ContributionId,
  kind: ContributionKind,
  status,
  original: Language,
  objectives: z.array(Objective).describe("empty: general"),
  countries: z.array(Country),
  author: Author,
  publishedAt: instant.optional(),
  revision: z.int().describe("of what is published: up by one with each correction"),
};

export const Contribution = z
  .strictObject({
    ...common,
    words: z.partialRecord(Language, Worded),
    principles: z.array(z.string()).describe("codes of the guiding principles"),
    period: z.object({ from: z.string(), to: z.string().optional() }).optional(),
    links: z.array(z.object({ href: z.string(), title: z.string().optional() })),
    implementation,
    corrected: z.array(z.strictObject({ at: instant, changed: Texts })),
    outcome: OutcomeId.optional().describe("under which it is published"),
    recommendations: z.array(TakenUp).optional().describe("that it answers (C14): told where a published one is read"),
    inside: z
      .strictObject({
        protected: z.boolean(),
        draftedAt: instant,
        submittedAt: instant.optional(),
        reviewing: instant.optional().describe("since when it waits for its reviewer"),
        reviews: z.array(
          z.strictObject({ at: instant, verdict: Verdict, met: z.array(Criterion), remarks: z.string().optional() }),
        ),
      })
      .optional()
      .describe("before it is published, for its author, its reviewer and the secretariat"),
  })
  .meta({ id: "Contribution" });
export type Contribution = z.infer<typeof Contribution>;

/** In lists: without its text. */
export const Listed = z
  .strictObject({
    ...common,
    words: z.partialRecord(Language, z.strictObject({ title: z.string(), summary: z.string(), how: How })),
    submittedAt: instant.optional(),
    reviewing: z
      .strictObject({ since: instant, reviewer: z.string().nullable().optional().describe("for the secretariat") })
      .optional(),
  })
  .meta({ id: "ListedContribution" });
export type Listed = z.infer<typeof Listed>;
