import type { Letter, Writing } from "../letter.ts";
import { type Instant } from "../time.ts";
import { tableOf, type Vacancy } from "./seat-rules.ts";
import type { DesignationState, NominationState, SeatState } from "./states.ts";

/** What the room's events name, as it is now for the reader. */
export interface TableStates {
  designation?: DesignationState | undefined;
  nomination?: NominationState | undefined;
  /** how the nominated member is called */
  nominated?: string | undefined;
  seat?: SeatState | undefined;
  vacancy?: (Vacancy & { table: number }) | undefined;
  /** whom the result seated, as everybody may know them, and from when */
  seated?: { called: string[]; from: Instant } | undefined;
  /** the person that a letter to a nominee is for */
  reader?: string;
  /** whether the reader serves the nominated member, or one of the table, at this instant */
  serves?: boolean;
  ofTable?: boolean;
}

type Text = Writing<TableStates>;

const LINK_DAYS = 90;

const dayOf = (instant: Instant, { language }: Text) =>
  new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" }).format(new Date(instant));
const days = (count: number, { language }: Text) =>
  new Intl.NumberFormat(language, { style: "unit", unit: "day", unitDisplay: "long" }).format(count);
const tablePage = ({ site, language }: Text, table: number, below = "") =>
  `${site}/${language}/tables/${table}${below}`;

const waits = ({ designation, nomination }: TableStates, status: NominationState["status"][]) =>
  Boolean(designation && !designation.result && nomination && status.includes(nomination.status));

const about = ({ designation, nomination }: TableStates) =>
  designation && nomination && `${designation.table}#${designation.id}#${nomination.id}`;

/** The room's letters: event and state in, words out. */
export const tableLetters = {
  designationOpened: {
    write(writing) {
      const { messages, name, designation, ofTable } = writing;
      if (!designation || designation.result || !ofTable) return undefined;
      const { designationOpened: words } = messages;
      return {
        subject: words.subject,
        blocks: [
          messages.hello(name),
          words.intro(designation.table),
          words.until(dayOf(designation.deadline, writing)),
          { link: words.link, href: tablePage(writing, designation.table, `/designations/${designation.id}`) },
        ],
      };
    },
  },
  nominated: {
    link: { purpose: "nomination", page: "nomination", days: LINK_DAYS, about },
    write(writing) {
      const { messages, name, designation, nominated, link, serves } = writing;
      if (!designation || !waits(writing, ["proposed"]) || !serves) return undefined;
      const { nominated: words } = messages;
      return {
        subject: words.subject,
        blocks: [
          messages.hello(name),
          words.intro(nominated ?? "", designation.table),
          words.next,
          { link: words.link, href: link },
        ],
      };
    },
  },
  namedAsNominee: {
    link: { purpose: "nominee", page: "nominee", days: LINK_DAYS, about },
    write(writing) {
      const { messages, name, designation, nomination, nominated, link, reader } = writing;
      if (!designation || !waits(writing, ["accepted"]) || nomination?.person !== reader) return undefined;
      const { namedAsNominee: words } = messages;
      return {
        subject: words.subject,
        blocks: [
          messages.hello(name),
          words.intro(nominated ?? "", designation.table),
          { link: words.link, href: link },
        ],
      };
    },
  },
  designationResult: {
    write(writing) {
      const { messages, name, designation, seated } = writing;
      if (!designation?.result || !seated) return undefined;
      const { designationResult: words } = messages;
      return {
        subject: words.subject,
        blocks: [
          messages.hello(name),
          words.intro(designation.table),
          { facts: seated.called.map((called): [string, string] => [words.from(dayOf(seated.from, writing)), called]) },
          { link: words.link, href: tablePage(writing, designation.table) },
        ],
      };
    },
  },
  seatTaken: {
    write(writing) {
      const { messages, name, seat, site, language } = writing;
      const table = seat && tableOf(seat.body);
      // Who sat before the software knows it, and may be long gone.
      if (!seat || !table || seat.ended || seat.how === "imported") return undefined;
      const { seatTaken: words } = messages;
      const from = dayOf(seat.start, writing);
      const resign = new URLSearchParams({ body: seat.body, seat: seat.id, reason: "resigned" });
      return {
        subject: words.subject,
        blocks: [
          messages.hello(name),
          words.roles[seat.role](table),
          seat.end ? words.term(from, dayOf(seat.end, writing)) : words.since(from),
          { link: words.link, href: tablePage(writing, table) },
          { link: words.resign, href: `${site}/${language}/do/end-seat?${resign}` },
        ],
      };
    },
  },
  seatEnded: {
    write(writing) {
      const { messages, name, seat } = writing;
      const table = seat && tableOf(seat.body);
      if (!seat?.ended || !seat.end || !table) return undefined;
      const { seatEnded: words } = messages;
      return {
        subject: words.subject,
        blocks: [
          messages.hello(name),
          words.roles[seat.role](table, dayOf(seat.end, writing)),
          words.reasons[seat.ended.reason],
          words.thanks,
        ],
      };
    },
  },
  vacancy: {
    write(writing) {
      const { messages, name, vacancy } = writing;
      if (!vacancy?.since || vacancy.days === null) return undefined;
      const { vacancy: words } = messages;
      return {
        subject: words.subject,
        blocks: [
          ...(name ? [messages.hello(name)] : []),
          words.roles[vacancy.role](vacancy.table),
          words.since(dayOf(vacancy.since, writing), days(vacancy.days, writing)),
          { link: words.link, href: tablePage(writing, vacancy.table, "/seats") },
        ],
      };
    },
  },
} as const satisfies Record<string, Letter<TableStates>>;
