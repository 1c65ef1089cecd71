import * as z from "zod";
import { AgencyCode, Quarter } from "../../events/define.ts";
import type { Item, Key, Write } from "../aws/table.ts";
import type { Instant } from "../time.ts";
import type { World } from "../world.ts";
import { clauses, dutyNames, dutyStates, whats } from "./duty-names.ts";

type Records = Pick<World, "record">;

const instant = z.iso.datetime();
const State = z.enum(dutyStates);

export const EvidenceState = z.object({
  what: z.enum(whats),
  table: z.int().optional(),
  count: z.int().optional(),
  of: z.int().optional(),
  days: z.int().optional(),
  agencies: z.array(AgencyCode).optional(),
  address: z.string(),
  instant: instant.nullable(),
});

/** `record`, duties: one day's result in short: never changed. */
export const DayState = z.object({
  day: z.iso.date(),
  /** what it was computed of: facts known by then */
  at: instant,
  /** since when somebody looks, so that what is absent counts */
  watched: z.iso.date(),
  states: z.record(z.string(), State),
  /** of the rotation's ledger */
  head: z.object({ hash: z.string(), quarter: Quarter, at: instant }).nullable(),
});
export type DayState = z.infer<typeof DayState>;

/** The same with its evidence, beside it. */
export const ToldState = DayState.extend({
  duties: z.array(
    z.object({
      duty: z.enum(dutyNames),
      clause: z.enum(clauses),
      by: z.enum(["quarter", "year"]),
      state: State,
      since: instant.nullable(),
      evidence: z.array(EvidenceState),
      history: z.array(z.object({ period: z.string(), state: State, evidence: z.array(EvidenceState) })),
    }),
  ),
});
export type ToldState = z.infer<typeof ToldState>;

const pk = "duties";
const dayKey = (day: string): Key => ({ pk, sk: `day#${day}` });
const toldKey = (day: string): Key => ({ pk, sk: `told#${day}` });

const dayIn = ([item]: Item[]) => item && DayState.parse(item);
const days = ({ record }: Records, until: string, descending: boolean) =>
  record.query({ pk, between: ["day#", `day#${until}`], limit: 1, descending, eventual: true });

/** The first day that was kept: since then somebody looks. */
export const firstDay = async (world: Records): Promise<DayState | undefined> =>
  dayIn((await days(world, "9999", false)).items);

/** The last day that was kept, or the last by a day. */
export const lastDay = async (world: Records, until = "9999"): Promise<DayState | undefined> =>
  dayIn((await days(world, until, true)).items);

/** One day's result with its evidence; undefined where that day was not kept. */
export async function findTold({ record }: Records, day: string): Promise<ToldState | undefined> {
  const item = await record.get(toldKey(day));
  return item && ToldState.parse(item);
}

/** A day is kept once. */
export function dayWrites({ record: table }: World, told: ToldState): Write[] {
  const { duties: _, ...day } = told;
  return [
    { table, key: dayKey(told.day), version: 0, item: day },
    { table, key: toldKey(told.day), version: 0, item: told },
  ];
}

/** The duties as last kept by an instant, with the head of the rotation's ledger: what the feed tells of them each day. */
export const latestDuties = (world: Records, at: Instant): Promise<DayState | undefined> =>
  lastDay(world, at.slice(0, 10));
