import type { OutcomeId, PersonId } from "../../events/define.ts";
import type { DialogueEvent } from "../../events/index.ts";
import { operatorWorld } from "../../infra/operator/world.ts";
import type { DraftState } from "../../shared/outcomes/states.ts";
import type { Publication } from "../../shared/publication.ts";
import { place } from "./operator.ts";
import { APPROVER, handed } from "./outcomes.ts";

async function asOperator() {
  const { world } = await operatorWorld({ stage: "local", place });
  const { newId, recordAll } = await import("../../shared/world.ts");
  return { world, newId, recordAll };
}

/** An outcome as a room hands it over, published past the rooms. */
export async function publishedOutcome(more: Partial<Publication> = {}): Promise<OutcomeId> {
  const { world, newId } = await asOperator();
  const [{ publish }, { recordOutcome }, { findOutcome }] = await Promise.all([
    import("../../shared/outcomes/rules.ts"),
    import("../../shared/outcomes/publish-writes.ts"),
    import("../../shared/outcomes/store.ts"),
  ]);
  const id = more.id ?? newId(world, "out");
  const known = await findOutcome(world, id);
  await recordOutcome(world, known, publish(known, { ...handed, ...more, id }, world.now));
  return id;
}

/** The consumer hears an event again. */
export async function hear(event: DialogueEvent) {
  const { world } = await asOperator();
  const { publishOutcome } = await import("../../shared/outcomes/publish-actions.ts");
  await publishOutcome(world, event);
}

/** A draft that waits for approval, written past the API. */
export async function waitingDraft(by: PersonId, title: string, more: Partial<DraftState> = {}): Promise<OutcomeId> {
  const { world, newId, recordAll } = await asOperator();
  const [{ draft }, { draftWrites }] = await Promise.all([
    import("../../shared/outcomes/draft-rules.ts"),
    import("../../shared/outcomes/store.ts"),
  ]);
  const words = { es: { title, summary: "Resumen", how: "original" as const } };
  const plan = { kind: "report" as const, words, tables: [], objectives: [], countries: [], ...more };
  const { state, events } = draft(plan, { id: newId(world, "out"), by, now: world.now });
  await recordAll(world, draftWrites(world, undefined, state), ...events);
  return state.id;
}

/** An outcome of the Mechanism's own, published. */
export const ownOutcome = async (title: string): Promise<OutcomeId> => {
  const { world, newId } = await asOperator();
  const id = newId(world, "out");
  return publishedOutcome({
    ...{ id, kind: "report", page: `outcomes/${id}`, authors: [], approvedBy: APPROVER },
    words: { es: { title, summary: "Resumen", how: "original" } },
  });
};
