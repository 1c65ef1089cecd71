import type { MemberId } from "../../events/define.ts";
import { letterMessages } from "../i18n/letters/messages.ts";
import type { Block, Letter, Words, Writing } from "../letter.ts";
import { type Language, languages } from "../reference/codes.ts";
import { isOpen } from "./follow-rules.ts";
import { isPublished } from "./rules.ts";
import type { PledgeState } from "./states.ts";
import { dayIn, numberIn } from "./told.ts";

/** What the room's events name, loaded for the reader. */
export interface PledgeStates {
  pledged?:
    | {
        pledge: PledgeState;
        /** how the pledging member is called in public; null: it shows no name */
        entity: string | null;
        /** the partner that the event is about */
        partner?: { member: MemberId; name: string | null };
        due?: { why: "milestone" | "half-year"; on: string };
        /** the pledge that this one answers */
        matched?: PledgeState;
        /** whether the reader serves its member, that partner, or whoever makes it; is asked how it goes; answers for the matched one */
        reader: { own: boolean; partner: boolean; concerned: boolean; asked: boolean; matched: boolean };
      }
    | undefined;
}
type Pledged = NonNullable<PledgeStates["pledged"]>;

const LINK_DAYS = 200;

interface Say {
  language: Language;
  messages: (typeof letterMessages)[Language];
  title: string;
  hello: Block[];
}

/** A pledge that lacks the reader's language takes the whole letter with it into one that it has. */
function saying({ words, original }: PledgeState, { language, name }: Writing<PledgeStates>): Say {
  const found = [language, original, ...languages].find((one) => words[one]) ?? language;
  const messages = letterMessages[found];
  return {
    language: found,
    messages,
    title: words[found]?.title ?? "",
    hello: name ? [messages.hello(name)] : [],
  };
}

/** A letter about a pledge, or none where it is moot by now. */
const letter =
  (due: (pledged: Pledged) => unknown, write: (say: Say, pledged: Pledged, link: string) => [string, ...Block[]]) =>
  (writing: Writing<PledgeStates>): Words | undefined => {
    const { pledged, site } = writing;
    if (!pledged || !due(pledged)) return undefined;
    const say = saying(pledged.pledge, writing);
    const own = `${site}/${say.language}/pledges/${pledged.pledge.id}`;
    const [subject, ...blocks] = write(say, pledged, writing.link || own);
    return { subject, language: say.language, blocks: [...say.hello, ...blocks] };
  };

const textIn = (texts: Partial<Record<Language, string>>, language: Language) =>
  texts[language] ?? texts[languages.find((one) => texts[one]) ?? language] ?? "";

const steps = (link: string) => `${link}/steps`;
const waits = ({ status }: PledgeState) => status === "submitted" || status === "published";

/** What is measured, how far it is to go and until when. */
function facts({ messages, language, title }: Say, { pledge }: Pledged): Block {
  const { pledge: labels } = messages.pledgeFacts;
  const { what, unit, baseline, target } = pledge.metric;
  const [from, to] = [numberIn(baseline, language), numberIn(target, language)];
  return {
    facts: [
      [labels, title],
      [messages.pledgeFacts.metric, textIn(what, language)],
      [messages.pledgeFacts.target, `${from} → ${to} ${unit}`],
      [messages.pledgeFacts.due, dayIn(pledge.due, language)],
    ],
  };
}

