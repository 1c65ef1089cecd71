import { afterAll, beforeAll, expect, test } from "vitest";
import type { ContributionId } from "../../events/define.ts";
import type { Caller } from "../../shared/web/caller.ts";
import { crashWay, typesOf, type Way } from "../support/crash-way.ts";
import { atEveryCall, failAt, faults, untilThrough } from "../support/faults.ts";

const DAY = 86_400_000;
let way: Way;
let room: Awaited<ReturnType<typeof modules>>;
type Someone = Awaited<ReturnType<Way["memberOf"]>>;
let judge: Someone;
const on = (days: number) => new Date(Date.UTC(2100, 0, 1, 12) + days * DAY).toISOString();

async function modules() {
  const [actions, review, office, forget, store, authors] = await Promise.all([
    import("../../shared/contributions/actions.ts"),
    import("../../shared/contributions/review-actions.ts"),
    import("../../shared/contributions/office-actions.ts"),
    import("../../shared/contributions/forget-actions.ts"),
    import("../../shared/contributions/store.ts"),
    import("../../shared/contributions/author-store.ts"),
  ]);
  return { ...actions, ...review, ...office, ...forget, ...store, ...authors };
}

beforeAll(async () => {
  way = await crashWay("crash-c");
  room = await modules();
  judge = await way.memberOf([2]);
  await way.seat({ body: "table-2", role: "coordinator", member: judge.id, person: judge.person });
});
afterAll(() => way?.ground.close());

const as = ({ id, person }: Someone) => ({ as: "member", person, member: id, seats: [] }) as Caller & { as: "member" };

test.for(faults)(
  "written, reviewed, published and its author forgotten: once each, whichever call meets: %s",
  { timeout: 150_000 },
  async (fault) => {
    const calls = await atEveryCall(async (number) => {
      const writer = await way.memberOf([2]);
      const title = `Sin papeles ${fault} ${number}`;
      const said = {
        kind: "challenge" as const,
        original: "es" as const,
        words: { es: { title, summary: "Faltan.", text: "Nadie los da." } },
        ...{ objectives: [4], general: false, principles: [], countries: [], links: [], protected: true },
      };
      failAt(number, fault);
      await untilThrough(() => room.draftContribution(way.world(on(0), writer.person), as(writer), said));
      const { ids } = await room.ownContributions(way.world(), writer.person);
      const id = ids[0] as ContributionId;
      expect(ids, `call ${number}`).toHaveLength(1);
      await untilThrough(() => room.submitContribution(way.world(on(1), writer.person), as(writer), id));
      await untilThrough(() => room.remindReviewers(way.world(on(9))));
      const verdict = { id, asked: { verdict: "approve" as const } };
      await untilThrough(() => room.reviewContribution(way.world(on(10), judge.person), as(judge), verdict));
      await untilThrough(() => room.publishContribution(way.world(on(11), judge.person), id));
      expect(typesOf(await way.factsOf(id)).toSorted(), `call ${number}`).toEqual([
        "contribution-approved",
        "contribution-drafted",
        "contribution-published",
        "contribution-submitted",
        "review-due",
        "reviewer-assigned",
      ]);
      const erased = { data: { person: writer.person } } as Parameters<typeof room.forgetAuthor>[1];
      await untilThrough(() => room.forgetAuthor(way.world(on(12)), erased));
      expect((await room.ownContributions(way.world(), writer.person)).ids).toEqual([]);
      expect(await room.findAuthor(way.world(), id)).toBeUndefined();
      expect(await room.findContribution(way.world(), id)).toMatchObject({ status: "published", revision: 1 });
    });
    expect(calls).toBeGreaterThan(20);
  },
);
