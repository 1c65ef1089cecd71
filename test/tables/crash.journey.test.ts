import { afterAll, beforeAll, expect, test } from "vitest";
import { crashWay, secretariat, typesOf, type Way } from "../support/crash-way.ts";
import { atEveryCall, failAt, faults, untilThrough } from "../support/faults.ts";

let way: Way;
let room: Awaited<ReturnType<typeof modules>>;
/** Results of different walks are of terms far apart. */
let term = 2100;

async function modules() {
  const [actions, store, seats] = await Promise.all([
    import("../../shared/tables/designation-actions.ts"),
    import("../../shared/tables/store.ts"),
    import("../../shared/tables/seat-store.ts"),
  ]);
  return { ...actions, ...store, ...seats };
}

beforeAll(async () => {
  way = await crashWay("crash-t");
  room = await modules();
});
afterAll(() => way?.ground.close());

/** Of table 3, with two who have agreed. */
async function designation() {
  const world = way.world();
  const [by, ...both] = [way.newPerson(), await way.memberOf([3]), await way.memberOf([3])];
  const nominations = both.map(({ id: member, person }) => {
    const id = way.newId(world, "nom");
    return { id, member, person, by, at: world.now, status: "agreed" as const };
  });
  const id = way.newId(world, "dsg");
  const state = { id, version: 0, table: 3, openedAt: world.now, by, deadline: "2099-12-31", nominations };
  await way.recordAll(world, [room.designationWrite(world, state)]);
  return { id, nominations };
}

test.for(faults)("a result makes two seats, whichever call of it meets: %s", { timeout: 90_000 }, async (fault) => {
  const calls = await atEveryCall(async (number) => {
    const { id, nominations } = await designation();
    term += 2;
    const asked = { table: 3, id, source: { text: "Acta" }, representatives: nominations.map((one) => one.id) };
    failAt(number, fault);
    const by = way.newPerson();
    await untilThrough(() =>
      room.recordTableResult(way.world(undefined, by), secretariat, { ...asked, from: `${term}-01-01` }),
    );
    const decided = await room.loadDesignation(way.world(), 3, id);
    const seats = (await room.seatsOf(way.world(), "table-3")).filter((seat) => seat.designation === id);
    expect(
      seats.map(({ member, person, start }) => ({ member, person, start })),
      `call ${number}`,
    ).toEqual(
      expect.arrayContaining(
        nominations.map(({ member, person }) => ({ member, person, start: `${term}-01-01T00:00:00.000Z` })),
      ),
    );
    expect(seats, `call ${number}: no third`).toHaveLength(2);
    expect(decided.result?.seats.toSorted()).toEqual(seats.map((seat) => seat.id).toSorted());
    const beside = await Promise.all(nominations.map(({ person }) => room.seatsOfPerson(way.world(), person)));
    expect(
      beside
        .flat()
        .map((seat) => seat.id)
        .toSorted(),
    ).toEqual(decided.result?.seats.toSorted());
    const ours = new Set<string>([id, ...seats.map((seat) => seat.id)]);
    const facts = (await way.factsOf("body#table-3")).filter(({ data }) =>
      [(data as { seat?: string }).seat, (data as { designation?: string }).designation].some(
        (one) => one && ours.has(one),
      ),
    );
    expect(typesOf(facts).toSorted(), `call ${number}`).toEqual(["designation-decided", "seat-taken", "seat-taken"]);
  });
  expect(calls).toBeGreaterThan(8);
});
