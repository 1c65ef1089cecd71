import type { MeetingId, PersonId } from "../../events/define.ts";
import type { DialogueEvent } from "../../events/index.ts";
import { holdersOfMeeting } from "../meetings/concern.ts";
import { findMeeting } from "../meetings/store.ts";
import { findMembers, findPersonLinks } from "../members/member-store.ts";
import { seatedBody, tableOf } from "../tables/seat-rules.ts";
import type { World } from "../world.ts";
import { type Audience, type LetterName, toMembers } from "./audience.ts";

type OfMeeting = Extract<DialogueEvent, { data: { meeting: MeetingId } }>;

/**
 * Who takes part in a meeting: everybody of its tables, on the bulk lane; and at once who sits in its bodies without being
 * of its tables, such as all of the Liaison Table, and the governments of their dialogue. `also` is told of those two.
 */
export const toInvited = (event: OfMeeting, { also = [] }: { also?: "secretariat"[] } = {}) => ({
  get(letter: LetterName): Audience[] {
    const find = (world: World) => findMeeting(world, event.data.meeting);
    const tables = async (world: World) => ((await find(world))?.of ?? []).flatMap((body) => tableOf(body) ?? []);
    const bulk = toMembers(event, tables).get(letter);
    return [
      {
        letter,
        lane: "prompt",
        async page(world, from) {
          const meeting = from ? undefined : await find(world);
          if (!meeting) return { to: [] };
          const holders = await holdersOfMeeting(world, meeting);
          if (meeting.of.map(seatedBody).includes("liaison")) return { to: [...holders, ...also] };
          return { to: await withoutMembersOf(world, holders, await tables(world)) };
        },
      },
      {
        ...bulk,
        page: async (world, from) => ((await tables(world)).length ? bulk.page(world, from) : { to: [] }),
      },
    ];
  },
});

/** Who is of the tables is told with all the others, and once. */
async function withoutMembersOf(world: World, persons: PersonId[], tables: number[]): Promise<PersonId[]> {
  if (!persons.length) return [];
  const links = await findPersonLinks(world, persons);
  const served = [...new Set(links.flatMap((link) => link?.member ?? []))];
  const members = served.length ? await findMembers(world, served) : [];
  const of = new Set(members.flatMap((one) => (one?.tables.some((table) => tables.includes(table)) ? [one.id] : [])));
  return persons.filter((_, i) => !of.has(links[i]?.member ?? "org_"));
}
