import type { AgencyCode } from "../../events/define.ts";
import type { Letter, Writing } from "../letter.ts";
import type { Quarter } from "../quarter.ts";
import { agencyAcronym } from "../reference/agencies.ts";
import type { Instant } from "../time.ts";

/** What the room's events name, loaded. */
export interface LiaisonStates {
  /** who sits from an instant on; `latest` as long as nobody sits by a later entry */
  rotated?: { agencies: AgencyCode[]; in: AgencyCode[]; out: AgencyCode[]; from: Instant; latest: boolean } | undefined;
  /** an agency's turn to come; `due` as long as it is its own and has not begun */
  turn?: { quarter: Quarter; agency: AgencyCode; from: Instant; until: Instant; due: boolean } | undefined;
  /** a quarter's meeting; `missing` as long as none is scheduled; `suggested` is a local time for one */
  duty?: { end: Instant; missing: boolean; suggested: string } | undefined;
}

const dayIn = (instant: Instant, language: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" }).format(new Date(instant));
/** The last day of what ends at an instant. */
const lastDay = (end: Instant, language: string): string =>
  dayIn(new Date(Date.parse(end) - 1).toISOString(), language);

const helloTo = ({ name, messages }: Writing<LiaisonStates>): string[] => (name ? [messages.hello(name)] : []);

/** The form of a meeting of the Liaison Table, filled in as far as anybody can know. */
function meetingForm({ site, language, messages, duty }: Writing<LiaisonStates>): string {
  const { title } = messages.quarterReminder;
  const entries = { of: "liaison", [`title.${language}`]: title, minutes: "90", start: duty?.suggested ?? "" };
  return `${site}/${language}/meetings/new?${new URLSearchParams(entries)}`;
}

/** The room's letters: event and state in, words out. */
export const liaisonLetters = {
  rosterNotice: {
    write(writing) {
      const { rotated, messages, language, site } = writing;
      if (!rotated?.latest) return undefined;
      const { rosterNotice: words } = messages;
      const called = (codes: AgencyCode[]) => codes.map((code) => agencyAcronym(code, language)).join(", ");
      const facts: [string, string][] = [
        [words.now, called(rotated.agencies)],
        [words.in, called(rotated.in)],
        [words.out, called(rotated.out)],
      ];
      return {
        subject: words.subject,
        blocks: [
          ...helloTo(writing),
          words.intro(dayIn(rotated.from, language)),
          { facts: facts.filter(([, agencies]) => agencies) },
          { link: words.link, href: `${site}/${language}/liaison` },
        ],
      };
    },
  },
  turnNotice: {
    link: { purpose: "turn", page: "turn", days: 120, about: ({ turn }) => turn?.quarter },
    write(writing) {
      const { turn, messages, language, link } = writing;
      if (!turn?.due) return undefined;
      const { turnNotice: words } = messages;
      return {
        subject: words.subject,
        blocks: [
          ...helloTo(writing),
          words.intro(agencyAcronym(turn.agency, language), dayIn(turn.from, language), lastDay(turn.until, language)),
          words.accept,
          words.decline,
          { link: words.link, href: link },
        ],
      };
    },
  },
  quarterReminder: {
    write(writing) {
      const { duty, messages, language } = writing;
      if (!duty?.missing) return undefined;
      const { quarterReminder: words } = messages;
      return {
        subject: words.subject,
        blocks: [
          ...helloTo(writing),
          words.intro(lastDay(duty.end, language)),
          words.duty,
          { link: words.link, href: meetingForm(writing) },
        ],
      };
    },
  },
} as const satisfies Record<string, Letter<LiaisonStates>>;
