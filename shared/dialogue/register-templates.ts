import { letterMessages } from "../i18n/letters/messages.ts";
import { registerLetterMessages } from "../i18n/register-letters/messages.ts";
import type { Block, Letter, Words, Writing } from "../letter.ts";
import { bodyName, textIn } from "../meetings/texts.ts";
import { agencyAcronym } from "../reference/agencies.ts";
import type { Language } from "../reference/codes.ts";
import { countryName } from "../reference/names.ts";
import { asks, isAwaiting } from "./message-rules.ts";
import { waitsForApproval } from "./reply-rules.ts";
import type { Counterpart, MessageState } from "./states.ts";

/** What the events of messages name, loaded for the reader. */
export interface RegisterStates {
  message?: MessageState | undefined;
  /** the reader acts for one whom the message is to */
  addressee?: boolean | undefined;
  /** the reader acts for one who is to answer */
  mayClose?: boolean | undefined;
  /** the reader sits in the body that it is from, or is the secretariat */
  sender?: boolean | undefined;
  /** whole days until its deadline, at the instant of sending */
  messageDaysLeft?: number | undefined;
  /** those whom nobody acts for yet */
  unreached?: Counterpart[] | undefined;
  /** how many messages wait for an answer of the reader's office, since before they acted for it */
  waiting?: { to: string; count: number } | undefined;
}

type W = Writing<RegisterStates>;
type Say = { language: Language; hello: Block[]; title: string };

const LINK_DAYS = 400;

/** A text that lacks the reader's language takes the whole letter with it into one that it has. */
function saying(message: MessageState, { language, name }: W): Say {
  const { text, lang } = textIn(message.title, language);
  return { language: lang, title: text, hello: name ? [letterMessages[lang].hello(name)] : [] };
}

const officeName = (of: Counterpart, language: Language): string =>
  "agency" in of
    ? agencyAcronym(of.agency, language)
    : registerLetterMessages[language].message.government(countryName(of.country, language));
const named = (all: readonly Counterpart[], language: Language) =>
  all.map((one) => officeName(one, language)).join(", ");

const days = (count: number, language: Language) =>
  new Intl.NumberFormat(language, { style: "unit", unit: "day", unitDisplay: "long" }).format(count);
const day = (date: string, language: Language) =>
  new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" }).format(new Date(date));

function factsOf(message: MessageState, { language, title }: Say): Block {
  const { message: words } = registerLetterMessages[language];
  const { from, to, deadline, holder } = message;
  const facts: [string, string | undefined][] = [
    [words.title, title],
    [words.from, bodyName(from, language)],
    [words.to, named(to, language)],
    [words.deadline, deadline && day(deadline, language)],
    [words.holder, holder && officeName(holder, language)],
  ];
  return { facts: facts.filter((fact): fact is [string, string] => Boolean(fact[1])) };
}

const ownMessage = {
  purpose: "message",
  page: "message",
  days: LINK_DAYS,
  about: ({ message }: RegisterStates) => message?.id,
} as const;

const onlyPage = (message: MessageState, { language }: Say, site: string): Block => ({
  link: registerLetterMessages[language].message.read,
  href: `${site}/${language}/messages/${message.id}`,
});

function sent(writing: W): Words | undefined {
  const { message, addressee, link: href } = writing;
  if (message?.status !== "approved" || !addressee) return undefined;
  const say = saying(message, writing);
  const { message: words, messageSent } = registerLetterMessages[say.language];
  const paragraphs = textIn(message.text, say.language).text.split(/\n{2,}/);
  return {
    subject: messageSent.subject,
    language: say.language,
    blocks: [
      ...say.hello,
      messageSent.intro,
      factsOf(message, say),
      ...paragraphs.map((written) => ({ written })),
      { link: asks(message) ? words.answer : words.read, href },
      words.public,
    ],
  };
}

