import type { ContributionId } from "../../events/define.ts";
import { operatorWorld } from "../../infra/operator/world.ts";
import type { ContributionState } from "../../shared/contributions/states.ts";
import { type Member, memberIn, personIn } from "./cast.ts";
import { contributionOf } from "./contribution-states.ts";
import { place } from "./operator.ts";

/** A contribution as far as told, written past the API; whoever reviews it has it open. */
export async function contributionBy(
  author: Member,
  { reviewer, ...more }: Omit<Partial<ContributionState>, "reviewer"> & { reviewer?: Member } = {},
): Promise<ContributionState> {
  const { world } = await operatorWorld({ stage: "local", place });
  const { newId, recordAll } = await import("../../shared/world.ts");
  const { contributionWrites } = await import("../../shared/contributions/store.ts");
  const { authorWrites } = await import("../../shared/contributions/author-store.ts");
  const { findReviewer, reviewerWrite } = await import("../../shared/contributions/reviewer-store.ts");
  const id: ContributionId = newId(world, "con");
  const person = reviewer && personIn(reviewer);
  const state = contributionOf({
    submittedAt: world.now,
    ...(person && { status: "in-review", reviewer: { person, since: world.now, reminded: [] } }),
    ...more,
    id,
    version: 0,
    draftedAt: world.now,
  });
  const account = person && (await findReviewer(world, person));
  await recordAll(world, [
    ...contributionWrites(world, undefined, state),
    ...(await authorWrites(world, id, { person: personIn(author), member: memberIn(author) })),
    ...(account ? [reviewerWrite(world, { ...account, open: [...account.open, id] })] : []),
  ]);
  return state;
}

/** What is public since now. */
export const publishedBy = (author: Member, more: Partial<ContributionState> = {}) => {
  const at = new Date().toISOString();
  const { reviewer: _, ...rest } = more;
  return contributionBy(author, {
    status: "published",
    revision: 1,
    published: { at, by: personIn(author) },
    member: memberIn(author),
    ...rest,
  });
};
