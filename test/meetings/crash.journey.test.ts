import { afterAll, beforeAll, expect, test } from "vitest";
import type { MeetingId, MemberId, PersonId } from "../../events/define.ts";
import type { DialogueEvent } from "../../events/index.ts";
import type { Caller } from "../../shared/web/caller.ts";
import { crashGround } from "../support/crash-ground.ts";
import { type Fault, failAt, faults, happened, untilThrough } from "../support/faults.ts";

/** A way without faults has fewer calls; the walk ends by itself where no call has the number. */
const MOST = 120;
const DAY = 86_400_000;
/** Meetings of different walks lie far apart, so that each is alone with its reminder. */
const far = (nth: number, before = 0) => new Date(Date.UTC(2099, 0, 1, 12) + (nth * 30 - before) * DAY).toISOString();
let nth = 0;

let ground: Awaited<ReturnType<typeof crashGround>>;
let way: Awaited<ReturnType<typeof modules>>;

async function modules() {
  const [world, actions, keep, members, remind] = await Promise.all([
    import("../../shared/world.ts"),
    import("../../shared/meetings/actions.ts"),
    import("../../shared/meetings/keep-actions.ts"),
    import("../../shared/members/member-store.ts"),
    import("../../shared/meetings/remind-actions.ts"),
  ]);
  return { ...world, ...actions, ...keep, ...members, ...remind };
}

beforeAll(async () => {
  ground = await crashGround(`crash-m-${process.pid}-${performance.timeOrigin.toFixed()}`);
  way = await modules();
});
afterAll(() => ground?.close());

const at = (now = new Date().toISOString(), by: "mechanism" | PersonId = "mechanism") =>
  way.openWorld({ now, by, request: "crash" });

const factsOf = async (id: string) => {
  const { items } = await at().record.query({ pk: id, prefix: "event#" });
  return items.map(({ event }) => (JSON.parse(event as string) as DialogueEvent).type.split(".")[1] ?? "");
};

/** Somebody alone in a member, of these tables from now on. */
async function memberOf(tables: number[], before?: { id: MemberId; person: PersonId; version: number }) {
  const world = at();
  const id = before?.id ?? (way.newId(world, "mbr") as MemberId);
  const person = before?.person ?? way.newId(world, "per");
  const state = {
    id,
    kind: "individual",
    status: "active",
    stakeholderTypes: [],
    country: "CO",
    tables,
    listed: false,
  };
  const version = before?.version ?? 0;
  await way.recordAll(world, [
    { table: world.record, key: { pk: id, sk: "member" }, version, item: { ...state, since: world.now } },
    ...(before ? [] : way.joinWrites(world, person, id)),
  ]);
  return { id, person, version: version + 1 };
}

const coordinator = { as: "member", seats: [{ body: "table-2", role: "coordinator" }] } as unknown as Caller;
const plan = (title: string) => ({
  of: ["table-2" as const],
  title: { es: title },
  start: far(nth).slice(0, 16),
  zone: "UTC",
  minutes: 60,
  agenda: [],
  interpretation: [],
});

/** One meeting's way: called, joined, left, reminded of, cancelled; some call of it meets the fault. */
async function wholeWay(number: number, fault: Fault) {
  nth++;
  const by = way.newId(at(), "per");
  const known = new Set<string>();
  failAt(number, fault);
  const now = new Date().toISOString();
  await untilThrough(async () => {
    known.add((await way.scheduleMeeting(at(now, by), coordinator, plan(`${fault} ${number}`))).id);
  });
  const [id] = [...known] as [MeetingId];
  const comes = await memberOf([2]);
  const event = { type: "members.tables-chosen.v1", data: { member: comes.id } } as DialogueEvent;
  const kept = () => untilThrough(() => way.keepInvitations(at(), event));
  await kept();
  await memberOf([3], comes);
  await kept();
  await untilThrough(() => way.remindOfMeetings(at(far(nth, 7))));
  const cancelled = () => way.cancelMeeting(at(now, by), coordinator, { id, reason: { es: "x" } });
  await untilThrough(cancelled);
  return { meetings: known.size, facts: await factsOf(id) };
}

test.for(faults)(
  "called, joined, left, reminded and cancelled once each, whichever call meets: %s",
  { timeout: 120_000 },
  async (fault) => {
    let number = 0;
    for (; number < MOST; number++) {
      const { meetings, facts } = await wholeWay(number, fault);
      expect(meetings, `call ${number}`).toBe(1);
      expect(facts.toSorted(), `call ${number}`).toEqual([
        "invitee-added",
        "invitee-removed",
        "meeting-cancelled",
        "meeting-scheduled",
        "reminder-due",
      ]);
      if (!happened()) break;
    }
    expect(number).toBeGreaterThan(20);
    expect(number, "the walk ended by itself").toBeLessThan(MOST);
  },
);

test("facts that come twice, and in another order, change nothing", async () => {
  const by = way.newId(at(), "per");
  const { id } = await way.scheduleMeeting(at(undefined, by), coordinator, plan("twice"));
  const comes = await memberOf([2]);
  const event = { type: "members.tables-chosen.v1", data: { member: comes.id } } as DialogueEvent;
  await Promise.all([1, 2, 3].map(() => way.keepInvitations(at(), event)));
  await memberOf([3], comes);
  await way.keepInvitations(at(), event);
  await way.keepInvitations(at(), event);
  expect((await factsOf(id)).filter((type) => type?.startsWith("invitee"))).toEqual([
    "invitee-added",
    "invitee-removed",
  ]);
});
