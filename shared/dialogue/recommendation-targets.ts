import type { ContributionId, JointActionId, PledgeId } from "../../events/define.ts";
import { findHeads } from "../contributions/store.ts";
import { findPledge } from "../pledges/store.ts";
import type { Texts } from "../tables/states.ts";
import { titlesIn } from "../texts.ts";
import type { World } from "../world.ts";
import { publishedAt } from "./rules.ts";
import type { JointActionState, Linked } from "./states.ts";
import { findDialogue, findJointAction } from "./store.ts";

type Asking = Pick<World, "record" | "now">;

/** What may take up a recommendation, as everybody may know it. */
export interface Target {
  title: Texts;
  /** its page, below the language */
  page: string;
  /** dropped or stopped: it takes nothing up any more */
  stopped: boolean;
}

/** Undefined where the id is of nothing that is public now. */
export async function targetOf(world: Asking, to: Linked): Promise<Target | undefined> {
  if (to.startsWith("jac_")) return jointAction(world, to as JointActionId);
  return to.startsWith("plg_") ? pledge(world, to as PledgeId) : contribution(world, to as ContributionId);
}

async function contribution(world: Asking, id: ContributionId): Promise<Target | undefined> {
  const [head] = await findHeads(world, [id]);
  return head?.status === "published"
    ? { title: titlesIn(head.words), page: `contributions/${id}`, stopped: false }
    : undefined;
}

async function pledge(world: Asking, id: PledgeId): Promise<Target | undefined> {
  const found = await findPledge(world, id);
  if (found?.status !== "published") return undefined;
  return { title: titlesIn(found.words), page: `pledges/${id}`, stopped: found.stage === "stopped" };
}

async function jointAction(world: Asking, id: JointActionId): Promise<Target | undefined> {
  const action = await findJointAction(world, id);
  const dialogue = action && (await findDialogue(world, action.year));
  const published = dialogue && publishedAt(dialogue, world.now);
  if (!action || action.withdrawn || !published || !isPublished(action, published)) return undefined;
  return { title: action.text, page: `dialogues/${action.year}`, stopped: action.state === "dropped" };
}

/** Joint actions are public with the outcomes of their dialogue. */
export const isPublished = ({ agreedAt }: Pick<JointActionState, "agreedAt">, published: string): boolean =>
  agreedAt <= published;