function due(writing: W): Words | undefined {
  const { message, mayClose, link: href, messageDaysLeft: left = 0 } = writing;
  if (!message || !mayClose || !isAwaiting(message)) return undefined;
  const say = saying(message, writing);
  const { message: words, messageDue } = registerLetterMessages[say.language];
  const told = days(Math.abs(left), say.language);
  const intro = left > 0 ? messageDue.ahead(told) : left < 0 ? messageDue.overdue(told) : messageDue.today;
  return {
    subject: messageDue.subject,
    language: say.language,
    blocks: [...say.hello, intro, factsOf(message, say), { link: words.answer, href }, words.public],
  };
}

function answered(writing: W): Words | undefined {
  const { message, sender, site } = writing;
  const reply = message?.replies.at(-1);
  if (!message || !reply || !sender) return undefined;
  const say = saying(message, writing);
  const { message: words, messageAnswered } = registerLetterMessages[say.language];
  const facts: [string, string][] = [
    [words.title, say.title],
    [messageAnswered.by, officeName(reply.from, say.language)],
  ];
  const state = asks(message) ? [isAwaiting(message) ? messageAnswered.open : messageAnswered.closes] : [];
  const href = `${site}/${say.language}/messages/drafts#${message.id}`;
  const next = waitsForApproval(message)
    ? [messageAnswered.pending, { link: messageAnswered.approve, href }]
    : [onlyPage(message, say, site)];
  return {
    subject: messageAnswered.subject,
    language: say.language,
    blocks: [...say.hello, messageAnswered.intro, { facts }, ...state, ...next],
  };
}

function withdrawn(writing: W): Words | undefined {
  const { message, addressee, site } = writing;
  if (!message?.approved || message.status !== "withdrawn" || !addressee) return undefined;
  const say = saying(message, writing);
  const { subject, intro } = registerLetterMessages[say.language].messageWithdrawn;
  return {
    subject,
    language: say.language,
    blocks: [...say.hello, intro, factsOf(message, say), onlyPage(message, say, site)],
  };
}

function unreached(writing: W): Words | undefined {
  const { message, unreached: missing = [], site } = writing;
  if (message?.status !== "approved" || !missing.length) return undefined;
  const say = saying(message, writing);
  const { message: words, messageUnreached } = registerLetterMessages[say.language];
  return {
    subject: messageUnreached.subject,
    language: say.language,
    blocks: [
      ...say.hello,
      messageUnreached.intro,
      {
        facts: [
          [words.title, say.title],
          [messageUnreached.whom, named(missing, say.language)],
        ],
      },
      messageUnreached.what,
      { link: messageUnreached.link, href: `${site}/${say.language}/do/invite-focal-point` },
    ],
  };
}

function waiting({ waiting: of, name, language, site }: W): Words | undefined {
  if (!of?.count) return undefined;
  const { subject, intro, link } = registerLetterMessages[language].messagesWaiting;
  const href = `${site}/${language}/messages?to=${of.to}&state=awaiting`;
  const hello = name ? [letterMessages[language].hello(name)] : [];
  return { subject, blocks: [...hello, intro(of.count), { link, href }] };
}

const toldOf = ({ message }: RegisterStates) => message && `${message.id}#sent`;

/** Letters about messages to governments and agencies. */
export const registerLetters = {
  messageSent: {
    link: ownMessage,
    once: (states) => (states.message?.status === "approved" && states.addressee ? toldOf(states) : undefined),
    write: sent,
  },
  messageDue: { link: ownMessage, write: due },
  messageAnswered: {
    once: ({ message, sender }) => (message && sender ? `${message.id}#reply#${message.replies.length}` : undefined),
    write: answered,
  },
  messageWithdrawn: {
    after: (states) => [{ key: toldOf(states) ?? "", ends: false }],
    write: withdrawn,
  },
  messageUnreached: { write: unreached },
  messagesWaiting: { write: waiting },
} as const satisfies Record<string, Letter<RegisterStates>>;
