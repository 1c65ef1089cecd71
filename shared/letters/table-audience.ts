import type { EventOf } from "../../events/index.ts";
import { personsOf } from "../members/member-store.ts";
import { holdersOf } from "../tables/holders.ts";
import { bodyOf } from "../tables/seat-rules.ts";
import { findDesignation } from "../tables/store.ts";
import type { World } from "../world.ts";
import { toMembers, toThose } from "./audience.ts";

const coordinators = (world: World, table: number) =>
  holdersOf(world, bodyOf(table), { at: world.now, role: "coordinator" });

/** Everybody who serves a member of the designation's table. */
export const toItsTable = (event: EventOf<"tables.designation-opened.v1">) =>
  toMembers(event, async () => [event.data.table]);

/** Who serves the nominated member. */
export const toNominated = ({ data }: EventOf<"tables.member-nominated.v1">) =>
  toThose((world) => personsOf(world, data.member));

/** Who serves a member that was nominated, and the table's coordinator. */
export const toNominatedAndCoordinator = ({ data }: EventOf<"tables.designation-decided.v1">) =>
  toThose(async (world) => {
    const designation = await findDesignation(world, data.table, data.designation);
    const members = new Set(designation?.nominations.map(({ member }) => member));
    const persons = await Promise.all([...members].map((member) => personsOf(world, member)));
    return [...persons.flat(), ...(await coordinators(world, data.table))];
  });

/** The table's coordinator, if there is one, and the secretariat in any case. */
export const toCoordinatorAndSecretariat = ({ data }: EventOf<"tables.seat-vacant.v1">) =>
  toThose(async (world) => [
    ...(await holdersOf(world, data.body, { at: world.now, role: "coordinator" })),
    "secretariat" as const,
  ]);
