import { afterAll, beforeAll, expect, test } from "vitest";
import type { RegistrationId } from "../../events/define.ts";
import type { DialogueEvent } from "../../events/index.ts";
import { crashGround } from "../support/crash-ground.ts";
import { type Fault, failAt, faults, happened, life, sent, untilThrough } from "../support/faults.ts";
import { asked } from "../support/registrations.ts";

/** A way without faults has fewer calls; the walk ends by itself where no call has the number. */
const MOST = 80;

let ground: Awaited<ReturnType<typeof crashGround>>;
let way: Awaited<ReturnType<typeof modules>>;

async function modules() {
  const [{ openWorld }, members, review, { makeLink }, { scan }, { relay }, { addressEvent }, { sendLetter }, { to }] =
    await Promise.all([
      import("../../shared/world.ts"),
      import("../../shared/members/actions.ts"),
      import("../../shared/members/review-actions.ts"),
      import("../../shared/links.ts"),
      import("../../shared/aws/scan.ts"),
      import("../../shared/aws/relay.ts"),
      import("../../shared/letters/address-event.ts"),
      import("../../shared/letters/send-letter.ts"),
      import("../../shared/letters/audience.ts"),
    ]);
  return { openWorld, members, review, makeLink, scan, relay, addressEvent, sendLetter, to };
}

beforeAll(async () => {
  ground = await crashGround(`crash-${process.pid}-${performance.timeOrigin.toFixed()}`);
  way = await modules();
});
afterAll(() => ground?.close());

const world = (by: "bearer" | "mechanism" | `per_${string}` = "mechanism") =>
  way.openWorld({ now: new Date().toISOString(), by, request: "crash" });

const correspondence = new Proxy({} as Parameters<typeof way.addressEvent>[0], {
  get: (_, type: string) => (event: DialogueEvent) =>
    type === "members.confirmation-asked.v1"
      ? [way.to((event.data as { registration: RegistrationId }).registration).get("confirmation")]
      : [],
});

async function requestOf(email: string): Promise<RegistrationId> {
  await way.members.register(world("bearer"), { ...asked, email });
  const requests = await way.scan(world().people, { sortKey: "registration" });
  return requests.find((one) => (one["asked"] as { email: string }).email === email)?.pk as RegistrationId;
}

async function toTheLetter(number: number, fault: Fault) {
  const email = `letter-${number}-${fault.replaceAll(" ", "-")}@example.org`;
  const id = await requestOf(email);
  failAt(number, fault);
  await untilThrough(() => way.members.weighRequest(world(), id));
  const { items } = await world().record.query({ pk: id, prefix: "event#" });
  const events = items.map(({ event }) => JSON.parse(event as string) as DialogueEvent);
  await untilThrough(() => way.relay(events));
  await ground.consume(ground.heard, (body) => life(() => way.addressEvent(correspondence, body)));
  await ground.consume(ground.lane, (body, message) => life(() => way.sendLetter(body, message)));
  return { events, letters: sent.filter((to) => to === email).length };
}

test.for(faults)(
  "a request reaches its letter whichever call of the way meets: %s",
  { timeout: 90_000 },
  async (fault) => {
    let [number, twice] = [0, 0];
    for (; number < MOST; number++) {
      const { events, letters } = await toTheLetter(number, fault);
      expect(
        events.map(({ type }) => type),
        `call ${number}`,
      ).toEqual(["members.confirmation-asked.v1"]);
      expect(letters, `call ${number}: nobody is lost`).toBeGreaterThanOrEqual(1);
      expect(letters, `call ${number}: at most the stated duplicate`).toBeLessThanOrEqual(2);
      if (letters === 2) twice++;
      if (!happened()) break;
    }
    expect(number).toBeGreaterThan(8);
    expect(number, "the walk ended by itself").toBeLessThan(MOST);
    expect(twice, "only what happens between sending and marking sends twice").toBeLessThanOrEqual(3);
  },
);

async function toTheMember(number: number, fault: Fault) {
  const id = await requestOf(`member-${number}-${fault.replaceAll(" ", "-")}@example.org`);
  const until = new Date(Date.now() + 86_400_000).toISOString();
  const token = await way.makeLink(world(), { purpose: "confirm", subject: id, until });
  const secretariat = world("per_01M00000000000000000000001");
  failAt(number, fault);
  await untilThrough(() => way.members.confirmRegistration(world("bearer"), token));
  await untilThrough(() => way.review.approveRegistration(secretariat, id, undefined));
  const [members, people] = [
    await way.scan(world().record, { sortKey: "member" }),
    await way.scan(world().people, { sortKey: "person" }),
  ];
  const events = (await world().record.query({ pk: id, prefix: "event#" })).items;
  return { members: members.length, people: people.length, events: events.length };
}

test.for(faults)(
  "a request becomes one member whichever call of the way meets: %s",
  { timeout: 90_000 },
  async (fault) => {
    let before = { members: 0, people: 0 };
    before = {
      members: (await way.scan(world().record, { sortKey: "member" })).length,
      people: (await way.scan(world().people, { sortKey: "person" })).length,
    };
    let number = 0;
    for (; number < MOST; number++) {
      const { members, people, events } = await toTheMember(number, fault);
      expect({ members, people, events }, `call ${number}`).toEqual({
        members: before.members + 1,
        people: before.people + 1,
        events: 2,
      });
      before = { members, people };
      if (!happened()) break;
    }
    expect(number).toBeGreaterThan(8);
    expect(number, "the walk ended by itself").toBeLessThan(MOST);
  },
);
