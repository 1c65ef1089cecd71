import { afterAll, beforeAll, expect, test } from "vitest";
import { crashWay, typesOf, type Way } from "../support/crash-way.ts";
import { atEveryCall, failAt, faults, life } from "../support/faults.ts";

let way: Way;
let room: Awaited<ReturnType<typeof modules>>;

async function modules() {
  const [draw, rotation, quarter, store, seats, { verify }, { heldAt }, { endOf, startOf }] = await Promise.all([
    import("../../shared/liaison/draw-actions.ts"),
    import("../../shared/liaison/rotation-actions.ts"),
    import("../../shared/liaison/quarter-actions.ts"),
    import("../../shared/liaison/store.ts"),
    import("../../shared/tables/seat-store.ts"),
    import("../../shared/liaison/ledger.ts"),
    import("../../shared/tables/seat-rules.ts"),
    import("../../shared/quarter.ts"),
  ]);
  return { ...draw, ...rotation, ...quarter, ...store, ...seats, verify, heldAt, endOf, startOf };
}

beforeAll(async () => {
  way = await crashWay("crash-l");
  room = await modules();
});
afterAll(() => way?.ground.close());

const noon = (date: string) => `${date}T12:00:00.000Z`;
const moment = (instant: string, ms: number) => new Date(Date.parse(instant) + ms).toISOString();
const HELD = noon("2027-02-15");

/** Nothing is left of the walk before. */
async function forget() {
  const { record } = way.world();
  const agencies = (await room.findRotation(way.world())).draw?.agencies ?? [];
  const pages = await Promise.all(
    ["liaison", "body#liaison", ...agencies.map((agency) => `agency#${agency}`)].map((pk) => record.query({ pk })),
  );
  const gone = pages.flatMap(({ items }) => items).map(({ pk, sk }) => ({ table: record, key: { pk, sk } }));
  for (let from = 0; from < gone.length; from += 90) await way.recordAll(way.world(), gone.slice(from, from + 90));
}

/** However far it got: what stands can be recomputed, and from the draw to the last entry's end two agencies sit. */
async function sound(what: string) {
  const { state, ledger } = await room.loadLiaison(way.world());
  const rotation = room.rotationOf({ state, ledger });
  const draw = room.heldDraw(state);
  expect(ledger.length > 0, what).toBe(Boolean(draw));
  if (!rotation || !draw) return;
  const { agencies, held } = draw;
  const proof = { ...rotation, draw: { agencies, ...held, order: held.order }, ledger };
  expect(room.verify(proof), what).toEqual([]);
  const seats = await room.seatsOf(way.world(), "liaison");
  for (const { quarter, agencies: two } of ledger) {
    const [from, to] = [quarter === "2027-Q1" ? HELD : room.startOf(quarter), room.endOf(quarter)];
    for (const at of [from, moment(from, 1), moment(to, -1)]) {
      const sitting = room.heldAt(seats, at, "agency").map(({ agency = "" }) => agency);
      expect(sitting.toSorted(), `${what}: ${at}`).toEqual(two.toSorted());
    }
  }
}

async function through(what: string, step: () => Promise<unknown>) {
  for (let tries = 0, over = false; !over; tries++) {
    if (tries > 3) throw new Error("never got through");
    over = await life(step).then(
      () => true,
      () => false,
    );
    await sound(what);
  }
}

test.for(faults)(
  "a draw is held and agencies rotate without gap or double, whichever call meets: %s",
  { timeout: 180_000 },
  async (fault) => {
    const by = way.newPerson();
    const calls = await atEveryCall(async (number) => {
      await forget();
      const announced = { source: { es: "Lotería ficticia" }, on: "2027-02-01" };
      const { id } = await room.announceDraw(way.world(noon("2027-01-10"), by), announced);
      failAt(number, fault);
      const value = { value: "12345", link: "https://lottery.example.org/2027" };
      await through(`call ${number}, held`, () => room.holdDraw(way.world(HELD, by), id, value));
      const rotate = (day: string) =>
        through(`call ${number}, ${day}`, () => room.rotateAgencies(way.world(noon(day))));
      await rotate("2027-03-05");
      const told = (await way.factsOf("liaison")).find(({ type }) => type === "liaison.turn-near.v1");
      const turn = told?.data as Parameters<typeof room.declineTurn>[1];
      await through(`call ${number}, declined`, () => room.declineTurn(way.world(noon("2027-03-06"), by), turn));
      await rotate("2027-04-01");
      // Nobody asks in July: in October two quarters are missing.
      await rotate("2027-10-01");
      await through(`call ${number}, watched`, () => room.watchQuarter(way.world(noon("2027-12-20"))));
      const { ledger } = await room.loadLiaison(way.world());
      expect(
        ledger.map(({ quarter }) => quarter),
        `call ${number}`,
      ).toEqual(["2027-Q1", "2027-Q2", "2027-Q3", "2027-Q4"]);
      expect(typesOf(await way.factsOf("liaison")).toSorted(), `call ${number}`).toEqual([
        ...Array.from({ length: 4 }, () => "agency-rotated"),
        "draw-announced",
        "draw-held",
        "quarter-unscheduled",
        "turn-declined",
        "turn-near",
        "turn-near",
      ]);
      const seats = await room.seatsOf(way.world(), "liaison");
      const beside = await Promise.all(
        ledger
          .flatMap(({ agencies }) => agencies)
          .filter((agency, n, all) => all.indexOf(agency) === n)
          .map((agency) => room.seatsHeldBy(way.world(), { agency }, HELD)),
      );
      expect(beside.flat(), "what a right is looked up from").toHaveLength(2);
      expect(new Set(seats.map(({ agency, start }) => `${agency} ${start}`)).size).toBe(seats.length);
    });
    expect(calls).toBeGreaterThan(25);
  },
);
