import type { LetterMessages } from "./i18n/letters/messages.ts";
import type { LinkPurpose } from "./links.ts";
import type { InvitationMethod, InvitedEvent } from "./meetings/calendar.ts";
import type { Policies } from "./policies.ts";
import type { Language } from "./reference/codes.ts";
import type { Instant } from "./time.ts";

/**
 * A letter's words: a paragraph, a heading, a link on its own line, a list of facts, or what the secretariat wrote, quoted or as a
 * paragraph of its own. Web addresses become links in the secretariat's words only.
 */
export type Block =
  | string
  | { link: string; href: string; language?: Language }
  | { heading: string }
  | { facts: [string, string][] }
  | { quote: string }
  | { written: string };
export interface Words {
  subject: string;
  blocks: Block[];
  /** the language that the words are really in, where the reader's own was missing */
  language?: Language;
  /** what the letter puts into its reader's calendar, or takes out of it */
  calendar?: { method: InvitationMethod; event: InvitedEvent };
}

/** What a room's letters are written from: the states that its facts name, as they are at the instant of sending. */
export type Writing<States> = States & {
  messages: LetterMessages;
  language: Language;
  /** how the reader wishes to be called */
  name: string;
  /** the public address, without trailing slash */
  site: string;
  /** the letter's own link, with its token; empty where the letter has none */
  link: string;
  policies: Policies;
};

/** One letter: its link, if it has one; whether readers may opt out; and its words, or none when it is moot by now. */
export interface Letter<States> {
  link?: {
    purpose: LinkPurpose;
    page: string;
    days: number;
    /** the id of what the link is about beside its reader: its subject is then `per_…#mtg_…` */
    about?(states: States): string | undefined;
  };
  optional?: boolean;
  /**
   * What the letter is about, where several events may ask for the same one: whoever got it for one of them does not get
   * it for another. Undefined where it is moot.
   */
  once?(states: States): string | undefined;
  /**
   * Of what it is the end, as keys of `once`, latest first: it goes only to who was told one of them and, since, none that
   * ends it too.
   */
  after?(states: States): { key: string; ends: boolean }[];
  /** until when the ledger has to remember it, where that is longer than usual */
  keptUntil?(states: States): Instant | undefined;
  write(writing: Writing<States>): Words | undefined;
}
