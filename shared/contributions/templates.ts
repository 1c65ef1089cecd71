import type { Letter, Words, Writing } from "../letter.ts";
import { type Language, languages } from "../reference/codes.ts";
import type { Texts } from "../tables/states.ts";
import { languagesOf } from "./rules.ts";
import type { ContributionState } from "./states.ts";

/** What the room's events name, loaded. */
export interface ContributionStates {
  contribution?: ContributionState | undefined;
  /** as long as the reader is the one whose review it waits for; `days` in a reminder */
  reviewing?: { since: string; days?: number | undefined } | undefined;
}

type Text = Writing<ContributionStates>;

/** The link outlives the reminders; what it still answers is a rule over the contribution. */
const LINK_DAYS = 90;

const helloTo = ({ name, messages }: Text): string[] => (name ? [messages.hello(name)] : []);

/** A people's text in the reader's language, or else in the first that it has. */
const toldIn = (texts: Texts, language: Language): string =>
  [language, ...languages].flatMap((one) => texts[one] ?? [])[0] ?? "";

/** Its title as people wrote it, beside its kind. */
function named({ messages, language }: Text, contribution: ContributionState): { facts: [string, string][] } {
  const known = languagesOf(contribution);
  const lang = known.includes(language) ? language : (known[0] ?? contribution.original);
  return { facts: [[messages.contributionKinds[contribution.kind], contribution.words[lang]?.title ?? ""]] };
}

const page = ({ site, language }: Text, below: string) => `${site}/${language}/contributions/${below}`;

/** A letter to its author, whom only the sender knows at the instant of sending. */
function toAuthor(
  writing: Text,
  name: "changesAsked" | "contributionPublished" | "contributionCorrected" | "contributionRetired",
  { below, blocks }: { below: string; blocks: Words["blocks"] },
): Words | undefined {
  const { contribution, messages } = writing;
  const words = messages[name];
  return (
    contribution && {
      subject: words.subject,
      blocks: [
        ...helloTo(writing),
        words.intro,
        named(writing, contribution),
        ...blocks,
        { link: words.link, href: page(writing, below) },
      ],
    }
  );
}

/** The room's letters: event and state in, words out. */
export const contributionLetters = {
  reviewRequest: {
    link: { purpose: "review", page: "review-request", days: LINK_DAYS, about: ({ contribution }) => contribution?.id },
    write(writing) {
      const { contribution, reviewing, messages, link } = writing;
      if (!contribution || !reviewing) return undefined;
      const { reviewRequest: words } = messages;
      return {
        subject: words.subject,
        blocks: [
          ...helloTo(writing),
          words.intro,
          named(writing, contribution),
          { link: words.review, href: page(writing, `reviews/${contribution.id}`) },
          words.decline,
          { link: words.link, href: link },
        ],
      };
    },
  },
  reviewReminder: {
    link: { purpose: "review", page: "review-request", days: LINK_DAYS, about: ({ contribution }) => contribution?.id },
    write(writing) {
      const { contribution, reviewing, messages, link } = writing;
      if (!contribution || !reviewing?.days) return undefined;
      const { reviewReminder: words, reviewRequest } = messages;
      return {
        subject: words.subject,
        blocks: [
          ...helloTo(writing),
          words.intro(reviewing.days),
          named(writing, contribution),
          { link: reviewRequest.review, href: page(writing, `reviews/${contribution.id}`) },
          reviewRequest.decline,
          { link: reviewRequest.link, href: link },
        ],
      };
    },
  },
  reviewerWanted: {
    once: ({ contribution }) =>
      contribution?.status === "submitted"
        ? `reviewer-wanted#${contribution.id}#${contribution.submittedAt}#${contribution.declined.length}`
        : undefined,
    write(writing) {
      const { contribution, messages } = writing;
      if (contribution?.status !== "submitted") return undefined;
      const { reviewerWanted: words } = messages;
      return {
        subject: words.subject,
        blocks: [
          words.intro,
          named(writing, contribution),
          { link: words.link, href: page(writing, `queue/${contribution.id}`) },
        ],
      };
    },
  },
  changesAsked: {
    write(writing) {
      const { contribution } = writing;
      if (contribution?.status !== "changes-asked") return undefined;
      const remarks = contribution.reviews.at(-1)?.remarks;
      return toAuthor(writing, "changesAsked", {
        below: `own/${contribution.id}`,
        blocks: remarks ? [{ quote: remarks }] : [],
      });
    },
  },
  contributionApproved: {
    write(writing) {
      const { contribution, messages } = writing;
      if (contribution?.status !== "approved") return undefined;
      const { contributionApproved: words } = messages;
      return {
        subject: words.subject,
        blocks: [
          words.intro,
          named(writing, contribution),
          { link: words.link, href: page(writing, `queue/${contribution.id}`) },
        ],
      };
    },
  },
  contributionPublished: {
    write(writing) {
      const { contribution } = writing;
      if (contribution?.status !== "published") return undefined;
      return toAuthor(writing, "contributionPublished", { below: contribution.id, blocks: [] });
    },
  },
  contributionCorrected: {
    write(writing) {
      const { contribution, language } = writing;
      const last = contribution?.corrected.at(-1);
      if (contribution?.status !== "published" || !last) return undefined;
      const blocks = [{ quote: toldIn(last.changed, language) }];
      return toAuthor(writing, "contributionCorrected", { below: contribution.id, blocks });
    },
  },
  contributionRetired: {
    write(writing) {
      const { contribution, language } = writing;
      if (!contribution?.retired) return undefined;
      const blocks = [{ quote: toldIn(contribution.retired.reason, language) }];
      return toAuthor(writing, "contributionRetired", { below: contribution.id, blocks });
    },
  },
} as const satisfies Record<string, Letter<ContributionStates>>;
