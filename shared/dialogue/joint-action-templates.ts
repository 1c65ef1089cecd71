import { type LetterMessages, letterMessages } from "../i18n/letters/messages.ts";
import type { Letter, Words, Writing } from "../letter.ts";
import { bodyName, textIn } from "../meetings/texts.ts";
import { agencyAcronym } from "../reference/agencies.ts";
import type { Language } from "../reference/codes.ts";
import { countryName } from "../reference/names.ts";
import { isOpen } from "./joint-action-rules.ts";
import type { JointActionState } from "./states.ts";

/** A joint action for one reader, at the instant of sending. */
export interface JointActionStates {
  jointAction?: JointActionState | undefined;
  /** of the member that answers for it, where it may be named */
  organization?: string | undefined;
  /** whether the reader answers for it now */
  answersFor?: boolean | undefined;
  /** whole days until it is due; negative when that has passed */
  daysToGo?: number | undefined;
}

type W = Writing<JointActionStates>;
const LINK_DAYS = 400;

const days = (count: number, language: Language) =>
  new Intl.NumberFormat(language, { style: "unit", unit: "day", unitDisplay: "long" }).format(count);
const day = (date: string, language: Language) =>
  new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" }).format(new Date(date));

const ownLink = {
  purpose: "joint-action",
  page: "joint-action",
  days: LINK_DAYS,
  about: ({ jointAction }: JointActionStates) => jointAction?.id,
} as const;

/** One's own letter, with the link to answer in one step; none to who answers for it no more. */
function ofJointAction(
  writing: W,
  words: (messages: LetterMessages, language: Language) => { subject: string; before: string; after?: string },
  gone = false,
): Words | undefined {
  const { jointAction, answersFor, organization, language: own, name, link: href } = writing;
  if (jointAction && !gone && !isOpen(jointAction)) return undefined;
  if (!jointAction || !answersFor || Boolean(jointAction.withdrawn) !== gone) return undefined;
  const { ours, theirs, due } = jointAction;
  const { text, lang: language } = textIn(jointAction.text, own);
  const messages = letterMessages[language];
  const { subject, before, after } = words(messages, language);
  const called = messages.jointAction;
  return {
    subject,
    language,
    blocks: [
      ...(name ? [messages.hello(name)] : []),
      before,
      {
        facts: [
          [called.text, text],
          [called.ours, "body" in ours ? bodyName(ours.body, language) : (organization ?? called.member)],
          [
            called.theirs,
            "country" in theirs ? countryName(theirs.country, language) : agencyAcronym(theirs.agency, language),
          ],
          [called.due, day(due, language)],
        ],
      },
      ...(gone ? [] : [{ link: called.link, href }]),
      ...(after ? [after] : []),
    ],
  };
}

/** Letters of joint actions, to who answers for them on both sides. */
export const jointActionLetters = {
  jointActionAgreed: {
    link: ownLink,
    write: (writing) =>
      ofJointAction(writing, ({ jointActionAgreed: words }) => ({
        subject: words.subject,
        before: words.intro,
        after: words.public,
      })),
  },
  jointActionDue: {
    link: ownLink,
    write: (writing) =>
      ofJointAction(writing, ({ jointActionDue: words }, language) => {
        const { daysToGo = 0 } = writing;
        const told = days(Math.abs(daysToGo), language);
        const before = daysToGo > 0 ? words.ahead(told) : daysToGo < 0 ? words.overdue(told) : words.today;
        return { subject: words.subject, before };
      }),
  },
  /** It was recorded by mistake: to who had been told of it. */
  jointActionWithdrawn: {
    write: (writing) =>
      ofJointAction(
        writing,
        ({ jointActionWithdrawn: words }) => ({ subject: words.subject, before: words.intro }),
        true,
      ),
  },
} as const satisfies Record<string, Letter<JointActionStates>>;
