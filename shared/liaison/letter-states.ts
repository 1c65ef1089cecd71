import type { AgencyCode, Quarter } from "../../events/define.ts";
import { endOf, startOf } from "../quarter.ts";
import { type Instant, laterOf, plusDays } from "../time.ts";
import type { World } from "../world.ts";
import { begins } from "./exception-rules.ts";
import { plannedIn } from "./mandate-rules.ts";
import { listQuarters } from "./quarter-actions.ts";
import { agencyReaders, dutyReaders, rosterReaders } from "./readers.ts";
import { loadLiaison, rotationOf } from "./store.ts";
import type { LiaisonStates } from "./templates.ts";

interface Data {
  quarter?: Quarter;
  agency?: AgencyCode;
  agencies?: AgencyCode[];
  in?: AgencyCode[];
  out?: AgencyCode[];
  days?: number;
}

/** What the room's events name, as it is now; nothing for who has left the readers since they were addressed. */
export async function liaisonStates(world: World, data: object, to: string): Promise<LiaisonStates> {
  const { quarter, agency, agencies, days, in: coming = [], out = [] } = data as Data;
  if (!quarter) return {};
  const reads = async (readers: (world: World) => Promise<string[]>) => (await readers(world)).includes(to);
  if (agencies)
    return (await reads(rosterReaders({ agencies, out })))
      ? { rotated: await rotated(world, { quarter, agencies, in: coming, out }) }
      : {};
  if (agency) return (await reads(agencyReaders(agency))) ? { turn: await turn(world, quarter, agency) } : {};
  return days && (await reads(dutyReaders)) ? { duty: await duty(world, quarter) } : {};
}

async function rotated(
  world: World,
  { quarter, agencies, ...change }: { quarter: Quarter; agencies: AgencyCode[]; in: AgencyCode[]; out: AgencyCode[] },
): Promise<LiaisonStates["rotated"]> {
  const { ledger } = await loadLiaison(world);
  const [before, last] = [ledger.at(-2), ledger.at(-1)];
  const within = !before || before.quarter === quarter;
  return {
    agencies,
    ...change,
    from: last && within ? laterOf(last.at, startOf(quarter)) : startOf(quarter),
    latest: last?.quarter === quarter && last.agencies.join() === agencies.join(),
  };
}

async function turn(world: World, quarter: Quarter, agency: AgencyCode): Promise<LiaisonStates["turn"]> {
  const rotation = rotationOf(await loadLiaison(world));
  const mandate = rotation && plannedIn(rotation, quarter).find((one) => one.agency === agency);
  const due = Boolean(rotation && begins(rotation, { quarter, agency })) && startOf(quarter) > world.now;
  return { quarter, agency, from: startOf(quarter), until: mandate?.end ?? endOf(quarter), due };
}

/** A Liaison meeting wants 21 days of notice, where so many are left. (policy) */
const NOTICE_DAYS = 21;

async function duty(world: World, quarter: Quarter): Promise<LiaisonStates["duty"]> {
  const { items } = await listQuarters(world);
  const found = items.find((one) => one.quarter === quarter);
  return {
    end: endOf(quarter),
    missing: found?.status === "missing",
    suggested: suggestion(world.now, endOf(quarter)),
  };
}

/** Ten in the morning, wherever the meeting will be. */
function suggestion(now: Instant, end: Instant): string {
  const [wanted, last] = [plusDays(now, NOTICE_DAYS), laterOf(now, plusDays(end, -2))];
  return `${(wanted < last ? wanted : last).slice(0, 10)}T10:00`;
}
