import { afterAll, beforeAll, expect, test } from "vitest";
import type { MessageId, PersonId } from "../../events/define.ts";
import { coordinator, crashWay, posted, secretariat, typesOf, type Way } from "../support/crash-way.ts";
import { atEveryCall, failAt, faults, untilThrough } from "../support/faults.ts";
import { freshSource, sheetOf } from "../support/register-ground.ts";

const DAY = 86_400_000;
let way: Way;
let room: Awaited<ReturnType<typeof modules>>;
let focal: { id: PersonId; email: string };
/** Messages of different walks lie so far apart that no daily question sees two. */
let nth = 0;
const on = (days: number) => new Date(Date.UTC(2100, 0, 1, 12) + (nth * 200 + days) * DAY).toISOString();

async function modules() {
  const [messages, reads, imports, links, store, { makeLink }] = await Promise.all([
    import("../../shared/dialogue/message-actions.ts"),
    import("../../shared/dialogue/message-reads.ts"),
    import("../../shared/dialogue/recommendation-actions.ts"),
    import("../../shared/dialogue/recommendation-link-actions.ts"),
    import("../../shared/dialogue/recommendation-store.ts"),
    import("../../shared/links.ts"),
  ]);
  return { ...messages, ...reads, ...imports, ...links, ...store, makeLink };
}

beforeAll(async () => {
  way = await crashWay("crash-register");
  room = await modules();
  focal = await way.person({ agency: "ILO" });
});
afterAll(() => way?.ground.close());

test.for(faults)(
  "a message is drafted, approved, sent, reminded of and answered once, whichever call meets: %s",
  { timeout: 180_000 },
  async (fault) => {
    const calls = await atEveryCall(async (number) => {
      nth++;
      const by = way.newPerson();
      const asked = {
        from: "table-2" as const,
        to: { agencies: ["ILO"] },
        purpose: "action" as const,
        title: { es: "Mensaje" },
        text: { es: "Texto" },
        deadline: on(20).slice(0, 10),
      };
      const known = new Set<MessageId>();
      failAt(number, fault);
      await untilThrough(async () => {
        known.add((await room.draftMessage(way.world(on(0), by), coordinator, asked)).id);
      });
      const [id, more] = [...known] as [MessageId, MessageId?];
      expect(more, `call ${number}`).toBeUndefined();
      await untilThrough(() => room.approveMessage(way.world(on(1), by), secretariat, id));
      await way.address(await way.factsOf(id));
      await way.send();
      for (const days of [13, 14, 20]) await untilThrough(() => room.remindOfMessages(way.world(on(days))));
      const link = await room.makeLink(way.world(), {
        purpose: "message",
        subject: `${focal.id}#${id}`,
        until: "9999-01-01T00:00:00.000Z",
      });
      await untilThrough(() =>
        room.answerMessageByLetter(way.world(on(21)), link, { text: { es: "Sí" }, closes: true }),
      );
      await untilThrough(() =>
        room.approveReply(way.world(on(22), by), secretariat, { id, number: 1, interim: false }),
      );
      expect(typesOf(await way.factsOf(id)).toSorted(), `call ${number}`).toEqual([
        "message-answered",
        "message-approved",
        "message-drafted",
        "message-due",
        "message-due",
        "message-reply-approved",
      ]);
      const { replies, reminded } = await room.mustFindMessage(way.world(), id);
      expect({ replies: replies.length, reminded }, `call ${number}`).toEqual({ replies: 1, reminded: [7, 0] });
      const sent = (await posted()).filter(({ to, letter }) => to === focal.email && letter === "messageSent").length;
      expect(sent, `call ${number}`).toBeGreaterThan(0);
      expect(sent, "a death between sending and marking may send one twice").toBeLessThan(3);
    });
    expect(calls).toBeGreaterThan(20);
  },
);

const PARAGRAPHS = 60;
test.for(faults)(
  "a file of more than a transaction holds is taken in whole, whichever call meets: %s",
  { timeout: 180_000 },
  async (fault) => {
    const calls = await atEveryCall(async (number) => {
      const source = freshSource();
      const rows = Array.from({ length: PARAGRAPHS }, (_, i) => [String(i + 1), ["Texto", "4"]] as const);
      const file = sheetOf(source, Object.fromEntries(rows) as Record<string, [string, string]>);
      failAt(number, fault);
      await untilThrough(() => room.importRecommendations(way.world(undefined, way.newPerson()), file, "es"));
      const listed = await room.listedRecommendations(way.world(), source);
      const found = await room.findRecommendations(
        way.world(),
        listed.map(({ id }) => id),
      );
      expect(
        found.filter((one) => one?.version === 1),
        `call ${number}`,
      ).toHaveLength(PARAGRAPHS);
      expect(await room.findSource(way.world(), source)).toMatchObject({ version: 1 });
      const again = await room.importRecommendations(way.world(undefined, way.newPerson()), file, "es");
      expect(again).toMatchObject({ added: 0, changed: 0, unchanged: PARAGRAPHS });
      expect(typesOf(await way.factsOf(`source#${source}`))).toEqual(["source-imported"]);
    });
    expect(calls).toBeGreaterThan(3);
  },
);

test("what an earlier try wrote before somebody was faster counts all the same", async () => {
  const source = freshSource();
  const rows = Array.from({ length: PARAGRAPHS }, (_, i) => [String(i + 1), ["Texto", "4"]] as const);
  const fileOf = (some: typeof rows) => sheetOf(source, Object.fromEntries(some) as Record<string, [string, string]>);
  failAt(-1, faults[0]);
  const world = way.world(undefined, way.newPerson());
  await room.importRecommendations(world, fileOf(rows.slice(45)), "es");
  // Once, what the last chunk holds is read as it was before somebody wrote it: the first is kept, the last is in conflict.
  let late = true;
  const record = {
    ...world.record,
    async getAll(...asked: Parameters<typeof world.record.getAll>) {
      const items = await world.record.getAll(...asked);
      if (!late) return items;
      late = false;
      return items.map(() => undefined);
    },
  };
  const counts = await room.importRecommendations({ ...world, record }, fileOf(rows), "es");
  expect(late).toBe(false);
  expect(counts).toMatchObject({ added: 45, unchanged: PARAGRAPHS - 45 });
});
