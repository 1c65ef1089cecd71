import type { AgencyCode, PersonId } from "../../events/define.ts";
import { focalPointsOf } from "../members/focal-store.ts";
import { holdersOf } from "../tables/holders.ts";
import type { World } from "../world.ts";

type Reader = PersonId | "secretariat";

/** Who hears of a rotation: the focal points of who sits and who goes, the eight representatives, the secretariat. */
export const rosterReaders =
  ({ agencies, out }: { agencies: readonly AgencyCode[]; out: readonly AgencyCode[] }) =>
  async (world: World): Promise<Reader[]> => {
    const concerned = [...new Set([...agencies, ...out])];
    const readers = await Promise.all([
      ...concerned.map((agency) => focalPointsOf(world, { agency })),
      holdersOf(world, "liaison", { at: world.now, role: "representative" }),
    ]);
    return [...readers.flat(), "secretariat"];
  };

/** An agency's focal points. */
export const agencyReaders = (agency: AgencyCode) => (world: World) => focalPointsOf(world, { agency });

/** Who can call a meeting of the Liaison Table. */
export const dutyReaders = async (world: World): Promise<Reader[]> => [
  ...(await holdersOf(world, "liaison", { at: world.now })),
  "secretariat",
];
