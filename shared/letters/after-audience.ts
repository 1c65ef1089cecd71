import type { EventOf } from "../../events/index.ts";
import { actionOwners, liaisonReaders, minutesWriters } from "../meetings/after-readers.ts";
import { findMeeting } from "../meetings/store.ts";
import { tableOf } from "../tables/seat-rules.ts";
import type { World } from "../world.ts";
import { type Audience, type LetterName, toMembers, toThose } from "./audience.ts";

type OfAction = EventOf<"meetings.action-opened.v1"> | EventOf<"meetings.action-due.v1">;

export const toMinutesWriters = ({ data }: EventOf<"meetings.minutes-due.v1">) =>
  toThose((world) => minutesWriters(world, data.meeting));

/** Who sits at the Liaison Table, where the minutes are its own. */
export const toItsLiaison = ({ data }: EventOf<"meetings.minutes-approved.v1">) =>
  toThose((world) => liaisonReaders(world, data.meeting));

/** The members of the meeting's tables; nobody where it was the Liaison Table's. */
export const toItsMembers = (event: EventOf<"meetings.minutes-approved.v1">) => ({
  get(letter: LetterName): Audience {
    const tablesOf = async (world: World) =>
      ((await findMeeting(world, event.data.meeting))?.of ?? []).flatMap((body) => tableOf(body) ?? []);
    const bulk = toMembers(event, tablesOf).get(letter);
    return {
      ...bulk,
      page: async (world, from) => ((await tablesOf(world)).length ? bulk.page(world, from) : { to: [] }),
    };
  },
});

/** Who answers for the action; whoever just opened it for themselves knows. */
export const toOwners = ({ data, type, by }: OfAction) =>
  toThose(async (world) => {
    const owners = await actionOwners(world, data.action);
    return type === "meetings.action-opened.v1" ? owners.filter((person) => person !== by) : owners;
  });
