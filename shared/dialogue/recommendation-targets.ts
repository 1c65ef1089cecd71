import type { ContributionId, JointActionId, PledgeId } from "../../events/define.ts";
import { findHeads } from "../contributions/store.ts";
import { findPledge } from "../pledges/store.ts";
import type { Texts } from "../tables/states.ts";
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
}

/** Undefined where the id is of nothing that is public now. */
export async function targetOf(world: Asking, to: Linked): Promise<Target | undefined> {
  if (to.startsWith("jac_")) return jointAction(world, to as JointActionId);
  return to.startsWith("plg_") ? pledge(world, to as PledgeId) : contribution(world, to as ContributionId);
}

async function contribution(world: Asking, id: ContributionId): Promise<Target | undefined> {
  const [head] = await findHeads(world, [id]);
  return head?.status === "published" ? { title: titlesIn(head.words), page: `contributions/${id}` } : undefined;
}

async function pledge(world: Asking, id: PledgeId): Promise<Target | undefined> {
  const found = await findPledge(world, id);
  return found?.status === "published" ? { title: titlesIn(found.words), page: `pledges/${id}` } : undefined;
}

async function jointAction(world: Asking, id: JointActionId): Promise<Target | undefined> {
  const action = await findJointAction(world, id);
  const dialogue = action && (await findDialogue(world, action.year));
  const published = dialogue && publishedAt(dialogue, world.now);
  return action && published && isPublished(action, published)
    ? { title: action.text, page: `dialogues/${action.year}` }
    : undefined;
}

/** Joint actions are public with the outcomes of their dialogue. */
export const isPublished = ({ agreedAt }: Pick<JointActionState, "agreedAt">, published: string): boolean =>
  agreedAt <= published;

/** The titles of what is told in several languages. */
export const titlesIn = (words: Partial<Record<string, { title: string }>>): Texts =>
  Object.fromEntries(Object.entries(words).flatMap(([language, told]) => (told ? [[language, told.title]] : [])));
