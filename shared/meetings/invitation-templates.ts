import { type LetterMessages, letterMessages } from "../i18n/letters/messages.ts";
import type { Block, Letter, Words, Writing } from "../letter.ts";
import type { Language } from "../reference/codes.ts";
import { languageName } from "../reference/names.ts";
import { type Instant, plusDays } from "../time.ts";
import { calendarEvent } from "./calendar-event.ts";
import { momentFor } from "./moments.ts";
import { answerOf, isAhead } from "./rules.ts";
import type { InviteeState, MeetingState } from "./states.ts";
import { bodyNames, textIn } from "./texts.ts";
import { timesIn } from "./times.ts";

/** A meeting for one reader, at the instant of sending. */
export interface Invited {
  meeting: MeetingState;
  now: Instant;
  /** takes part at this instant */
  concerned: boolean;
  /** none for the secretariat, who is told and does not answer */
  invitee?: InviteeState | undefined;
  /** of the reader, for their own time */
  country?: string;
  /** of a reminder */
  days?: number;
}
export interface InvitationStates {
  invited?: Invited | undefined;
}

type W = Writing<InvitationStates>;

/** RFC 5546: up with whatever changes the entry, for all or for this reader. */
const sequenceOf = ({ meeting, invitee }: Invited): number => meeting.sequence + (invitee?.ahead ?? 0);
const requestKey = (id: string, sequence: number) => `${id}#${sequence}`;
const cancelKey = (id: string, sequence: number) => `${id}#${sequence}#cancel`;

/** Who was taken out and is back waits for the fact of it, which brings the next SEQUENCE. */
const mayCome = (invited: Invited | undefined): invited is Invited =>
  Boolean(invited?.concerned && !invited.invitee?.removed && isAhead(invited.meeting)) &&
  Boolean(invited && invited.now < invited.meeting.at);

/** A CANCEL is for who has the meeting in their calendar: it was told, and nothing has taken it out since. */
const LONGEST = 40;
/** The ledger remembers until well after the meeting what its reader was told. */
const KEPT_DAYS = 30;
function toldBefore({ invited }: InvitationStates) {
  if (!invited) return [];
  const last = sequenceOf(invited) - 1;
  return Array.from({ length: Math.min(last + 1, LONGEST) }, (_, i) => last - i).flatMap((sequence) => [
    { key: cancelKey(invited.meeting.id, sequence), ends: true },
    { key: requestKey(invited.meeting.id, sequence), ends: false },
  ]);
}
const keptUntil = ({ invited }: InvitationStates) => invited && plusDays(invited.meeting.at, KEPT_DAYS);

const rsvp = {
  purpose: "rsvp",
  page: "rsvp",
  days: 500,
  about: ({ invited }: InvitationStates) => invited?.invitee && invited.meeting.id,
} as const;
const asked = {
  link: rsvp,
  once: ({ invited }: InvitationStates) =>
    mayCome(invited) ? requestKey(invited.meeting.id, sequenceOf(invited)) : undefined,
  keptUntil,
};
/** Both ends share their key, so that only the one that has something to say may take it. */
const ended = (holds: (invited: Invited) => boolean) => ({
  once: ({ invited }: InvitationStates) =>
    invited && holds(invited) ? cancelKey(invited.meeting.id, sequenceOf(invited)) : undefined,
  after: toldBefore,
  keptUntil,
});
const isAway = ({ concerned, meeting, now }: Invited) =>
  concerned && meeting.status === "cancelled" && now < meeting.at;
const isOut = ({ concerned, invitee, meeting, now }: Invited) =>
  !concerned && Boolean(invitee?.removed) && now < meeting.at;

/** The language that the letter is written in: the reader's, or one that the title has. */
function tongue({ invited, language }: W): { messages: LetterMessages; language: Language } {
  const { lang } = textIn(invited?.meeting.title ?? {}, language);
  return { messages: letterMessages[lang], language: lang };
}

/** A subject with the title, as much of it as fits. */
export function subjectOf(says: string, title: string): string {
  const room = 77 - says.length;
  return `${says} ${title.length > room ? `${title.slice(0, room - 1).trimEnd()}…` : title}`;
}

function factsOf({ meeting, country }: Invited, language: Language): Block {
  const { meetingLetter: words } = letterMessages[language];
  const own = country ? timesIn(country, meeting, language) : [];
  const agenda = meeting.agenda.map(({ text }, i) => `${i + 1}. ${textIn(text, language).text}`).join("\n");
  const interpretation = meeting.interpretation.map((code) => languageName(code, language)).join(", ");
  const facts: [string, string | undefined][] = [
    [words.title, textIn(meeting.title, language).text],
    [words.of, bodyNames(meeting.of, language)],
    [words.when, momentFor(meeting.at, meeting.zone, language)],
    [words.yourTime, own.join("\n")],
    [words.length, words.minutes(meeting.minutes)],
    [words.place, meeting.place],
    [words.interpretation, interpretation],
    [words.agenda, agenda],
  ];
  return { facts: facts.filter((fact): fact is [string, string] => Boolean(fact[1])) };
}

