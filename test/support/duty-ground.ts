import { operatorWorld } from "../../infra/operator/world.ts";
import type { ActionState, MeetingState } from "../../shared/meetings/states.ts";
import { meeting } from "../outcomes/duty-facts.ts";
import { contributionOf, person, practiceOf } from "./contribution-states.ts";
import { agreed, announced, called } from "./dialogue-states.ts";
import { place } from "./operator.ts";
import { published } from "./outcomes.ts";
import { publishedOf } from "./pledges.ts";

/** What tests write past the API: deeds of any year, as the rooms keep them, without their letters. */
export async function openDeeds() {
  const { world } = await operatorWorld({ stage: "local", place });
  const { newId, recordAll } = await import("../../shared/world.ts");
  const at = (now: string) => ({ ...world, now });
  return {
    async meets(of: MeetingState["of"], on: string, more: Parameters<typeof meeting>[2] = {}): Promise<MeetingState> {
      const { meetingWrites } = await import("../../shared/meetings/store.ts");
      const state = { ...meeting(of, on, more), id: newId(at(on), "mtg"), version: 0 };
      await recordAll(world, meetingWrites(world, undefined, state));
      return state;
    },
    /** Public under an outcome's address, where `made` tells since when. */
    async contributes(now: string, made: string | undefined, { reviewed }: { reviewed: boolean }) {
      const { contributionWrites } = await import("../../shared/contributions/store.ts");
      const { outcomeWrites } = await import("../../shared/outcomes/store.ts");
      const { outcomeIdOf } = await import("../../shared/publication.ts");
      const by = person(1);
      const state = (reviewed ? practiceOf : contributionOf)({
        id: newId(at(now), "con"),
        version: 0,
        status: "published",
        published: { at: now, by },
        reviews: reviewed ? [{ at: now, by, verdict: "approve", met: [] }] : [],
      });
      await recordAll(world, contributionWrites(world, undefined, state));
      if (made) {
        const instants = { approvedAt: now, publishedAt: made, revisedAt: made };
        const outcome = { ...published, ...instants, id: outcomeIdOf(state.id), version: 0 };
        await recordAll(world, outcomeWrites(world, undefined, outcome).writes);
      }
      return state;
    },
    async pledges(now: string) {
      const { pledgeWrites } = await import("../../shared/pledges/store.ts");
      const state = { ...publishedOf(), id: newId(at(now), "plg"), version: 0, published: { at: now, by: person(1) } };
      await recordAll(world, pledgeWrites(world, undefined, state));
    },
    /** A dialogue with its call, its meeting, a joint action and approved outcomes. */
    async converses(
      year: number,
      { calledAt, approvedAt, held }: { calledAt: string; approvedAt: string; held: MeetingState },
    ) {
      const { dialogueWrites, jointActionWrites } = await import("../../shared/dialogue/store.ts");
      const call = called.call && { ...called.call, opens: calledAt, opened: calledAt };
      const outcome = newId(at(calledAt), "out");
      const approved = { at: approvedAt, by: person(1) };
      const state = { ...announced, year, version: 0, outcome, call, meeting: held.id, approved, revision: 1 };
      const action = { ...agreed, id: newId(at(approvedAt), "jac"), version: 0, year, agreedAt: approvedAt };
      await recordAll(world, [
        ...dialogueWrites(world, undefined, state),
        ...jointActionWrites(world, undefined, action),
      ]);
      return action.id;
    },
    async takesUp(source: string, to: `jac_${string}`, now: string) {
      const { recommendationWrites } = await import("../../shared/dialogue/recommendation-store.ts");
      const state = {
        id: `${source}-1`,
        version: 0,
        source,
        paragraph: "1",
        texts: { es: "Texto ficticio" },
        objectives: [7],
        registeredAt: now,
        links: [{ to, at: now, by: person(1) }],
      };
      await recordAll(world, recommendationWrites(world, state));
    },
    async acts(openedAt: string) {
      const { actionWrites } = await import("../../shared/meetings/action-store.ts");
      const state: ActionState = {
        id: newId(at(openedAt), "act"),
        version: 0,
        text: { es: "Acción ficticia" },
        bodies: ["liaison"],
        owner: { agency: "ILO" },
        due: `${Number(openedAt.slice(0, 4)) + 1}-06-30`,
        state: "open",
        openedAt,
        by: person(1),
        strategic: true,
        updates: [],
        reminded: [],
      };
      await recordAll(world, actionWrites(world, undefined, state));
    },
  };
}