/** The room's letters: event and state in, words out. */
export const pledgeLetters = {
  pledgeSubmitted: {
    write: letter(
      ({ pledge }) => pledge.status === "submitted",
      (say, { pledge, entity }, link) => {
        const words = say.messages.pledgeSubmitted;
        return [
          words.subject,
          words.intro(entity),
          facts(say, { pledge } as Pledged),
          { link: words.link, href: steps(link) },
        ];
      },
    ),
  },
  partnerAsked: {
    link: { purpose: "partner", page: "partnership", days: LINK_DAYS, about: ({ pledged }) => pledged?.pledge.id },
    write: letter(
      ({ pledge, partner, reader }) =>
        waits(pledge) &&
        reader.partner &&
        pledge.partners.some(({ member, status }) => member === partner?.member && status === "asked"),
      (say, pledged, link) => {
        const words = say.messages.partnerAsked;
        return [
          words.subject,
          words.intro(pledged.entity),
          facts(say, pledged),
          words.shown,
          { link: words.link, href: link },
        ];
      },
    ),
  },
  partnerAnswered: {
    write: letter(
      ({ pledge, partner, reader }) =>
        waits(pledge) && reader.asked && pledge.partners.some(({ member, at }) => member === partner?.member && at),
      (say, { pledge, partner }, link) => {
        const words = say.messages.partnerAnswered;
        const status = pledge.partners.find(({ member }) => member === partner?.member)?.status;
        const said = status === "confirmed" ? words.confirmed : words.declined;
        return [words.subject, said(partner?.name ?? null, say.title), { link: words.link, href: steps(link) }];
      },
    ),
  },
  pledgeReturned: {
    write: letter(
      ({ pledge, reader }) => pledge.status === "draft" && pledge.returned && reader.own,
      (say, { pledge }, link) => {
        const words = say.messages.pledgeReturned;
        const { reason = "" } = pledge.returned ?? {};
        return [words.subject, words.intro(say.title), { quote: reason }, { link: words.link, href: steps(link) }];
      },
    ),
  },
  pledgePublished: {
    write: letter(
      ({ pledge, reader }) => isPublished(pledge) && reader.own,
      (say, _, link) => {
        const words = say.messages.pledgePublished;
        return [words.subject, words.intro(say.title), words.next, { link: words.link, href: link }];
      },
    ),
  },
  pledgeMatched: {
    write: letter(
      ({ pledge, matched, reader }) => isPublished(pledge) && matched && isPublished(matched) && reader.matched,
      (say, pledged, link) => {
        const words = say.messages.pledgeMatched;
        return [words.subject, words.intro(pledged.entity), facts(say, pledged), { link: words.link, href: link }];
      },
    ),
  },
  pledgeUpdateDue: {
    link: { purpose: "pledge", page: "pledge-update", days: LINK_DAYS, about: ({ pledged }) => pledged?.pledge.id },
    write: letter(
      // Who told something since then has answered already.
      ({ pledge, due, reader }) =>
        isOpen(pledge) && reader.asked && due && !((pledge.updates.at(-1)?.at ?? "").slice(0, 10) >= due.on),
      (say, pledged, link) => {
        const words = say.messages.pledgeUpdateDue;
        const { why, on = "" } = pledged.due ?? {};
        const milestone = pledged.pledge.milestones.find(({ due }) => due === on);
        const intro =
          why === "milestone" && milestone
            ? words.milestone(textIn(milestone.text, say.language), dayIn(on, say.language))
            : words.halfYear;
        return [words.subject, intro, facts(say, pledged), words.oneStep, { link: words.link, href: link }];
      },
    ),
  },
  pledgeCorrected: {
    write: letter(
      ({ pledge, reader }) => isPublished(pledge) && pledge.corrected.length > 0 && reader.concerned,
      (say, { pledge }, link) => {
        const words = say.messages.pledgeCorrected;
        const changed = textIn(pledge.corrected.at(-1)?.changed ?? {}, say.language);
        return [words.subject, words.intro(say.title), { quote: changed }, { link: words.link, href: link }];
      },
    ),
  },
  pledgeRetracted: {
    write: letter(
      ({ pledge, reader }) => pledge.status === "retracted" && reader.concerned,
      (say, { pledge }) => {
        const words = say.messages.pledgeRetracted;
        return [words.subject, words.intro(say.title), { quote: textIn(pledge.retracted?.reason ?? {}, say.language) }];
      },
    ),
  },
  stewardNamed: {
    write: letter(
      ({ pledge, reader }) => ["draft", "submitted", "published"].includes(pledge.status) && reader.asked,
      (say, pledged, link) => {
        const words = say.messages.stewardNamed;
        return [words.subject, words.intro, facts(say, pledged), { link: words.link, href: steps(link) }];
      },
    ),
  },
} as const satisfies Record<string, Letter<PledgeStates>>;
