import { letterMessages } from "../i18n/letters/messages.ts";
import type { Block, Letter, Words, Writing } from "../letter.ts";
import type { Language } from "../reference/codes.ts";
import type { Texts } from "../tables/states.ts";
import { isOpen } from "./action-rules.ts";
import type { InvitationStates } from "./invitation-templates.ts";
import { momentFor } from "./moments.ts";
import type { ActionState } from "./states.ts";
import { textIn } from "./texts.ts";

/** What the events after a meeting name, loaded for the reader. */
export interface AfterStates extends InvitationStates {
  action?: ActionState | undefined;
  /** whole days until the action is due, at the instant of sending */
  daysLeft?: number | undefined;
  /** whether the reader answers for the action now */
  owes?: boolean | undefined;
  /** whether the reader is to write the meeting's minutes now */
  owesMinutes?: boolean | undefined;
}

const LINK_DAYS = 120;
type Say = { language: Language; messages: (typeof letterMessages)[Language]; text: string; hello: Block[] };

/** A text that lacks the reader's language takes the whole letter with it into one that it has. */
function saying(texts: Texts, { language, name }: Writing<AfterStates>): Say {
  const { text, lang } = textIn(texts, language);
  const messages = letterMessages[lang];
  return { language: lang, messages, text, hello: name ? [messages.hello(name)] : [] };
}

const days = (count: number, language: Language) =>
  new Intl.NumberFormat(language, { style: "unit", unit: "day", unitDisplay: "long" }).format(count);
const day = (date: string, language: Language) =>
  new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" }).format(new Date(date));

function approved(writing: Writing<AfterStates>): Words | undefined {
  const { meeting, concerned } = writing.invited ?? {};
  if (meeting?.status !== "minutes-approved" || !concerned) return undefined;
  const { language, messages, text, hello } = saying(meeting.title, writing);
  const { subject, intro, link } = messages.minutesApproved;
  return {
    subject,
    language,
    blocks: [
      ...hello,
      intro(text, momentFor(meeting.at, meeting.zone, language)),
      { link, href: `${writing.site}/${language}/meetings/${meeting.id}` },
    ],
  };
}

const ownAction = {
  purpose: "action",
  page: "action",
  days: LINK_DAYS,
  about: ({ action }: AfterStates) => action?.id,
} as const;

/** An action's own letter, with the link to tell in one step how it goes; none to who answers for it no more. */
function ofAction(
  writing: Writing<AfterStates>,
  words: (say: Say) => { subject: string; before: string; link: string; after?: string },
): Words | undefined {
  const { action, owes, link: href } = writing;
  if (!action || !owes || !isOpen(action)) return undefined;
  const say = saying(action.text, writing);
  const { subject, before, link, after } = words(say);
  const { text, due } = say.messages.actionOpened;
  return {
    subject,
    language: say.language,
    blocks: [
      ...say.hello,
      before,
      {
        facts: [
          [text, say.text],
          [due, day(action.due, say.language)],
        ],
      },
      { link, href },
      ...(after ? [after] : []),
    ],
  };
}

/** Letters of what follows a meeting. */
export const afterLetters = {
  minutesDue: {
    write(writing) {
      const { invited, site, policies } = writing;
      const meeting = invited?.meeting;
      if (!meeting || !writing.owesMinutes) return undefined;
      const { language, messages, text, hello } = saying(meeting.title, writing);
      const { subject, intro, due, link } = messages.minutesDue;
      return {
        subject,
        language,
        blocks: [
          ...hello,
          intro(text, momentFor(meeting.at, meeting.zone, language)),
          due(days(policies.minutesDays, language)),
          { link, href: `${site}/${language}/meetings/${meeting.id}/minutes` },
        ],
      };
    },
  },
  minutesApproved: { optional: true, write: approved },
  /** The Liaison Table hears of its own minutes as part of its office, not as news. */
  liaisonMinutes: { write: approved },
  actionOpened: {
    link: ownAction,
    write: (writing) =>
      ofAction(writing, ({ messages: { actionOpened: words } }) => ({
        subject: words.subject,
        before: words.intro,
        link: words.link,
        after: words.public,
      })),
  },
  actionDue: {
    link: ownAction,
    write: (writing) =>
      ofAction(writing, ({ messages: { actionDue: words }, language }) => {
        const { daysLeft = 0 } = writing;
        const told = days(Math.abs(daysLeft), language);
        const before = daysLeft > 0 ? words.ahead(told) : daysLeft < 0 ? words.overdue(told) : words.today;
        return { subject: words.subject, before, link: words.link };
      }),
  },
} as const satisfies Record<string, Letter<AfterStates>>;