const callOf = ({ meeting }: Invited, words: LetterMessages["meetingLetter"]): Block[] =>
  meeting.call ? [{ link: words.call, href: meeting.call }] : [];

/** How to answer: by the letter's link, because answers by calendar mail reach nobody. */
function answering({ invited, link }: W, { meetingLetter: words }: LetterMessages): Block[] {
  return invited?.invitee ? [{ link: words.answer, href: link }, words.byLink] : [words.told];
}

const pageOf = ({ site, language, invited }: W) => `${site}/${language}/meetings/${invited?.meeting.id}`;

/** What is in a calendar: with the call address when it invites, and nothing of it when it takes out. */
function entryOf(writing: W, invited: Invited, method: "REQUEST" | "CANCEL"): NonNullable<Words["calendar"]> {
  const { messages, language } = tongue(writing);
  const { meeting, invitee } = invited;
  const answer = invitee && answerOf(invitee, meeting);
  const event = calendarEvent(meeting, { language, site: writing.site });
  const said = answer === "apology" ? "no" : answer;
  const description = [event.description, messages.meetingLetter.byLink].filter(Boolean).join("\n\n");
  return {
    method,
    event: {
      ...event,
      sequence: sequenceOf(invited),
      ...(method === "REQUEST" && { description, call: meeting.call, answer: said }),
    },
  };
}

function requestWords(writing: W, name: "meetingInvitation" | "meetingMoved"): Words | undefined {
  const { invited } = writing;
  if (!mayCome(invited)) return undefined;
  const { messages, language } = tongue(writing);
  const words = messages[name];
  const { meeting } = invited;
  const intro =
    name === "meetingMoved" && meeting.movedAt === meeting.changedAt ? messages.meetingMoved.again : words.intro;
  return {
    subject: subjectOf(words.subject, textIn(meeting.title, language).text),
    language,
    blocks: [
      ...hello(writing, messages),
      intro,
      factsOf(invited, language),
      ...callOf(invited, messages.meetingLetter),
      ...answering(writing, messages),
      { link: messages.meetingLetter.page, href: pageOf(writing) },
    ],
    calendar: entryOf(writing, invited, "REQUEST"),
  };
}

/** The secretariat has no name. */
const hello = ({ name }: W, messages: LetterMessages): Block[] => (name ? [messages.hello(name)] : []);

function cancelWords(writing: W, invited: Invited, { subject, blocks }: { subject: string; blocks: Block[] }): Words {
  const { messages, language } = tongue(writing);
  const { meeting } = invited;
  return {
    subject: subjectOf(subject, textIn(meeting.title, language).text),
    language,
    blocks: [
      ...hello(writing, messages),
      ...blocks,
      { facts: [[messages.meetingLetter.when, momentFor(meeting.at, meeting.zone, language)]] },
      messages.meetingLetter.takenOut,
      { link: messages.meetingLetter.page, href: pageOf(writing) },
    ],
    calendar: entryOf(writing, invited, "CANCEL"),
  };
}

/** The letters that lead up to a meeting. */
export const invitationLetters = {
  meetingInvitation: { ...asked, write: (writing) => requestWords(writing, "meetingInvitation") },
  meetingMoved: { ...asked, write: (writing) => requestWords(writing, "meetingMoved") },
  meetingCancelled: {
    ...ended(isAway),
    write(writing) {
      const { invited } = writing;
      const cancelled = invited?.meeting.cancelled;
      if (!invited || !isAway(invited) || !cancelled) return undefined;
      const { messages, language } = tongue(writing);
      const { subject, intro, reason } = messages.meetingCancelled;
      const said = textIn(cancelled.reason, language).text;
      return cancelWords(writing, invited, { subject, blocks: [intro, { facts: [[reason, said]] }] });
    },
  },
  meetingRemoved: {
    ...ended(isOut),
    write(writing) {
      const { invited } = writing;
      if (!invited || !isOut(invited)) return undefined;
      const { messages } = tongue(writing);
      const { subject, intro } = messages.meetingRemoved;
      return cancelWords(writing, invited, { subject, blocks: [intro] });
    },
  },
  meetingReminder: {
    link: rsvp,
    write(writing) {
      const { invited } = writing;
      if (!mayCome(invited) || !invited.invitee || !invited.days) return undefined;
      const { meeting, invitee, days } = invited;
      const answer = answerOf(invitee, meeting);
      // A move has taken the reminder back: its letter has just told the new time.
      if (!meeting.reminded.includes(days) || (answer && answer !== "yes")) return undefined;
      const { messages, language } = tongue(writing);
      const words = messages.meetingReminder;
      return {
        subject: subjectOf(words.subject, textIn(meeting.title, language).text),
        language,
        blocks: [
          ...hello(writing, messages),
          answer ? words.coming : words.notAnswered,
          factsOf(invited, language),
          ...callOf(invited, messages.meetingLetter),
          { link: answer ? words.change : messages.meetingLetter.answer, href: writing.link },
          { link: messages.meetingLetter.page, href: pageOf(writing) },
        ],
      };
    },
  },
} as const satisfies Record<string, Letter<InvitationStates>>;
