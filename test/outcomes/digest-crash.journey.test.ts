import { afterAll, beforeAll, expect, test } from "vitest";
import type { OutcomeId, SubscriptionId } from "../../events/define.ts";
import { dateOf, plusDays } from "../../shared/time.ts";
import { crashWay, posted, typesOf, type Way } from "../support/crash-way.ts";
import { atEveryCall, failAt, faults, sent, untilThrough } from "../support/faults.ts";

/** From the question of a day to the digest in the mail, on a ground of its own. */
let way: Way;
let room: Awaited<ReturnType<typeof modules>>;

async function modules() {
  const [asked, ended, own, digests, rules, writes, store, subscribers, me] = await Promise.all([
    import("../../shared/members/subscription-actions.ts"),
    import("../../shared/members/subscription-store.ts"),
    import("../../shared/members/own-subscription-actions.ts"),
    import("../../shared/outcomes/digest-actions.ts"),
    import("../../shared/outcomes/rules.ts"),
    import("../../shared/outcomes/publish-writes.ts"),
    import("../../shared/outcomes/store.ts"),
    import("../../shared/members/subscriber-store.ts"),
    import("../../shared/members/me-actions.ts"),
  ]);
  return { ...asked, ...ended, ...own, ...digests, ...rules, ...writes, ...store, ...subscribers, ...me };
}

beforeAll(async () => {
  way = await crashWay("digest");
  room = await modules();
});
afterAll(() => way?.ground.close());

const [TODAY, WEEK] = [new Date().toISOString(), plusDays(new Date().toISOString(), 7)];
const choice = { language: "es" as const, tables: [], objectives: [], countries: [] };
const alwaysTime = () => true;

/** A person's subscription, of today; nobody else's digests are due beside it. */
async function subscription(every: "week" | "at-once") {
  const reader = await way.memberOf([1]);
  const world = way.world(TODAY, reader.person);
  const { id } = await room.subscribeMember(world, { ...choice, every });
  return { ...reader, id: id as SubscriptionId };
}

async function publish(at: string): Promise<OutcomeId> {
  const world = way.world(at);
  const id = way.newId(world, "out");
  const words = { es: { title: "Informe", summary: "Lo que pasó.", how: "original" as const } };
  const about = { kind: "report" as const, revision: 1, tables: [], objectives: [], countries: [], authors: [] };
  const handed = { id, ...about, words, page: `outcomes/${id}`, approvedAt: at, approvedBy: way.newPerson() };
  await room.recordOutcome(world, undefined, room.publish(undefined, handed, at));
  return id;
}
const digestsOf = async (id: string) => (await way.factsOf(id)).filter(({ type }) => type === "outcomes.digest-due.v1");
const end = async (id: SubscriptionId, person: `per_${string}`) =>
  room.endOwnSubscription(way.world(undefined, person), id);

test.for(faults)(
  "a digest is decided once and reaches its letter, whichever call of the way meets: %s",
  { timeout: 120_000 },
  async (fault) => {
    await publish(plusDays(TODAY, 1));
    let twice = 0;
    const calls = await atEveryCall(async (number) => {
      const { id, email, person } = await subscription("week");
      failAt(number, fault);
      await untilThrough(() => room.makeDigests(way.world(`${dateOf(WEEK)}T12:00:00.000Z`), alwaysTime));
      await untilThrough(() => room.makeDigests(way.world(`${dateOf(WEEK)}T12:01:00.000Z`), alwaysTime));
      const facts = await digestsOf(id);
      expect(typesOf(facts), `call ${number}`).toEqual(["digest-due"]);
      await way.address(facts);
      await way.send(["bulk"]);
      const letters = sent.filter((to) => to === email).length;
      expect(letters, `call ${number}: nobody is lost`).toBeGreaterThanOrEqual(1);
      if (letters > 1) twice++;
      // What follows asks of everybody whose digest is due.
      await end(id, person);
    });
    expect(calls).toBeGreaterThan(10);
    expect(twice, "only what happens between sending and marking sends twice").toBeLessThanOrEqual(3);
  },
);

const late = {
  "the subscription ends": ({ id, person }) => end(id, person),
  async "all optional letters are declined"({ person }) {
    await room.choosePreferences(way.world(undefined, person), person, { optionalLetters: false });
  },
  async "what it would tell is retracted"(_, outcome) {
    const known = await room.findOutcome(way.world(), outcome);
    if (known) await room.recordOutcome(way.world(), known, room.retract(known, { reason: { es: "x" }, now: WEEK }));
  },
} satisfies Record<string, (of: Awaited<ReturnType<typeof subscription>>, outcome: OutcomeId) => Promise<unknown>>;

test.for(Object.entries(late))("while a letter is on its way, %s: it is moot", async ([, happens]) => {
  for (const every of ["week", "at-once"] as const) {
    const of = await subscription(every);
    failAt(-1, "refused");
    const outcome = await publish(plusDays(TODAY, 6));
    await room.makeDigests(way.world(`${dateOf(WEEK)}T12:00:00.000Z`), alwaysTime);
    const facts = every === "week" ? await digestsOf(of.id) : (await way.factsOf(outcome)).slice(0, 1);
    await way.address(facts);
    const letters = await way.underWay();
    expect(letters.length, every).toBeGreaterThanOrEqual(1);
    await happens(of, outcome);
    for (const send of letters) await send();
    const texts = (await posted()).filter(({ to }) => to === of.email).map(({ text }) => text);
    expect(
      texts.filter((text) => text.includes(outcome)),
      every,
    ).toEqual([]);
    await end(of.id, of.person);
  }
});

test("more than one run has time for is made by the next", async () => {
  await publish(plusDays(TODAY, 1));
  const all = await Promise.all(Array.from({ length: 25 }, () => subscription("week")));
  let batches = 0;
  const run = (most: number) => room.makeDigests(way.world(`${dateOf(WEEK)}T12:00:00.000Z`), () => batches++ < most);
  const made = async () => (await Promise.all(all.map(({ id }) => digestsOf(id)))).map((facts) => facts.length);
  await expect(run(1)).rejects.toThrow("time is up");
  const first = (await made()).filter(Boolean).length;
  expect(first).toBeGreaterThan(0);
  expect(first).toBeLessThan(25);
  batches = -1000;
  await run(1);
  expect(await made()).toEqual(all.map(() => 1));
});
