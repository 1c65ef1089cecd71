import { afterAll, beforeAll, expect, test } from "vitest";
import type { SubscriptionId } from "../../events/define.ts";
import { crashWay, posted, typesOf, type Way } from "../support/crash-way.ts";
import { atEveryCall, failAt, faults, sent, untilThrough } from "../support/faults.ts";

/** From a stranger's wish to the subscription, on a ground of its own. */
let way: Way;
let room: typeof import("../../shared/members/subscription-actions.ts");
beforeAll(async () => {
  way = await crashWay("wish");
  room = await import("../../shared/members/subscription-actions.ts");
});
afterAll(() => way?.ground.close());

const choice = { every: "week" as const, language: "es" as const, tables: [], objectives: [], countries: [] };

test.for(faults)(
  "a wish reaches its letter, and the click its subscription, whichever call meets: %s",
  { timeout: 120_000 },
  async (fault) => {
    const wishOf = async (email: string) => {
      const id = way.newId(way.world(), "sub");
      const { putSubscriber } = await import("../../shared/members/subscription-store.ts");
      const asked = { ...choice, at: way.world().now, request: "crash" };
      await putSubscriber(way.world(), { id, version: 0, email, language: "es", asked });
      return id;
    };
    const toLetter = async (id: SubscriptionId) => {
      await untilThrough(() => room.weighSubscription(way.world(), id));
      await way.address(await way.factsOf(id));
      await way.send(["lane"]);
    };
    const calls = await atEveryCall(async (number) => {
      const email = `wish-${number}-${fault.replaceAll(" ", "-")}@example.org`;
      const id = await wishOf(email);
      failAt(number, fault);
      await toLetter(id);
      expect(typesOf(await way.factsOf(id)), `call ${number}`).toEqual(["subscription-asked"]);
      expect(sent.filter((to) => to === email).length, `call ${number}: nobody is lost`).toBeGreaterThanOrEqual(1);
    });
    expect(calls).toBeGreaterThan(8);

    await atEveryCall(async (number) => {
      const email = `click-${number}-${fault.replaceAll(" ", "-")}@example.org`;
      const id = await wishOf(email);
      failAt(-1, fault);
      await toLetter(id);
      const token = /\?t=([\w-]{43})/.exec((await posted()).find(({ to }) => to === email)?.text ?? "")?.[1] ?? "";
      failAt(number, fault);
      await untilThrough(() => room.confirmSubscription(way.world(), token));
      expect((await room.openSubscription(way.world(), token)).state).toMatchObject({ id, status: "confirmed" });
      expect(typesOf(await way.factsOf(id)), `call ${number}`).toEqual([
        "subscription-asked",
        "subscription-confirmed",
      ]);
    });
  },
);
