import type { PersonId } from "../../events/define.ts";
import type { World } from "../world.ts";
import { seatsEverOf } from "./seat-store.ts";
import { designationsOf } from "./store.ts";

const tables = [1, 2, 3, 4];

/** What the room keeps about a person, for the person to take along: seats held or planned, and nominations. */
export async function aboutPerson(world: World, person: PersonId) {
  const [seats, ...designations] = await Promise.all([
    seatsEverOf(world, person),
    ...tables.map((table) => designationsOf(world, table)),
  ]);
  const nominations = designations.flat().flatMap(({ id: designation, table, nominations: all }) =>
    all
      .filter((one) => one.person === person || one.by === person)
      .map(({ id, at, status, member, by }) => ({
        id,
        designation,
        table,
        member,
        at,
        status,
        byYou: by === person,
      })),
  );
  return { seats, nominations };
}
