import { afterAll, beforeAll, expect, test } from "vitest";
import type { JointActionId, MemberId } from "../../events/define.ts";
import type { DialogueEvent } from "../../events/index.ts";
import type { Caller } from "../../shared/web/caller.ts";
import { crashGround } from "../support/crash-ground.ts";
import { called } from "../support/dialogue-states.ts";
import { type Fault, failAt, faults, happened, untilThrough } from "../support/faults.ts";

/** A way without faults has fewer calls; the walk ends by itself where no call has the number. */
const MOST = 120;
const year = 2027;

let ground: Awaited<ReturnType<typeof crashGround>>;
let way: Awaited<ReturnType<typeof modules>>;

async function modules() {
  const [world, actions, calls, joint, letters, store] = await Promise.all([
    import("../../shared/world.ts"),
    import("../../shared/dialogue/actions.ts"),
    import("../../shared/dialogue/call-actions.ts"),
    import("../../shared/dialogue/joint-action-actions.ts"),
    import("../../shared/dialogue/letter-readers.ts"),
    import("../../shared/dialogue/store.ts"),
  ]);
  return { ...world, ...actions, ...calls, ...joint, ...letters, ...store };
}

beforeAll(async () => {
  ground = await crashGround(`crash-d-${process.pid}-${performance.timeOrigin.toFixed()}`);
  way = await modules();
});
afterAll(() => ground?.close());

const office: Caller = { as: "secretariat", person: called.by };
const at = (now: string) => way.openWorld({ now, by: called.by, request: "crash" });
const on = (day: string) => `${year}-${day}T12:00:00.000Z`;

const factsOf = async (pk: string) => {
  const { items } = await at(on("01-01")).record.query({ pk, prefix: "event#" });
  return items.map(({ event }) => (JSON.parse(event as string) as DialogueEvent).type.split(".")[1] ?? "");
};

/** The dialogue anew, with a call that has not opened, and a member of its table, written past every door. */
async function beginning(): Promise<Caller & { as: "member" }> {
  const world = at(on("01-01"));
  const table = world.record;
  const { items } = await table.query({ pk: way.dialoguePk(year) });
  const left = items.map(({ pk, sk }) => ({ table, key: { pk, sk } }));
  if (left.length) await way.recordAll(world, left);
  const { opened: _, ...call } = called.call ?? { questions: [], tables: [], zone: "UTC", setAt: "", reminded: [] };
  const waiting = { ...call, opens: on("06-01"), deadline: on("06-30"), setAt: on("01-01") };
  const state = { ...called, year, version: 0, announcedAt: on("01-01"), call: waiting };
  const id = way.newId(world, "org") as MemberId;
  const member = { id, kind: "organization", status: "active", stakeholderTypes: [], country: "CO", tables: [1] };
  await way.recordAll(world, [
    ...way.dialogueWrites(world, undefined, state),
    {
      table,
      key: { pk: id, sk: "member" },
      version: 0,
      item: { ...member, listed: false, since: world.now, organization: { name: "Red Ficticia" } },
    },
  ]);
  return { as: "member", person: called.by, member: id, seats: [] };
}

/** One dialogue's way: its call opens, is answered and reminded of; an action is agreed, answered and due. */
async function wholeWay(number: number, fault: Fault) {
  const caller = await beginning();
  const known = new Set<string>();
  failAt(number, fault);
  await untilThrough(() => way.openAndRemind(at(on("06-01"))));
  const answers = [{ question: 1, text: { es: `${fault} ${number}` } }];
  await untilThrough(async () => {
    known.add((await way.submitInput(at(on("06-02")), caller, year, { table: 1, answers })).id);
  });
  await untilThrough(() => way.openAndRemind(at(on("06-16"))));
  const asked = {
    text: { es: "Acción" },
    objectives: [],
    ours: { member: caller.member },
    theirs: { country: "CL" as const },
    due: `${year}-12-31`,
  };
  await untilThrough(async () => {
    known.add((await way.agreeJointAction(at(on("09-01")), office, year, asked)).id);
  });
  const id = [...known].at(-1) as JointActionId;
  await untilThrough(() => way.answerJointAction(at(on("09-02")), caller, { year, id }, { state: "taken" }));
  await untilThrough(() => way.remindOfJointActions(at(on("12-24"))));
  const [input] = known;
  const facts = await Promise.all([way.dialoguePk(year), input ?? "", id].map(factsOf));
  const more = happened();
  failAt(-1, fault);
  // What is done is not asked about by the walks to come.
  await way.answerJointAction(at(on("12-25")), caller, { year, id }, { state: "done" });
  return { known: known.size, facts: facts.flat(), more };
}

test.for(faults)("each fact once, whichever call meets: %s", { timeout: 180_000 }, async (fault) => {
  let number = 0;
  for (; number < MOST; number++) {
    const { known, facts, more } = await wholeWay(number, fault);
    expect(known, `call ${number}: one input, one joint action`).toBe(2);
    expect(facts.toSorted(), `call ${number}`).toEqual([
      "call-opened",
      "call-reminder-due",
      "input-submitted",
      "joint-action-agreed",
      "joint-action-answered",
      "joint-action-due",
    ]);
    if (!more) break;
  }
  expect(number).toBeGreaterThan(20);
  expect(number, "the walk ended by itself").toBeLessThan(MOST);
});

test("the same at once from several sides is one", async () => {
  const caller = await beginning();
  const ask = () => way.openAndRemind(at(on("06-01")));
  await Promise.all([ask(), ask(), ask()]);
  const answers = [{ question: 1, text: { es: "A la vez" } }];
  const send = () => way.submitInput(at(on("06-02")), caller, year, { table: 1, answers });
  const sent = await Promise.all([send(), send(), send()]);
  expect(new Set(sent.map(({ id }) => id)).size).toBe(1);
  expect(await factsOf(way.dialoguePk(year))).toEqual(["call-opened"]);

  const asked = {
    text: { es: "A la vez" },
    objectives: [],
    ours: { body: "table-1" as const },
    theirs: { country: "CL" as const },
  };
  const agree = (second: number) => {
    const world = at(`${year}-09-01T12:00:0${second}.000Z`);
    return way.agreeJointAction(world, office, year, { ...asked, due: `${year}-12-31` });
  };
  // The one that began first may come last.
  const agreed = [...(await Promise.all([agree(5), agree(5), agree(5)])), await agree(4)];
  expect(new Set(agreed.map(({ id }) => id)).size, "one joint action, and nobody is written to twice").toBe(1);
  const announce = (second: number) => {
    const world = at(`${year}-09-01T12:00:0${second}.000Z`);
    return way.announceDialogue(world, office, { year: year + 1, title: { es: "Otro" } });
  };
  expect([await announce(5), await announce(4)]).toMatchObject([{ year: year + 1 }, { year: year + 1 }]);
});

test("a member that is not listed is not named in the letter to a government", async () => {
  const { member } = await beginning();
  const world = at(on("09-01"));
  const theirs = { country: "CL" as const };
  const asked = { text: { es: "Acción" }, objectives: [], ours: { member }, theirs, due: `${year}-12-31` };
  const { id } = await way.agreeJointAction(world, office, year, asked);
  expect((await way.jointActionStates(world, id, called.by)).organization).toBeUndefined();
});
