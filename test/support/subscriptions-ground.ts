import { expect } from "vitest";
import type { OutcomeId } from "../../events/define.ts";
import { operatorWorld } from "../../infra/operator/world.ts";
import type { Publication } from "../../shared/publication.ts";
import { api, fresh, lettersOf, letterTo, tokenIn } from "./client.ts";
import { everything as allItems, place, textOf } from "./operator.ts";

export const choice = { every: "week", language: "es", tables: [], objectives: [], countries: [] } as const;

/** The items of both tables that hold the address. */
export const holding = async (email: string) => (await allItems()).filter((item) => textOf(item).includes(email));

/** A request that nobody confirmed yet, with the link of its letter. */
export async function askedBy(email: string, more: object = {}) {
  const before = (await lettersOf(email, "subscriptionConfirmation")).length;
  const reply = await api("POST", "/v1/subscriptions", { body: { email, ...choice, ...more } });
  expect(reply.body).toEqual({ status: "check-your-mail" });
  const link = tokenIn(await letterTo(email, "subscriptionConfirmation", before + 1));
  // Ids sort by time.
  const ids = (await holding(email)).flatMap(({ pk, sk }) => (sk === "subscription" ? [pk] : []));
  return { email, link, id: ids.toSorted().at(-1) ?? "" };
}

/** A stranger's subscription, by HTTP and letter. */
export async function subscriberOf(email = fresh("reader"), more: object = {}) {
  const asked = await askedBy(email, more);
  const { status, body } = await api("POST", "/v1/subscriptions/confirmation", { body: { token: asked.link } });
  expect(status).toBe(200);
  return { ...asked, subscription: body };
}

/** An outcome published at an instant, by the operator, as the room itself would record it. */
export async function publishOn(at: string, more: Partial<Publication> = {}): Promise<OutcomeId> {
  const { world, rules, recordOutcome, newId } = await asOutcomes(at);
  const id = newId(world, "out");
  const handed: Publication = {
    ...{ id, kind: "report", revision: 1, tables: [1], objectives: [2], countries: ["CO"], authors: [] },
    words: { es: { title: `Informe ${id.slice(-6)}`, summary: "Lo que pasó.", how: "original" } },
    ...{ page: `outcomes/${id}`, approvedAt: at, approvedBy: newId(world, "per") },
    ...more,
  };
  await recordOutcome(world, undefined, rules.publish(undefined, handed, at));
  return id;
}

export async function retractOn(at: string, id: OutcomeId) {
  const { world, rules, recordOutcome, findOutcome } = await asOutcomes(at);
  const known = await findOutcome(world, id);
  if (!known) throw new Error(`no outcome ${id}`);
  await recordOutcome(world, known, rules.retract(known, { reason: { es: "Un error" }, now: at }));
}

async function asOutcomes(at: string) {
  const { world } = await operatorWorld({ stage: "local", place });
  const [rules, { recordOutcome }, { findOutcome }, { newId }] = await Promise.all([
    import("../../shared/outcomes/rules.ts"),
    import("../../shared/outcomes/publish-writes.ts"),
    import("../../shared/outcomes/store.ts"),
    import("../../shared/world.ts"),
  ]);
  return { world: { ...world, now: at }, rules, recordOutcome, findOutcome, newId };
}
