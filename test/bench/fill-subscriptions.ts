import { openTable } from "../../shared/aws/table.ts";
import { begin } from "../../shared/members/subscription-rules.ts";
import { subscriptionWrites } from "../../shared/members/subscription-store.ts";
import type { OutcomeState } from "../../shared/outcomes/states.ts";
import { outcomeWrites } from "../../shared/outcomes/store.ts";
import { plusDays } from "../../shared/time.ts";
import { newId, type World } from "../../shared/world.ts";
import { put } from "./fill.ts";

/** So many weekly subscriptions that began at an instant, and what is published in each of the weeks after it. */
export function fillSubscriptions(of: { record: string; subscriptions: number; since: string; weeks: number }) {
  const world: World = {
    record: openTable(of.record),
    people: openTable(""),
    now: of.since,
    by: "mechanism",
    request: "fill",
  };
  for (let i = 0; i < of.subscriptions; i++) {
    const choice = {
      every: "week" as const,
      language: "es" as const,
      tables: i % 3 ? [] : [(i % 4) + 1],
      objectives: i % 5 ? [] : [(i % 23) + 1],
      countries: i % 7 ? [] : ["CO"],
    };
    const { state } = begin({ id: newId(world, "sub"), choice }, of.since);
    for (const write of subscriptionWrites(world, undefined, state)) put(write);
  }
  for (let i = 0; i < of.weeks * WEEKLY; i++) {
    const at = new Date(Date.parse(plusDays(of.since, 7 * Math.floor(i / WEEKLY))) + (i % WEEKLY) * 3_600_000);
    const outcome = published(newId({ now: at.toISOString() }, "out"), at.toISOString(), i);
    for (const write of outcomeWrites(world, undefined, outcome).writes) put(write);
  }
}

/** Outcomes a week. */
const WEEKLY = 30;

const published = (id: OutcomeState["id"], at: string, i: number): OutcomeState => ({
  id,
  version: 0,
  kind: "contribution",
  revision: 1,
  words: { es: { title: `Buena práctica número ${i}`, summary: "Lo que se hizo, y con quién.", how: "original" } },
  tables: [(i % 4) + 1],
  objectives: [(i % 23) + 1],
  countries: ["CO"],
  authors: ["Red Inventada"],
  page: "contributions/con_01M00000000000000000000001",
  approvedAt: at,
  approvedBy: "per_01M00000000000000000000009",
  publishedAt: at,
  revisedAt: at,
  revisions: [{ revision: 1, at }],
});
