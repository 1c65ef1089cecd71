import { encodeTime } from "ulid";
import type { DialogueEvent, EventOf, EventType } from "../../events/index.ts";
import { contributionLetters } from "../contributions/templates.ts";
import { dialogueLetters } from "../dialogue/templates.ts";
import { liaisonLetters } from "../liaison/templates.ts";
import { meetingLetters } from "../meetings/templates.ts";
import { tablesAt } from "../members/member-rules.ts";
import { type Everyone, everyone, findMembers, findPersonLinks } from "../members/member-store.ts";
import type { Shard } from "../members/subscription-store.ts";
import { memberLetters } from "../members/templates.ts";
import { outcomeLetters } from "../outcomes/templates.ts";
import { pledgeLetters } from "../pledges/templates.ts";
import { tableLetters } from "../tables/templates.ts";
import type { World } from "../world.ts";
import type { Recipient } from "./states.ts";
import { findAnnouncement } from "./store.ts";
import { ownLetters } from "./templates.ts";

export const letters = {
  ...memberLetters,
  ...tableLetters,
  ...meetingLetters,
  ...liaisonLetters,
  ...contributionLetters,
  ...pledgeLetters,
  ...dialogueLetters,
  ...outcomeLetters,
  ...ownLetters,
};
export type LetterName = keyof typeof letters;

/** A letter that somebody waits for never queues behind one to all. */
export type Lane = "prompt" | "bulk";
export interface Page {
  to: Recipient[];
  next?: Shard | undefined;
}
/** Whom one letter of an event goes to, page by page. */
export interface Audience {
  letter: LetterName;
  lane: Lane;
  page: (world: World, from: Shard | undefined) => Promise<Page>;
}

const PAGE = 50;

/** One recipient, at once. */
export const to = (recipient: Recipient) => ({
  get: (letter: LetterName): Audience => ({ letter, lane: "prompt", page: async () => ({ to: [recipient] }) }),
});

/** One recipient of many who are written to alike: it may wait. */
export const toInTurn = (recipient: Recipient) => ({
  get: (letter: LetterName): Audience => ({ letter, lane: "bulk", page: async () => ({ to: [recipient] }) }),
});

/** A handful of readers, found at the instant of addressing; each once. */
export const toThose = (find: (world: World) => Promise<Recipient[]>) => ({
  get: (letter: LetterName): Audience => ({
    letter,
    lane: "prompt",
    page: async (world) => ({ to: [...new Set(await find(world))] }),
  }),
});

/**
 * Everybody who serves a member, or a member of one of some tables; in pages, so that a million cost no more memory than
 * ten. `tablesOf` answers undefined for all members.
 */
export const toMembers = (event: DialogueEvent, tablesOf: (world: World) => Promise<number[] | undefined>) => ({
  get: (letter: LetterName): Audience => ({
    letter,
    lane: "bulk",
    async page(world, from = { shard: 0 }) {
      const page = await everyone(world, from as Everyone, PAGE);
      const { next } = page;
      // Ids sort by time: an event that is sent again reaches nobody who came after it, or to the table after it.
      const persons = page.persons.filter((person) => person < `per_${encodeTime(Date.parse(event.at) + 1)}`);
      const tables = await tablesOf(world);
      if (!tables || !persons.length) return { to: persons, next };
      const links = await findPersonLinks(world, persons);
      const ids = [...new Set(links.flatMap((link) => link?.member ?? []))];
      const members = await findMembers(world, ids);
      const concerned = new Set(
        members.flatMap((member) =>
          member && tablesAt(member, event.at).some((table) => tables.includes(table)) ? [member.id] : [],
        ),
      );
      return { to: persons.filter((_, i) => concerned.has(links[i]?.member ?? "org_")), next };
    },
  }),
});

/** All members, or those of the announcement's table. */
export const toEveryone = (event: EventOf<"letters.announcement-made.v1">) =>
  toMembers(event, async (world) => {
    const table = (await findAnnouncement(world, event.data.announcement))?.table;
    return table ? [table] : undefined;
  });

export type Correspondence = { [T in EventType]: (event: EventOf<T>) => Audience[] };

/** The audiences of an event, by the map of all. */
export const audiencesOf = (map: Correspondence, event: DialogueEvent): Audience[] =>
  (map[event.type] as (event: DialogueEvent) => Audience[])(event);
