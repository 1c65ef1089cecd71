import type { MemberId, PledgeId } from "../../events/define.ts";
import { operatorWorld } from "../../infra/operator/world.ts";
import * as rules from "../../shared/pledges/rules.ts";
import type { PledgeState } from "../../shared/pledges/states.ts";
import { type Member, memberIn, personIn } from "./cast.ts";
import { place } from "./operator.ts";
import { asked } from "./pledge-asked.ts";

interface Made extends Partial<rules.Content> {
  until?: "draft" | "submitted" | "published";
  partners?: MemberId[];
  updates?: PledgeState["updates"];
  /** for which days somebody was asked how far it has come */
  askedFor?: PledgeState["asked"];
  submittedAt?: PledgeState["submittedAt"];
}

/** A pledge of a member, written past the API, so that nobody is written to. */
export async function pledgeOf(
  owner: Member,
  { until = "published", updates, askedFor, submittedAt, ...more }: Made = {},
) {
  const { world } = await operatorWorld({ stage: "local", place });
  const { newId, recordAll } = await import("../../shared/world.ts");
  const { pledgeWrites } = await import("../../shared/pledges/store.ts");
  const id: PledgeId = newId(world, "plg");
  const { now } = world;
  const said = { ...asked(), translations: {}, partners: [], milestones: [], ...more } as Parameters<
    typeof rules.draftPledge
  >[0];
  let { state } = rules.draftPledge(said, { id, member: memberIn(owner), steward: personIn(owner), now });
  if (until !== "draft") ({ state } = rules.submitPledge(state, { now }));
  if (until === "published") ({ state } = rules.publishPledge(state, { by: personIn(owner), now }));
  const made = {
    ...state,
    ...(updates && { updates }),
    ...(askedFor && { asked: askedFor }),
    ...(submittedAt && { submittedAt }),
  };
  await recordAll(world, pledgeWrites(world, undefined, made));
  return { id, state: made };
}
