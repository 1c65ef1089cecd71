import { afterAll, beforeAll, expect, test } from "vitest";
import type { DialogueEvent } from "../../events/index.ts";
import { crashGround } from "../support/crash-ground.ts";
import { type Fault, failAt, faults, happened, life, untilThrough } from "../support/faults.ts";

/** A way without faults has fewer calls; the walk ends by itself where no call has the number. */
const MOST = 80;

let ground: Awaited<ReturnType<typeof crashGround>>;
let way: Awaited<ReturnType<typeof modules>>;

async function modules() {
  process.env["IMPORT_QUEUE"] = ground.lane;
  const [{ openWorld }, actions, { runImport }, { scan }, { sendMessages }, tables, meetings, liaison] =
    await Promise.all([
      import("../../shared/world.ts"),
      import("../../shared/members/import-actions.ts"),
      import("../../shared/members/import-run.ts"),
      import("../../shared/aws/scan.ts"),
      import("../../shared/aws/queue.ts"),
      import("../../shared/tables/import.ts"),
      import("../../shared/meetings/import.ts"),
      import("../../shared/liaison/import.ts"),
    ]);
  const rooms = { seats: tables.seatRows, meetings: meetings.meetingRows, services: liaison.serviceRows };
  return { openWorld, actions, runImport, scan, sendMessages, rooms };
}

beforeAll(async () => {
  ground = await crashGround(`import-${process.pid}-${performance.timeOrigin.toFixed()}`);
  way = await modules();
});
afterAll(() => ground?.close());

const world = () =>
  way.openWorld({ now: new Date().toISOString(), by: "per_01M00000000000000000000001", request: "crash" });
const counted = async () => ({
  members: (await way.scan(world().record, { sortKey: "member" })).length,
  people: (await way.scan(world().people, { sortKey: "person" })).length,
});

const header = "record,kind,organization,types,person,email,language,country,tables";
const fileOf = (name: string) =>
  [
    header,
    ...["a", "b"].map((n) => `member,,Red ${name},migrant,Ana,${n}-${name}@example.org,es,CO,1`),
    `member,individual,,migrant,Ana,c-${name}@example.org,es,CO,2`,
  ].join("\n");

async function takenIn(number: number, fault: Fault) {
  const file = fileOf(`${number}${fault.replaceAll(" ", "")}`);
  const { id } = await way.actions.checkFile(world(), way.rooms, file, { step: 2 });
  failAt(number, fault);
  await untilThrough(() => way.actions.acceptImport(world(), id)).catch(() => {});
  const { items } = await world().record.query({ pk: id, prefix: "event#" });
  const [event] = items.map((item) => JSON.parse(item["event"] as string) as DialogueEvent);
  await way.sendMessages(ground.lane, [{ body: { detail: event } }]);
  await ground.consume(ground.lane, (body, message) => life(() => way.runImport(way.rooms, body, message)));
  return way.actions.loadImport(world(), id);
}

test.for(faults)(
  "a file is taken in whole, whichever call of the way meets: %s",
  { timeout: 150_000 },
  async (fault) => {
    let before = await counted();
    let number = 0;
    for (; number < MOST; number++) {
      const { status, byRecord } = await takenIn(number, fault);
      expect({ status, byRecord }, `call ${number}`).toEqual({ status: "done", byRecord: { member: { taken: 3 } } });
      const after = await counted();
      expect(after, `call ${number}`).toEqual({ members: before.members + 2, people: before.people + 3 });
      before = after;
      if (!happened()) break;
    }
    expect(number).toBeGreaterThan(15);
    expect(number, "the walk ended by itself").toBeLessThan(MOST);
  },
);
