import { type LetterMessages, letterMessages } from "../i18n/letters/messages.ts";
import type { Block, Letter, Words, Writing } from "../letter.ts";
import { subjectOf } from "../meetings/invitation-templates.ts";
import { momentFor } from "../meetings/moments.ts";
import { bodyName, textIn } from "../meetings/texts.ts";
import { timesIn } from "../meetings/times.ts";
import type { Language } from "../reference/codes.ts";
import { bodyOf } from "../tables/seat-rules.ts";
import { type Instant, wholeDaysBetween } from "../time.ts";
import { type Call, takesInputs } from "./call-rules.ts";
import type { DialogueState, InputState } from "./states.ts";

/** A year's dialogue for one reader, at the instant of sending. */
export interface CallStates {
  dialogue?: DialogueState | undefined;
  now?: Instant | undefined;
  /** called tables that the reader's member takes part in */
  calledFor?: number[] | undefined;
  /** whether the reader's member has sent an input for any of them */
  sent?: boolean | undefined;
  /** of the reader, for their own time */
  country?: string | undefined;
  /** whether the reader takes part in the dialogue's meeting */
  takesPart?: boolean | undefined;
  /** days before the deadline, of a reminder */
  days?: number | undefined;
  input?: InputState | undefined;
}

type W = Writing<CallStates>;
interface Say {
  language: Language;
  messages: LetterMessages;
  title: string;
  hello: Block[];
}

/** A title that lacks the reader's language takes the whole letter with it into one that it has. */
function saying({ title }: DialogueState, { language, name }: W): Say {
  const { text, lang } = textIn(title, language);
  const messages = letterMessages[lang];
  return { language: lang, messages, title: text, hello: name ? [messages.hello(name)] : [] };
}

const days = (count: number, language: Language) =>
  new Intl.NumberFormat(language, { style: "unit", unit: "day", unitDisplay: "long" }).format(count);

const pageOf = ({ site }: W, language: Language, { year }: DialogueState) => `${site}/${language}/dialogues/${year}`;

/** The deadline where it was set, and on the reader's clocks. */
function factsOf(call: Call, { country }: W, { language, messages: { callOpened: words } }: Say): Block {
  const { deadline, zone, tables, questions } = call;
  const own = country ? timesIn(country, { at: deadline, zone }, language) : [];
  const facts: [string, string][] = [
    [words.deadline, momentFor(deadline, zone, language)],
    [words.yourTime, own.join("\n")],
    [words.tables, tables.map((table) => bodyName(bodyOf(table), language)).join(", ")],
    [words.questions, questions.map(({ number, text }) => `${number}. ${textIn(text, language).text}`).join("\n")],
  ];
  return { facts: facts.filter(([, value]) => value) };
}

/** What there is to write of a call: none where it takes nothing any more, or is not the reader's. */
function ofCall(
  writing: W,
  words: (say: Say, call: Call) => { subject: string; intro: string } | undefined,
): Words | undefined {
  const { dialogue, now, calledFor } = writing;
  if (!dialogue?.call || !now || !calledFor?.length || !takesInputs(dialogue, now)) return undefined;
  const say = saying(dialogue, writing);
  const told = words(say, dialogue.call);
  if (!told) return undefined;
  const { once, open, link } = say.messages.callOpened;
  return {
    subject: subjectOf(told.subject, say.title),
    language: say.language,
    blocks: [
      ...say.hello,
      told.intro,
      factsOf(dialogue.call, writing, say),
      once,
      open,
      { link, href: pageOf(writing, say.language, dialogue) },
    ],
  };
}

/** Approved, or corrected since: what changed, in its own words. */
function outcomes(writing: W): Words | undefined {
  const { dialogue } = writing;
  if (!dialogue?.approved || dialogue.retracted) return undefined;
  const say = saying(dialogue, writing);
  const { dialogueOutcomes: words } = say.messages;
  const { changed } = dialogue.corrected.at(-1) ?? {};
  return {
    subject: subjectOf(words.subject, say.title),
    language: say.language,
    blocks: [
      ...say.hello,
      ...(changed
        ? [words.corrected(say.title), { quote: textIn(changed, say.language).text }]
        : [words.intro(say.title)]),
      { link: words.link, href: pageOf(writing, say.language, dialogue) },
    ],
  };
}

/** Letters of the call for inputs, and of what came of the dialogue. */
export const callLetters = {
  callOpened: {
    write: (writing) =>
      ofCall(writing, ({ messages: { callOpened: words }, title }) => ({
        subject: words.subject,
        intro: words.intro(title),
      })),
  },
  callReminder: {
    optional: true,
    write: (writing) =>
      ofCall(writing, ({ messages: { callReminder: words }, title, language }, call) => {
        const { sent, now = "9", days: told = 0 } = writing;
        // A deadline put off has taken the reminder back.
        if (sent || now >= call.deadline || !call.reminded.includes(told)) return undefined;
        const left = Math.max(1, wholeDaysBetween(now, call.deadline));
        return { subject: words.subject, intro: words.intro(title, days(left, language)) };
      }),
  },
  inputReceived: {
    write(writing) {
      const { dialogue, input } = writing;
      if (!dialogue?.call || !input || input.withdrawn) return undefined;
      const say = saying(dialogue, writing);
      const { inputReceived: words } = say.messages;
      const { deadline, zone } = dialogue.call;
      return {
        subject: words.subject,
        language: say.language,
        blocks: [
          ...say.hello,
          words.intro(say.title, input.table),
          input.late ? words.late : words.inTime(momentFor(deadline, zone, say.language)),
          { link: words.link, href: pageOf(writing, say.language, dialogue) },
        ],
      };
    },
  },
  /** Only where the secretariat did, which says why. */
  inputWithdrawn: {
    write(writing) {
      const { dialogue, input } = writing;
      const reason = input?.withdrawn?.reason;
      if (!dialogue || !input || !reason) return undefined;
      const say = saying(dialogue, writing);
      const { inputWithdrawn: words } = say.messages;
      return {
        subject: words.subject,
        language: say.language,
        blocks: [
          ...say.hello,
          words.intro(say.title, input.table),
          { quote: textIn(reason, say.language).text },
          { link: words.link, href: pageOf(writing, say.language, dialogue) },
        ],
      };
    },
  },
  /** To who was invited to the dialogue's meeting, as part of their office. */
  dialogueOutcomes: { write: (writing) => (writing.takesPart ? outcomes(writing) : undefined) },
  /** To members of the tables that were called, as news. */
  dialogueNews: {
    optional: true,
    write: (writing) => (writing.takesPart || !writing.calledFor?.length ? undefined : outcomes(writing)),
  },
} as const satisfies Record<string, Letter<CallStates>>;
