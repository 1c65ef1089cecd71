import { afterAll, beforeAll, expect, test } from "vitest";
import type { MeetingId, OutcomeId } from "../../events/define.ts";
import type { DialogueEvent } from "../../events/index.ts";
import type { MeetingState } from "../../shared/meetings/states.ts";
import { outcomeIdOf } from "../../shared/publication.ts";
import { crashWay, secretariat, typesOf, type Way } from "../support/crash-way.ts";
import { atEveryCall, failAt, faults, untilThrough } from "../support/faults.ts";
import { called } from "../support/meetings.ts";

const on = (days: number) => new Date(Date.UTC(2100, 0, 1, 12) + days * 86_400_000).toISOString();
let way: Way;
let room: Awaited<ReturnType<typeof modules>>;

async function modules() {
  const [actions, publishing, store, meetings, worlds] = await Promise.all([
    import("../../shared/outcomes/actions.ts"),
    import("../../shared/outcomes/publish-actions.ts"),
    import("../../shared/outcomes/store.ts"),
    import("../../shared/meetings/store.ts"),
    import("../../shared/world.ts"),
  ]);
  return { ...actions, ...publishing, ...store, ...meetings, ...worlds };
}

beforeAll(async () => {
  way = await crashWay("crash-o");
  room = await modules();
});
afterAll(() => way?.ground.close());

/** How often the outcome stands in each of some lists, and how many of its kind are counted in its country. */
async function standsIn(id: OutcomeId, country: string, kind: string) {
  const lists = ["all", `kind=${kind}`, `country=${country}`] as const;
  const pages = await Promise.all(
    lists.map((list) => room.listed(way.world(), { list, limit: 100 } as Parameters<typeof room.listed>[1])),
  );
  const counts = await room.countsBy(way.world(), "country");
  return [
    ...pages.map(({ outcomes }) => outcomes.filter((one) => one.id === id).length),
    counts.get(`${country}:${kind}`) ?? 0,
  ];
}

const countries = [
  "AR",
  "BO",
  "BR",
  "CL",
  "CO",
  "CR",
  "CU",
  "DO",
  "EC",
  "SV",
  "GT",
  "HN",
  "MX",
  "NI",
  "PA",
  "PE",
  "UY",
];

test.for(faults)(
  "drafted, approved, corrected and retracted: once each, in every list and count once, whichever call meets: %s",
  { timeout: 150_000 },
  async (fault) => {
    const by = way.newPerson();
    const calls = await atEveryCall(async (number) => {
      const title = `Informe ${fault} ${number}`;
      const country = countries[number] ?? "VE";
      const plan = {
        kind: "report" as const,
        words: { es: { title, summary: "Resumen" } },
        ...{ original: "es" as const, machine: [], tables: [], objectives: [8], countries: [country] },
      };
      const before = (await standsIn("out_0" as OutcomeId, country, "report")).at(-1) ?? 0;
      failAt(number, fault);
      await untilThrough(() => room.draftOutcome(way.world(on(0), by), plan));
      const drafts = (await room.deedsOf(way.world(), by)).filter(({ deed, at }) => deed === "drafted" && at === on(0));
      const found = await Promise.all(drafts.map(({ id }) => room.findDraft(way.world(), id)));
      const own = found.filter((draft) => draft?.words.es?.title === title);
      expect(own, `call ${number}`).toHaveLength(1);
      const id = own[0]?.id as OutcomeId;
      await untilThrough(() => room.approveOutcome(way.world(on(1), by), secretariat, { id }));
      expect(await standsIn(id, country, "report"), `call ${number}`).toEqual([1, 1, 1, before + 1]);
      const correction = { changed: { es: "Todo" }, objectives: [9], language: "es" as const, seen: 1 };
      await untilThrough(() => room.correctOutcome(way.world(on(2), by), id, correction));
      expect(await room.findOutcome(way.world(), id), `call ${number}`).toMatchObject({ revision: 2 });
      expect(await standsIn(id, country, "report"), `call ${number}`).toEqual([1, 1, 1, before + 1]);
      const reason = { es: "Un error" };
      await untilThrough(() => room.retractOutcome(way.world(on(3), by), id, { reason }));
      expect(await standsIn(id, country, "report"), `call ${number}`).toEqual([0, 0, 0, before]);
      expect(typesOf(await way.factsOf(id)).toSorted(), `call ${number}`).toEqual([
        "outcome-approved",
        "outcome-corrected",
        "outcome-drafted",
        "outcome-published",
        "outcome-retracted",
      ]);
    });
    expect(calls).toBeGreaterThan(8);
  },
);

test.for(faults)("what a meeting hands over is published once, whichever call meets: %s", async (fault) => {
  const calls = await atEveryCall(async (number) => {
    const id = room.newId(way.world(), "mtg") as MeetingId;
    const record = { public: { es: "Acta" }, draftedAt: on(0), draftedBy: called.by, approvedAt: on(0) };
    const meeting: MeetingState = { ...called, id, version: 0, status: "minutes-approved", record };
    await room.recordAll(way.world(), room.meetingWrites(way.world(), undefined, meeting));
    const event = { type: "meetings.minutes-approved.v1", data: { meeting: id } } as DialogueEvent;
    failAt(number, fault);
    for (let twice = 0; twice < 2; twice++) await untilThrough(() => room.publishOutcome(way.world(on(1)), event));
    const outcome = outcomeIdOf(id);
    expect(typesOf(await way.factsOf(outcome)), `call ${number}`).toEqual(["outcome-published"]);
    expect(await room.findOutcome(way.world(), outcome)).toMatchObject({ revision: 1, publishedAt: on(1) });
  });
  expect(calls).toBeGreaterThan(3);
});
