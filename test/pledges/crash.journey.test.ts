import { afterAll, beforeAll, expect, test } from "vitest";
import type { PledgeId } from "../../events/define.ts";
import type { Caller } from "../../shared/web/caller.ts";
import { crashWay, typesOf, type Way } from "../support/crash-way.ts";
import { atEveryCall, failAt, faults, untilThrough } from "../support/faults.ts";
import { asked } from "../support/pledge-asked.ts";

const DAY = 86_400_000;
let way: Way;
let room: Awaited<ReturnType<typeof modules>>;
let ana: Awaited<ReturnType<Way["memberOf"]>>;
/** Pledges of different walks lie so far apart that no daily question sees two. */
let nth = 0;
const on = (days: number) => new Date(Date.UTC(2100, 0, 1, 12) + (nth * 400 + days) * DAY).toISOString();
const dayOn = (days: number) => on(days).slice(0, 10);

async function modules() {
  const [pledges, follow, reads, { makeLink }] = await Promise.all([
    import("../../shared/pledges/actions.ts"),
    import("../../shared/pledges/follow-actions.ts"),
    import("../../shared/pledges/reads.ts"),
    import("../../shared/links.ts"),
  ]);
  return { ...pledges, ...follow, ...reads, makeLink };
}

beforeAll(async () => {
  way = await crashWay("crash-p");
  room = await modules();
  ana = await way.memberOf([2]);
});
afterAll(() => way?.ground.close());

test.for(faults)(
  "a pledge is drafted, submitted, published, asked about and fulfilled once, whichever call meets: %s",
  { timeout: 120_000 },
  async (fault) => {
    const calls = await atEveryCall(async (number) => {
      nth++;
      const caller: Caller = { as: "member", person: ana.person, member: ana.id, seats: [] };
      const own = (days: number) => way.world(on(days), ana.person);
      const office = way.newPerson();
      const body = {
        ...asked({ start: dayOn(1), due: dayOn(300), milestones: [{ text: { es: "Uno" }, due: dayOn(30) }] }),
        machine: [],
        partners: [],
      } as unknown as Parameters<typeof room.draftPledge>[2];
      const known = new Set<PledgeId>();
      failAt(number, fault);
      await untilThrough(async () => {
        known.add((await room.draftPledge(own(0), caller, body)).id);
      });
      const [id] = [...known] as [PledgeId];
      await untilThrough(() => room.submitPledge(own(1), caller, id));
      const link = (person: string) =>
        room.makeLink(way.world(), {
          purpose: "pledge",
          subject: `${person}#${id}`,
          until: "9999-01-01T00:00:00.000Z",
        });
      await untilThrough(() => room.publishPledge(way.world(on(3), office), id));
      // Nobody asks on the milestone's day: it heals the next one.
      for (const days of [31, 32]) await untilThrough(() => room.askForUpdates(way.world(on(days))));
      const token = await link(ana.person);
      const done = { stage: "fulfilled" as const, evidence: [{ href: "https://example.org" }], reached: [] };
      await untilThrough(() => room.updatePledgeByLetter(way.world(on(33)), token, done));
      expect(typesOf(await way.factsOf(id)).toSorted(), `call ${number}`).toEqual([
        "pledge-drafted",
        "pledge-published",
        "pledge-submitted",
        "pledge-updated",
        "update-due",
      ]);
      const { stage, revision, updates } = await room.mustFindPledge(way.world(), id);
      expect({ stage, revision, updates: updates.length }, `call ${number}`).toEqual({
        stage: "fulfilled",
        revision: 2,
        updates: 1,
      });
      for (const list of ["open", "ask", "submitted"]) {
        const { items } = await way.world().record.query({ pk: `pledges#${list}` });
        expect(items, `call ${number}: nothing waits`).toEqual([]);
      }
    });
    expect(calls).toBeGreaterThan(15);
  },
);
